import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Course, languages, TrainingCertificate } from '@ctip/core';
import { samples } from '@ctip/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ctip as typed } from '../../run/ctip.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-badge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const start = Date.UTC(2026, 5, 1, 12);
const ctip = (words: readonly string[], now = start) => typed(words.map((word) => word.replace('@', folder)), '', { today: '2026-06-01', now: () => now });
const lines = (all: readonly unknown[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

const [issuer, holder] = ['https://centre.example', 'CANARY-salma@example.org'];
const [course] = [...samples(Course, { seed: 33, count: 1 })] as [Course];
const [made] = [...samples(TrainingCertificate, { seed: 33, count: 1 })] as [TrainingCertificate];
const certificate = { ...made, id: 'ce-1', courseId: course.id, curriculumVersion: course.curriculum.version, status: 'valid', revocation: undefined, issuedOn: '2026-01-10', validUntil: '2028-01-09' };

let token = '';
let credentialSha256 = '';
const check = (...more: readonly string[]) => ['badge', 'check', '@/token', '--keys', '@/centre', '--issuer', issuer, ...more];

beforeAll(async () => {
  writeFileSync(at('records.ndjson'), lines([course, certificate, { ...certificate, id: 'ce-2', validUntil: undefined }]));
  writeFileSync(at('recipients.ndjson'), lines(['ce-1', 'ce-2'].map((id) => ({ id, identity: holder, identityType: 'emailAddress', salt: 'r8Zk2mQv90LxTa7d' }))));
  for (const words of [
    ['keys', 'new', '--keys', '@/centre', '--party', 'training-centre', '--out', '@/centre.json'],
    ['convert', '@/records.ndjson', '--from', 'ours', '--to', 'open-badges', '--recipients', '@/recipients.ndjson', '--issuer', issuer, '--issuer-name', 'Centre', '--out', '@/badges.ndjson'],
    ['badge', 'sign', '@/badges.ndjson', '--keys', '@/centre', '--issuer', issuer, '--out', '@/signed.ndjson'],
  ]) {
    const { code, err } = await ctip(words);
    if (code !== 0) throw new Error(`${words.slice(0, 2).join(' ')}: ${err}`);
  }
  ({ token, credentialSha256 } = JSON.parse(readFileSync(at('signed.ndjson'), 'utf8').split('\n')[0] ?? '') as { token: string; credentialSha256: string });
  writeFileSync(at('token'), `${token}\n`);
  writeFileSync(at('holder'), `${holder}\n`);
  writeFileSync(at('other'), 'somebody@example.org\n');
}, 60_000);

describe('a badge from the register to whoever is shown it', () => {
  it('is signed, one a line, and its fingerprint is told for the register', async () => {
    const again = await ctip(['badge', 'sign', '@/badges.ndjson', '--keys', '@/centre', '--issuer', issuer, '--out', '@/again.ndjson', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ signed: 2, register: [{ id: 'urn:ctip:training-certificate:ce-1', credentialSha256 }, { id: 'urn:ctip:training-certificate:ce-2' }] });
    // The token is its holder's own.
    expect(again.out).not.toContain(token.slice(-40));
    expect(readFileSync(at('again.ndjson'), 'utf8').split('\n')).toHaveLength(3);
  });

  it('holds, is valid, and belongs to whoever showed the address; nothing that is printed names them', async () => {
    const { code, out, err } = await ctip([...check('--holder', '@/holder', '--registered', credentialSha256), '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ id: 'urn:ctip:training-certificate:ce-1', party: 'training-centre', validity: 'valid', isHolders: true, credentialSha256 });
    for (const language of languages) {
      const words = await ctip([...check('--holder', '@/holder'), '--lang', language]);
      expect([words.code, words.err]).toEqual([0, '']);
      expect(words.out).not.toMatch(/\{\{|CANARY/u);
    }
  });

  it('is told apart: not theirs, not yet valid, ended, without an end', async () => {
    expect(await ctip(check('--holder', '@/other'))).toMatchObject({ code: 1, out: expect.stringContaining('another address') as string });
    expect((await ctip(check())).out).toContain('can be copied');
    // A key that has ended is believed where the register knows the badge.
    expect(await ctip(check('--registered', credentialSha256), Date.UTC(2029, 0, 1))).toMatchObject({ code: 1, out: expect.stringContaining('not valid any more') as string });
    expect(await ctip(check(), Date.UTC(2029, 0, 1))).toMatchObject({ code: 1, err: expect.stringContaining('has ended') as string });
    writeFileSync(at('open'), (JSON.parse(readFileSync(at('signed.ndjson'), 'utf8').split('\n')[1] ?? '') as { token: string }).token);
    expect((await ctip(['badge', 'check', '@/open', '--keys', '@/centre', '--issuer', issuer])).out).toContain('without an end');
  });

  it.each<[string, () => readonly string[], number]>([
    ['a badge of another issuer', () => ['badge', 'check', '@/token', '--keys', '@/centre', '--issuer', 'https://other.example'], 1],
    ['a partner who may not issue there', () => check('--party', 'shelter-north'), 1],
    ['another fingerprint', () => check('--registered', 'a'.repeat(64)), 1],
    ['a badge that was changed', () => (writeFileSync(at('changed'), `${token.slice(0, -5)}${token.at(-5) === 'A' ? 'B' : 'A'}${token.slice(-4)}`), ['badge', 'check', '@/changed', '--keys', '@/centre', '--issuer', issuer]), 1],
    ['a credential without a signature', () => ['badge', 'check', '@/badges.ndjson', '--keys', '@/centre', '--issuer', issuer], 1],
    ['another action', () => ['badge', 'revoke', '@/token', '--keys', '@/centre', '--issuer', issuer], 2],
    ['no issuer', () => ['badge', 'check', '@/token', '--keys', '@/centre'], 2],
    ['no place to write to', () => ['badge', 'sign', '@/badges.ndjson', '--keys', '@/centre', '--issuer', issuer], 2],
    ['no file', () => ['badge', 'check', '@/nothing', '--keys', '@/centre', '--issuer', issuer], 3],
  ])('%s is refused, without a piece of it', async (_name, words, code) => {
    const found = await ctip(words());
    expect([found.code, found.err === '']).toEqual([code, false]);
    expect(found.out + found.err).not.toMatch(/CANARY|other\.example|eyJ/u);
  });

  it('is signed with all others of the file or not at all', async () => {
    const whole = readFileSync(at('badges.ndjson'), 'utf8');
    for (const [text, code] of [
      [whole.replace('https://centre.example', 'https://centre.example/x'), 'cli/badge-issuer'],
      [`${whole}{"__proto__":{}}\n`, 'exchange/forbidden-key'],
      [`${whole}{"issuer":{"id":"https://centre.example"}}\n`, 'exchange/badge-form'],
      [`${whole}[\n`, 'exchange/truncated'],
      [whole.replace('"name":', '"CANARY":1,"name":'), 'exchange/badge-form'],
    ] as const) {
      writeFileSync(at('bad.ndjson'), text);
      const { code: exit, out } = await ctip(['badge', 'sign', '@/bad.ndjson', '--keys', '@/centre', '--issuer', issuer, '--out', '@/none', '--json']);
      expect([exit, out.includes(code), out.includes('CANARY')]).toEqual([1, true, false]);
      expect(existsSync(at('none'))).toBe(false);
    }
  });
});
