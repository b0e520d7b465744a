import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { palermoArticles3And5 } from '../index.js';

const file = new URL('../../../../../shared/reference/legal/protocol-obligations.json', import.meta.url);
const present = existsSync(file);

interface Row {
  readonly id: string;
  readonly article: string;
  readonly bindingness: string;
  readonly evidenceLevel: string;
  readonly wordingVerified: boolean;
  readonly check: { readonly expect: unknown };
  readonly sources: readonly { readonly url: string }[];
}
const renamed: Readonly<Record<string, string>> = { 'payment-to-controller': 'payments-or-benefits', 'organ-removal': 'removal-of-organs' };

describe.skipIf(!present)(`the obligations against the reference table${present ? '' : ' (reference/legal/protocol-obligations.json is absent)'}`, () => {
  const rows = present ? (JSON.parse(readFileSync(file, 'utf8')) as { obligations: readonly Row[] }).obligations : [];

  it('are those of Articles 3 and 5, each with the same strength, evidence and sources', () => {
    const wanted = rows.filter(({ id }) => /^tip\.[35]\./u.test(id));
    expect(palermoArticles3And5.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    for (const [i, ours] of palermoArticles3And5.entries()) {
      const row = wanted[i];
      expect([ours.article, ours.bindingness, ours.evidence, ours.wordingVerified]).toEqual([row?.article, row?.bindingness, row?.evidenceLevel, row?.wordingVerified]);
      expect(ours.sources.map(({ url }) => url)).toEqual(row?.sources.map(({ url }) => url));
      if (Array.isArray(row?.check.expect)) {
        const want = (row.check.expect as string[]).map((word) => renamed[word] ?? word);
        const lists = JSON.stringify(ours.predicate);
        expect(lists).toContain(JSON.stringify(want));
      }
    }
  });
});
