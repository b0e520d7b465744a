import { nation } from '@ctip/testing';
import { bench, describe } from 'vitest';

import { anonymise, caseTable, kAnonymity, type MicroTable } from '../src/index.js';

const cases = [...nation({ seed: 1, cases: 20_000 })].map((history) => history.case);
const six = ['detectedOn', 'person.sex', 'person.ageYears', 'person.nationalities', 'facts.exploitedIn', 'route.origin'];
const ten = [...six, 'detectedIn', 'person.ageGroup', 'route.destination', 'facts.startedOn'];

function tableOf(columns: readonly string[]): MicroTable {
  const table = caseTable(cases, columns);
  if (!table.ok) throw new Error('refused');
  return table.value;
}

/** 20,000 cases; the floor is one pass that counts equal rows. */
describe.each([six, ten].map((columns) => [columns.length, tableOf(columns)] as const))('k = 11 release of 20,000 cases by %i columns', (_count, table) => {
  bench('one group-by', () => {
    const counts = new Map<string, number>();
    for (const row of table.rows) {
      const key = row.join('|');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });

  bench('anonymise', () => {
    anonymise(table, { models: [kAnonymity(11)] });
  });
});
