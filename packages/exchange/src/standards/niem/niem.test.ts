import { Case, codesOf, formsOfExploitation, sectors } from '@ctip/core';
import { samples } from '@ctip/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromNiem, toNiem, type NiemVictim } from './index.js';
import { identifiers, industries, venues } from './lists.data.js';
import { pairs } from './pairs.data.js';

const cases = [...samples(Case, { seed: 3, count: 100 })] as readonly Case[];
const base = cases[0] as Case;
/** A case with some facts changed. */
const changed = (facts: object, status = 'identified'): Case => ({ ...base, identification: { ...base.identification, status }, facts: { ...base.facts, ...facts } }) as Case;
const purposes = (codes: unknown) => ({ elements: { ...base.facts.elements, purposes: codes } });
const unknown = { absent: 'unknown' };

describe('the lists of the standard', () => {
  it('have as many members as it says, each once', () => {
    for (const [list, count] of [[industries, 31], [venues, 34], [identifiers, 31]] as const) {
      expect(list).toHaveLength(count);
      expect(new Set(list).size).toBe(count);
    }
  });

  it('are paired with codes that we have', () => {
    const known = new Set<string>([...codesOf(sectors), ...codesOf(formsOfExploitation)]);
    for (const pair of Object.values(pairs)) expect(known.has('sector' in pair ? pair.sector : pair.purpose)).toBe(true);
  });
});

describe('a case', () => {
  it('says nothing that it did not say: what comes back is part of it', () => {
    for (const file of cases) {
      const { value } = toNiem(file);
      const read = fromNiem(JSON.parse(JSON.stringify(value)));
      if (!read.ok) expect.fail(JSON.stringify([read.problems, value]));
      const back = read.value.value;
      expect(back.status).toBe(file.identification.status);
      const { sectors: worked, elements } = file.facts;
      if (Array.isArray(back.sectors)) for (const code of back.sectors) expect(worked).toContain(code);
      if (Array.isArray(back.purposes)) for (const code of back.purposes) expect(elements.purposes).toContain(code);
    }
  });

  it('holds no identity, date, place or age', () => {
    for (const file of cases) {
      const text = JSON.stringify(toNiem(file).value);
      for (const told of [file.id, file.victimId, file.agency, file.detectedOn]) expect(text).not.toContain(`"${told}"`);
      expect(Object.keys(toNiem(file).value['hs:HumanTraffickingVictim']).every((name) => name.startsWith('hs:'))).toBe(true);
    }
  });

  it('every word is of the list, and every code without a word is told', () => {
    for (const code of codesOf(sectors)) {
      const { value, losses } = toNiem(changed({ sectors: [code], ...purposes(unknown) }), { when: 'current' });
      const said = value['hs:HumanTraffickingVictim']['hs:TraffickingEvent']?.[0]['hs:CurrentExploitationIndustryCode'] ?? [];
      expect(said.every((word) => industries.includes(word))).toBe(true);
      const told = losses.filter(({ code: kind }) => kind === 'exchange/mapping-no-code').map(({ params }) => params?.['code']);
      expect([said.length, told]).toEqual(['B', 'C', 'F'].includes(code) ? [1, []] : [0, [code]]);
    }
  });

  it('never writes a narrower word: agriculture and forestry is neither of the two', () => {
    const { value, losses } = toNiem(changed({ sectors: ['A'], ...purposes(unknown) }));
    expect(JSON.stringify(value)).not.toMatch(/Agriculture|Forestry/u);
    expect(losses).toContainEqual({ code: 'exchange/mapping-no-code', pointer: '/facts/sectors', params: { list: 'sector', code: 'A' }, severity: 'warning' });
  });

  it.each([
    ['declined', 'Did not disclose'],
    ['unknown', 'Unknown'],
    ['withheld', 'Unknown'],
  ] as const)('whose sectors are %s says so', (absent, word) => {
    const { value, losses } = toNiem(changed({ sectors: { absent }, ...purposes(unknown) }), { when: 'past' });
    expect(value['hs:HumanTraffickingVictim']['hs:TraffickingEvent']).toEqual([{ 'hs:PastExploitationIndustryCode': [word] }]);
    expect(losses.some(({ code }) => code === 'core/absence-merged')).toBe(absent === 'withheld');
  });

  it.each([
    ['presumed', { 'hs:ProspectiveVictimStatus': [{ 'hs:ProspectiveVictimIndicator': true }] }],
    ['identified', { 'hs:IdentifiedAsVictimStatus': [{ 'hs:IdentifiedAsVictimIndicator': true }] }],
    ['not-identified', { 'hs:IdentifiedAsVictimStatus': [{ 'hs:IdentifiedAsVictimIndicator': false }] }],
  ])('that is %s', (status, said) => expect(toNiem(changed({}, status)).value['hs:HumanTraffickingVictim']).toMatchObject(said));

  it('is past where its end is known, and assumed to go on where nobody said', () => {
    const past = toNiem(changed({ endedOn: '2025-01', sectors: ['F'] }));
    expect(JSON.stringify(past.value)).toContain('hs:PastExploitationIndustryCode');
    const open = toNiem(changed({ endedOn: unknown, sectors: ['F'] }));
    expect(JSON.stringify(open.value)).toContain('hs:CurrentExploitationIndustryCode');
    expect(open.losses.map(({ code, pointer }) => `${code} ${pointer}`)).toContain('exchange/mapping-assumed /facts/endedOn');
    expect(toNiem(changed({ endedOn: unknown, sectors: ['F'] }), { when: 'past' }).losses.map(({ pointer }) => pointer)).not.toContain('/facts/endedOn');
  });
});

