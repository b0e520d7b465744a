import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';
import { readDigits } from './digits.js';

/** Whole part plain or with the Arabic thousands mark in threes, then a fraction after a point or the Arabic decimal mark. */
const shape = /^([-\u2212]?)(\d+|\d{1,3}(?:\u066C\d{3})+)(?:[.\u066B](\d+))?$/;

/**
 * Reads a number that a person wrote into canonical decimal text: digits of any one script, a minus or hyphen before it, and either a
 * point or the Arabic decimal mark (U+066B). The Arabic thousands mark (U+066C) is read where it parts threes; a comma never is, because
 * it is a decimal mark to some and a thousands mark to others.
 *
 * @returns the number as text, without leading zeros, so that nothing is rounded; `core/format`, `core/mixed-digits`
 * @example
 * ```ts
 * readNumber('١٬٢٥٠٫٥٠'); // => { ok: true, value: '1250.50' }
 * readNumber('-007'); // => { ok: true, value: '-7' }
 * readNumber('1,250').ok; // => false
 * ```
 * @public
 */
export function readNumber(text: string, pointer = ''): Result<string> {
  const digits = readDigits(text, pointer);
  if (!digits.ok) return digits;
  const found = shape.exec(digits.value);
  if (!found) return refused([problem('core/format', pointer)]);
  const [, sign = '', whole = '', fraction] = found;
  const plain = whole.replaceAll('\u066C', '').replace(/^0+(?=\d)/u, '');
  const number = fraction === undefined ? plain : `${plain}.${fraction}`;
  return ok(sign !== '' && /[1-9]/u.test(number) ? `-${number}` : number);
}
