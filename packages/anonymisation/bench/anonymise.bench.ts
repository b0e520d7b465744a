import { nation } from '@ctip/testing';
import { bench, describe } from 'vitest';

import { anonymise, caseTable, kAnonymity } from '../src/index.js';

const cases = [...nation({ seed: 1, cases: 20_000 })].map((history) => history.case);
const columns = ['detectedOn', 'person.sex', 'person.ageYears', 'person.nationalities', 'facts.exploitedIn', 'route.origin'];
const table = caseTable(cases, columns);
if (!table.ok) throw new Error('refused');
const { rows } = table.value;

/** 20,000 cases by six quasi-identifiers; the floor is one pass that counts equal rows. */
describe('k = 11 release of 20,000 cases', () => {
  bench('one group-by', () => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const key = row.join('|');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });

  bench('anonymise', () => {
    anonymise(table.value, { models: [kAnonymity(11)] });
  });
});
