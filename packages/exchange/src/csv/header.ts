import { coreCatalogue, languages, ok, problem, refused, type Language, type Problem, type Result } from '@ctip/core';
import type * as z from 'zod';

import { plain } from './cell.js';
import { folded } from './choices.js';
import { columnsOf, type Column } from './columns.js';

/** May a record do without this column? */
const isOptional = ({ leaf }: Column): boolean => (leaf.schema as z.core.$ZodType)._zod.def.type === 'optional';

interface Names {
  readonly byName: ReadonlyMap<string, Column>;
  readonly byLabel: ReadonlyMap<string, readonly Column[]>;
}

const made = new WeakMap<z.ZodType, Names>();

/** Every name that a column may go by: its dotted name, and the label of its field in each language. */
function namesOf(schema: z.ZodType): Names {
  let found = made.get(schema);
  if (!found) {
    const columns = columnsOf(schema);
    const byLabel = new Map<string, Column[]>();
    for (const column of columns) {
      const labels = languages.map((language) => (coreCatalogue.texts[language] as Readonly<Record<string, string>>)[`field.${column.leaf.meta.id}`]);
      for (const label of new Set(labels.flatMap((text) => (text === undefined ? [] : [folded(text)])))) byLabel.set(label, [...(byLabel.get(label) ?? []), column]);
    }
    made.set(schema, (found = { byName: new Map(columns.map((column) => [column.name, column] as const)), byLabel }));
  }
  return found;
}

/** The header of each column in a language: its label where that is read back as this column and no other, else its dotted name. */
export function headerIn(schema: z.ZodType, language: Language): readonly string[] {
  const { byName, byLabel } = namesOf(schema);
  return [...byName].map(([name, { leaf }]) => {
    const label = (coreCatalogue.texts[language] as Readonly<Record<string, string>>)[`field.${leaf.meta.id}`];
    return label !== undefined && plain(label) === label && !byName.has(label.trim()) && byLabel.get(folded(label))?.length === 1 ? label : name;
  });
}

/**
 * The columns of a file by position, from its header. Columns are found in any order, by name or by the label of the field in Arabic,
 * English or French; a label that fits several fields is refused with their names, an unknown one is told by its position, a missing
 * one by our name for it.
 */
export function readHeader(cells: readonly string[], schema: z.ZodType): Result<readonly Column[]> {
  const { byName, byLabel } = namesOf(schema);
  const found: Column[] = [];
  const problems: Problem[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = plain(cell).trim();
    const at = { row: 1, column: index + 1 };
    const candidates = byName.has(name) ? [byName.get(name)] : (byLabel.get(folded(name)) ?? []);
    const [column] = candidates;
    if (candidates.length > 1) problems.push(problem('exchange/column-ambiguous', '', { at, params: { candidates: candidates.map((one) => one?.name ?? '') } }));
    else if (!column) problems.push(problem(name === '' ? 'exchange/empty-header' : 'exchange/column-unknown', '', { at }));
    else if (found.includes(column)) problems.push(problem('exchange/column-twice', '', { at, params: { column: column.name } }));
    else found.push(column);
  }
  const named = new Set(found);
  for (const column of byName.values()) {
    if (!named.has(column) && !isOptional(column)) problems.push(problem('exchange/column-missing', '', { at: { row: 1 }, params: { column: column.name } }));
  }
  return problems.length > 0 ? refused(problems) : ok(found);
}
