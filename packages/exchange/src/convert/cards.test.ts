import { Case, Course, FocalPoint, FocalPointContact, TrainerAccreditation, TrainingCertificate } from '@ctip/core';
import { samples } from '@ctip/testing';
import { describe, expect, it } from 'vitest';

import { convert, isBadgeOf, type BadgeCredential, type ConversionReport, type ConvertRequest } from '../index.js';

const of = <T>(schema: Parameters<typeof samples>[0], count: number): readonly T[] => [...samples(schema, { seed: 33, count })] as T[];
const lines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function run(text: string, request: ConvertRequest): Promise<{ readonly text: string; readonly values: readonly unknown[]; readonly report: ConversionReport }> {
  // In pieces of odd length: where the bytes are cut makes no difference.
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 11) }, (_, index) => bytes.subarray(index * 11, index * 11 + 11));
  const made = convert({ bytes: pieces }, { ...request, format: 'text' });
  if (!made.ok) expect.fail(JSON.stringify(made.problems));
  let out = '';
  for await (const chunk of made.value.chunks) out += chunk;
  return { text: out, values: out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown), report: made.value.report() };
}
const codes = ({ refusals }: ConversionReport): readonly (readonly string[])[] => refusals.map(({ problems }) => problems.map(({ code }) => code));

describe('cards', () => {
  const posts = of<FocalPoint>(FocalPoint, 12).map((post, index) => ({ ...post, id: `fp-${String(index)}` }));
  const contacts = of<FocalPointContact>(FocalPointContact, 12).map((contact, index) => ({ ...contact, focalPoint: `fp-${String(index)}` }));
  const pairs = posts.flatMap((post, index) => [post, contacts[index]]);

  it('are written of a post and who holds it, and come back as the contacts they were of', async () => {
    const cards = await run(lines(pairs), { from: 'ours', to: 'jcard' });
    expect(cards.report).toMatchObject({ read: 12, written: 12, refused: 0 });
    const back = await run(cards.text, { from: 'jcard', to: 'ours' });
    expect(back.report).toMatchObject({ read: 12, written: 12, refused: 0 });
    expect(cards.report.losses.map(({ pointer }) => pointer)).toContain('/contact/extensions');
    // The reason why a part of a name is absent, and what a country adds, have no place in a card, which is told.
    const plain = (contact: unknown): unknown => JSON.parse(JSON.stringify(contact, (name, value: unknown) => (name === 'extensions' || (typeof value === 'object' && value !== null && 'absent' in value) ? undefined : value)));
    expect(back.values).toEqual(contacts.map((contact) => plain(contact)));
  });

  it('of other programs are told of which post they are and until when they are shown', async () => {
    const card = ['vcard', [['version', {}, 'text', '4.0'], ['fn', {}, 'text', 'سلمى'], ['uid', {}, 'text', 'their-own'], ['lang', {}, 'language-tag', 'ar'], ['tel', { type: 'cell' }, 'uri', 'tel:+21620000000']]];
    const request = { from: 'jcard', to: 'ours' };
    expect(codes((await run(lines([card]), request)).report)).toEqual([['exchange/convert-option', 'exchange/convert-option']]);
    const told = { ...request, ids: 'book', shownUntil: '2026-12-31' };
    // One a line, one over many lines, or a list: all the same.
    for (const text of [lines([card]), JSON.stringify(card, undefined, 2), JSON.stringify([card], undefined, 2)]) {
      const { values, report } = await run(text, told);
      expect(values).toMatchObject([{ focalPoint: 'book-1', shownUntil: '2026-12-31' }]);
      expect(report.losses.map(({ params }) => params?.['field'])).toContain('focal-point-contact.focalPoint');
    }
    const two = await run(lines([card, card]), told);
    expect(two.values).toMatchObject([{ focalPoint: 'book-1' }, { focalPoint: 'book-2' }]);
  });

  it('need both records, and take no other', async () => {
    const { report } = await run(lines([posts[0], contacts[5], of<Case>(Case, 1)[0]]), { from: 'ours', to: 'jcard' });
    expect(codes(report)).toEqual([['exchange/convert-part'], ['exchange/convert-part'], ['exchange/convert-record']]);
  });

  it.each(['', '[]', '{"__proto__":[]}', '["vcard"]', '["vcard",[["fn"]]]', '["vcard",[["version",{},"text","3.0"]]]', 'x', '['.repeat(5000), `["vcard",[["fn",{},"text","${'a'.repeat(300_000)}"]]]`, '\n\n[\n1,', 'null', '["vcard",[["version",{"constructor":1},"text",{"__proto__":1}]]]'])(
    'of any nonsense are problems and no throw: %#',
    async (text) => {
      const { report } = await run(text, { from: 'jcard', to: 'ours', ids: 'x', shownUntil: '2026-12-31' });
      expect(report.written).toBe(0);
      expect(codes(report).flat().every((code) => code.startsWith('exchange/') || code.startsWith('core/'))).toBe(true);
    },
  );
});

