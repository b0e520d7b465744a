import { absenceReasons, coreCatalogue, languages, type AbsenceReason, type FormField, type Language } from '@ctip/core';

/** A text as people type it: case, blanks and vowel marks make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').replaceAll(/[\u064B-\u0652\u0640]/gu, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

const wordsIn = (language: Language): Readonly<Record<string, string>> => coreCatalogue.texts[language];

/** Words that the platform knows. */
const regions = new Set(['code.country', 'code.nationality']);

function labelOf(key: string, code: string, language: Language): string | undefined {
  const own = wordsIn(language)[`${key}.${code}`];
  if (own !== undefined || !regions.has(key) || !/^[A-Z]{2}$/u.test(code)) return own;
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
}

/** The codes of a column, as people read and type them. */
export interface Choices {
  /** The code that a text means: a code, `label [code]`, or a label in any of the three languages; else the text as it is. */
  readonly read: (text: string) => string;
  /** A code as people read it, such that {@link Choices.read} gives the code back. */
  readonly write: (code: string, language: Language) => string;
  readonly codes: readonly string[];
}

/** Labels that mean one code and are none, folded. */
function meanings(key: string, codes: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const code of codes) {
    for (const language of languages) {
      const label = labelOf(key, code, language);
      if (label !== undefined) found.set(folded(label), (found.get(folded(label)) ?? new Set()).add(code));
    }
  }
  return new Map([...found].flatMap(([label, [code, ...others]]) => (code !== undefined && others.length === 0 ? [[label, code] as const] : [])));
}

/** The choices of a field; `undefined` for one that has none. Labels are gathered when the first of them is met. */
export function choicesOf({ choices, choicesKey = '' }: FormField): Choices | undefined {
  if (!choices) return undefined;
  const codes = new Set(choices);
  let made: ReadonlyMap<string, string> | undefined;
  const known = (): ReadonlyMap<string, string> => (made ??= meanings(choicesKey, choices));
  return {
    codes: choices,
    read: (text) => {
      if (codes.has(text)) return text;
      const told = /\[([^[\]]+)\]\s*$/u.exec(text)?.[1];
      if (told !== undefined && codes.has(told)) return told;
      return known().get(folded(text)) ?? text;
    },
    write: (code, language) => {
      const label = codes.has(code) ? labelOf(choicesKey, code, language) : undefined;
      if (label === undefined) return code;
      // A name that the platform gives may differ on another one: its code stands beside it.
      return !regions.has(choicesKey) && !codes.has(label) && known().get(folded(label)) === code ? label : `${label} [${code}]`;
    },
  };
}

/** What stands in brackets for an absence, by language. */
export const absenceText = (reason: AbsenceReason, language: Language): string => `(${wordsIn(language)[`absence.${reason}`] ?? reason})`;

const absences = new Map<string, AbsenceReason>();

/** The reason that a text in brackets means, in our code or in words of any of the three languages. */
export function absenceIn(text: string): AbsenceReason | undefined {
  const own = absenceReasons.find((reason) => text === `(${reason})`);
  if (own !== undefined || !text.startsWith('(') || !text.endsWith(')')) return own;
  if (absences.size === 0) for (const reason of absenceReasons) for (const language of languages) absences.set(folded(absenceText(reason, language)), reason);
  return absences.get(folded(text));
}
