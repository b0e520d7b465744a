import { Case, coreCatalogue, leavesOf, type Language } from '@ctip/core';

const ids: ReadonlyMap<string, string> = /* @__PURE__ */ (() => new Map(leavesOf(Case).map(({ path, meta }) => [path.join('.'), meta.id] as const)))();

/** First strong isolate and its end: a name keeps its direction inside a sentence of another. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** What a column is called in a language: the label of a field of a case, or its own name. */
export function columnLabel(name: string, language: Language): string {
  const id = ids.get(name);
  const texts: Readonly<Record<string, string>> = coreCatalogue.texts[language];
  return isolated((id === undefined ? undefined : texts[`field.${id}`]) ?? name);
}
