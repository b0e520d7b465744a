import process from 'node:process';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BudgetVersion, check, OrganisationRole, Project, ProjectResult, ProjectTransaction } from '@ctip/core';
import { samples } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runs } from '../../runs.fixture.js';
import { iatiCodes } from './codes.data.js';
import { fromIati, iatiXml, readIati, toIati, type IatiActivity, type IatiContext, type IatiItem, type IatiTexts } from './index.js';
import { iatiFile } from './write.js';

const context: IatiContext = { ids: 'i-1', source: { id: 'registry', title: 'IATI registry' }, mark: 'secondary' };

async function readAll(text: string): Promise<readonly IatiItem[]> {
  const bytes = new TextEncoder().encode(text);
  const found: IatiItem[] = [];
  for await (const item of readIati(Array.from({ length: Math.ceil(bytes.length / 11) }, (_, at) => bytes.subarray(at * 11, at * 11 + 11)))) found.push(item);
  return found;
}

const file = (...activities: readonly string[]): string => {
  const { begin, end } = iatiFile('2026-03-02T00:00:00Z');
  return begin + activities.join('') + end;
};

function sound(project: unknown): Project {
  const read = check(Project, project);
  return read.ok ? read.value : expect.fail(JSON.stringify(read.problems));
}

const nasty = fc.constantFrom('R & D', '<script>alert(1)</script>', ']]>', '"quoted"', "it's", 'مبادرة عربية', '<!--', '&lt;', '&#0;', 'a\nb', 'tab\tx', 'cr\rx', '😀', '<?xml version="1.0"?>', '=1+1');
const word = fc.oneof(nasty, fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.trim()).filter((text) => text !== ''));
const texts: fc.Arbitrary<IatiTexts> = fc.uniqueArray(fc.record({ lang: fc.constantFrom('en', 'fr', 'ar', 'es'), text: word }), { minLength: 1, maxLength: 3, selector: ({ lang }) => lang });
const day = fc.constantFrom('2011-06-08', '2012-01-01', '2012-12-31', '2016-02-29');
const value = fc.record({ amount: fc.constantFrom('0', '1607990', '-250.50', '12.00'), currency: fc.constantFrom('USD', 'EUR'), valueDate: day });
const org = fc.record({ ref: fc.constantFrom('XM-DAC-41304', 'A&B'), type: fc.constantFrom('10', '40'), names: texts });
const activities: fc.Arbitrary<IatiActivity> = fc.record({
  identifier: fc.constantFrom('XM-1-7', 'XX<1>&7'),
  reportingOrg: org,
  title: texts,
  descriptions: fc.array(texts, { minLength: 1, maxLength: 2 }),
  participatingOrgs: fc.array(fc.record({ role: fc.constantFrom(...Object.values(iatiCodes.role)), names: texts }), { minLength: 1, maxLength: 3 }),
  otherIdentifiers: fc.array(fc.record({ ref: word, type: fc.constantFrom('A1', 'A9', 'B1') }), { maxLength: 2 }),
  status: fc.constantFrom(...Object.values(iatiCodes.status)),
  dates: fc.uniqueArray(fc.record({ type: fc.constantFrom('1', '2', '3', '4'), date: day, note: fc.oneof(fc.constant([]), fc.constant([{ lang: 'en', text: '2012' }])) }), { minLength: 1, maxLength: 3, selector: ({ type }) => type }).filter((dates) => {
    const of = (...types: string[]) => types.flatMap((type) => dates.filter((date) => date.type === type))[0]?.date;
    const [start, end] = [of('2', '1'), of('4', '3')];
    return start === undefined || end === undefined || start.slice(0, 4) <= end.slice(0, 4) && (start <= end || start.slice(0, 4) === '2012');
  }),
  countries: fc.array(fc.oneof(fc.record({ code: fc.constantFrom('JO', 'NA') }), fc.record({ code: fc.constant('LB'), percentage: fc.constant('40') })), { maxLength: 2 }),
  budgets: fc.array(fc.record({ type: fc.constantFrom('1', '2'), status: fc.constantFrom('1', '2'), start: fc.constant('2011-06-08'), end: fc.constant('2016-02-29'), value }), { maxLength: 3 }),
  transactions: fc.array(fc.record({ ref: word, type: fc.constantFrom('1', '2', '3', '4', '5', '7', '11'), date: day, value, description: fc.oneof(fc.constant([]), texts), provider: org }), { maxLength: 3 }),
}) as fc.Arbitrary<IatiActivity>;

