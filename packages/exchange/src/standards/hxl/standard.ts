import { ok } from '@ctip/core';

import { rawRows } from '../../table/rawRows.js';
import { oneCubeTable, type ConvertedItem, type Standard } from '../mapping/index.js';
import { fromHxl, hxlRows } from './hxl.js';
import { hxlVersion } from './tags.js';

/** No damage is looked for by header: every cell is of a list. */
const noHeader: readonly string[] = [];

/** HXL in the conversion: figures only. */
export const hxlStandard: Standard = {
  id: 'hxl',
  versions: [hxlVersion],
  subject: 'cube',
  async *read({ bytes, workbook }, { delimiter }): AsyncGenerator<ConvertedItem> {
    const rows: (readonly string[])[] = [];
    for await (const item of rawRows({ bytes, ...(workbook !== undefined && { workbook }), ...(delimiter && { delimiter }) }, () => noHeader)) {
      if (!item.ok) {
        yield item;
        return;
      }
      rows.push(item.cells);
    }
    // A sheet keeps no cell that is empty, and the row above the headers has only one.
    const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
    const read = fromHxl(workbook === undefined ? rows : rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]));
    yield read.ok ? { ok: true, value: [read.value.value], losses: [], at: {} } : { ok: false, problems: read.problems, at: {} };
  },
  writer: () => ok(oneCubeTable(hxlRows)),
};
