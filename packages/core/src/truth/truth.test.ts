import { describe, expect, it } from 'vitest';

import { all, any, not, type Truth } from './index.js';

const values: readonly Truth[] = ['yes', 'no', 'unknown'];
/** A second way: try every completion of the unknowns. */
const readings = (value: Truth): readonly boolean[] => (value === 'unknown' ? [true, false] : [value === 'yes']);
const settle = (outcomes: readonly boolean[]): Truth =>
  outcomes.every(Boolean) ? 'yes' : outcomes.some(Boolean) ? 'unknown' : 'no';

describe('three-valued logic', () => {
  for (const a of values) {
    it(`not ${a}`, () => expect(not(a)).toBe(settle(readings(a).map((x) => !x))));
    for (const b of values) {
      it(`${a}, ${b}`, () => {
        expect(all([a, b])).toBe(settle(readings(a).flatMap((x) => readings(b).map((y) => x && y))));
        expect(any([a, b])).toBe(settle(readings(a).flatMap((x) => readings(b).map((y) => x || y))));
      });
    }
  }

  it.each([undefined, null, true, false, 0, 'nein'])('takes %j, which is no truth, for unknown', (value) => {
    const foreign = value as Truth;
    expect([not(foreign), all([foreign]), any([foreign]), all([foreign, 'no']), any([foreign, 'yes'])]).toEqual(['unknown', 'unknown', 'unknown', 'no', 'yes']);
  });
});
