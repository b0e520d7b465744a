import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { classesSeen } from '../src/check/classes.js';
import {
  anonymise,
  deltaPresence,
  enterRelease,
  explainRelease,
  federate,
  federatedAgency,
  federatedScheme,
  federatedSchemeData,
  federatedSchemeWithout,
  federatedStep,
  flatLadder,
  isRelease,
  joinParts,
  kAnonymity,
  kCombinations,
  kGroups,
  kMap,
  lDiversity,
  newLedger,
  readFederatedScheme,
  tCloseness,
  verifyEvidence,
  type AnonymiseOptions,
  type Column,
  type FederateOptions,
  type FederatedAgency,
  type FederatedContact,
  type FederatedDecision,
  type FederatedGroups,
  type FederatedRequest,
  type FederatedScheme,
  type FederatedSchemeOptions,
  type MicroTable,
  type PrivacyModel,
  type SharedKeys,
} from '../src/index.js';
import { runs, within } from './runs.fixture.js';
import { drawn, ofAllRecords, ofClasses } from './tables.fixture.js';

/** Keys that every two agencies share, made from their names: a test needs no secret. */
function keysOf(agencies: readonly string[], own: string): SharedKeys {
  const key = (a: string, b: string): Uint8Array => Uint8Array.from({ length: 32 }, (_, at) => [a, b].toSorted().join('+').charCodeAt(at % (a.length + b.length + 1)) ^ at);
  return Object.fromEntries(agencies.filter((other) => other !== own).map((other) => [other, key(own, other)]));
}

/** At least one model. */
const some = ([first = kAnonymity(2), ...rest]: readonly PrivacyModel[]): AnonymiseOptions['models'] => [first, ...rest];

interface Setting {
  readonly scheme: FederatedScheme;
  readonly agencies: readonly FederatedAgency[];
  readonly contacts: readonly FederatedContact[];
  /** Everything that went over the wire, as text. */
  readonly sent: string[];
}

function setting(table: MicroTable, split: readonly number[], models: readonly PrivacyModel[], options: Partial<Pick<FederatedSchemeOptions, 'suppressionLimit' | 'masked' | 'mostCells' | 'groups' | 'population'>> = {}): Setting {
  const names = ['East', 'North', 'South'];
  const made = federatedScheme({ id: 'test', agencies: names, columns: table.columns, models: some(models), ...options });
  if (!made.ok) throw new Error(made.problems[0]?.code);
  const scheme = made.value;
  const sent: string[] = [];
  const agencies = names.map((name, at) => {
    const agency = federatedAgency(scheme, name, table.rows.filter((_, row) => (split[row % split.length] ?? 0) === at), keysOf(names, name), { groupsKey: new Uint8Array(32).fill(scheme.groups === 'shared' ? 7 : at) });
    if (!agency.ok) throw new Error(agency.problems[0]?.code);
    return agency.value;
  });
  const over = <T>(message: T): T => {
    sent.push(JSON.stringify(message));
    return JSON.parse(JSON.stringify(message)) as T;
  };
  const contacts = agencies.map((agency, at): FederatedContact => ({
    agency: names[at] ?? '',
    marginals: () => over(agency.marginals()),
    counts: (request) => {
      const found = agency.counts(over(request));
      return found.ok ? over(found.value) : undefined;
    },
  }));
  return { scheme, agencies, contacts, sent };
}

/** The same by messages in a heap, step by step, as files go to and fro. */
function steps({ scheme, contacts }: Setting, options?: FederateOptions) {
  const messages: unknown[] = [];
  for (let rounds = 0; ; rounds += 1) {
    const step = federatedStep(scheme, messages, options);
    if (!step.ok) return { rounds, messages, code: step.problems[0]?.code };
    const { value } = step;
    if (value.next === 'decision') return { rounds, messages, decision: value.decision };
    for (const contact of contacts) if (value.missing.includes(contact.agency)) messages.unshift(value.next === 'marginals' ? contact.marginals() : contact.counts(value.request));
  }
}

async function released({ scheme, agencies, contacts }: Setting, options?: FederateOptions) {
  const decision = await federate(scheme, contacts, options);
  if (!decision.ok) return { code: decision.problems[0]?.code };
  const parts = agencies.map((agency) => {
    const part = agency.publish(JSON.parse(JSON.stringify(decision.value)));
    if (!part.ok) throw new Error(part.problems[0]?.code);
    return part.value;
  });
  const joined = joinParts(scheme, decision.value, parts, options);
  if (!joined.ok) throw new Error(joined.problems[0]?.code);
  return { decision: decision.value, rows: joined.value.rows, parts };
}

