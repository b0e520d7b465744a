import { describe, expect, it } from 'vitest';

import * as core from '../index.js';

const lists = Object.values<unknown>(core).filter(
  (value): value is core.CodeList => typeof value === 'object' && value !== null && 'codes' in value && 'sources' in value,
);

describe.each(lists.map((list) => [list.id, list] as const))('code list %s', (_id, list) => {
  it('has different codes, a version and a source', () => {
    expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length);
    expect(list.version).not.toBe('');
    expect(list.sources.length).toBeGreaterThan(0);
  });

  it('reads each of its codes, in any case', () => {
    for (const { code } of list.codes) {
      expect(core.parseCode(list, code)).toEqual(core.ok(code));
      expect(core.parseCode(list, ` ${code.toUpperCase()} `)).toEqual(core.ok(code));
    }
  });

  it('names itself and never the text when it refuses', () => {
    const result = core.parseCode(list, 'Amina Saleh', { pointer: '/x' });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('Amina');
    if (!result.ok) expect(result.problems[0]).toMatchObject({ code: 'core/code-unknown', pointer: '/x', params: { list: list.id } });
  });
});

describe('outside names', () => {
  it('reads the misspelt and the corrected name of a standard', () => {
    for (const text of ['Unaquainted', 'Unacquainted']) {
      expect(core.parseCode(core.recruiterRelations, text, { scheme: 'htcds' })).toEqual(core.ok('stranger'));
    }
  });

  it('refuses a merged category with its candidates', () => {
    const result = core.parseCode(core.formsOfExploitation, 'Forced labour', { scheme: 'glotip' });
    expect(!result.ok && result.problems[0]?.code).toBe('core/code-ambiguous');
  });

  it('never takes Namibia for missing', () => {
    expect(core.readCountry('NA')).toBe('NA');
    expect(core.parseCode(core.countries, 'NAM', { scheme: 'iso3166-alpha3' })).toEqual(core.ok('NA'));
    expect(core.parseCode(core.countries, '516', { scheme: 'm49' })).toEqual(core.ok('NA'));
  });

  it('counts 22 members of the Arab League, in three M49 subregions', () => {
    expect(new Set(core.arabLeague).size).toBe(22);
    expect([...new Set(core.arabLeague.map((code) => core.subregionOf(code) ?? ''))].toSorted()).toEqual(['011', '014', '015', '145']);
  });
});
