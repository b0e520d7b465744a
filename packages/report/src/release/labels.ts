import { absenceReasons, Case, leavesOf } from '@ctip/core';
import type { CommonKey, Translator } from '@ctip/i18n';

const leaves = new Map(leavesOf(Case).map((leaf) => [leaf.path.join('.'), leaf.meta] as const));

/** Words that label columns and values. */
type Labels = Pick<Translator<CommonKey>, 't' | 'has' | 'code' | 'isolate'>;

/** What a column is called: the label of a field of a case, or its own name. */
export function columnLabel(name: string, words: Labels): string {
  const key = `field.${leaves.get(name)?.id ?? name}`;
  return words.has(key) ? words.t(key as CommonKey) : words.isolate(name);
}

function oneLabel(value: string, list: string | undefined, words: Labels): string {
  const reason = absenceReasons.find((one) => value === `(${one})`);
  if (reason) return words.t(`absence.${reason}`);
  return list === undefined || value.startsWith('(') ? words.isolate(value) : words.code(list, value);
}

/** What a value of a column is called: a code in words, the reason of an absence, or the value itself; several with a sign between. */
export function valueLabel(column: string, value: string, words: Labels): string {
  const list = leaves.get(column)?.codeList;
  return list === undefined ? oneLabel(value, undefined, words) : value.split(' ').map((part) => oneLabel(part, list, words)).join(' + ');
}
