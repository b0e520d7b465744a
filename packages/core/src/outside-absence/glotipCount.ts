import { isAbsent, type Answer } from '../answer/answer.js';
import { problem, type Problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';
import type { Said } from './outsideAbsence.js';

/** A published count of GLOTIP: the number, or the reason why it is not there and the interval in which it surely lies. @public */
export interface GlotipCount {
  readonly answer: Answer<number>;
  /** Lowest and highest number that it can be; left out where nothing is said. */
  readonly within?: { readonly least: number; readonly most: number };
}

const mask = '<5';
/** The table has no zero and no number below 5: what stands behind the mask is one of these (UNODC table of 2025-04-14). */
const masked = { least: 0, most: 4 } as const;
const shape = /^[1-9]\d{0,2}(?:,\d{3})*$|^[1-9]\d*$/;

const loss = (code: string, pointer: string): Problem => problem(code, pointer, { severity: 'warning', params: { convention: 'glotip' } });

/**
 * Writes a count as the GLOTIP table does: with commas, and `<5` for 0 to 4, which loses the number (`core/count-masked`). For an
 * absence the row stays away, which loses the reason (`core/absence-merged`).
 *
 * @throws TypeError when the count is no whole number from 0
 * @example
 * ```ts
 * sayGlotipCount(1204); // => { word: '1,204', losses: [] }
 * sayGlotipCount(3).word; // => '<5'
 * sayGlotipCount({ absent: 'unknown' }); // => { losses: [] }
 * ```
 * @public
 */
export function sayGlotipCount(count: Answer<number>, pointer = ''): Said {
  if (isAbsent(count)) {
    const params = { convention: 'glotip', reason: count.absent };
    return { losses: count.absent === 'unknown' ? [] : [problem('core/absence-merged', pointer, { severity: 'warning', params })] };
  }
  if (!Number.isSafeInteger(count) || count < 0) throw new TypeError('a count is a whole number from 0');
  if (count <= masked.most) return { word: mask, losses: [loss('core/count-masked', pointer)] };
  return { word: String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ','), losses: [] };
}

/**
 * Reads a count of the GLOTIP table. `<5` is a value that was withheld and lies from 0 to 4: an interval, not 2 and not nothing. A row
 * that is not there (`undefined`) is unknown.
 *
 * @returns the count, or `core/format`
 * @example
 * ```ts
 * hearGlotipCount('<5'); // => { ok: true, value: { answer: { absent: 'withheld' }, within: { least: 0, most: 4 } } }
 * hearGlotipCount('1,204'); // => { ok: true, value: { answer: 1204, within: { least: 1204, most: 1204 } } }
 * hearGlotipCount('12,04').ok; // => false
 * ```
 * @public
 */
export function hearGlotipCount(word: string | undefined, pointer = ''): Result<GlotipCount> {
  if (word === undefined) return ok({ answer: { absent: 'unknown' } });
  if (word === mask) return ok({ answer: { absent: 'withheld' }, within: masked });
  const count = shape.test(word) ? Number(word.replaceAll(',', '')) : Number.NaN;
  if (!Number.isSafeInteger(count)) return refused([problem('core/format', pointer)]);
  return ok({ answer: count, within: { least: count, most: count } });
}
