import { nameKey } from './nameKey.js';
import { groups, initialSounds, particles, silentLetters, sounds } from './sounds.data.js';

/** Version of the table of sounds; keys of two versions must not be compared. @public */
export const soundKeyVersion = 1;

const byLetter = (table: readonly (readonly [letters: string, sounds: string])[]): ReadonlyMap<string, string> =>
  new Map(table.flatMap(([letters, heard]) => [...letters].map((letter) => [letter, heard] as const)));

let tables: { readonly inner: ReadonlyMap<string, string>; readonly initial: ReadonlyMap<string, string>; readonly silent: ReadonlySet<string> } | undefined;

const made = () => (tables ??= { inner: byLetter(sounds), initial: byLetter(initialSounds), silent: new Set(silentLetters) });

const arabicArticle = /^ال(?=..)/u;
/** A servant's name with the article in whatever form, as one word: عبدالرحمن, abd el rahman, abdur rahman. */
const servant = /(?<=^| )(abd)[ -]?(?:[aeiu][a-z]{1,2}[ -])?(?=[a-z])/gu;

/** What is heard of a word: for each consonant the sounds that it may have. */
function heardIn(word: string): readonly string[] {
  const { inner, initial, silent } = made();
  const heard: string[] = [];
  const letters = [...word.replace(/^ou(?=[aeiou])/u, 'w').replaceAll('لل', 'ل').replaceAll('x', 'ks')];
  for (let index = 0; index < letters.length; index += 1) {
    const letter = letters[index] ?? '';
    const group = groups.find(([written]) => written === letter + (letters[index + 1] ?? ''));
    if (group) {
      heard.push(group[1]);
      index += 1;
      continue;
    }
    const first = index === 0 ? initial.get(letter) : undefined;
    // A doubled Latin letter is one sound; two Arabic letters side by side have a vowel between them that nobody writes.
    const doubled = letter === letters[index - 1] && /[a-z]/u.test(letter);
    if (first !== undefined) heard.push(first);
    else if (!doubled && !silent.has(letter) && !initial.has(letter)) heard.push(inner.get(letter) ?? letter);
  }
  // The article of a servant's name is heard in some writings and swallowed in others.
  if (heard.length > 3 && heard.slice(0, 3).join('') === 'bdl') heard.splice(2, 1);
  return heard.length === 0 ? ['a'] : heard;
}

/** The words of a name as they are heard, without articles and particles; none for a name that has no key. */
function heardWords(name: string): readonly (readonly string[])[] {
  const key = nameKey(name);
  if (!key.ok) return [];
  const plain = key.value.normalize('NFD').replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '').normalize('NFC');
  const words = plain.replaceAll(servant, '$1').split(/[ \-.]+/u).filter((word) => word !== '');
  const kept = words.filter((word) => !particles.has(word));
  return (kept.length === 0 ? words : kept).map((word) => heardIn(word.replace(arabicArticle, '')));
}

/** One sign for sounds that writings mix up. */
const coarse: Readonly<Record<string, string>> = { t: 't', d: 't', s: 't', z: 't', k: 'k', g: 'k' };

const coarsely = (heard: string): string => {
  const signs = new Set([...heard].map((sound) => coarse[sound] ?? sound));
  // “ch” is heard as s or k, c as k or s: both are one sign of their own, nearest to s.
  return signs.size > 1 && signs.has('t') ? 't' : ([...signs][0] ?? '');
};

/**
 * A coarse key by sound, to find candidates in an index: names that are the same in Arabic, Latin or Cyrillic letters mostly share it,
 * whatever the order of their words. Many different names share it too; {@link soundsAlike} is finer, and a person decides.
 *
 * @returns the key, `''` for a name that has none; derived data about a person, as secret as the name
 * @example
 * ```ts
 * soundKey('محمد حسين') === soundKey('Hussein Mohammed'); // => true
 * soundKey('ـــ'); // => ''
 * ```
 * @public
 */
export function soundKey(name: string): string {
  return heardWords(name)
    .map((word) => word.map(coarsely).join(''))
    .toSorted()
    .join(' ');
}

const alike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((heard, index) => [...heard].some((sound) => (b[index] ?? '').includes(sound)));

/** Can each word of the shorter name have a word of the longer for itself? */
function paired(few: readonly (readonly string[])[], many: readonly (readonly string[])[]): boolean {
  const taken = new Map<number, number>();
  const place = (word: number, tried: Set<number>): boolean =>
    many.some((other, index) => {
      if (tried.has(index) || !alike(few[word] ?? [], other)) return false;
      tried.add(index);
      const holder = taken.get(index);
      if (holder !== undefined && !place(holder, tried)) return false;
      taken.set(index, word);
      return true;
    });
  return few.every((_, word) => place(word, new Set()));
}

/**
 * May two names be one name, written by different ears or in different scripts? Consonants are compared by their sounds in Arabic,
 * Latin and Cyrillic letters (`محمد`, Mohammed, Muhamad), without vowels, article and “son of”, in any order of words; of a shorter
 * name every word must be in the longer one.
 *
 * It finds candidates for a person to look at. It is wrong in both directions: `حسن` and `حسين` sound alike here, Gaddafi and Kadhafi do
 * not, nor do Ahmad and Achmad; initials, short forms, typing errors, translations (Joseph, Yusuf) and scripts beyond the three are not
 * covered. It never says that two people are one.
 *
 * @returns `false` also when a name has no key
 * @example
 * ```ts
 * soundsAlike('محمد', 'Mohammed'); // => true
 * soundsAlike('عبد الرحمن', 'Abdurrahman'); // => true
 * soundsAlike('Maria Santos', 'Santos Maria'); // => true
 * soundsAlike('Amina', 'Karim'); // => false
 * ```
 * @public
 */
export function soundsAlike(a: string, b: string): boolean {
  const [left, right] = [heardWords(a), heardWords(b)];
  if (left.length === 0 || right.length === 0) return false;
  return left.length <= right.length ? paired(left, right) : paired(right, left);
}
