import { describe, expect, test } from 'vitest';

import { CsvCutter } from './cutter.js';

const cutInto = (text: string, pieces: number, maxCellBytes: number): readonly (readonly string[] | string)[] => {
  const cutter = new CsvCutter({ delimiter: ',', maxRecordBytes: 1 << 20, maxCellBytes, maxColumns: 10 }, 0, true);
  const size = Math.ceil(text.length / pieces);
  const rows = Array.from({ length: pieces }, (_, index) => cutter.take(text.slice(index * size, (index + 1) * size))).flat();
  return [...rows, ...cutter.end()].map((row) => ('fault' in row ? row.fault.code : row.cells));
};

describe('the longest cell', () => {
  const units = ['x', 'ش', '"'] as const;
  test.each(units.flatMap((unit) => [1, 7, 100].map((pieces) => [unit, pieces] as const)))('is counted in bytes, for each cell alone: %s in %i pieces', (unit, pieces) => {
    const limit = 600;
    const full = unit.repeat(limit / Buffer.byteLength(unit));
    const written = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const text = [[full, full], [full, `${full}${unit}`], ['a', full]].map((cells) => `${cells.map(written).join(',')}\n`).join('');
    expect(cutInto(text, pieces, limit)).toEqual([[full, full], 'exchange/field-too-long', ['a', full]]);
  });
});
