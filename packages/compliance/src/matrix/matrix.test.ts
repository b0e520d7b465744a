import { arabLeague } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { assessCompliance, complianceMatrix, palermoArticles3And5 } from '../index.js';

const reports = arabLeague.map((country) => assessCompliance(country, palermoArticles3And5, { asOf: '2025-12-31' }));

describe('complianceMatrix', () => {
  it('is 22 by 10, and its totals are its cells', () => {
    const { rows, obligations, totals } = complianceMatrix(reports);
    expect([rows.length, obligations.length]).toEqual([22, 10]);
    for (const { cells } of rows) expect(cells.map(({ obligation }) => obligation)).toEqual(obligations);
    expect(totals).toEqual({ met: 68, 'not-met': 12, unknown: 140 });
  });

  it('is empty for no reports', () => expect(complianceMatrix([])).toEqual({ obligations: [], rows: [], totals: { met: 0, 'not-met': 0, unknown: 0 } }));

  it('throws for reports on different obligations', () => {
    const other = assessCompliance('BH', palermoArticles3And5.slice(1), { asOf: '2025-12-31' });
    expect(() => complianceMatrix([...reports, other])).toThrow(TypeError);
  });
});
