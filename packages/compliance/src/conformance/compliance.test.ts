import { readFileSync } from 'node:fs';

import { ok, type ConformanceOutcome } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { allObligations, findingStatuses, obligationOf } from '../index.js';
import { compliance } from './index.js';

const file = readFileSync(new URL('../../conformance/cases.json', import.meta.url));
interface Given {
  readonly id: string;
  readonly expect: readonly { readonly obligation: string; readonly status: string }[];
}
const { cases } = JSON.parse(file.toString()) as { readonly cases: readonly Given[] };

async function outcomes(text: string | Uint8Array): Promise<readonly ConformanceOutcome[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const found: ConformanceOutcome[] = [];
  for await (const one of compliance.run({ path: 'cases.json', options: {}, bytes: () => Promise.resolve(ok(bytes)), names: () => Promise.resolve([]) })) found.push(one);
  return found;
}

describe('the cases that are shipped', () => {
  it('pass', async () => {
    const found = await outcomes(file);
    expect(found.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(found.length).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it('hold one at least for each obligation of Articles 3, 5, 6, 8 and 9 in each status that it can take', () => {
    const seen = new Set(cases.flatMap(({ expect: wanted }) => wanted.map(({ obligation, status }) => `${obligation} ${status}`)));
    const asked = allObligations.filter(({ instrument, article }) => instrument === 'tip-protocol' && ['3', '5', '6', '8', '9'].includes(article));
    expect(asked.length).toBe(32);
    for (const { id } of asked) {
      const can = obligationOf(id)?.nothingToLegislate === true ? ['not-applicable'] : findingStatuses.filter((status) => status !== 'not-applicable');
      for (const status of can) expect(seen, `${id} ${status}`).toContain(`${id} ${status}`);
    }
  });

  it('can fail: with every expectation turned over, each case does', async () => {
    const turned = cases.map((one) => ({ ...one, expect: one.expect.slice(0, 1).map(({ obligation, status }) => ({ obligation, status: status === 'unknown' ? 'satisfied' : 'unknown' })) }));
    const found = await outcomes(JSON.stringify(turned));
    expect(found.filter(({ status }) => status !== 'failed')).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const good = { id: 'a', iso3: 'XXX', asOf: '2024-01-01', laws: [], expect: [{ obligation: 'tip.3.c', status: 'unknown' }] };
  it.each([
    ['{}', 'compliance/case-shape'],
    ['[]', 'compliance/not-cases'],
    ['not json', 'compliance/not-cases'],
    [JSON.stringify([{ ...good, iso3: 'kw' }]), 'compliance/case-shape /iso3'],
    [JSON.stringify([{ ...good, iso3: 'XXX', useDataset: true }]), 'compliance/case-shape /iso3'],
    [JSON.stringify([{ ...good, asOf: '2024' }]), 'compliance/case-shape /asOf'],
    [JSON.stringify([{ ...good, expect: [{ obligation: 'tip.99', status: 'unknown' }] }]), 'compliance/case-shape /expect/0'],
    [JSON.stringify([{ ...good, expect: [{ obligation: 'tip.3.c', status: 'met' }] }]), 'compliance/case-shape /expect/0'],
    [JSON.stringify([{ ...good, laws: [{ id: 'x', claims: { secretName: true } }] }]), 'compliance/unknown-claim /laws/0/claims/#0'],
    [JSON.stringify([{ ...good, laws: [{ id: 'x', claims: { childAge: 'eighteen' } }] }]), 'compliance/claim-value /laws/0/claims/childAge'],
    [JSON.stringify([{ ...good, party: { elsewhere: true } }]), 'compliance/case-shape /party'],
  ])('%s', async (text, note) => {
    const [found] = await outcomes(text);
    expect(found).toMatchObject({ status: 'failed' });
    expect(found?.note).toContain(note);
    expect(JSON.stringify(found)).not.toMatch(/secretName|eighteen|elsewhere/u);
  });

  it('reads one case a line, and cases under `cases`', async () => {
    const line = JSON.stringify(good);
    expect((await outcomes(`${line}\n${line}\n`)).map(({ status }) => status)).toEqual(['passed', 'passed']);
    expect((await outcomes(JSON.stringify({ cases: [good] }))).length).toBe(1);
    expect((await outcomes(line)).length).toBe(1);
  });

  it('is not fooled by names of the prototype', async () => {
    const [found] = await outcomes('[{"id":"a","iso3":"XXX","asOf":"2024-01-01","laws":[{"id":"x","claims":{"__proto__":true,"constructor":true}}],"expect":[{"obligation":"tip.3.c","status":"unknown"}]}]');
    expect(found?.status).toBe('failed');
  });
});
