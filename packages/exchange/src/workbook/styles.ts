import type { Archive } from './archive.js';
import type { WorkbookLimits } from './limits.js';
import { readXmlWhole } from './xml.js';

/** Formats of numbers that the format itself knows as dates or times. */
const builtIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Does a format show a number as a date? What stands in quotes, brackets or behind a backslash is text or colour. */
const showsDate = (code: string): boolean => /[ymdhs]/iu.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '').replace(/^general$/iu, ''));

/** By style of a cell: is its number shown as a date? */
export async function dateStyles(archive: Archive, part: string | undefined, limits: WorkbookLimits): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (part === undefined || !archive.has(part)) return found;
  const custom = new Set<number>();
  let [inCells, index] = [false, 0];
  await readXmlWhole(archive.read(part), limits.depth, {
    open(tag, { numFmtId = '', formatCode = '' }) {
      if (tag === 'numFmt' && showsDate(formatCode)) custom.add(Number(numFmtId));
      else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells) {
        const id = Number(numFmtId);
        if (builtIn(id) || custom.has(id)) found.add(String(index));
        index += 1;
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return found;
}
