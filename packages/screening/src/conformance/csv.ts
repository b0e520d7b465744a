/** The separator of a table: the first of these that its head has. */
export const separatorOf = (head: string): string => [',', ';', '\t'].find((candidate) => head.includes(candidate)) ?? ',';

/**
 * Cells of a CSV text (RFC 4180), row by row; blank lines are none.
 *
 * @returns `undefined` where a quote never ends, or something follows it in its cell
 */
export function csvCells(text: string, separator: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [[]];
  let cell = '';
  let state: 'plain' | 'quoted' | 'closed' = 'plain';
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
    state = 'plain';
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (state === 'quoted') {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[(at += 1)] ?? '';
      else state = 'closed';
    } else if (character === separator) endCell();
    else if (character === '\n' || character === '\r') {
      // The two of CR LF make a blank line between them, which is none.
      endCell();
      rows.push([]);
    } else if (state === 'closed') return undefined;
    else if (character === '"' && cell === '') state = 'quoted';
    else cell += character;
  }
  if (state === 'quoted') return undefined;
  endCell();
  return rows.filter((row) => row.length > 1 || (row[0] ?? '').trim() !== '');
}
