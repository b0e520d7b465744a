import fc from 'fast-check';

import { stepped, type Column, type MicroTable } from '../index.js';

const roundedDown =
  (to: number) =>
  (value: string): string =>
    String(Math.floor(Number(value) / to) * to);

const hierarchy = stepped(['0', '1', '2', '3', '4', '5', '6', '7'], [roundedDown(2), roundedDown(4)]);

/** Random tables: up to three quasi-identifiers with ladders that nest, one sensitive and one identifying column. */
export const tables: fc.Arbitrary<MicroTable> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, height]) =>
    fc
      .array(fc.tuple(...Array.from({ length: width }, () => fc.integer({ min: 0, max: 7 })), fc.constantFrom('x', 'y')), { minLength: height, maxLength: height })
      .map((drawn) => {
        const rows = drawn.map((row, index) => [...row.map(String), `person ${String(index)}`]);
        const quasi = Array.from({ length: width }, (_, at): Column => ({ name: `q${String(at)}`, role: 'quasi', hierarchy }));
        return { columns: [...quasi, { name: 's', role: 'sensitive' }, { name: 'who', role: 'identifying' }], rows };
      }),
  );
