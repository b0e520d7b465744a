import type { Instrument } from '../../instrument/index.js';
import type { Collected } from '../../observation/collect.js';
import { sorted, weakestOf } from '../findings.js';
import type { Judged } from '../judged.js';

/**
 * Lists what was seen of an instrument without a rule. One sign calls for inquiry and proves nothing; that none was seen clears nobody,
 * and while something was not looked for it is not even known that there is none.
 */
export function listSigns(instrument: Instrument, collected: Collected): Judged {
  const found = instrument.dimensions.map(({ id }, at) => ({ dimension: id, ...sorted(instrument, at, collected) }));
  const facts = new Map(instrument.items.map(({ id, fact }) => [id, fact ?? id]));
  const seen = new Set(found.flatMap(({ used }) => used.map(({ item }) => facts.get(item))));
  const isOpen = found.some(({ open }) => open.length > 0);
  const code = seen.size > 0 ? 'signs-seen' : isOpen ? 'undetermined' : 'no-sign-seen';
  return {
    options: {},
    outcome: { code, possible: code === 'undetermined' ? ['signs-seen', 'no-sign-seen'] : [code], differentFacts: seen.size },
    dimensions: found.map(({ open: _open, ...finding }) => ({ result: 'no-rule', ...finding, weakestMark: weakestOf(finding.used) })),
    ranked:
      code === 'undetermined'
        ? found.flatMap(({ dimension, missing, open }) => {
            const countable = new Set(open.map((at) => instrument.items[at]?.id));
            return missing
              .filter(({ item }) => countable.has(item))
              .map(({ item, why }) => ({ question: { item, dimension, why, ifYes: 'no-rule' as const, ifNo: 'no-rule' as const, changesOutcome: true }, weight: 1 }));
          })
        : [],
  };
}