describe('codes of NIEM', () => {
  const files = fc.record({
    sectors: fc.oneof(fc.subarray(['B', 'C', 'F'], { minLength: 1 }), fc.constantFrom(unknown, { absent: 'declined' })),
    venues: fc.subarray([...venues]),
    identifiedBy: fc.constantFrom(...identifiers),
    when: fc.constantFrom('current' as const, 'past' as const),
  });

  it('come back as they were, where both sides have the same word', () => {
    fc.assert(fc.property(files, ({ sectors: worked, venues: places, identifiedBy, when }) => {
      const { value } = toNiem(changed({ sectors: worked, ...purposes(unknown) }), { venues: places, identifiedBy, when });
      const read = fromNiem(JSON.parse(JSON.stringify(value)));
      expect(read).toMatchObject({ ok: true, value: { value: { status: 'identified', sectors: worked, when, beside: { ...(places.length > 0 && { venues: places }), identifiedBy } }, losses: [] } });
    }), { numRuns: 200 });
  });

  const victim = (parts: object) => ({ 'hs:HumanTraffickingVictim': parts });
  const event = (parts: object) => victim({ 'hs:TraffickingEvent': [parts] });

  it('every industry is read, dropped or assumed, and told where it is not the same', () => {
    for (const word of industries) {
      const read = fromNiem(event({ 'hs:CurrentExploitationIndustryCode': [word] }));
      if (!read.ok) expect.fail(word);
      const relation = pairs[word]?.relation;
      const absence = word === 'Unknown' || word === 'Did not disclose';
      const expected = absence || relation === 'same' ? [] : [relation === undefined ? 'exchange/mapping-dropped' : relation === 'narrower' ? 'exchange/mapping-merged' : 'exchange/mapping-assumed'];
      expect([word, read.value.losses.map(({ code }) => code)]).toEqual([word, expected]);
    }
  });

  it.each([
    ['x', 'exchange/niem-shape'],
    [{}, 'exchange/niem-shape'],
    [victim([] as object), 'exchange/niem-shape'],
    [event({ 'hs:CurrentExploitationIndustryCode': ['SECRET'] }), 'exchange/niem-code'],
    [event({ 'hs:CurrentTraffickedVenueCode': 'shelter' }), 'exchange/niem-code'],
    [event({ 'hs:CurrentTraffickedVenueCode': ['Shelter'], 'hs:PastTraffickedVenueCode': ['Shelter'] }), 'exchange/niem-ambiguous'],
    [victim({ 'hs:IdentifiedAsVictimStatus': [{ 'hs:IdentifiedAsVictimIndicator': false }], 'hs:ProspectiveVictimStatus': [{ 'hs:ProspectiveVictimIndicator': true }] }), 'exchange/niem-ambiguous'],
    [victim({ 'hs:IdentifiedAsVictimStatus': [{ 'hs:IdentifiedAsVictimIndicator': true, 'hs:IdentifiedAsVictimCategoryCode': ['Self', 'Employer'] }] }), 'exchange/niem-ambiguous'],
  ])('that are wrong are refused: %#', (value, code) => {
    const read = fromNiem(value);
    expect(read.ok ? [] : read.problems.map((found) => found.code)).toEqual([code]);
    expect(JSON.stringify(read)).not.toContain('SECRET');
  });

  it('lists the candidates of an ambiguous status', () => {
    const read = fromNiem(victim({ 'hs:IdentifiedAsVictimStatus': { 'hs:IdentifiedAsVictimIndicator': true }, 'hs:ProspectiveVictimStatus': { 'hs:ProspectiveVictimIndicator': true } }));
    expect(read.ok ? [] : read.problems[0]?.params?.['candidates']).toEqual(['identified', 'presumed']);
  });

  it('make nobody a victim: without a status there is none', () => {
    const read = fromNiem(victim({}) as NiemVictim);
    expect(read.ok && Object.hasOwn(read.value.value, 'status')).toBe(false);
  });

  it('never throw, whatever they are', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      fromNiem(value);
      fromNiem(victim({ 'hs:TraffickingEvent': value, 'hs:IdentifiedAsVictimStatus': value }));
      fromNiem(event({ 'hs:CurrentExploitationIndustryCode': value }));
    }), { numRuns: 300 });
  });
});
