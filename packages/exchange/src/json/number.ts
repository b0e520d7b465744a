/** Is a code unit a digit of JSON? */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Passes over the number that begins at a sign or a digit: where it ends, or where it breaks. A loop, so that length costs no memory. */
export function scanNumber(text: string, start: number): { readonly end: number; readonly sound: boolean } {
  let at = start;
  const digits = (): boolean => {
    const first = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    return at > first;
  };
  if (text.charCodeAt(at) === 0x2d) at += 1;
  if (text.charCodeAt(at) === 0x30) at += 1;
  else if (!digits()) return { end: at, sound: false };
  if (text.charCodeAt(at) === 0x2e) {
    at += 1;
    if (!digits()) return { end: at, sound: false };
  }
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    at += 1;
    const sign = text.charCodeAt(at);
    if (sign === 0x2b || sign === 0x2d) at += 1;
    if (!digits()) return { end: at, sound: false };
  }
  return { end: at, sound: true };
}

/** The digits that count and the power of ten that they stand for: `1.50e3` is `15` and 2. */
function significant(source: string): readonly [digits: string, power: number] {
  const [mantissa = '', exponent = '0'] = source.replace(/^-/u, '').split(/e/iu);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = `${whole}${fraction}`;
  const ended = all.replace(/0+$/u, '');
  const digits = ended.replace(/^0+/u, '');
  return [digits, digits === '' ? 0 : Number(exponent) - fraction.length + (all.length - ended.length)];
}

/**
 * Does a double hold a number as it is written? `undefined` when it does.
 *
 * A decimal is held when the shortest text that gives the same double names the same number: `0.1` is, `0.1234567890123456789` is
 * not. A whole number is held up to 2^53 - 1, beyond which neighbours fall together.
 */
export function numberFault(source: string): 'exchange/number-precision' | 'exchange/number-range' | undefined {
  // Fifteen digits always survive.
  if (source.length <= 15 && !/e/iu.test(source)) return undefined;
  const value = Number(source);
  if (!Number.isFinite(value)) return 'exchange/number-range';
  if (/^-?\d+$/u.test(source)) return Number.isSafeInteger(value) ? undefined : 'exchange/number-precision';
  const [written, held] = [significant(source), significant(String(value))];
  return written[0] === held[0] && written[1] === held[1] ? undefined : 'exchange/number-precision';
}
