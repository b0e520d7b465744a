import type { Truth } from '@ctip/core';

/** The classes that the source publishes for adults. @public */
export type PublishedClass = 'successful-migrant' | 'exploited-migrant' | 'deception-and-exploitation' | 'trafficking-for-forced-labour';

/** A published class, or none: the combination is not in the source. @public */
export type DelphiClass = PublishedClass | 'not-defined';

/** Why a combination is in none of the published rows; the words are in the catalogue under `not-defined.<code>`. @public */
export const notDefinedReasons = [
  'coercion-without-recruitment',
  'coercive-recruitment-then-exploitation',
  'both-recruitments-then-exploitation',
  'recruitment-without-exploitation',
  'coercion-without-exploitation',
] as const;

/** Why a combination is in none of the published rows. @public */
export type NotDefinedReason = (typeof notDefinedReasons)[number];

/** The four dimensions that the table looks at. @public */
export interface DelphiCombination<Value = boolean> {
  readonly deceptiveRecruitment: Value;
  readonly coerciveRecruitment: Value;
  readonly exploitation: Value;
  readonly coercionAtDestination: Value;
}

/** A class, and the reason where the source has none. @public */
export interface Combined {
  readonly class: DelphiClass;
  readonly because?: NotDefinedReason;
}

const undefinedFor = (because: NotDefinedReason): Combined => ({ class: 'not-defined', because });

/**
 * The class of a combination of dimensions, for adults. Each is positive or not.
 *
 * The source has four rows; every other combination is `not-defined`, with the reason, and never counted as one of the four. Where the
 * recruitment was deceptive and coercive, with exploitation and no coercion at destination, the row for deception can be read either
 * way: `bothRecruitments` says how. Source: a table attributed to the use of the brochure in the Moldova labour force survey.
 *
 * @param dimensions - which of the four are positive
 * @param bothRecruitments - `not-defined` unless told
 * @example
 * ```ts
 * const all = { deceptiveRecruitment: true, coerciveRecruitment: true, exploitation: true, coercionAtDestination: true };
 * delphiClass(all).class; // => 'trafficking-for-forced-labour'
 * delphiClass({ ...all, deceptiveRecruitment: false, coerciveRecruitment: false }); // => { class: 'not-defined', because: 'coercion-without-recruitment' }
 * ```
 * @public
 */
export function delphiClass(dimensions: DelphiCombination, bothRecruitments: 'not-defined' | 'as-deception' = 'not-defined'): Combined {
  const { deceptiveRecruitment: deceptive, coerciveRecruitment: coercive, exploitation, coercionAtDestination: coercion } = dimensions;
  const recruited = deceptive || coercive;
  if (!exploitation) {
    if (coercion) return undefinedFor('coercion-without-exploitation');
    return recruited ? undefinedFor('recruitment-without-exploitation') : { class: 'successful-migrant' };
  }
  if (coercion) return recruited ? { class: 'trafficking-for-forced-labour' } : undefinedFor('coercion-without-recruitment');
  if (!recruited) return { class: 'exploited-migrant' };
  if (!coercive) return { class: 'deception-and-exploitation' };
  if (!deceptive) return undefinedFor('coercive-recruitment-then-exploitation');
  return bothRecruitments === 'as-deception' ? { class: 'deception-and-exploitation' } : undefinedFor('both-recruitments-then-exploitation');
}

const classes: readonly DelphiClass[] = ['successful-migrant', 'exploited-migrant', 'deception-and-exploitation', 'trafficking-for-forced-labour', 'not-defined'];

/** What a combination with unknowns may still be, and which dimensions can change it. */
export interface OpenCombination {
  readonly possible: readonly DelphiClass[];
  readonly because?: NotDefinedReason;
  readonly decisive: Readonly<DelphiCombination>;
}

const values = (truth: Truth): readonly boolean[] => (truth === 'unknown' ? [false, true] : [truth === 'yes']);
const names = ['deceptiveRecruitment', 'coerciveRecruitment', 'exploitation', 'coercionAtDestination'] as const;
const known = new Map<number, OpenCombination>();

function allWays(open: DelphiCombination<Truth>, both: 'not-defined' | 'as-deception'): OpenCombination {
  const worlds: DelphiCombination[] = [];
  for (const deceptiveRecruitment of values(open.deceptiveRecruitment))
    for (const coerciveRecruitment of values(open.coerciveRecruitment))
      for (const exploitation of values(open.exploitation))
        for (const coercionAtDestination of values(open.coercionAtDestination))
          worlds.push({ deceptiveRecruitment, coerciveRecruitment, exploitation, coercionAtDestination });
  const found = worlds.map((world) => delphiClass(world, both));
  const changes = (name: (typeof names)[number]): boolean =>
    open[name] === 'unknown' && worlds.some((world, at) => delphiClass({ ...world, [name]: !world[name] }, both).class !== found[at]?.class);
  const possible = classes.filter((candidate) => found.some((one) => one.class === candidate));
  const reasons = new Set(found.map(({ because }) => because));
  const [because] = reasons;
  return {
    possible,
    ...(reasons.size === 1 && because !== undefined && { because }),
    decisive: {
      deceptiveRecruitment: changes('deceptiveRecruitment'),
      coerciveRecruitment: changes('coerciveRecruitment'),
      exploitation: changes('exploitation'),
      coercionAtDestination: changes('coercionAtDestination'),
    },
  };
}

const digit: Readonly<Record<Truth, number>> = { no: 0, yes: 1, unknown: 2 };

/** The classes that are possible while some dimensions are unknown: every way in which they may turn out. */
export function combine(open: DelphiCombination<Truth>, both: 'not-defined' | 'as-deception'): OpenCombination {
  const { deceptiveRecruitment, coerciveRecruitment, exploitation, coercionAtDestination } = open;
  const key = ((digit[deceptiveRecruitment] * 3 + digit[coerciveRecruitment]) * 3 + digit[exploitation]) * 6 + digit[coercionAtDestination] * 2 + Number(both === 'as-deception');
  const before = known.get(key);
  if (before) return before;
  const found = allWays(open, both);
  known.set(key, found);
  return found;
}
