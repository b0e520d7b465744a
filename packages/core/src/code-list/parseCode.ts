import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';
import type { CodeEntry, CodeList, OutsideScheme } from './codeList.js';

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** A code list made ready for reading: every spelling that leads to a code. */
type Spellings<Code extends string> = ReadonlyMap<string, readonly CodeEntry<Code>[]>;

const prepared = new WeakMap<CodeList, Map<string, Spellings<string>>>();

function spellings<Code extends string>(list: CodeList<Code>, scheme: OutsideScheme | undefined): Spellings<Code> {
  const key = scheme ?? '';
  let perScheme = prepared.get(list);
  if (!perScheme) prepared.set(list, (perScheme = new Map()));
  let found = perScheme.get(key);
  if (!found) perScheme.set(key, (found = collect(list, scheme)));
  return found as Spellings<Code>;
}

function collect<Code extends string>(list: CodeList<Code>, scheme: OutsideScheme | undefined): Spellings<Code> {
  const map = new Map<string, CodeEntry<Code>[]>();
  const add = (text: string, entry: CodeEntry<Code>): void => {
    const folded = fold(text);
    const entries = map.get(folded) ?? [];
    if (!entries.includes(entry)) map.set(folded, [...entries, entry]);
  };
  for (const entry of list.codes) {
    const outside = scheme && entry.outside?.[scheme];
    if (outside) for (const text of typeof outside === 'string' ? [outside] : outside) add(text, entry);
    if (!scheme) add(entry.code, entry);
    for (const alias of entry.aliases ?? []) add(alias.text, entry);
  }
  return map;
}

/**
 * Reads a code, in our spelling or that of an outside scheme, aliases included; case and surrounding blanks do not matter.
 *
 * Several codes that share one outside name (a merged category) are ambiguous and refused with the candidates, because taking the
 * first would invent a fact.
 *
 * @param list - the code list
 * @param text - the code as received
 * @param options - `scheme`: read the names of that scheme instead of ours; `pointer`: the field, for the problem
 * @returns the code, or a problem that names the list and the allowed values, never the text
 * @example
 * ```ts
 * parseCode(sexes, ' FEMALE '); // => { ok: true, value: 'female' }
 * parseCode(sexes, 'lady').ok; // => false
 * ```
 * @public
 */
export function parseCode<Code extends string>(
  list: CodeList<Code>,
  text: string,
  options: { readonly scheme?: OutsideScheme; readonly pointer?: string } = {},
): Result<Code> {
  const { scheme, pointer = '' } = options;
  const known = spellings(list, scheme);
  const entries = known.get(fold(text)) ?? [];
  const [only, ...others] = entries;
  if (only && others.length === 0) return ok(only.code);
  if (only) {
    return refused([problem('core/code-ambiguous', pointer, { params: { list: list.id, candidates: entries.map((e) => e.code) } })]);
  }
  const allowed = scheme
    ? [...new Set(list.codes.flatMap((e) => e.outside?.[scheme] ?? []))]
    : list.codes.map((e) => e.code);
  return refused([problem('core/code-unknown', pointer, { params: { list: list.id, allowed } })]);
}
