import type { TierPlacement } from '@ctip/legislation';

/** What a placement is checked against. @public */
export const tierRules = ['watch-list-from-2004', 'two-year-limit', 'after-a-fall'] as const;

/** A placement that the written rules allow only under a condition, or not at all. Nothing is predicted. @public */
export interface TierCheck {
  readonly year: number;
  readonly rule: (typeof tierRules)[number];
  /**
   * `allowed`: by a waiver that a source records. `unknown`: only by something that no source here records, under a rule whose earlier
   * wording was not read; the limit after a fall stands in the text as read in April 2023. `not-allowed`: no rule of that year allows it.
   */
  readonly result: 'allowed' | 'unknown' | 'not-allowed';
  /** Consecutive years on the Watch List, this one included. */
  readonly years: number;
  /** It rests on a placement that was not read but implied, or not verified. */
  readonly onDerived: boolean;
}

/** First report after 23 December 2008; the limit first took effect with the report of 2013. */
const counting = 2009;
const inEffect = 2013;
const watchListFrom = 2004;

const isRead = ({ status }: TierPlacement): boolean => status.startsWith('verified');

interface Run {
  readonly years: number;
  readonly derived: boolean;
}

/** How long the state has stood on the Watch List without a break up to a year; a year that is not known breaks the run. */
function runUpTo(placements: ReadonlyMap<number, TierPlacement>, year: number): Run {
  let years = 0;
  let derived = false;
  for (let at = year; at >= counting; at -= 1) {
    const placement = placements.get(at);
    if (placement?.tier !== 'tier-2-watch-list' || !placement.counted) break;
    years += 1;
    derived ||= !isRead(placement);
  }
  return { years, derived };
}

/** Has the state fallen to Tier 3 after two years or more on the list, before a run began? */
function fellBefore(placements: ReadonlyMap<number, TierPlacement>, start: number): boolean {
  for (let at = start - 1; at > counting; at -= 1) {
    if (placements.get(at)?.tier === 'tier-3' && runUpTo(placements, at - 1).years >= 2) return true;
  }
  return false;
}

/**
 * Are the placements of a state consistent with the rules of 22 U.S.C. 7107(b)? A Watch List placement in a third consecutive year is
 * allowed only by a waiver, a fourth is not under a waiver of one year. It checks what was published; it never predicts a placement,
 * and it says nothing of the efforts of a state.
 *
 * @param placements - of one state, see `tiersOf`
 * @returns the placements that need a condition; an empty list where the rules allow all
 * @example
 * ```ts
 * checkPlacements(tiersOf('IQ')).find(({ year }) => year === 2019)?.result; // => 'allowed'
 * checkPlacements(tiersOf('BH')).find(({ year }) => year === 2014); // => { year: 2014, rule: 'two-year-limit', result: 'unknown', years: 3, onDerived: false }
 * ```
 * @public
 */
export function checkPlacements(placements: readonly TierPlacement[]): readonly TierCheck[] {
  const byYear = new Map(placements.map((placement) => [placement.year, placement]));
  return placements.flatMap((placement): TierCheck[] => {
    const { year, tier, waiver } = placement;
    if (tier !== 'tier-2-watch-list') return [];
    const early: TierCheck[] = year < watchListFrom ? [{ year, rule: 'watch-list-from-2004', result: 'not-allowed', years: 1, onDerived: !isRead(placement) }] : [];
    const { years, derived } = runUpTo(byYear, year);
    const limited: TierCheck[] =
      year >= inEffect && years > 2
        ? [{ year, rule: 'two-year-limit', result: waiver === true ? 'allowed' : 'unknown', years, onDerived: derived }]
        : [];
    const fallen: TierCheck[] =
      years === 2 && year >= inEffect && fellBefore(byYear, year - 1) ? [{ year, rule: 'after-a-fall', result: 'unknown', years, onDerived: derived }] : [];
    return [...early, ...limited, ...fallen];
  });
}
