import { createHash, createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  anonymise,
  anonymisationVersion,
  attackerOf,
  averageRisk,
  betaLikeness,
  deltaDisclosure,
  deltaPresence,
  kAnonymity,
  kCombinations,
  kGroups,
  kMap,
  lDiversity,
  populationUniqueness,
  privacyModels,
  sampleUniqueness,
  stepped,
  tCloseness,
  verifyEvidence,
  type AnonymiseOptions,
  type Evidence,
  type MicroTable,
  type PrivacyModel,
  type Release,
} from '../index.js';

const hierarchy = stepped(['0', '1', '2', '3'], [(value) => (value < '2' ? 'low' : 'high')]);
const disease = { leaves: ['a', 'b', 'c'], levels: [['a', 'b', 'c'], ['ab', 'ab', 'c'], ['*', '*', '*']] };
const columns: MicroTable['columns'] = [
  { name: 'q', role: 'quasi', hierarchy },
  { name: 's', role: 'sensitive', hierarchy: disease },
  { name: 'sets', role: 'sensitive' },
  { name: 'household', role: 'identifying' },
];
const row = fc.tuple(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'x y', 'y', ''), fc.constantFrom('h1', 'h2', 'h3', 'h4'));
const tables = fc.array(row, { minLength: 6, maxLength: 30 }).map((rows): MicroTable => ({ columns, rows }));

const models: Readonly<Record<PrivacyModel['type'], readonly PrivacyModel[]>> = {
  'k-anonymity': [kAnonymity(3)],
  'k-map': [kMap(3), kMap(4, { population: 100 }), kMap(4, { population: 100, estimate: 'zero-truncated-poisson' })],
  'delta-presence': [deltaPresence(0.1, 0.9), deltaPresence(0, 0.8)],
  'l-diversity': [lDiversity('s', 2), lDiversity('s', 1.7, { variant: 'entropy' }), lDiversity('s', 1.4, { variant: 'entropy-grassberger' }), lDiversity('s', 2, { variant: 'recursive', c: 3 })],
  't-closeness': [tCloseness('s', 0.3), tCloseness('s', 0.3, 'ordered'), tCloseness('s', 0.3, 'hierarchical')],
  'beta-likeness': [betaLikeness('s', 1), betaLikeness('s', 1, 'basic')],
  'delta-disclosure': [deltaDisclosure('s', 1)],
  'average-risk': [averageRisk(0.3), averageRisk(0.4, 0.5), averageRisk(0.6, 0.4, 0.3)],
  'sample-uniqueness': [sampleUniqueness(0.1)],
  'population-uniqueness': [populationUniqueness(0.2, 1000)],
  'k-groups': [kGroups('household', 2)],
  'k-combinations': [kCombinations(['sets'], 2)],
};

function made(table: MicroTable, options: AnonymiseOptions): Release | undefined {
  const result = anonymise(table, options);
  if (!result.ok && result.problems.some(({ code }) => code.endsWith('model-not-met'))) throw new Error('the search and the second count differ');
  return result.ok ? result.value : undefined;
}

