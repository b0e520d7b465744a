import { problem, type Problem } from '../problem/index.js';

/** What a piece of text must not hold, or holds unseen. */
export const hiddenCodes = [
  'core/lone-surrogate',
  'core/control-character',
  'core/direction-control',
  'core/invisible-character',
  'core/blank',
  'core/not-nfc',
] as const;

/** What a piece of text must not hold, or holds unseen. */
export type HiddenCode = (typeof hiddenCodes)[number];

/** Half a character; encoders turn it into U+FFFD without a word, and the name has changed. */
const half = /\p{Cs}/u;
/** Control characters, line and paragraph separators, noncharacters, marks of interlinear notes. */
const control = /[\p{Cc}\u2028\u2029\uFDD0-\uFDEF\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/u;
/** The same without a line feed, which parts the lines of a longer text. */
const controlOfLines = /(?!\n)[\p{Cc}\u2028\u2029\uFDD0-\uFDEF\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/u;
/** Embeddings, overrides, isolates and their ends, and the deprecated ones: they reorder what a reader sees. */
export const directionControls = /[\u202A-\u202E\u2066-\u206F]/u;
/**
 * Soft hyphen, zero-width space and word joiner, byte order mark, invisible operators, tags; and a joiner (U+200C, U+200D) that does
 * not follow a letter or mark of a script that is written with joiners, or an emoji.
 */
export const invisibleCharacters =
  /[\u00AD\u200B\u2060-\u2065\uFEFF\u{E0000}-\u{E007F}]|(?<![\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Java}\p{scx=Bali}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200C\u200D])[\u200C\u200D]/u;
/** Something that can be seen. */
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/**
 * The first reason why a line of text may not be stored as it is, `undefined` when it may. Pure; quick for sound text.
 *
 * @param lines - a longer text: lines parted by U+000A, and direction controls and invisible characters are left to the reader's eye
 */
export function hiddenIn(text: string, lines = false): HiddenCode | undefined {
  if (half.test(text)) return 'core/lone-surrogate';
  if ((lines ? controlOfLines : control).test(text)) return 'core/control-character';
  if (!lines && directionControls.test(text)) return 'core/direction-control';
  if (!lines && invisibleCharacters.test(text)) return 'core/invisible-character';
  if (!visible.test(text)) return 'core/blank';
  return text.normalize('NFC') === text ? undefined : 'core/not-nfc';
}

/**
 * What a reader of a longer text would not see: direction controls, invisible characters, and U+FFFD, which says that a text was damaged
 * before it came. Each kind once, as a warning; nothing is removed, because a statement is kept as it was given.
 *
 * @param pointer - JSON Pointer of the text
 * @example
 * ```ts
 * textFindings('He said \u202Eabc\u202C.').map(({ code }) => code); // => ['core/direction-control']
 * textFindings('مه\u200Cسا'); // => []
 * ```
 * @public
 */
export function textFindings(text: string, pointer = ''): readonly Problem[] {
  const found: Problem[] = [];
  if (directionControls.test(text)) found.push(problem('core/direction-control', pointer, { severity: 'warning' }));
  if (invisibleCharacters.test(text)) found.push(problem('core/invisible-character', pointer, { severity: 'warning' }));
  if (text.includes('\uFFFD')) found.push(problem('core/replacement-character', pointer, { severity: 'warning' }));
  return found;
}
