import { bench, describe } from 'vitest';

import { tabulateSync } from '../src/index.js';

interface Row {
  readonly sex: string;
  readonly year: string;
  readonly form: string;
}

const rows: Row[] = Array.from({ length: 100_000 }, (_, index) => ({
  sex: ['female', 'male', 'other'][index % 3] ?? '',
  year: String(2010 + (index % 11)),
  form: `f${String(index % 14)}`,
}));

/** 100,000 records by three dimensions; the floor is a bare count in a map under a joined key. */
describe('tabulate 100,000 records', () => {
  bench('a map and a joined key', () => {
    const counts = new Map<string, number>();
    for (const { sex, year, form } of rows) {
      const key = `${sex}/${year}/${form}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });

  bench('tabulateSync', () => {
    tabulateSync(rows, {
      unit: 'cases',
      dimensions: [
        { id: 'sex', of: (row: Row) => row.sex },
        { id: 'year', of: (row: Row) => row.year },
        { id: 'form', of: (row: Row) => row.form },
      ],
    });
  });
});
