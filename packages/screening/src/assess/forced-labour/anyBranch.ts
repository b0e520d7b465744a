import type { Instrument } from '../../instrument/index.js';
import type { Collected } from '../../observation/collect.js';
import type { AssessOptions, DimensionResult } from '../assessment.js';
import { sorted, weakestOf } from '../findings.js';
import type { Judged } from '../judged.js';

const codes = { positive: 'branch-met', 'not-positive': 'no-branch-met', undetermined: 'undetermined' } as const;

/** Judges an instrument of which one branch is enough; the list of branches is closed. */
export function assessAnyBranch(instrument: Instrument, collected: Collected, { referencePeriod }: AssessOptions): Judged {
  const found = instrument.dimensions.map(({ id }, at) => {
    const { open, ...items } = sorted(instrument, at, collected);
    const result: keyof typeof codes = items.used.length > 0 ? 'positive' : open.length > 0 ? 'undetermined' : 'not-positive';
    return { dimension: id, result, ...items, weakestMark: weakestOf(items.used), open: new Set(open.map((item) => instrument.items[item]?.id)) };
  });
  const [code = 'undetermined'] = (['positive', 'undetermined', 'not-positive'] as const).filter((one) => found.some(({ result }) => result === one)).map((one) => codes[one]);
  return {
    options: { ...(referencePeriod && { referencePeriod }) },
    outcome: { code, possible: code === 'undetermined' ? ['branch-met', 'no-branch-met'] : [code] },
    dimensions: found.map(({ open: _open, ...finding }) => finding),
    ranked: found.flatMap(({ dimension, result, missing, open }) => {
      if (result !== 'undetermined') return [];
      const ifNo: DimensionResult = open.size === 1 ? 'not-positive' : 'undetermined';
      return missing
        .filter(({ item }) => open.has(item))
        .map(({ item, why }) => ({ question: { item, dimension, why, ifYes: 'positive' as const, ifNo, changesOutcome: code === 'undetermined' }, weight: 1 }));
    }),
  };
}
