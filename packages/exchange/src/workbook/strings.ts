import { fail, type Archive } from './archive.js';
import type { WorkbookLimits } from './limits.js';
import { readXmlWhole } from './xml.js';

/** Control characters other than tab and line ends: no text of a record holds one, and databases and terminals choke on them. */
const isControl = (code: number): boolean => code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;

/** `_x000D_` and the like: how the format writes characters that XML cannot hold. A control character written so is refused. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) => {
        const code = Number.parseInt(hex, 16);
        if (isControl(code)) fail('exchange/xlsx-control-character');
        return String.fromCharCode(code);
      })
    : text;

/** The shared strings of a workbook, in order; phonetic readings are left out. */
export async function sharedStrings(archive: Archive, name: string, limits: WorkbookLimits): Promise<string[]> {
  const found: string[] = [];
  if (!archive.has(name)) return found;
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
