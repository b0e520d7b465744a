import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { allObligations, conventionObligations, obligationOf, palermoArticles3And5, protocolObligations } from '../index.js';

const file = new URL('../../../../../shared/reference/legal/protocol-obligations.json', import.meta.url);
const present = existsSync(file);

interface Row {
  readonly id: string;
  readonly article: string;
  readonly topic: string;
  readonly modal: string;
  readonly qualifiers: readonly string[];
  readonly commonGaps: readonly string[];
  readonly related: readonly string[];
  readonly bindingness: string;
  readonly evidenceLevel: string;
  readonly wordingVerified: boolean;
  readonly check: unknown;
  readonly sources: readonly { readonly url: string }[];
}
const renamed: Readonly<Record<string, string>> = { 'payment-to-controller': 'payments-or-benefits', 'organ-removal': 'removal-of-organs' };

/** Every list of words that a check of the reference asks for. */
function wordLists(check: unknown): readonly (readonly string[])[] {
  if (typeof check !== 'object' || check === null) return [];
  return Object.entries(check).flatMap(([key, value]) => (key === 'expect' && Array.isArray(value) ? [value as string[]] : typeof value === 'object' && value !== null ? wordLists(value) : []));
}

describe.skipIf(!present)(`the obligations against the reference table${present ? '' : ' (reference/legal/protocol-obligations.json is absent)'}`, () => {
  const rows = present ? (JSON.parse(readFileSync(file, 'utf8')) as { obligations: readonly Row[] }).obligations : [];

  it('are all 108, in its order', () => expect(allObligations.map(({ id }) => id)).toEqual(rows.map(({ id }) => id)));

  it.each(rows.map((row) => [row.id, row] as const))('%s: strength as worded, topic, evidence, check, gaps, mark, sources', (id, row) => {
    const ours = obligationOf(id);
    expect(ours && [ours.article, ours.topic, ours.modal, ours.bindingness, ours.evidence, ours.wordingVerified, ours.related]).toEqual([
      row.article, row.topic, row.modal, row.bindingness, row.evidenceLevel, row.wordingVerified, row.related,
    ]);
    expect(ours?.sources.map(({ url }) => url)).toEqual(row.sources.map(({ url }) => url));
    expect(ours?.commonGaps).toBe(row.commonGaps.filter((gap) => gap !== 'None').length);
    expect(ours?.qualifiers.length).toBeLessThanOrEqual(row.qualifiers.length);
    expect(ours?.qualifiers.length === 0).toBe(row.qualifiers.length === 0);
    const ownClaim = ours?.predicate?.op === 'equals' && ours.predicate.fact === id;
    expect(ownClaim || ours?.nothingToLegislate === true).toBe(row.check === null);
    for (const list of wordLists(row.check)) {
      const want = list.map((word) => renamed[word] ?? word);
      const holds = JSON.stringify(ours?.predicate).includes(JSON.stringify(want)) || want.every((word) => JSON.stringify(ours?.predicate).includes(`"${word}"`));
      expect(holds).toBe(true);
    }
  });
});

describe('the obligations', () => {
  it('are 55 of the Protocol and 53 of the Convention, each once', () => {
    expect([protocolObligations.length, conventionObligations.length, palermoArticles3And5.length]).toEqual([55, 53, 10]);
    expect(new Set(allObligations.map(({ id }) => id)).size).toBe(108);
  });

  it('point only to obligations that exist', () => {
    for (const { related, onlyWhere } of allObligations) for (const id of [...related, ...(onlyWhere === undefined ? [] : [onlyWhere])]) expect(obligationOf(id)).toBeDefined();
  });

  it('name a source each, and the strength that their verb has', () => {
    for (const { sources, modal, bindingness, id } of allObligations) {
      expect(sources.length, id).toBeGreaterThan(0);
      if (/^shall (?:consider|endeavour)/u.test(modal) && id !== 'tip.3.c') expect(bindingness, id).toMatch(/mandatory-to-consider|subject-to-domestic-law/u);
      if (/^may\b/u.test(modal)) expect(bindingness, id).toBe('optional');
    }
  });
});
