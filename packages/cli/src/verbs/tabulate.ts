import { allCases, caseDimensions, identifiedVictims, presumedVictims, reasonOf, tabulateSync, type CaseDimension, type CountUnit, type Cube } from '@ctip/cube';
import { problem } from '@ctip/core';

import type { Verb, Words } from '../run/verb.js';
import { sortedCases } from './cases.js';
import { codeFor, readingOptions } from './input.js';

const units = { cases: allCases, victims: identifiedVictims, 'presumed-victims': presumedVictims } as const;

const isDimension = (name: string): name is CaseDimension => Object.hasOwn(caseDimensions, name);

function memberText(cube: Cube, index: number, member: string, words: Words): string {
  const reason = reasonOf(member);
  if (reason !== undefined) return words.absence(reason);
  const list = cube.dimensions[index]?.codeList;
  return list === undefined || member === 'several' || member === 'none' ? member : words.code(list, member);
}

/** A cube as lines of text, one a cell. */
function linesOf(cube: Cube<CountUnit>, words: Words): string[] {
  const head = cube.dimensions.map(({ id }) => words.t(`dimension.${id}` as 'dimension.sex'));
  const rows = cube.cells.map((cell) => [...cell.members.map((member, index) => memberText(cube, index, member, words)), words.number(cell.low)]);
  const total = [...head.map((_, index) => (index === 0 ? words.t('tabulate.counted') : '')), words.number(cube.counted.low)];
  return [[...head, words.t(`code.count-unit.${cube.unit}`)], ...rows, total].map((row) => row.join('\t'));
}

/** Counts the cases of a file. */
export const tabulate: Verb = {
  name: 'tabulate',
  operands: { shown: 'FILE', least: 1, most: 1, filesFrom: 0 },
  options: {
    by: { type: 'string', value: 'year,sex,…' },
    unit: { type: 'string', value: 'UNIT', allowed: Object.keys(units) },
    ...readingOptions,
  },
  async run(context) {
    const { operands, option, say, refuse, words, io } = context;
    const names = (option('by') ?? 'year,sex').split(',');
    if (!names.every(isDimension) || new Set(names).size < names.length) return refuse([problem('cli/dimension', '', { params: { option: '--by', allowed: Object.keys(caseDimensions) } })], 2);
    const sorted = await sortedCases(operands[0] ?? '', context);
    if (!sorted.ok) return refuse(sorted.problems, 3);
    const { good, refused } = sorted.value;
    const cube = tabulateSync(good, units[(option('unit') ?? 'victims') as keyof typeof units](...names.filter(isDimension)));
    say(cube, () => linesOf(cube, words));
    if (refused.length === 0) return 0;
    io.err(`${words.t('cases.refused', { refused: refused.length, read: good.length + refused.length })}\n`);
    return codeFor(refused.flatMap(({ problems }) => problems));
  },
};
