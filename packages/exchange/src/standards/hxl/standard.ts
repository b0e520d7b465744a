import { ok } from '@ctip/core';

import { rawRows } from '../../table/rawRows.js';
import { oneCube, type ConvertedItem, type Standard } from '../mapping/index.js';
import { fromHxl, toHxl } from './hxl.js';
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
    const read = fromHxl(rows);
    yield read.ok ? { ok: true, value: [read.value.value], losses: [], at: {} } : { ok: false, problems: read.problems, at: {} };
  },
  writer: () =>
    ok(
      oneCube((cube) => {
        const made = toHxl(cube);
        return made.ok ? ok(made.value.value) : made;
      }),
    ),
};
