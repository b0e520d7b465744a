import { ok, placed, problem, refused, type Problem, type Result } from '@ctip/core';

import { hierarchyOf, type Hierarchy } from './hierarchy.js';

/** What may stand between the cells of a hierarchy file. */
const separators = [';', ',', '\t'] as const;

/** A row of a file and the line that it begins on. */
interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a text with separated, perhaps quoted, cells (RFC 4180); a problem for a quote that does not end. */
export function linesOf(text: string, separator: string): Result<Line[]> {
  const lines: Line[] = [];
  let [cells, cell, line, start, isQuoted, wasQuoted] = [[] as string[], '', 1, 1, false, false];
  const endRow = (): void => {
    if (cells.length > 0 || cell !== '' || wasQuoted) lines.push({ cells: [...cells, cell], line: start });
    [cells, cell, wasQuoted] = [[], '', false];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (isQuoted) {
      if (character === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else if (character === '"') isQuoted = false;
      else {
        if (character === '\n') line += 1;
        cell += character;
      }
    } else if (character === '"' && cell === '' && !wasQuoted) [isQuoted, wasQuoted] = [true, true];
    else if (character === separator) {
      cells.push(cell);
      [cell, wasQuoted] = ['', false];
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
      line += 1;
      start = line;
    } else cell += character;
  }
  if (isQuoted) return refused([problem('anonymisation/hierarchy-quote-open', '', { at: { line: start } })]);
  endRow();
  return ok(lines);
}

/** The separator that cuts every row into equally many cells, more than one; else the first that cuts the first row. */
function separatorOf(text: string): string {
  const cut = separators.map((separator) => ({ separator, lines: linesOf(text, separator) }));
  const widths = cut.map(({ separator, lines }) => ({ separator, widths: lines.ok ? lines.value.map(({ cells }) => cells.length) : [] }));
  const even = widths.find(({ widths: [first = 1, ...others] }) => first > 1 && others.every((width) => width === first));
  return (even ?? widths.find(({ widths: [first = 1] }) => first > 1))?.separator ?? ';';
}

/**
 * Reads a hierarchy as ARX writes it: a value a line, then what it becomes at each level, narrowest first, without a header; between
 * them semicolons, commas or tabs, whichever cut all lines alike.
 *
 * A file of counts is no hierarchy, and a file made from a table says who is in it: take public lists of values.
 *
 * @param text - the text of the file; a byte order mark is left out
 * @param separator - what stands between cells; seen from the text unless told
 * @returns the hierarchy; `anonymisation/hierarchy-quote-open`, and every problem of {@link hierarchyOf} with its line
 * @example
 * ```ts
 * const found = readHierarchy('34;30-39;*\n45;40-49;*\n');
 * found.ok && found.value.levels[1]; // => ['30-39', '40-49']
 * readHierarchy('19,10-19,adult\n17,10-19,minor').ok; // => false
 * ```
 * @public
 */
export function readHierarchy(text: string, separator?: ';' | ',' | '\t'): Result<Hierarchy> {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = linesOf(bare, separator ?? separatorOf(bare));
  if (!lines.ok) return lines;
  const found = hierarchyOf(lines.value.map(({ cells }) => cells));
  if (found.ok) return found;
  const inFile = (fault: Problem): Problem => {
    const line = lines.value[Number(/^\/(\d+)$/u.exec(fault.pointer)?.[1] ?? -1)]?.line;
    return line === undefined ? fault : placed(fault, { line });
  };
  return refused(found.problems.map(inFile));
}
