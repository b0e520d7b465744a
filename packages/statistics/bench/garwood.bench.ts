import { bench, describe } from 'vitest';

import { garwood } from '../src/index.js';

/** What an interval costs must not grow with the count: a small count, and counts on either side of the change of method. */
describe('the interval of one count', () => {
  bench('10', () => {
    garwood(10);
  });

  bench('9,000', () => {
    garwood(9000);
  });

  bench('202,478', () => {
    garwood(202_478);
  });

  bench('a hundred million', () => {
    garwood(100_000_000);
  });
});
