import { cellOf, type Count, type Cube } from '@ctip/cube';

import type { Mark } from '../chart/index.js';
import type { Html } from '../html/index.js';
import { table } from '../page/index.js';
import { memberName, membersInOrder } from './members.js';
import type { Words } from './words.js';

/** A count in words: a number, or its two bounds. */
export function countText({ low, high }: Pick<Count, 'low' | 'high'>, words: Words): string {
  return low === high ? words.number(low) : words.t('report.between', { low, high });
}

/** The cells of a cube of two dimensions as chart values: the first is the axis, the second the colour. */
export function marksOf<A extends string, B extends string>(cube: Cube<'victims', A | B>, axis: A, group: B, words: Words): Mark[] {
  const [first, second] = [axis, group].map((id) => cube.dimensions.find((dimension) => dimension.id === id));
  if (!first || !second) throw new RangeError('the cube lacks a dimension of the chart');
  return membersInOrder(first).flatMap((member) =>
    membersInOrder(second).map((other) => {
      const count = cellOf(cube, { [axis]: member, [group]: other } as Record<A | B, string>);
      return { at: memberName(first, member, words), group: memberName(second, other, words), value: count?.high ?? 0 };
    }),
  );
}

/** A cube of two dimensions as a table: one row a member of the first, one column a member of the second, and their sum. */
export function crosstab<A extends string, B extends string>(cube: Cube<'victims', A | B>, rows: A, columns: B, words: Words): Html {
  const [first, second] = [rows, columns].map((id) => cube.dimensions.find((dimension) => dimension.id === id));
  if (!first || !second) throw new RangeError('the cube lacks a dimension of the table');
  const heads = membersInOrder(second);
  const body = membersInOrder(first).map((member) => {
    const counts = heads.map((other) => cellOf(cube, { [rows]: member, [columns]: other } as Record<A | B, string>));
    const sum = counts.reduce((total, count) => ({ low: total.low + (count?.low ?? 0), high: total.high + (count?.high ?? 0) }), { low: 0, high: 0 });
    return [memberName(first, member, words), ...counts.map((count) => (count ? countText(count, words) : '–')), countText(sum, words)];
  });
  const head = [
    { head: words.t(`dimension.${rows}` as 'dimension.year') },
    ...heads.map((member) => ({ head: memberName(second, member, words), number: true })),
    { head: words.t('member.total'), number: true },
  ];
  return table(head, body);
}
