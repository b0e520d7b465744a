/**
 * Scripts whose letters are taken for those of another one. Two scripts in one word are a disguise or a slip; two words in two scripts
 * are a name written twice.
 */
const names = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Armenian', 'Georgian', 'Cherokee', 'Coptic', 'Devanagari', 'Bengali', 'Tamil', 'Thai', 'Ethiopic', 'Hangul', 'Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Sinhala', 'Lisu'] as const;

const patterns = names.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/** Scripts that one word of Japanese, Korean or Chinese mixes by its nature. */
const together: readonly ReadonlySet<string>[] = [new Set(['Han', 'Hiragana', 'Katakana']), new Set(['Han', 'Hangul']), new Set(['Han', 'Bopomofo'])];

const word = /[\p{L}\p{M}]+/gu;

/** Has a text a word whose letters come from two scripts that no language mixes? */
export function mixesScripts(text: string): boolean {
  for (const [letters] of text.matchAll(word)) {
    const found = patterns.filter(([, pattern]) => pattern.test(letters)).map(([name]) => name);
    if (found.length > 1 && !together.some((set) => found.every((name) => set.has(name)))) return true;
  }
  return false;
}

/** Letters of scripts in which joiners and their opposite are spelling. */
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Javanese}\\p{Script=Balinese}';

const loose = new RegExp(`(?<![${joining}])[\\u200C\\u200D]`, 'u');

/** Has a text a joiner, or the sign against joining, after something that does not join? */
export const hasLooseJoiner = (text: string): boolean => loose.test(text);
