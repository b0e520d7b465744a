import * as z from 'zod';

import { inJsonSchema } from '../json-schema/hint.js';
import { hiddenCodes, hiddenIn } from './hidden.js';
import { ofKind } from '../kind/index.js';

/**
 * What a validator without Unicode properties can say of a text. It goes into JSON Schema; {@link hiddenIn} says the rest.
 *
 * @param ofLines - a longer text, in which lines are parted and a reader sees to what shows nothing
 */
function patternOf(ofLines: boolean): RegExp {
  // Halves of characters, noncharacters, marks of interlinear notes: in no text.
  const broken = String.raw`\uD800-\uDFFF\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF`;
  // Control characters and separators; the lines of a longer text are parted by U+000A.
  const controls = ofLines ? String.raw`\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029` : String.raw`\u0000-\u001F\u007F-\u009F\u2028\u2029`;
  // Direction controls and characters that show nothing.
  const unseen = ofLines ? '' : String.raw`\u00AD\u200B\u202A-\u202E\u2060-\u206F\uFEFF`;
  return new RegExp(`^[^${controls}${unseen}${broken}]*$`, 'u');
}

const line = /* @__PURE__ */ patternOf(false);
const lines = /* @__PURE__ */ patternOf(true);

const writable = (ofLines: boolean): z.core.CheckFn<string> => (context) => {
  const code = hiddenIn(context.value, ofLines);
  // One problem for one text: the pattern after it would say the same again, without the reason.
  if (code !== undefined) context.issues.push({ code: 'custom', input: context.value, params: { code }, continue: false });
};

/**
 * Schema of one line of text that people wrote: 1 to `max` UTF-16 units, in NFC, with something to see in it. Nothing is converted:
 * {@link canonical} repairs what may be repaired, before.
 *
 * Refused, each with a code of its own:
 * - `core/lone-surrogate`: half a character
 * - `core/control-character`: control characters, line and paragraph separators, noncharacters
 * - `core/direction-control`: embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+206F), which show a name in another order
 * - `core/invisible-character`: U+00AD, U+200B, U+2060 to U+2064, U+FEFF, tags: they make a second person out of one
 * - `core/blank`: nothing that can be seen
 * - `core/not-nfc`: not in Unicode Normalization Form C
 *
 * The joiners U+200C and U+200D are spelling in Persian, Kurdish and Sinhala, so they stay after a letter or mark of a script that is
 * written with them, and after an emoji; elsewhere they are invisible characters. The marks that Arabic text needs (U+061C, U+200E,
 * U+200F) stay. A fresh instance, to be declared with `field`.
 *
 * @param max - longest text in UTF-16 units
 * @example
 * ```ts
 * check(text(20), 'أمينة').ok; // => true
 * check(text(20), 'مه\u200Cسا').ok; // => true
 * check(text(20), 'a\u202Eb').ok; // => false
 * ```
 * @public
 */
export function text(max = 1000): z.ZodString {
  return ofKind('text', inJsonSchema(z.string().min(1).max(max).check(writable(false)).regex(line), {}, hiddenCodes));
}

/**
 * Schema of a short line: a name, a label, a place. As {@link text} with 200 UTF-16 units.
 *
 * @example
 * ```ts
 * check(shortText(), 'مركز الإيواء').ok; // => true
 * ```
 * @public
 */
export function shortText(max = 200): z.ZodString {
  return text(max);
}

/**
 * Schema of a longer text in lines: a narrative, a reason, minutes. Lines are parted by U+000A alone.
 *
 * What a person said is kept as it was written: direction controls and invisible characters are not refused here, {@link textFindings}
 * tells of them, and whoever shows the text isolates it. Refused as in {@link text}: halves of characters, other control characters,
 * nothing to see, another normalisation form.
 *
 * @param max - longest text in UTF-16 units
 * @example
 * ```ts
 * check(longText(), 'First line\nSecond line').ok; // => true
 * check(longText(), 'First line\r\nSecond line').ok; // => false
 * ```
 * @public
 */
export function longText(max = 20_000): z.ZodString {
  return ofKind('long-text', inJsonSchema(z.string().min(1).max(max).check(writable(true)).regex(lines), {}, hiddenCodes));
}
