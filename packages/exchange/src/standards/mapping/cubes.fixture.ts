import { absenceReasons } from '@ctip/core';
import { absentMember, checkCube, type Cube } from '@ctip/cube';
import fc from 'fast-check';

/** Members as hostile as a text can be. */
export const members = fc.oneof(
  fc.constantFrom('female', '2020', '2021', 'JO', '_T', '$', '@x', '-1', '=1+1', 'a:b', 'ليلى', '', ' ', '$0041', '$-unknown', ...absenceReasons.map(absentMember)),
  fc.string({ maxLength: 6 }).filter((text) => !text.startsWith('absent:')),
);
const ids = fc.constantFrom('year', 'sex', 'ageGroup', 'country', 'x', 'TIME_PERIOD', 'OBS_VALUE', 'time_period', 'a b', 'A_B', 'نوع', '__proto__', '2');

/** Cubes as another country could send them, in the order of all cubes. */
export const cubes: fc.Arbitrary<Cube> = fc.uniqueArray(ids, { maxLength: 3 }).chain((names) =>
  fc
    .record({
      additive: fc.boolean(),
      codeList: fc.option(fc.constantFrom('sex', 'country')),
      complete: fc.boolean(),
      cells: fc.uniqueArray(fc.record({ members: fc.tuple(...names.map(() => members)), low: fc.nat({ max: 9 }), more: fc.constantFrom(0, 0, 4) }), { maxLength: 8, selector: ({ members: key }) => JSON.stringify(key) }),
    })
    .map(({ additive, codeList, complete, cells }) => {
      const made = cells.map(({ members: key, low, more }) => ({ members: key, low, high: low + more }));
      const sum = (of: 'low' | 'high'): number => made.reduce((total, cell) => total + cell[of], 0);
      const dimensions = names.map((id, at) => ({ id, ...(codeList !== null && { codeList }), members: [...new Set(made.map((cell) => String(cell.members[at])))], additive: additive || at > 0 }));
      const largest = Math.max(0, ...made.map(({ low }) => low));
      return { unit: 'victims', dimensions, cells: made, complete, counted: { low: largest, high: sum('high') } };
    })
    .map((input) => checkCube(input))
    .filter((found) => found.ok)
    .map((found) => (found as { value: Cube }).value),
);
