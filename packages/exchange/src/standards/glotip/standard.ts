import { problem, type Problem } from '@ctip/core';

import { bytesOf, needs, notAllowed, type ConvertedItem, type ConvertOptions, type Standard } from '../mapping/index.js';
import { glotipCube, glotipDimensions, isInCut, type GlotipCut } from './glotipCube.js';
import { readGlotip } from './readGlotip.js';
import type { GlotipRow } from './row.js';
import { indicators } from './values.data.js';

const units = Object.values(indicators);

/** The cut that is asked for: what a workbook cannot say. */
const cutOf = ({ unit, by = ['country', 'year'] }: ConvertOptions): GlotipCut => ({
  unit: units.find((one) => one === unit) ?? 'victims',
  by: by.flatMap((id) => glotipDimensions.find((one) => one === id) ?? []),
});

function problemsOf({ unit, by }: ConvertOptions): readonly Problem[] {
  const isOurs = by === undefined || (by.length > 0 && new Set(by).size === by.length && by.every((id) => (glotipDimensions as readonly string[]).includes(id)));
  return [
    ...(unit === undefined || (units as readonly string[]).includes(unit) ? [] : [notAllowed('unit', units)]),
    ...(isOurs ? [] : [notAllowed('by', glotipDimensions)]),
  ];
}

/** What is said of rows that are no part of the cube: another indicator, another cut. */
const apart = problem('exchange/glotip-not-in-cube', '', { severity: 'info' });

/**
 * The UNODC table (GLOTIP) in the conversion: the workbook becomes one cube. Masked cells stay intervals, absent ones absent; every row that is
 * refused is told with its place, and rows of other indicators and cuts are counted.
 */
export const glotipStandard: Standard = {
  id: 'glotip',
  versions: ['2025'],
  subject: 'cube',
  readNeeds: ['unit'],
  readProblems: problemsOf,
  async *read({ bytes, workbook }, options): AsyncGenerator<ConvertedItem> {
    const told = needs(options, ['unit']);
    const problems = [...(told.ok ? [] : told.problems), ...problemsOf(options)];
    const whole = problems.length > 0 || workbook !== undefined ? undefined : await bytesOf(bytes);
    const table = problems.length > 0 || whole?.ok === false ? undefined : await readGlotip(workbook ?? (whole?.ok ? whole.value : new Uint8Array()));
    if (!table?.ok) {
      yield { ok: false, at: {}, problems: table?.problems ?? (whole?.ok === false ? whole.problems : problems) };
      return;
    }
    const cut = cutOf(options);
    const rows: GlotipRow[] = [];
    const losses: Problem[] = table.value.edition === undefined ? [] : [problem('exchange/glotip-edition', '', { severity: 'warning' })];
    for await (const item of table.value.items) {
      if (!item.ok) yield { ok: false, at: { row: item.row }, problems: item.problems };
      else if (isInCut(item.value, cut)) {
        rows.push(item.value);
        losses.push(...item.notices);
      } else losses.push({ ...apart, at: { row: item.row } });
    }
    const sum = rows.reduce((all, { count }) => all + count.high, 0);
    if (rows.length === 0) yield { ok: false, at: {}, problems: [problem('exchange/glotip-no-rows', '')] };
    else if (!Number.isSafeInteger(sum)) yield { ok: false, at: {}, problems: [problem('cube/too-big', '/cells')] };
    else yield { ok: true, at: {}, value: [glotipCube(rows, cut)], losses };
  },
};
