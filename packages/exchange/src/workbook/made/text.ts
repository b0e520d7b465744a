/** What XML 1.0 cannot hold, and the carriage return, which every parser turns into a line feed. */
const unsayable = /[^\P{Cc}\t\n\u007F-\u009F]|\p{Cs}|[\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const coded = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as the content of an element of a workbook: the format has a sign of its own (`_x000D_`) for what XML cannot hold. */
export const sheetText = (text: string): string =>
  text
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/gu, coded(0x5f))
    .replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign)
    .replaceAll(unsayable, (sign) => coded(sign.charCodeAt(0)));