describe('evidence', () => {
  it.each(privacyModels.flatMap((type) => models[type].map((model) => [JSON.stringify(model), model] as const)))('of %s agrees with the search, and is verified again', (_name, model) => {
    let some = 0;
    fc.assert(
      fc.property(tables, fc.constantFrom(0, 0.2, 0.5), fc.array(row, { maxLength: 20 }), (table, suppressionLimit, more) => {
        const needsPopulation = model.type === 'delta-presence' || (model.type === 'k-map' && model.population === undefined);
        const release = made(table, { models: [model], suppressionLimit, ...(needsPopulation && { population: [...table.rows, ...more] }) });
        if (!release) return;
        some += 1;
        // An identifying column goes by its place.
        const told = model.type === 'k-groups' ? { ...model, column: '#4' } : model;
        expect(release.evidence.models).toMatchObject([{ model: told, attacker: attackerOf(model), achieved: { holds: true } }]);
        const verified = verifyEvidence({ columns: release.columns, rows: release.rows }, JSON.parse(JSON.stringify(release.evidence)), { table });
        expect(verified).toMatchObject({ ok: true, value: { unchecked: needsPopulation ? ['population'] : [] } });
      }),
      { numRuns: 60 },
    );
    expect(some).toBeGreaterThan(0);
  });

  it('with local recoding agrees, too', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const release = made(table, { models: [kAnonymity(3), lDiversity('s', 2)], suppressionLimit: 0.5, localRecoding: 0.05 });
        if (release) expect(verifyEvidence(release, release.evidence, { table }).ok).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  const table: MicroTable = { columns, rows: Array.from({ length: 24 }, (_, at) => [String(at % 4), 'abc'[at % 3] ?? '', at % 2 === 0 ? 'x' : 'x y', `household ${String(at)}`]) };
  const key = new Uint8Array(32).fill(7);
  const options = { models: [kAnonymity(3), lDiversity('s', 2)] as const, suppressionLimit: 0.25 };
  const release = made(table, options);
  if (!release) throw new Error('refused');
  const changed = (change: (evidence: Evidence) => object): object => {
    const { digest: _digest, ...body } = { ...release.evidence, ...change(release.evidence) };
    return { ...body, digest: { algorithm: 'SHA-256', value: createHash('sha256').update(sorted(body)).digest('hex') } };
  };
  /** Canonical JSON, a second way. */
  const sorted = (value: unknown): string => JSON.stringify(value, (_name, member: unknown) => (typeof member === 'object' && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1))) : member));

  it('holds digests that anyone can make again with the platform', () => {
    const lines = (rows: readonly (readonly string[])[]): string => rows.map((one) => `${JSON.stringify(one)}\n`).join('');
    const input = createHash('sha256').update(lines([columns.map(({ name }) => name)]) + table.rows.map((one) => lines([one])).toSorted().join('')).digest();
    expect(release.evidence.input.digest).toEqual({ algorithm: 'SHA-256', value: input.toString('hex') });
    const { digest, ...body } = release.evidence;
    expect(digest.value).toBe(createHash('sha256').update(sorted(body)).digest('hex'));
    const keyed = made(table, { ...options, key });
    expect(keyed?.evidence.input.digest).toEqual({ algorithm: 'HMAC-SHA-256', value: createHmac('sha256', key).update(input).digest('hex') });
    expect(release.warnings.map(({ code }) => code)).toEqual(['anonymisation/evidence-unkeyed']);
    expect(keyed?.warnings).toEqual([]);
  });

  it('says the version of the package', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
    expect(anonymisationVersion, 'src/evidence/version.ts follows package.json').toBe(manifest.version);
    expect(release.evidence.code.version).toBe(manifest.version);
  });

  it('holds no record and nobody’s household', () => {
    const text = JSON.stringify(release.evidence);
    expect(text).not.toContain('household 3');
    expect(text).not.toContain('"rows":[');
  });

  it.each<[string, (evidence: Evidence) => object, string]>([
    ['another smallest class', ({ achieved }) => ({ achieved: { ...achieved, classes: { ...achieved.classes, smallest: 99 } } }), '/achieved/classes'],
    ['a lower risk', ({ achieved }) => ({ achieved: { ...achieved, risks: { ...achieved.risks, highest: 0 } } }), '/achieved/risks'],
    ['nothing left open', ({ achieved }) => ({ achieved: { ...achieved, remaining: { ...achieved.remaining, alone: 0.123 } } }), '/achieved/remaining'],
    ['a larger k', ({ models: [, second] }) => ({ models: [{ model: kAnonymity(11), attacker: 'prosecutor', achieved: { reached: 11, asked: 11, better: 'more', holds: true } }, second] }), '/models/0/achieved'],
    ['a weaker attacker', ({ models: [first, second] }) => ({ models: [{ ...first, attacker: 'marketer' }, second] }), '/models/0/attacker'],
    ['a model that there is not', ({ models: [first, second] }) => ({ models: [{ ...first, model: { type: 'trust-me' } }, second] }), '/models/0/model'],
    ['a model that does not hold', ({ models: [first, second] }) => ({ models: [first, { ...second, achieved: { ...second?.achieved, holds: false } }] }), '/models/1/achieved'],
    ['another input', ({ input }) => ({ input: { ...input, rows: 25 } }), '/input'],
    ['another limit', ({ parameters }) => ({ parameters: { ...parameters, suppressionLimit: 0 } }), '/parameters'],
    ['no hierarchies', () => ({ hierarchies: [] }), '/hierarchies'],
    ['another release', ({ release: one }) => ({ release: { ...one, rows: one.rows + 1 } }), '/release'],
  ])('that was made up is found out: %s', (_name, change, pointer) => {
    const found = verifyEvidence(release, changed(change), { table });
    expect(found.ok).toBe(false);
    expect(!found.ok && found.problems.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('that was altered anywhere is found out by its digest', () => {
    const text = JSON.stringify(release.evidence);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', '1', '7', 'a', 'e'), (at, by) => {
        const altered = text.slice(0, at) + by + text.slice(at + 1);
        if (altered === text) return;
        let parsed: unknown;
        try {
          parsed = JSON.parse(altered);
        } catch {
          return;
        }
        if (sorted(parsed) !== sorted(release.evidence)) expect(verifyEvidence(release, parsed, { table }).ok).toBe(false);
      }),
    );
  });

  it('of other rows, other columns or another table is found out', () => {
    const [first = [], ...others] = release.rows;
    expect(verifyEvidence({ columns: release.columns, rows: others }, release.evidence).ok).toBe(false);
    expect(verifyEvidence({ columns: release.columns, rows: [[...first.slice(0, -1), 'z'], ...others] }, release.evidence).ok).toBe(false);
    expect(verifyEvidence({ columns: release.columns.toReversed(), rows: release.rows }, release.evidence)).toMatchObject({ ok: false, problems: [{ pointer: '/release' }] });
    expect(verifyEvidence(release, release.evidence, { table: { ...table, rows: table.rows.toReversed() } }).ok).toBe(true);
    expect(verifyEvidence(release, release.evidence, { table: { ...table, rows: table.rows.with(0, ['0', 'a', 'x', 'somebody else']) } })).toMatchObject({ ok: false, problems: [{ pointer: '/input' }] });
  });

  it('with a key cannot be altered without it, and says what it could not check', () => {
    const keyed = made(table, { ...options, key });
    if (!keyed) throw new Error('refused');
    expect(verifyEvidence(keyed, keyed.evidence, { table, key })).toEqual({ ok: true, value: { checked: ['evidence', 'release', 'figures', 'models', 'input', 'hierarchies', 'parameters'], unchecked: [] } });
    expect(verifyEvidence(keyed, keyed.evidence, { table })).toMatchObject({ ok: true, value: { unchecked: ['evidence', 'input'] } });
    expect(verifyEvidence(keyed, keyed.evidence, { table, key: new Uint8Array(32) })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/evidence-key' }, { pointer: '/input' }] });
    expect(() => made(table, { ...options, key: new Uint8Array(15) })).toThrow(RangeError);
  });

  it.each([undefined, null, 7, 'evidence', [], {}, { schema: 'ctip.release-evidence/2' }])('that is none is refused: %j', (value) => expect(verifyEvidence(release, value).ok).toBe(false));

  it('is refused for anything, without a throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => {
        expect(verifyEvidence(release, value).ok).toBe(false);
      }));
  });
});

const canaryFile = new URL('../../../../../shared/data/leak-canaries/canaries.json', import.meta.url);
describe.skipIf(!existsSync(canaryFile))('canaries (skipped where the shared data is absent)', () => {
  it('in identifying columns are in no evidence', () => {
    const canaries = (JSON.parse(readFileSync(canaryFile, 'utf8')) as { readonly value: string }[]).map(({ value }) => value);
    const made1 = made({ columns, rows: canaries.map((value, at) => [String(at % 2), 'abc'[at % 3] ?? '', 'x', value]) }, { models: [kAnonymity(3)] });
    const text = JSON.stringify(made1);
    expect(text.length).toBeGreaterThan(1000);
    for (const canary of canaries) expect(text).not.toContain(canary);
  });
});