describe('an activity', () => {
  it('comes back from its XML as it was, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(activities, activities, async (one, other) => {
        const [first, second] = [iatiXml(one), iatiXml(other)];
        if (!first.ok || !second.ok) expect.fail('not written');
        const read = await readAll(file(first.value, second.value));
        expect(read).toEqual([one, other].map((activity) => ({ ok: true, value: { activity, losses: [] } })));
      }),
      { numRuns: runs(100) },
    );
  });

  it('comes back from our records as it was', () => {
    fc.assert(
      fc.property(activities, (activity) => {
        const read = fromIati(activity, context);
        if (!read.ok) {
          // Our records refuse what they could not say truly: dates that run backwards.
          expect(read.problems.map(({ code }) => code)).toEqual(read.problems.map(() => 'core/date-order'));
          return;
        }
        const { project, budgets, roles, transactions } = JSON.parse(JSON.stringify(read.value.value)) as typeof read.value.value;
        expect(check(Project, project).ok && budgets.every((budget) => check(BudgetVersion, budget).ok) && roles.every((role) => check(OrganisationRole, role).ok) && transactions.every((paid) => check(ProjectTransaction, paid).ok)).toBe(true);
        const back = toIati({ project, budgets, roles, transactions }, { reportingOrg: activity.reportingOrg });
        if (!back.ok) expect.fail(JSON.stringify(back.problems));
        expect(back.value.value).toEqual(activity);
        // No money is lost unsaid.
        expect(transactions.length + read.value.losses.filter(({ code }) => code === 'exchange/iati-no-transaction').length).toBe(activity.transactions.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('takes a change of our records before what was kept', () => {
    const activity = fc.sample(activities.filter(({ transactions }) => transactions.length === 0), { seed: 3, numRuns: 1 })[0];
    const read = activity && fromIati({ ...activity, status: '2', dates: [{ type: '1', date: '2011-06-08', note: [] }] }, context);
    if (!read?.ok) expect.fail('refused');
    const { project, ...others } = read.value.value;
    const versions = project.versions.map((version) => ({ ...version, status: 'closed' as const }));
    const back = toIati({ ...others, project: { ...project, versions } }, { reportingOrg: { ref: 'X', type: '10', names: [] } });
    expect(back.ok && back.value.value.status).toBe('4');
  });
});

/** The order in which the schema of IATI 2.03 (iati-activities-schema.xsd) has the elements that we write. */
const order = ['iati-identifier', 'reporting-org', 'title', 'description', 'participating-org', 'other-identifier', 'activity-status', 'activity-date', 'recipient-country', 'budget', 'transaction'];

describe('our records', () => {
  it('are written in the order of the schema, every field said or told', () => {
    const of = <T>(schema: Parameters<typeof samples>[0], seed: number): T[] => [...samples(schema, { seed, count: 60 })] as T[];
    const [budgets, roles, paid, results] = [of<BudgetVersion>(BudgetVersion, 2), of<OrganisationRole>(OrganisationRole, 3), of<ProjectTransaction>(ProjectTransaction, 4), of<ProjectResult>(ProjectResult, 5)];
    let written = 0;
    for (const [at, project] of of<Project>(Project, 1).entries()) {
      const one = <T>(list: readonly T[]): readonly T[] => list.slice(at, at + 1);
      const made = toIati({ project: { ...project, extensions: undefined }, budgets: one(budgets), roles: one(roles), transactions: one(paid), results: one(results) }, { reportingOrg: { ref: 'XX-1', type: '10', names: [] }, identifier: 'XX-1-9' });
      if (!made.ok) {
        expect(new Set(made.problems.map(({ code }) => code))).toEqual(new Set(['exchange/iati-needed']));
        continue;
      }
      written += 1;
      const text = iatiXml(made.value.value);
      if (!text.ok) expect.fail('not written');
      const names = [...text.value.matchAll(/<([a-z-]+)[ />]/gu)].map(([, name = '']) => name).filter((name) => order.includes(name) && name !== 'description');
      const ranks = names.map((name) => order.indexOf(name));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(made.value.losses.filter(({ pointer }) => pointer.startsWith('/project/versions/')).length).toBeGreaterThanOrEqual(project.versions.length);
      expect(made.value.losses.some(({ pointer }) => pointer === '/results/0')).toBe(true);
    }
    expect(written).toBeGreaterThan(5);
  });

  const version = { asOf: { absent: 'unknown' }, source: context.source, mark: 'secondary', status: 'closed', start: '2011-06-08', end: '2019', donors: ['Norway'] };
  const project = { schema: 'ctip.project/1', id: 'p-1', identifiers: [{ scheme: 'UNODC', value: 'XMEX19' }], title: { en: 'Framework' }, versions: [{ ...version, end: '2016-06-07' }, version] };
  it('choose a version, and tell the others and every day that was made up', () => {
    const made = toIati({ project: sound(project), budgets: [], roles: [], transactions: [] }, { reportingOrg: { ref: 'X', type: '40', names: [] }, identifier: 'X-9', dates: 'actual', description: { en: 'x' } });
    expect(made.ok && made.value.value.dates).toEqual([{ type: '2', date: '2011-06-08', note: [] }, { type: '4', date: '2019-12-31', note: [{ lang: 'en', text: '2019' }] }]);
    expect(made.ok && made.value.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'exchange/iati-day /project/versions/1/end',
      'exchange/mapping-dropped /project/versions/0',
      'exchange/mapping-dropped /project/versions/1/source',
      'exchange/mapping-dropped /project/identifiers/0/scheme',
    ]);
  });

  it('are refused where the standard demands what they do not say', () => {
    const silent = { ...project, versions: [{ ...version, status: { absent: 'unknown' }, start: { absent: 'unknown' }, end: { absent: 'unknown' }, donors: { absent: 'unknown' } }] };
    const made = toIati({ project: sound(silent), budgets: [], roles: [], transactions: [] }, { reportingOrg: { names: [] } });
    expect(made.ok ? [] : made.problems.map(({ params }) => params?.['field'])).toEqual(['identifier', 'reportingOrg', 'project.status', 'project.start', 'organisation-role.name']);
  });
});

describe('hostile XML', () => {
  const body = '<iati-identifier>X-1</iati-identifier><reporting-org ref="X" type="10"/><title><narrative>T</narrative></title><activity-status code="2"/>';
  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><iati-activities version="2.03"/>', 'exchange/iati-xml-doctype'],
    ['an entity', `<iati-activities version="2.03"><iati-activity>&x;</iati-activity></iati-activities>`, 'exchange/iati-xml-syntax'],
    ['open tags', '<iati-activities version="2.03"><iati-activity>', 'exchange/iati-xml-syntax'],
    ['depth', `<iati-activities version="2.03">${'<a>'.repeat(50)}`, 'exchange/iati-xml-depth'],
    ['size', `<iati-activities version="2.03"><iati-activity>${'<a/>'.repeat(100_001)}`, 'exchange/iati-xml-size'],
    ['another version', `<iati-activities version="1.04"><iati-activity>${body}</iati-activity></iati-activities>`, 'exchange/iati-version'],
    ['another document', '<html><iati-activity/></html>', 'exchange/iati-version'],
    ['nothing', '<iati-activities version="2.03"/>', 'exchange/iati-missing'],
    ['no identifier', file('<iati-activity/>'), 'exchange/iati-missing'],
    ['two titles', file(`<iati-activity>${body}<title><narrative>Amina</narrative></title></iati-activity>`), 'exchange/iati-twice'],
    ['another status', file(`<iati-activity>${body.replace('code="2"', 'code="Amina"')}</iati-activity>`), 'exchange/iati-value'],
    ['no day', file(`<iati-activity>${body}<activity-date type="1" iso-date="2012-02-30"/></iati-activity>`), 'exchange/iati-value'],
    ['a name of the prototype', file(`<iati-activity>${body}<activity-date type="constructor" iso-date="2012-02-03"/></iati-activity>`), 'exchange/iati-value'],
  ])('with %s is refused', async (_name, text, code) => {
    const read = await readAll(text);
    expect(read.flatMap((item) => (item.ok ? [] : item.problems.map((found) => found.code)))).toContain(code);
    expect(JSON.stringify(read)).not.toContain('Amina');
  });

  it('tells by place what it does not read', async () => {
    const [item] = await readAll(file(`<iati-activity>${body}<contact-info><person-name><narrative>Amina</narrative></person-name></contact-info><sector code="1"/></iati-activity>`));
    expect(item?.ok && item.value.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['exchange/iati-left-out /#5', 'exchange/iati-left-out /#6']);
    expect(JSON.stringify(item)).not.toContain('Amina');
  });

  it('is never written: a character that no XML can hold is refused', () => {
    const activity = fc.sample(activities, { seed: 1, numRuns: 1 })[0];
    for (const text of ['\u0000', '\uFFFE', '\uD800', 'a\u000Bb']) expect(activity && iatiXml({ ...activity, identifier: text })).toMatchObject({ ok: false, problems: [{ code: 'exchange/iati-text' }] });
  });
});

// The official schema is not ours to ship: CTIP_IATI_XSD names a folder that holds it, and xmllint checks. Without them the notice below is shown.
const schema = join(process.env['CTIP_IATI_XSD'] ?? '', 'iati-activities-schema.xsd');
it.skipIf(process.env['CTIP_IATI_XSD'] === undefined || !existsSync(schema))('what is written is valid by the official schema (needs CTIP_IATI_XSD and xmllint)', () => {
  const made = fc.sample(activities, { seed: 7, numRuns: 200 }).map((activity) => iatiXml(activity)).flatMap((one) => (one.ok ? [one.value] : []));
  const path = join(mkdtempSync(join(tmpdir(), 'ctip-iati-')), 'activities.xml');
  writeFileSync(path, file(...made));
  expect(() => execFileSync('xmllint', ['--noout', '--schema', schema, path], { stdio: 'pipe' })).not.toThrow();
});