const needsPopulation = (model: PrivacyModel): boolean => model.type === 'delta-presence' || (model.type === 'k-map' && model.population === undefined);

const ofAll = new Set<PrivacyModel['type']>(['average-risk', 'sample-uniqueness', 'population-uniqueness']);
/** Sizes of classes, by the columns that have levels. */
const sizesOf = (rows: readonly (readonly string[])[], columns: readonly { readonly level?: number }[]): readonly number[] =>
  classesSeen(rows, columns.flatMap(({ level }, at) => (level === undefined ? [] : [at]))).classes.map((one) => one.rows.length).toSorted((a, b) => a - b);

const ladders = new Map([['pay', flatLadder(['1', '2', '10'])], ['forms', flatLadder(['x', 'y', 'z'])], ['means', flatLadder(['x', 'w'])]]);
const listed = (table: MicroTable): MicroTable => ({
  ...table,
  columns: table.columns.map((column): Column => {
    const hierarchy = ladders.get(column.name);
    return hierarchy ? { name: column.name, role: 'sensitive', hierarchy } : column;
  }),
});

/** The table as it would be pooled: where families have each agency’s own numbers, a number says which agency’s. Who is of no family is of none anywhere. */
function pooledOf(table: MicroTable, split: readonly number[], groups: FederatedGroups): MicroTable {
  const at = table.columns.findIndex(({ name }) => name === 'household');
  const rows = table.rows.map((row, index) => (groups === 'shared' || row[at] === '' ? row : row.with(at, `${String(split[index % split.length] ?? 0)} ${row[at] ?? ''}`)));
  return { ...table, rows };
}

const cases = fc.record({
  drawn,
  models: fc.array(fc.oneof({ weight: 5, arbitrary: ofClasses }, { weight: 1, arbitrary: ofAllRecords }), { minLength: 1, maxLength: 3 }),
  suppressionLimit: fc.constantFrom(0, 0.1, 0.5, 1),
  split: fc.array(fc.nat(2), { minLength: 1, maxLength: 40 }),
  masked: fc.boolean(),
  groups: fc.constantFrom('shared' as const, 'apart' as const),
  /** Every so many records are of no family that is known. */
  nameless: fc.constantFrom(0, 2, 5),
});

