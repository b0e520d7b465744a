import { all, type Truth } from '@ctip/core';

import type { Instrument, Item } from '../../instrument/index.js';
import type { Collected } from '../../observation/collect.js';
import type { AssessOptions, DimensionFinding, DimensionResult } from '../assessment.js';
import { sorted, weakestOf } from '../findings.js';
import type { Judged, Ranked } from '../judged.js';

const resultOf = (truth: Truth): DimensionResult => (truth === 'yes' ? 'positive' : truth === 'no' ? 'not-positive' : 'undetermined');

/**
 * Is the work forced labour under the 20th ICLS guidelines? Both conditions are needed: `no` to one settles it, and unknown is never no.
 *
 * @param involuntary - is the work involuntary?
 * @param penalty - is it under threat or menace of a penalty?
 * @example
 * ```ts
 * icls2018Rule('yes', 'unknown'); // => 'unknown'
 * icls2018Rule('no', 'unknown'); // => 'no'
 * ```
 * @public
 */
export function icls2018Rule(involuntary: Truth, penalty: Truth): Truth {
  return all([involuntary, penalty]);
}

/** A condition with an open list: one circumstance is enough, and only "no" to the whole says that there is none. */
function condition(instrument: Instrument, at: number, collected: Collected): DimensionFinding & { readonly truth: Truth } {
  const { open: _open, ...found } = sorted(instrument, at, collected);
  const whole = instrument.items.find((item) => item.whole && item.dimension === instrument.dimensions[at]?.id);
  const truth: Truth = found.used.length > 0 ? 'yes' : whole && found.absent.includes(whole.id) ? 'no' : 'unknown';
  return { dimension: instrument.dimensions[at]?.id ?? '', result: resultOf(truth), ...found, weakestMark: weakestOf(found.used), truth };
}

function questions(instrument: Instrument, { dimension, missing, result }: DimensionFinding, changesOutcome: boolean): Ranked[] {
  if (result !== 'undetermined') return [];
  const wholes = new Set(instrument.items.filter(({ whole }: Item) => whole).map(({ id }) => id));
  return missing.map(({ item, why }) => {
    const isWhole = wholes.has(item);
    return { question: { item, dimension, why, ifYes: 'positive', ifNo: isWhole ? 'not-positive' : 'undetermined', changesOutcome }, weight: isWhole ? 2 : 1 };
  });
}

const codes = { yes: 'conditions-met', no: 'conditions-not-met', unknown: 'undetermined' } as const;

/** Judges an instrument that asks for two conditions together. */
export function assessTwoConditions(instrument: Instrument, collected: Collected, { referencePeriod }: AssessOptions): Judged {
  const found = instrument.dimensions.map((_, at) => condition(instrument, at, collected));
  const truth = all(found.map((one) => one.truth));
  const code = codes[truth];
  return {
    options: { ...(referencePeriod && { referencePeriod }) },
    outcome: { code, possible: code === 'undetermined' ? ['conditions-met', 'conditions-not-met'] : [code] },
    dimensions: found.map(({ truth: _truth, ...finding }) => finding),
    contradicted: found.flatMap(({ truth: one, absent }) => (one === 'yes' ? absent.filter((item) => instrument.items.some(({ id, whole }) => whole && id === item)) : [])),
    ranked: found.flatMap((finding) => questions(instrument, finding, truth === 'unknown')),
  };
}
