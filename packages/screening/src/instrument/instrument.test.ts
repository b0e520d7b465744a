import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { awaitedInstruments, delphiList, hardToSeeAdult, hardToSeeChild, icls2018, iloDelphi, iloEleven, instruments, unodcLeaflet, type Instrument } from './index.js';

const reference = (name: string): URL => new URL(`../../../../../shared/reference/screening/${name}`, import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(reference(name), 'utf8')) as T;

interface ReferenceItem {
  readonly list: string;
  readonly category: string;
  readonly dimension?: string;
  readonly kind: string;
  readonly id: string;
  readonly strength: string | null;
  readonly strength_unverified?: string;
  readonly verification: string;
  readonly sources?: readonly string[];
  readonly countable?: boolean;
  readonly about?: string;
}

const ids = ({ items }: Instrument): readonly string[] => items.map(({ id }) => id).toSorted();
const count = (instrument: Instrument, dimension: string): number => instrument.items.filter((item) => item.dimension === dimension).length;

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))('%s', (_id, instrument) => {
  it('has each item once, in a dimension of its own', () => {
    expect(new Set(ids(instrument)).size).toBe(instrument.items.length);
    const dimensions = new Set(instrument.dimensions.map(({ id }) => id));
    expect(instrument.items.every(({ id, dimension }) => id.startsWith(`${dimension}/`) && dimensions.has(dimension))).toBe(true);
  });

  it('says where it was read and what its limits are', () => {
    expect(instrument.sources.map(({ id }) => id)).toContain(instrument.rule.source.id);
    expect(instrument.limits).toContain('not-an-identification');
    expect(instrument.limits).toContain('no-validation-study');
    const known = new Set(instrument.sources.map(({ id }) => id));
    for (const { readIn = [] } of instrument.items) expect(readIn.filter((source) => !known.has(source))).toEqual([]);
  });
});

describe('the Delphi lists', () => {
  it('have the published numbers of items', () => {
    const dimensions = iloDelphi.adultLabour.dimensions.map(({ id }) => id);
    expect(dimensions.map((dimension) => count(iloDelphi.adultLabour, dimension))).toEqual([10, 10, 16, 9, 15, 7]);
    expect(dimensions.map((dimension) => count(iloDelphi.childLabour, dimension))).toEqual([10, 10, 15, 8, 15, 7]);
  });

  it('keep the conflicting strengths with both readings, and the doubtful ones with their doubt', () => {
    const conflicting = iloDelphi.adultLabour.items.filter(({ mark }) => mark === 'conflicting');
    expect(conflicting.map(({ id, strength, otherStrengths }) => [id, strength, otherStrengths])).toEqual(
      ['bad-living-conditions', 'hazardous-work', 'low-or-no-salary'].map((name) => [`exploitation/${name}`, 'medium', ['strong']]),
    );
    expect(iloDelphi.adultLabour.items.filter(({ mark }) => mark === 'verified')).toHaveLength(5);
    for (const list of Object.values(iloDelphi)) expect(list.items.filter(({ doubt }) => doubt === 'strength-said-weak-elsewhere')).toHaveLength(2);
  });

  it('leave a place for the lists that nobody copied', () => {
    expect(awaitedInstruments.map(({ id }) => id)).toEqual(['ilo-delphi-adult-sexual', 'ilo-delphi-child-sexual']);
    const added = delphiList({ id: 'ilo-delphi-adult-sexual', version: '0', population: 'adult', table: { exploitation: { medium: ['invented'] } } });
    expect([added.rule.kind, added.items]).toEqual(['delphi', [{ id: 'exploitation/invented', dimension: 'exploitation', strength: 'medium', mark: 'secondary', countable: true }]]);
  });

  it.skipIf(!existsSync(reference('ilo-delphi.json')))('are those of the reference (skipped where that file is absent)', () => {
    const { items } = read<{ items: readonly ReferenceItem[] }>('ilo-delphi.json');
    for (const [name, list] of [['adult-labour', iloDelphi.adultLabour], ['child-labour', iloDelphi.childLabour]] as const) {
      const theirs = items.filter((item) => item.list === name).map(({ dimension, id, strength, verification, sources }) => [`${dimension ?? ''}/${id}`, strength, verification, sources]);
      const ours = list.items.map(({ id, strength, mark, readIn }) => [id, strength, mark, readIn]);
      const byId = (rows: readonly (readonly unknown[])[]): unknown => rows.toSorted(([one], [other]) => String(one).localeCompare(String(other)));
      expect(byId(ours)).toEqual(byId(theirs));
    }
  });
});

describe('the forced-labour instruments', () => {
  it('show unverified strengths and never hold them as strengths', () => {
    expect(hardToSeeAdult.items).toHaveLength(43);
    expect(hardToSeeAdult.items.every(({ strength, unverifiedStrength }) => strength === undefined && unverifiedStrength !== undefined)).toBe(true);
  });

  it.skipIf(!existsSync(reference('ilo-forced-labour.json')))('are those of the reference (skipped where that file is absent)', () => {
    const { items, rules } = read<{ items: readonly ReferenceItem[]; rules: { 'hsh-child': { any: readonly ReferenceItem[] } } }>('ilo-forced-labour.json');
    const of = (list: string): readonly ReferenceItem[] => items.filter((item) => item.list === list);
    expect(iloEleven.items.map(({ id }) => id)).toEqual(of('ilo-11').map(({ id }) => `signs/${id}`));
    expect(hardToSeeAdult.items.map(({ id, unverifiedStrength, mark }) => [id, unverifiedStrength, mark])).toEqual(
      of('hsh-adult').map(({ dimension, id, strength_unverified: strength, verification }) => [`${dimension ?? ''}/${id}`, strength, verification]),
    );
    expect(icls2018.items.filter(({ whole }) => !whole).map(({ id }) => id)).toEqual(of('icls-2018').map(({ kind, id }) => `${kind}/${id}`));
    expect(hardToSeeChild.items.map(({ id, mark, readIn }) => [id, mark, readIn])).toEqual(
      rules['hsh-child'].any.map(({ id, verification, sources }) => [`branches/${id}`, verification, sources]),
    );
  });
});

describe('the UNODC leaflet', () => {
  it('has 119 items in six lists: 82 verified, 19 from one copy, 18 unverified', () => {
    expect(unodcLeaflet.dimensions.map(({ id }) => count(unodcLeaflet, id))).toEqual([36, 16, 9, 19, 23, 16]);
    expect(['verified', 'single-source', 'unverified'].map((mark) => unodcLeaflet.items.filter((item) => item.mark === mark).length)).toEqual([82, 19, 18]);
  });

  it.skipIf(!existsSync(reference('unodc-indicators.json')))('is that of the reference (skipped where that file is absent)', () => {
    const { items } = read<{ items: readonly ReferenceItem[] }>('unodc-indicators.json');
    const theirs = items.map(({ category, id, verification, sources, countable = true, about }) => [
      `${category}/${id.slice(category.length + 1)}`,
      verification,
      sources,
      countable,
      about === 'situation',
    ]);
    expect(unodcLeaflet.items.map(({ id, mark, readIn, countable, ofSituation = false }) => [id, mark, readIn, countable, ofSituation])).toEqual(theirs);
  });
});