describe('a federated release', () => {
  it('is what the pooled run gives, on 200 random splits among three agencies', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ drawn: { table: raw, population }, models: all, suppressionLimit, split, masked, groups, nameless }) => {
        const models = some(all);
        const household = raw.columns.findIndex(({ name }) => name === 'household');
        const table = listed({ ...raw, rows: raw.rows.map((row, at) => (nameless > 0 && at % nameless === 0 ? row.with(household, '') : row)) });
        const people = models.some(needsPopulation) ? { population } : {};
        const pooled = anonymise(pooledOf(table, split, groups), { models, suppressionLimit, ...people });
        const own = setting(table, split, models, { suppressionLimit, masked, groups, ...people });
        const found = await released(own, people);
        const stepped = steps(own, people);
        expect([stepped.decision, stepped.code]).toEqual([found.decision, found.code]);
        // From the finest levels everything follows in one round.
        const few = steps(own, { detail: 'finest', ...people });
        expect(few.decision && { ...few.decision, checked: 0 }).toEqual(found.decision && { ...found.decision, checked: 0 });
        expect(few.rounds).toBeLessThanOrEqual(2);
        expect(stepped.rounds).toBeGreaterThanOrEqual(few.rounds);
        if (!pooled.ok) {
          expect(found.code).toMatch(/anonymisation\/(?:federated-not-met|k-above-table|population-too-small)/u);
          return;
        }
        count += 1;
        expect(found.decision?.node).toEqual(pooled.value.columns.flatMap(({ level }) => level ?? []));
        expect(found.decision?.suppressed).toBe(pooled.value.suppressed);
        expect(found.decision?.loss ?? -1).toBeCloseTo(pooled.value.utility.cost, 10);
        expect(found.decision?.optimal).toBe(true);
        // Of classes that weigh the same, models of all records leave out those whose first record is first; counts have no order of records.
        if (models.some(({ type }) => ofAll.has(type))) expect(sizesOf(found.rows ?? [], pooled.value.columns)).toEqual(sizesOf(pooled.value.rows, pooled.value.columns));
        else expect(found.rows).toEqual(pooled.value.rows);
        // No record, no name and no household went over the wire.
        expect(own.sent.join('\n')).not.toMatch(/person|household/u);
      }),
      { numRuns: runs(200) },
    );
    expect(count).toBeGreaterThan(runs(200) / 3);
  }, within(120_000));

  const columns: readonly Column[] = [
    { name: 'nationality', role: 'quasi', hierarchy: { leaves: ['A', 'B', 'C', 'D'], levels: [['A', 'B', 'C', 'D'], ['AB', 'AB', 'CD', 'CD'], ['*', '*', '*', '*']] } },
    { name: 'form', role: 'sensitive', hierarchy: flatLadder(['begging', 'labour']) },
    { name: 'name', role: 'identifying' },
  ];
  const table: MicroTable = { columns, rows: Array.from({ length: 60 }, (_, at) => [['A', 'B', 'C', 'D'][(at * 7) % 4] ?? '', at % 3 === 0 ? 'begging' : 'labour', `Zahwa ${String(at)}`]) };
  const third = [0, 1, 2];

  it('measures k on the union: no agency alone has classes that large', async () => {
    const own = setting(table, third, [kAnonymity(11), lDiversity('form', 2), tCloseness('form', 0.3)]);
    const { rows = [], parts = [] } = await released(own);
    const smallest = (some: readonly (readonly string[])[]): number => Math.min(...classesSeen(some, [0]).classes.map((one) => one.rows.length));
    expect(smallest(rows)).toBeGreaterThanOrEqual(11);
    expect(parts.map(smallest).every((size) => size < 11)).toBe(true);
    expect(rows.length).toBe(60);
  });

  it('shows the coordinator no count of a single agency: what one sends looks the same whatever it has', async () => {
    const own = setting(table, third, [kAnonymity(11)]);
    await federate(own.scheme, own.contacts);
    const marginals = own.sent.filter((text) => text.includes('marginals')).map((text) => JSON.parse(text) as { readonly rows: number; readonly columns: readonly (readonly number[])[] });
    // A count of twenty records would be small; nearly every masked one is not.
    const numbers = marginals.flatMap(({ rows, columns: counts }) => [rows, ...counts.flat()]);
    expect(numbers.filter((number) => number < 1000).length).toBeLessThan(2);
    const sum = marginals.reduce((total, { rows }) => (total + rows) % 2 ** 32, 0);
    expect(sum).toBe(60);
  });

  it('answers the same question alike, and others under other masks', () => {
    const own = setting(table, third, [kAnonymity(11)]);
    const ask = (node: readonly number[], round: number) => {
      const found = own.agencies[0]?.counts({ schema: 'ctip.federated-request/1', scheme: own.scheme.digest, round, node } as FederatedRequest);
      return found?.ok === true ? found.value.cells : undefined;
    };
    expect(ask([1], 4)).toEqual(ask([1], 9));
    expect(ask([0], 1)).not.toEqual(ask([1], 1));
  });

  it.each([
    ['an agency that does not answer', (contact: FederatedContact): FederatedContact => ({ ...contact, counts: () => undefined }), 'federated-no-answer'],
    ['an agency that fails, with a record in its words', (contact: FederatedContact): FederatedContact => ({ ...contact, marginals: () => Promise.reject(new Error('Zahwa 3')) }), 'federated-no-answer'],
    ['an answer of another scheme', (contact: FederatedContact): FederatedContact => ({ ...contact, marginals: () => ({ ...(contact.marginals() as object), scheme: '0'.repeat(64) }) }), 'federated-message'],
    ['an answer in another name', (contact: FederatedContact): FederatedContact => ({ ...contact, marginals: () => ({ ...(contact.marginals() as object), agency: 'South' }) }), 'federated-message'],
    ['an answer to another question', (contact: FederatedContact): FederatedContact => ({ ...contact, counts: (request) => ({ ...(contact.counts(request) as object), round: 999 }) }), 'federated-message'],
    ['an answer that is too short', (contact: FederatedContact): FederatedContact => ({ ...contact, counts: (request) => ({ ...(contact.counts(request) as object), cells: { masked: [[1]] } }) }), 'federated-message'],
    ['a plain answer to a masked question', (contact: FederatedContact): FederatedContact => ({ ...contact, counts: (request) => ({ ...(contact.counts(request) as object), cells: { plain: [[]] } }) }), 'federated-message'],
    ['counts that were made up', (contact: FederatedContact): FederatedContact => ({ ...contact, counts: (request) => ({ ...(contact.counts(request) as object), cells: { masked: [Array.from({ length: 4 }, () => 7)] } }) }), 'federated-'],
  ])('decides nothing on %s', async (_name, spoil, code) => {
    const own = setting(table, third, [kAnonymity(11)]);
    const contacts = own.contacts.map((contact, at) => (at === 0 ? spoil(contact) : contact));
    const found = await federate(own.scheme, contacts);
    expect(found.ok).toBe(false);
    expect(found.ok ? '' : (found.problems[0]?.code ?? '')).toContain(`anonymisation/${code}`);
    expect(JSON.stringify(found)).not.toContain('Zahwa');
  });

  it('sees a message that is no message', async () => {
    const own = setting(table, third, [kAnonymity(11)]);
    for (const odd of [{}, null, 'Zahwa', [], { ...(own.contacts[0]?.marginals() as object), extra: 'Zahwa' }, { ...(own.contacts[0]?.marginals() as object), rows: -1 }]) {
      const found = await federate(own.scheme, own.contacts.map((contact, at) => (at === 0 ? { ...contact, marginals: () => odd } : contact)));
      expect(found.ok).toBe(false);
      expect(JSON.stringify(found)).not.toContain('Zahwa');
    }
  });

  it('sees keys that differ', async () => {
    const own = setting(table, third, [kAnonymity(11)]);
    const other = federatedAgency(own.scheme, 'East', table.rows.filter((_, at) => at % 3 === 0), { North: new Uint8Array(32), South: new Uint8Array(32) });
    if (!other.ok) throw new Error('not ready');
    const found = await federate(own.scheme, own.contacts.map((contact, at) => (at === 0 ? { ...contact, marginals: other.value.marginals } : contact)));
    expect(found).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/federated-sum' }] });
  });

  it('has agencies that refuse what was not agreed on', () => {
    const { agencies: [agency], scheme } = setting(table, third, [kAnonymity(11)]);
    const ask = (request: unknown) => agency?.counts(request);
    const request = { schema: 'ctip.federated-request/1', scheme: scheme.digest, round: 0, node: [0] };
    expect(ask(request)?.ok).toBe(true);
    for (const odd of [{ ...request, node: [9] }, { ...request, node: [0, 0] }, { ...request, scheme: 'f'.repeat(64) }, { ...request, extra: 1 }, undefined]) expect(ask(odd)?.ok).toBe(false);
    const decision: FederatedDecision = { schema: 'ctip.federated-decision/1', scheme: scheme.digest, node: [1], published: [{ class: 0, rows: 30 }, { class: 1, rows: 30 }], read: 60, suppressed: 0, loss: 0.5, achieved: [{ reached: 30, asked: 11, better: 'more', holds: true }], checked: 3, nodes: 3, optimal: true };
    expect(agency?.publish(decision).ok).toBe(true);
    for (const odd of [
      { ...decision, published: [{ class: 0, rows: 10 }] },
      { ...decision, published: [{ class: 0, rows: 30 }, { class: 0, rows: 30 }] },
      { ...decision, node: [7] },
      { ...decision, scheme: 'f'.repeat(64) },
      { ...decision, published: [] },
    ])
      expect(agency?.publish(odd).ok).toBe(false);
  });

  it('joins nothing but what was decided', async () => {
    const own = setting(table, third, [kAnonymity(11)]);
    const { decision, parts = [] } = await released(own);
    expect(joinParts(own.scheme, decision, parts).ok).toBe(true);
    for (const odd of [parts.slice(1), [...parts, [['A', 'labour']]], parts.map((part, at) => (at === 0 ? part.map(([, form = '']) => ['A', form]) : part)), parts.map((part) => part.map((row) => [...row, 'x']))]) {
      expect(joinParts(own.scheme, decision, odd)).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/federated-parts' }] });
    }
  });

  it('is a release like any other, with evidence, words and a place in a ledger', async () => {
    const own = setting(table, third, [kAnonymity(11), lDiversity('form', 2), tCloseness('form', 0.3)]);
    const { decision, parts = [] } = await released(own);
    const key = new Uint8Array(32).fill(3);
    const made = joinParts(own.scheme, decision, parts, { key });
    const pooled = anonymise(table, { models: [kAnonymity(11), lDiversity('form', 2), tCloseness('form', 0.3)] });
    if (!made.ok || !pooled.ok) throw new Error('refused');
    const { value: release } = made;
    expect([isRelease(release), release.before, release.quality, release.warnings]).toEqual([true, undefined, undefined, []]);
    for (const name of ['columns', 'rows', 'read', 'suppressed', 'classes', 'risks', 'remaining', 'loss'] as const) expect([name, release[name]]).toEqual([name, pooled.value[name]]);
    expect(release.evidence.models.map(({ achieved }) => achieved)).toEqual(pooled.value.evidence.models.map(({ achieved }) => achieved));
    const columnsOnly: MicroTable = { columns, rows: [] };
    expect(verifyEvidence(release, release.evidence, { key, table: columnsOnly })).toEqual({ ok: true, value: { checked: ['evidence', 'release', 'figures', 'models', 'hierarchies', 'parameters'], unchecked: ['input'] } });
    expect(verifyEvidence({ columns: release.columns, rows: release.rows.slice(1) }, release.evidence, { key }).ok).toBe(false);
    expect(JSON.stringify(release)).not.toContain('Zahwa');
    for (const language of ['ar', 'en', 'fr'] as const) expect(explainRelease(release, language).protects.join(' ')).not.toMatch(/undefined|NaN|\{\{/u);
    expect(enterRelease(newLedger(), columnsOnly, release, { id: 'one', about: 'register', on: '2026-01-01' }).ok).toBe(true);
    // A coordinator that says more of a model than the rows do is seen.
    const boast = decision && { ...decision, achieved: decision.achieved.map((one, at) => (at === 0 ? { ...one, reached: one.reached + 1 } : one)) };
    expect(joinParts(own.scheme, boast, parts)).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/federated-parts' }] });
    expect(() => joinParts(own.scheme, decision, parts, { key: new Uint8Array(3) })).toThrow(RangeError);
  });

  it('says where the best might have been too fine to be asked for', async () => {
    const own = setting(table, third, [kAnonymity(2)], { mostCells: 3 });
    const found = await federate(own.scheme, own.contacts);
    expect(found.ok && [found.value.node, found.value.optimal]).toEqual([[1], false]);
    const free = setting(table, third, [kAnonymity(2)]);
    expect(await federate(free.scheme, free.contacts)).toMatchObject({ ok: true, value: { node: [0], optimal: true } });
  });

  it.each([
    [deltaPresence(0, 0.5), 'model-not-federated-population'],
    [kMap(5), 'model-not-federated-population'],
    [kGroups('name', 2), 'model-not-federated-groups'],
    [kGroups('nationality', 2), 'model-column-role'],
    [kCombinations(['form', 'other'], 2), 'model-column-unknown'],
    [lDiversity('other', 2), 'model-column-unknown'],
    [lDiversity('nationality', 2), 'model-column-role'],
  ] as const)('is not agreed on for %j', (model, code) => {
    expect(federatedScheme({ id: 'x', agencies: ['a', 'b'], columns, models: [model] })).toMatchObject({ ok: false, problems: [{ code: `anonymisation/${code}` }] });
  });

  describe('with k in families', () => {
    const rows = (families: readonly string[]): MicroTable => ({ columns, rows: families.map((family, at) => [['A', 'B', 'C', 'D'][at % 4] ?? '', 'labour', family]) });
    const decide = async (families: readonly string[], split: readonly number[], k: number, options: Parameters<typeof setting>[3]) => {
      const own = setting(rows(families), split, [kGroups('name', k)], { suppressionLimit: 0, ...options });
      return { own, found: await released(own) };
    };

    it('counts one that is known to two agencies once where numbers are shared, and twice where each agency has its own', async () => {
      // Three families of four records each, one record at each of four nationalities; every agency knows all three.
      const families = Array.from({ length: 24 }, (_, at) => `family ${String(Math.floor(at / 4) % 3)}`);
      const split = Array.from({ length: 24 }, (_, at) => Number(at >= 12));
      const shared = await decide(families, split, 4, { groups: 'shared' });
      expect(shared.found.code).toBe('anonymisation/federated-not-met');
      const three = await decide(families, split, 3, { groups: 'shared' });
      expect(three.found.decision).toMatchObject({ node: [0], achieved: [{ reached: 3, asked: 3, holds: true }] });
      const apart = await decide(families, split, 4, { groups: 'apart' });
      expect(apart.found.decision).toMatchObject({ node: [0], achieved: [{ reached: 4, asked: 4, holds: true }] });
      const joined = joinParts(apart.own.scheme, apart.found.decision, apart.found.parts ?? [], { key: new Uint8Array(16) });
      expect(joined.ok && [joined.value.warnings.map(({ code }) => code), joined.value.models]).toEqual([['anonymisation/federated-groups-apart'], [{ type: 'k-groups', column: '#3', k: 4 }]]);
      const careful = joinParts(three.own.scheme, three.found.decision, three.found.parts ?? [], { key: new Uint8Array(16) });
      expect(careful.ok && careful.value.warnings).toEqual([]);
      for (const { own } of [shared, three, apart]) expect(own.sent.join('\n')).not.toContain('family');
    });

    it('takes records of no family for one', async () => {
      for (const groups of ['shared', 'apart'] as const) {
        const { found } = await decide(Array.from({ length: 24 }, () => ''), [0, 1, 2], 2, { groups });
        expect(found.code).toBe('anonymisation/federated-not-met');
      }
    });

    it('is decided on nothing where one agency has another key, which would make two of one family', async () => {
      const { own } = await decide(['a', 'a', 'b', 'b'], [0, 1], 2, { groups: 'shared' });
      const other = federatedAgency(own.scheme, 'East', [['A', 'labour', 'a']], keysOf(own.scheme.agencies, 'East'), { groupsKey: new Uint8Array(32).fill(8) });
      if (!other.ok) throw new Error('not ready');
      const found = await federate(own.scheme, own.contacts.map((contact, at) => (at === 0 ? { ...contact, marginals: other.value.marginals } : contact)));
      expect(found).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/federated-sum' }] });
      const silent = await federate(own.scheme, own.contacts.map((contact) => ({ ...contact, marginals: () => ({ ...(contact.marginals() as object), groups: undefined }) })));
      expect(silent).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/federated-sum' }] });
    });

    it('needs a key that tells them apart where one is asked for', async () => {
      const { own } = await decide(['a'], [0], 2, { groups: 'shared' });
      expect(() => federatedAgency(own.scheme, 'East', [], keysOf(own.scheme.agencies, 'East'))).toThrow(RangeError);
      const plain = await decide(['a'], [0], 2, { groups: 'apart', masked: false });
      expect(() => federatedAgency(plain.own.scheme, 'East', [])).toThrow(RangeError);
      const apart = await decide(['a'], [0], 2, { groups: 'apart' });
      expect(federatedAgency(apart.own.scheme, 'East', [], keysOf(own.scheme.agencies, 'East')).ok).toBe(true);
      expect(() => federatedScheme({ id: 'x', agencies: ['a', 'b'], columns, models: [kGroups('name', 2)], groups: 'some' as 'apart' })).toThrow(TypeError);
    });

    it('shows of a class with enough families nothing that hangs on which they are', async () => {
      // Plain, so that what one agency says is seen: with other families the matrices are others, and with the same ones they are the same.
      const cells = async (families: readonly string[]) => {
        const { own } = await decide(families, [0], 2, { groups: 'apart', masked: false });
        const found = own.agencies[0]?.counts({ schema: 'ctip.federated-request/1', scheme: own.scheme.digest, round: 0, node: [2] });
        return found?.ok === true && 'plain' in found.value.cells ? found.value.cells.plain[1]?.map(([, value]) => value) : undefined;
      };
      const [one = [], again = [], other = []] = [await cells(['a', 'b', 'c', 'd']), await cells(['a', 'b', 'c', 'd']), await cells(['a', 'b', 'c', 'e'])];
      expect(again).toEqual(one);
      expect(one.length).toBe(4);
      expect(other.filter((value, at) => value === one[at])).toEqual([]);
    });
  });

  it('keeps combinations of multi-valued fields from standing alone, and refuses lists that are too long', async () => {
    const wide: MicroTable = {
      columns: [{ name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) }, { name: 'forms', role: 'sensitive', hierarchy: flatLadder(['x', 'y', 'z']) }],
      rows: [['f', 'x y'], ['f', 'y x'], ['m', 'x y'], ['m', 'z']],
    };
    const found = await released(setting(wide, [0, 1], [kCombinations(['forms'], 2)], { suppressionLimit: 0.5 }));
    // In either class alone m fails; together z does.
    expect(found).toMatchObject({ decision: { node: [0], suppressed: 2, achieved: [{ reached: 2, asked: 2 }] }, rows: [['f', 'x y'], ['f', 'y x']] });
    expect(federatedAgency(setting(wide, [0], [kCombinations(['forms'], 2)]).scheme, 'East', [['f', 'x Zahwa']], keysOf(['East', 'North', 'South'], 'East'))).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/federated-value-unlisted', at: { record: 1 } }] });
    const long = { ...wide.columns[1], hierarchy: flatLadder(Array.from({ length: 100 }, (_, at) => `v${String(at)}`)) } as Column;
    expect(federatedScheme({ id: 'x', agencies: ['a', 'b'], columns: [wide.columns[0] as Column, long], models: [kCombinations(['forms'], 2, { length: 4 })] })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/model-not-federated-combinations', params: { count: 4_087_975, maximum: 1_000_000 } }] });
  });

  it('holds to the population that was agreed on', async () => {
    const population = Array.from({ length: 200 }, (_, at) => [['A', 'B', 'C', 'D'][at % 4] ?? '', '', '']);
    const own = setting(table, third, [kMap(20), deltaPresence(0.05, 0.5)], { population });
    expect(await released(own, { population })).toMatchObject({ decision: { node: [0], achieved: [{ reached: 50, asked: 20 }, { reached: 0.3, asked: 0.5, better: 'less' }] } });
    for (const [given, code] of [[{}, 'population-missing'], [{ population: population.slice(1) }, 'federated-population']] as const) {
      expect(await federate(own.scheme, own.contacts, given)).toMatchObject({ ok: false, problems: [{ code: `anonymisation/${code}` }] });
      expect(federatedStep(own.scheme, [], given)).toMatchObject({ ok: false, problems: [{ code: `anonymisation/${code}` }] });
    }
    const fewer = population.slice(0, table.rows.length - 1);
    expect(await released(setting(table, third, [kMap(20)], { population: fewer }), { population: fewer })).toEqual({ code: 'anonymisation/population-too-small' });
    const { decision, parts = [] } = await released(own, { population });
    expect(joinParts(own.scheme, decision, parts)).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/population-missing' }] });
    const made = joinParts(own.scheme, decision, parts, { population });
    expect(made.ok && made.value.evidence.population?.rows).toBe(200);
    const few = decision && { ...decision, achieved: decision.achieved.map((one) => ({ ...one, reached: one.reached + 1 })) };
    expect(joinParts(own.scheme, few, parts, { population })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/federated-parts' }] });
    expect(federatedScheme({ id: 'x', agencies: ['a', 'b'], columns, models: [kMap(2)], population: [['E', '', '']] })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/value-not-in-hierarchy' }] });
  });

  it('does not ask where two classes would have one number', async () => {
    const leaves = Array.from({ length: 200 }, (_, at) => String(at));
    const many: MicroTable = { columns: Array.from({ length: 8 }, (_, at) => ({ name: `q${String(at)}`, role: 'quasi', hierarchy: flatLadder(leaves) })), rows: Array.from({ length: 6 }, () => leaves.slice(0, 8)) };
    const own = setting(many, [0, 1, 2], [kAnonymity(2)], { masked: false });
    const asked: (readonly number[])[] = [];
    const found = await federate(own.scheme, own.contacts.map((contact): FederatedContact => ({ ...contact, counts: (request) => (asked.push(request.node), contact.counts(request)) })));
    expect(found).toMatchObject({ ok: true, value: { optimal: false } });
    expect(asked.every((node) => 200 ** node.filter((level) => level === 0).length <= Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(own.agencies[0]?.counts({ schema: 'ctip.federated-request/1', scheme: own.scheme.digest, round: 0, node: Array.from({ length: 8 }, () => 0) }).ok).toBe(false);
  });

  it('asks for nothing that follows from what was answered', async () => {
    const own = setting(table, third, [kAnonymity(2)]);
    const asked: string[] = [];
    const watched = own.contacts.map((contact): FederatedContact => ({ ...contact, counts: (request) => (asked.push(request.node.join()), contact.counts(request)) }));
    await federate(own.scheme, watched);
    expect(new Set(asked).size).toBe(asked.length / 3);
  });

  it('looks after several sensitive columns, each counted by itself', async () => {
    const wide: MicroTable = { columns: [...columns, { name: 'means', role: 'sensitive', hierarchy: flatLadder(['force', 'debt']) }], rows: table.rows.map((row, at) => [...row, at % 5 === 0 ? 'force' : 'debt']) };
    const models = [kAnonymity(5), lDiversity('form', 2), lDiversity('means', 2), tCloseness('means', 0.4)] as const;
    const found = await released(setting(wide, third, models));
    const pooled = anonymise(wide, { models: [...models] });
    expect(pooled.ok && pooled.value.rows).toEqual(found.rows);
  });

  it('sees messages that contradict each other or belong elsewhere', () => {
    const own = setting(table, third, [kAnonymity(11)]);
    const { messages } = steps(own);
    expect(federatedStep(own.scheme, [...messages, ...messages]).ok).toBe(true);
    const [first] = messages as [object];
    for (const odd of [{ ...first, rows: 3 }, { ...first, cells: { masked: [[1, 2]] } }, { ...first, agency: 'West' }, { ...first, scheme: '0'.repeat(64) }, {}, null, 'Zahwa']) {
      const found = federatedStep(own.scheme, [...messages, odd]);
      expect([found.ok, JSON.stringify(found).includes('Zahwa')]).toEqual([false, false]);
    }
  });

  it('is written to a file and read back as it was, and not where somebody changed it', () => {
    const { scheme } = setting(table, third, [kAnonymity(11), lDiversity('form', 2), kGroups('name', 3)], { groups: 'apart', population: [['A', '', '']] });
    const data = JSON.parse(JSON.stringify(federatedSchemeData(scheme))) as ReturnType<typeof federatedSchemeData>;
    expect(readFederatedScheme(data)).toMatchObject({ ok: true, value: { digest: scheme.digest, agencies: scheme.agencies } });
    const [first, ...rest] = data.columns;
    for (const odd of [{ ...data, id: 'other' }, { ...data, models: [{ type: 'k-anonymity', k: 2 }] }, { ...data, models: [{ type: 'k-anonymity', k: 1 }] }, { ...data, models: [{}] }, { ...data, columns: [{ ...first, levels: [0, 9] }, ...rest] }, { ...data, columns: rest }, { ...data, agencies: ['a', 'a'] }, { ...data, groups: 'shared' }, { ...data, groups: undefined }, { ...data, population: { rows: 2, digest: data.population?.digest } }, null]) expect(readFederatedScheme(odd).ok).toBe(false);
  });

  it('begins anew without those who dropped out, unless a difference would show their counts', async () => {
    const own = setting(table, third, [kAnonymity(5)]);
    const early = own.contacts.slice(1).map(({ marginals }) => marginals()) as Parameters<typeof federatedSchemeWithout>[3];
    const rest = federatedSchemeWithout(own.scheme, ['East'], 'test 2', early);
    expect(rest).toMatchObject({ ok: true, value: { agencies: ['North', 'South'], id: 'test 2' } });
    const late = own.contacts.map(({ marginals }) => marginals()) as typeof early;
    expect(federatedSchemeWithout(own.scheme, ['East'], 'test 2', late)).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/federated-gone-answered' }] });
    for (const [gone, id] of [[[], 'x'], [['East'], 'test'], [['East', 'North'], 'x']] as const) expect(() => federatedSchemeWithout(own.scheme, gone, id, [])).toThrow(TypeError);
    if (!rest.ok) return;
    const agencies = ['North', 'South'].map((name, at) => federatedAgency(rest.value, name, table.rows.filter((_, row) => row % 3 === at + 1), keysOf(own.scheme.agencies, name)));
    const decided = await federate(rest.value, agencies.map((agency, at) => ({ agency: ['North', 'South'][at] ?? '', marginals: () => (agency.ok ? agency.value.marginals() : undefined), counts: (request: unknown) => { const found = agency.ok ? agency.value.counts(request) : agency; return found.ok ? found.value : undefined; } })));
    expect(decided).toMatchObject({ ok: true, value: { read: 40 } });
  });

  it('has one digest for one agreement, and another for any other', () => {
    const digest = (changed: object): string => {
      const made = federatedScheme({ id: 'x', agencies: ['a', 'b'], columns, models: [kAnonymity(5)], ...changed });
      return made.ok ? made.value.digest : '';
    };
    const same = digest({});
    expect(digest({ agencies: ['b', 'a'] })).toBe(same);
    const [first, ...rest] = columns;
    for (const changed of [{ id: 'y' }, { agencies: ['a', 'c'] }, { models: [kAnonymity(6)] }, { suppressionLimit: 0.1 }, { masked: false }, { mostCells: 5 }, { groups: 'apart' }, { groups: 'shared' }, { population: [['A', '', '']] }, { population: [['B', '', '']] }, { columns: [{ ...first, hierarchy: flatLadder(['A', 'B', 'C', 'D']) }, ...rest] }]) expect(digest(changed)).not.toBe(same);
  });

  it('throws for wrong use', () => {
    const agree = (changed: object) => () => federatedScheme({ id: 'x', agencies: ['a', 'b'], columns, models: [kAnonymity(5)], ...changed });
    for (const changed of [{ id: '' }, { agencies: ['a'] }, { agencies: ['a', 'a'] }, { models: [] }, { suppressionLimit: 2 }, { mostCells: 0 }]) expect(agree(changed)).toThrow(/./u);
    const made = agree({})();
    if (!made.ok) throw new Error('not agreed');
    expect(() => federatedAgency(made.value, 'c', [])).toThrow(TypeError);
    expect(() => federatedAgency(made.value, 'a', [], { b: new Uint8Array(8) })).toThrow(RangeError);
    expect(federatedAgency(made.value, 'a', [['Zahwa', 'labour', 'x']], { b: new Uint8Array(32) })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/value-not-in-hierarchy' }] });
    return expect(federate(made.value, [])).rejects.toThrow(TypeError);
  });
});
