import type { Archive } from './archive.js';
import { fail } from './fail.js';
import type { WorkbookLimits } from './limits.js';
import { readXmlWhole } from './xml.js';

/** `_x000D_` and the like: how the format writes characters that XML cannot hold. What such a character may be is looked at where it is used. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

/** The shared strings of a workbook, in order; phonetic readings are left out. */
export async function sharedStrings(archive: Archive, name: string | undefined, limits: WorkbookLimits): Promise<string[]> {
  const found: string[] = [];
  if (name === undefined || !archive.has(name)) return found;
  let [current, inText, phonetic] = ['', false, 0];
  await readXmlWhole(archive.read(name), limits.depth, {
    open(tag) {
      if (tag === 'si') current = '';
      if (tag === 'rPh') phonetic += 1;
      inText = tag === 't' && phonetic === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(tag) {
      if (tag === 't') inText = false;
      if (tag === 'rPh') phonetic -= 1;
      if (tag !== 'si') return;
      if (found.length >= limits.strings) fail('exchange/xlsx-too-many-strings', { maximum: limits.strings });
      found.push(unescaped(current));
    },
  });
  return found;
}