describe('badges', () => {
  const [course] = of<Course>(Course, 1) as [Course];
  const certificates = of<TrainingCertificate>(TrainingCertificate, 30)
    .map((certificate, index) => ({ ...certificate, id: `ce-${String(index)}`, courseId: course.id, curriculumVersion: course.curriculum.version }))
    .filter(({ status }) => status === 'issued' || status === 'valid');
  const accreditations = of<TrainerAccreditation>(TrainerAccreditation, 10).map((one, index) => ({ ...one, id: `ac-${String(index)}` })).filter(({ status }) => status === 'valid');
  const all = [...certificates, ...accreditations];
  const recipients = lines(all.map(({ id }) => ({ id, identity: `CANARY-${id}@example.org` })));
  const request = { from: 'ours', to: 'open-badges', issuer: 'https://centre.example', issuerName: 'Centre', recipients };
  const salts = (): (() => string) => {
    let count = 0;
    return () => `salt-of-sixteen-${String((count += 1))}`;
  };

  it('are written of certificates with their course, and of accreditations, each for its own recipient', async () => {
    const { values, text, report } = await run(lines([course, ...all]), { ...request, salt: salts() });
    expect(report.refusals).toEqual([]);
    expect(values).toHaveLength(all.length);
    for (const [index, { id }] of all.entries()) {
      expect(isBadgeOf(values[index] as BadgeCredential, `CANARY-${id}@example.org`)).toBe(true);
      expect(isBadgeOf(values[index] as BadgeCredential, 'CANARY-other@example.org')).toBe(false);
    }
    expect(new Set((values as BadgeCredential[]).map(({ credentialSubject }) => credentialSubject.identifier[0].salt)).size).toBe(all.length);
    expect(text + JSON.stringify(report)).not.toContain('CANARY');
  });

  it('know a course that came before, and refuse a certificate without one or without a recipient', async () => {
    const other = { ...course, id: 'co-other' };
    const { values, report } = await run(lines([course, other, certificates[0]]), { ...request, salt: salts() });
    expect(values).toHaveLength(1);
    expect(report.losses.find(({ code }) => code === 'exchange/badge-course-alone')).toMatchObject({ count: 2 });
    expect(codes((await run(lines([certificates[0]]), { ...request, salt: salts() })).report)).toEqual([['exchange/convert-part']]);
    expect(codes((await run(lines([course, certificates[0]]), { ...request, recipients: '', salt: salts() })).report)).toEqual([['exchange/badge-recipient']]);
    expect(codes((await run(lines([course, certificates[0]]), request)).report)).toEqual([['exchange/badge-salt']]);
    expect(codes((await run(lines([of<Case>(Case, 1)[0]]), { ...request, salt: salts() })).report)).toEqual([['exchange/convert-record']]);
  });

  it.each([
    ['a record that stands there twice', '{"id":"ce-1","identity":"a@b"}\n{"id":"ce-1","identity":"c@d"}', ['exchange/badge-recipient-twice'], 2],
    ['no JSON', '{"id":"ce-1"', ['exchange/truncated'], 1],
    ['a name of an object', '{"__proto__":{"id":"x"},"identity":"a@b"}', ['exchange/forbidden-key'], 1],
    ['another scheme', '{"id":"a","identity":"a@b","identityType":"name"}', [expect.stringMatching(/^core\//u)], 1],
  ])('refuse recipients with %s before anything is written, without their text', (_name, text, expected, line) => {
    const made = convert({ bytes: [] }, { ...request, recipients: text });
    if (made.ok) expect.fail('accepted');
    expect(made.problems.map(({ code }) => code)).toEqual(expected);
    expect(made.problems[0]?.at?.line).toBe(line);
    expect(JSON.stringify(made.problems)).not.toContain('a@b');
  });
});
