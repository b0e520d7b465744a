const cellsOf = (line: string): readonly string[] =>
  line
    .replaceAll(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll(String.raw`\|`, '|').trim());

const isRule = (line: string): boolean => /^\|?[\s:|-]*-[\s:|-]*$/u.test(line);

/** The tables of a Markdown text, each with its head as its first row. */
export function markdownTables(text: string): readonly (readonly (readonly string[])[])[] {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  return lines.flatMap((line, at) => {
    if (!line.startsWith('|') || !isRule(lines[at + 1] ?? '')) return [];
    const end = lines.findIndex((next, index) => index > at && !next.startsWith('|'));
    return [[cellsOf(line), ...lines.slice(at + 2, end < 0 ? undefined : end).map(cellsOf)]];
  });
}
