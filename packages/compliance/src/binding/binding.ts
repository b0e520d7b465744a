import { counts, type Truth } from '@ctip/core';
import type { TreatyId, TreatyStatus } from '@ctip/legislation';

import type { StateFacts } from '../facts/index.js';
import { allObligations, type Obligation } from '../obligation/index.js';

/** What binds a state of one instrument, obligation by obligation. @public */
export interface BindingEntry {
  readonly obligation: string;
  /** Does the instrument bind? */
  readonly bound: Truth;
  /** Does a reservation touch it? One made on signature and not repeated does not; one that was not read may. */
  readonly reserved: Truth;
}

/** Does a treaty bind, from a status of that day? A status that nobody verified is not counted. */
export function boundBy(treaty: TreatyStatus | undefined): Truth {
  if (!treaty || treaty.status === 'unknown' || !counts(treaty.mark)) return 'unknown';
  return treaty.status === 'party' ? 'yes' : 'no';
}

/** `6(3)(d)` and `6.3.d` name the same place. */
const partsOf = (place: string): readonly string[] => place.split(/[().\s]+/u).filter((part) => part !== '');

/** How a place of a treaty lies to what a reservation names: `within` it, `around` it, or apart. */
function lies(place: readonly string[], reserved: string): 'within' | 'around' | 'apart' {
  const named = partsOf(reserved);
  const shared = Math.min(named.length, place.length);
  if (!named.slice(0, shared).every((part, i) => part === place[i])) return 'apart';
  return named.length <= place.length ? 'within' : 'around';
}

/** `15(2)` against an obligation that spans `2-3` or the whole article. */
function spans(reserved: string, { article, paragraph }: Obligation): boolean {
  const [at, within] = partsOf(reserved);
  if (at !== article || within === undefined) return at === article;
  const [from, to] = (paragraph ?? '').split('-').map(Number);
  const n = Number(within);
  return to !== undefined && from !== undefined && n >= from && n <= to;
}

/** Does a reservation touch an obligation? One to a part of it, and one that was not read, may. */
export function reservedBy(treaty: TreatyStatus | undefined, obligation: Obligation): Truth {
  const reservations = treaty?.reservations;
  if (!reservations) return 'unknown';
  const place = partsOf(obligation.id).slice(1);
  const lasting = reservations.filter((one) => one.signatureOnly !== true);
  const named = lasting.flatMap(({ article }) => article ?? []);
  if (named.some((article) => lies(place, article) === 'within' || spans(article, obligation))) return 'yes';
  if (named.some((article) => lies(place, article) === 'around')) return 'unknown';
  return lasting.some(({ subject, article }) => subject === 'not-read' && article === undefined) ? 'unknown' : 'no';
}

/** The status of the instrument that an obligation belongs to. */
export const treatyFor = ({ treaty, convention }: Pick<StateFacts, 'treaty' | 'convention'>, instrument: TreatyId): TreatyStatus | undefined =>
  instrument === 'tip-protocol' ? treaty : convention;

/**
 * What binds a state on a day: party status and entry into force, then reservations and declarations, obligation by obligation. The
 * engine computes this first; where an instrument does not surely bind, findings are a benchmark.
 *
 * @param subject - facts of a state with its treaties on that day, see `stateFactsOf`
 * @example
 * ```ts
 * const bahrain = stateFactsOf('BH', { asOf: '2024-01-01' });
 * bindingSet(bahrain).find(({ obligation }) => obligation === 'tip.15'); // => { obligation: 'tip.15', bound: 'yes', reserved: 'yes' }
 * bindingSet(stateFactsOf('YE', { asOf: '2024-01-01' }))[0]?.bound; // => 'no'
 * ```
 * @public
 */
export function bindingSet(subject: Pick<StateFacts, 'treaty' | 'convention'>, obligations: readonly Obligation[] = allObligations): readonly BindingEntry[] {
  return obligations.map((obligation) => {
    const treaty = treatyFor(subject, obligation.instrument);
    return { obligation: obligation.id, bound: boundBy(treaty), reserved: reservedBy(treaty, obligation) };
  });
}
