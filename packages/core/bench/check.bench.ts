import { bench, describe } from 'vitest';

import { Case, check } from '../src/index.js';
import { caseExample } from '../src/records/caseExample.fixture.js';

/** 5,000 records with different ids; the floor is `JSON.parse` alone on the same text. */
const lines = Array.from({ length: 5000 }, (_, index) => JSON.stringify({ ...caseExample(), id: `c-${String(index)}` }));

describe('text to checked Case', () => {
  bench('JSON.parse alone', () => {
    for (const line of lines) JSON.parse(line);
  });

  bench('JSON.parse and check', () => {
    for (const line of lines) check(Case, JSON.parse(line));
  });
});
