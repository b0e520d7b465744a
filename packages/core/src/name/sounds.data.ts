/**
 * Consonants of three scripts by how they are heard and written in one another. A letter with two sounds may be heard as either; a letter
 * that is not here and not silent stands for itself. Version 1; a change of this table changes keys, so it is a new version.
 *
 * Sounds: b d f g k l m n r s t z as in English, h w y at the beginning of a word alone.
 */
export const sounds: readonly (readonly [letters: string, sounds: string])[] = [
  // Arabic, Persian, Kurdish, Urdu, after the folding of nameKey
  ['بپ', 'b'],
  ['تط', 't'],
  ['ث', 'ts'],
  ['جغگ', 'g'],
  ['چشسص', 's'],
  ['خك', 'k'],
  ['د', 'd'],
  ['ذضظ', 'dz'],
  ['ر', 'r'],
  ['زژ', 'z'],
  ['فڤ', 'f'],
  ['ق', 'kg'],
  ['ل', 'l'],
  ['م', 'm'],
  ['ن', 'n'],
  // Latin
  ['bp', 'b'],
  ['c', 'ks'],
  ['dđ', 'd'],
  ['fv', 'f'],
  ['gj', 'g'],
  ['k', 'k'],
  ['lł', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['q', 'kg'],
  ['r', 'r'],
  ['sß', 's'],
  ['t', 't'],
  ['z', 'z'],
  // Cyrillic
  ['бп', 'b'],
  ['вф', 'f'],
  ['гґ', 'g'],
  ['д', 'd'],
  ['жз', 'z'],
  ['кх', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['р', 'r'],
  ['сшщч', 's'],
  ['т', 't'],
  ['ц', 'ts'],
];

/** Letters that are written in one script and not in another: vowels, glottal stops, signs. */
export const silentLetters = "اعءويىaeiouæœøıəаеиіїєоуыэюяйьъ'";

/** Letters heard at the beginning of a word alone; inside it one script writes them and another does not. */
export const initialSounds: readonly (readonly [letters: string, sound: string])[] = [
  ['حهh', 'h'],
  ['وwў', 'w'],
  ['يyй', 'y'],
];

/** Groups of Latin letters that are one sound. */
export const groups: readonly (readonly [letters: string, sounds: string])[] = [
  ['th', 'ts'],
  ['ch', 'sk'],
  ['ph', 'f'],
  ['dj', 'g'],
];

/** Words between names that say “son of”, “daughter of”, or the article, and are often left out. */
export const particles: ReadonlySet<string> = new Set([
  'بن',
  'ابن',
  'بنت',
  'ولد',
  'ال',
  'bin',
  'ben',
  'ibn',
  'bint',
  'bent',
  'ould',
  'wuld',
  'wald',
  'al',
  'el',
  'il',
  'ul',
]);
