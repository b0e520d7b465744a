/** Is a code unit a digit of JSON? */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Passes over the number that begins at a sign or a digit. A loop, so that length costs no memory.
 *
 * @returns where it ends; for one that breaks, where it does, as a number below zero (`~at`)
 */
export function numberEnd(text: string, start: number): number {
  let at = text.charCodeAt(start) === 0x2d ? start + 1 : start;
  let end = text.charCodeAt(at) === 0x30 ? at + 1 : digitsEnd(text, at);
  if (end === at) return ~end;
  let unit = text.charCodeAt(end);
  if (unit === 0x2e) {
    at = end + 1;
    end = digitsEnd(text, at);
    if (end === at) return ~end;
    unit = text.charCodeAt(end);
  }
  if (unit === 0x65 || unit === 0x45) {
    at = end + 1;
    unit = text.charCodeAt(at);
    if (unit === 0x2b || unit === 0x2d) at += 1;
    end = digitsEnd(text, at);
    if (end === at) return ~end;
  }
  return end;
}

/** Fifteen digits always survive, without an exponent. */
export function mayBeLossy(text: string, start: number, end: number): boolean {
  if (end - start > 15) return true;
  for (let at = start + 1; at < end; at += 1) if ((text.charCodeAt(at) | 0x20) === 0x65) return true;
  return false;
}

/** The digits that count and the power of ten that they stand for: `1.50e3` is `15` and 2. */
function significant(source: string): readonly [digits: string, power: number] {
  const [mantissa = '', exponent = '0'] = source.replace(/^-/u, '').split(/e/iu);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = `${whole}${fraction}`;
  // Loops: a pattern for zeros at the end begins anew at each run of them.
  let [start, end] = [0, all.length];
  while (end > 0 && all.charCodeAt(end - 1) === 0x30) end -= 1;
  while (start < end && all.charCodeAt(start) === 0x30) start += 1;
  return [all.slice(start, end), start === end ? 0 : Number(exponent) - fraction.length + (all.length - end)];
}

/**
 * Does a double hold a number as it is written? `undefined` when it does.
 *
 * A decimal is held when the shortest text that gives the same double names the same number: `0.1` is, `0.1234567890123456789` is
 * not. A whole number is held up to 2^53 - 1, beyond which neighbours fall together.
 */
export function numberFault(source: string): 'exchange/number-precision' | 'exchange/number-range' | undefined {
  if (!mayBeLossy(source, 0, source.length)) return undefined;
  const value = Number(source);
  if (!Number.isFinite(value)) return 'exchange/number-range';
  if (!Number.isInteger(value) && String(value) === source) return undefined;
  if (/^-?\d+$/u.test(source)) return Number.isSafeInteger(value) ? undefined : 'exchange/number-precision';
  const [written, held] = [significant(source), significant(String(value))];
  return written[0] === held[0] && written[1] === held[1] ? undefined : 'exchange/number-precision';
}
