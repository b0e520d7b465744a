/** The most octets of a line before its end (RFC 5545, section 3.1). */
const longest = 75;
const encoder = new TextEncoder();
const ends = '\r\n';

/**
 * Cuts a line into pieces of at most 75 octets; those after the first begin with a blank, which counts. A character is never cut: the
 * standard allows it, and programs that unfold after decoding lose it.
 */
export function folded(line: string): string {
  if (encoder.encode(line).length <= longest) return line + ends;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > longest) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join(ends) + ends;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** A text as the value of a property (RFC 5545, section 3.3.11). */
export const escaped = (text: string): string => text.replaceAll(/[\\;,\n]/gu, (character) => escapes[character] ?? character);

const unescapes: Readonly<Record<string, string>> = { '\\': '\\', ';': ';', ',': ',', n: '\n', N: '\n' };

/** The text of a value; `undefined` when an escape is none of the standard, or the last one is cut off. */
export function unescaped(value: string): string | undefined {
  if (/\\(?![\\;,nN])/u.test(value.replaceAll(String.raw`\\`, ''))) return undefined;
  return value.replaceAll(/\\([\\;,nN])/gu, (_, character: string) => unescapes[character] ?? '');
}

/** A line of a calendar: what it is called, its parameters, its value, and on which line of the text it begins. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
}

/** Name, parameters with quoted values or not, value. Every class excludes the sign after it, so that no text is tried twice. */
const shape = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/su;
const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/gu;

/** A line cut into its parts; `undefined` when it is none. */
export function contentLine(text: string, line: number): ContentLine | undefined {
  const [, name, parameters = '', value] = shape.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const found = [...parameters.matchAll(parameter)].map(([, key = '', told = '']) => [key.toUpperCase(), told.replaceAll('"', '')] as const);
  return { name: name.toUpperCase(), parameters: new Map(found), value, line };
}

/** Lines of a text, unfolded, each with the number of the line on which it begins. Line feeds without carriage return are taken as well. */
export function unfolded(text: string): readonly { readonly text: string; readonly line: number }[] {
  const lines: { pieces: string[]; line: number }[] = [];
  for (const [index, piece] of text.split(/\r?\n/u).entries()) {
    const last = lines.at(-1);
    if ((piece.startsWith(' ') || piece.startsWith('\t')) && last) last.pieces.push(piece.slice(1));
    else if (piece !== '') lines.push({ pieces: [piece], line: index + 1 });
  }
  return lines.map(({ pieces, line }) => ({ text: pieces.join(''), line }));
}
