import { coreCatalogue, recordGroups, rulesOf, type Language, type Source } from '@ctip/core';

import { catalogues } from '../../locales/index.js';

/** A rule of a record that gives a problem. */
export interface RuleOfCode {
  readonly record: string;
  readonly pointer: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly source?: Source;
}

/** What is known of a code. */
export interface AboutCode {
  readonly code: string;
  /** Its sentence, with what is put in shown by name. */
  readonly text: string;
  /** Rules across fields that give it; a code without one comes from a reader, a field or a service. */
  readonly rules: readonly RuleOfCode[];
}

/** The sentence of a code, with `‹name›` where a value stands; `undefined` for a code that nobody here gives. */
function textOf(code: string, language: Language): string | undefined {
  for (const { texts } of [coreCatalogue, ...catalogues]) {
    const words: Readonly<Record<string, string>> = texts[language];
    const key = [`problem.${code}`, `problem.${code}_other`].find((candidate) => Object.hasOwn(words, candidate));
    if (key !== undefined) return (words[key] ?? '').replaceAll(/\{\{-?\s*([^{},]+?)\s*(?:,[^{}]*)?\}\}/gu, '‹$1›');
  }
  return undefined;
}

/** What a code means, and which rules of which records give it. */
export function aboutCode(code: string, language: Language): AboutCode | undefined {
  const text = textOf(code, language);
  if (text === undefined) return undefined;
  const rules = recordGroups().flatMap(({ records }) =>
    records.flatMap((record) => rulesOf(record).filter((rule) => rule.code === code).map(({ pointer, severity, source }) => ({ record: record.tag, pointer, severity, ...(source && { source }) }))),
  );
  return { code, text, rules };
}
