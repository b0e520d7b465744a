import { any, isAbsent, type Answer, type Truth, type VerificationMark, verificationMarks } from '@ctip/core';

import { strengths, type Instrument, type Item, type Strength } from '../../instrument/index.js';
import type { Collected } from '../../observation/collect.js';
import type { AssessOptions, DimensionFinding, DimensionResult, NextQuestion, Outcome, StrengthReadings, UsedItem } from '../assessment.js';
import { sorted, weakestOf } from '../findings.js';
import type { Judged, Ranked } from '../judged.js';
import { combine, type OpenCombination } from './combine.js';
import { delphiBranch } from './dimensionRule.js';
import { pivotalShare, plus, type Counts } from './pivots.js';

const place: Readonly<Record<Strength, 0 | 1 | 2>> = { strong: 0, medium: 1, weak: 2 };

type Weigh = (item: Pick<Item, 'strength' | 'otherStrengths'>) => 0 | 1 | 2 | undefined;

const asKept: Weigh = ({ strength }) => strength && place[strength];
const placesOf = ({ strength, otherStrengths = [] }: Pick<Item, 'strength' | 'otherStrengths'>): (0 | 1 | 2)[] => (strength ? [strength, ...otherStrengths].map((one) => place[one]) : []);
const atWeakest: Weigh = (item) => (item.otherStrengths ? (Math.max(...placesOf(item)) as 0 | 1 | 2) : asKept(item));
const atStrongest: Weigh = (item) => (item.otherStrengths ? (Math.min(...placesOf(item)) as 0 | 1 | 2) : asKept(item));

function countsOf(items: readonly Pick<Item, 'strength' | 'otherStrengths'>[], weigh: Weigh): Counts {
  const found: [number, number, number] = [0, 0, 0];
  for (const item of items) {
    const at = weigh(item);
    if (at !== undefined) found[at] += 1;
  }
  return found;
}

const positive = (counts: Counts): boolean => delphiBranch(...counts) !== undefined;

/** Three-valued: positive with what is there, not positive even with everything open, or open. */
function resultOf(present: Counts, open: Counts): DimensionResult {
  if (positive(present)) return 'positive';
  return positive([present[0] + open[0], present[1] + open[1], present[2] + open[2]]) ? 'undetermined' : 'not-positive';
}

function readingsOf(kept: DimensionResult, used: readonly UsedItem[], open: readonly Item[]): StrengthReadings | undefined {
  if (!used.some(({ otherStrengths }) => otherStrengths) && !open.some(({ otherStrengths }) => otherStrengths)) return undefined;
  const [weakest, strongest] = [atWeakest, atStrongest].map((weigh) => resultOf(countsOf(used, weigh), countsOf(open, weigh))) as [DimensionResult, DimensionResult];
  return { kept, weakest, strongest, matters: weakest !== strongest };
}

/** The weakest mark that a result cannot do without: a dimension that is positive on better checked items alone rests on those. */
function restsOn(result: DimensionResult, used: readonly UsedItem[]): VerificationMark | undefined {
  const worst = weakestOf(used);
  if (result !== 'positive') return worst;
  return verificationMarks.find((mark, rank) => {
    const enough = used.filter((item) => verificationMarks.indexOf(item.mark) <= rank);
    return positive(countsOf(enough, asKept)) || mark === worst;
  });
}

const truthOf = (result: DimensionResult | undefined): Truth => (result === 'positive' ? 'yes' : result === 'not-positive' ? 'no' : 'unknown');

interface Judgement {
  readonly outcome: Outcome;
  readonly decisive: (dimension: string) => boolean;
}

/** What the dimensions say together. */
type Together = (result: (dimension: string) => Truth) => Judgement;

const childOutcome = {
  yes: 'child-act-and-exploitation',
  unknown: 'child-exploitation-act-open',
  no: 'child-exploitation-without-act',
} as const;

/** For a child no means are needed: the exploitation dimension, and an act, which the instrument does not ask about. */
const forChildren =
  (act: Truth): Together =>
  (result) => {
    const exploitation = result('exploitation');
    const settled = exploitation === 'yes' ? childOutcome[act] : 'child-no-exploitation';
    return {
      outcome: exploitation === 'unknown' ? { code: 'undetermined', possible: [childOutcome[act], 'child-no-exploitation'] } : { code: settled, possible: [settled] },
      decisive: (dimension) => dimension === 'exploitation' && exploitation === 'unknown',
    };
  };

const ofAdults = ({ possible: [only, ...more], because }: OpenCombination): Outcome =>
  only !== undefined && more.length === 0
    ? { code: only, possible: [only], ...(because && { because }) }
    : { code: 'undetermined', possible: only === undefined ? [] : [only, ...more], ...(because && { because }) };

const forAdults =
  (abuse: 'apart' | 'stands-in', both: 'not-defined' | 'as-deception'): Together =>
  (result) => {
    const standingIn = abuse === 'stands-in';
    const truths = {
      deceptiveRecruitment: result('deceptive-recruitment'),
      coerciveRecruitment: standingIn ? any([result('coercive-recruitment'), result('recruitment-abuse-vulnerability')]) : result('coercive-recruitment'),
      exploitation: result('exploitation'),
      coercionAtDestination: standingIn ? any([result('coercion-at-destination'), result('abuse-vulnerability-at-destination')]) : result('coercion-at-destination'),
    };
    const found = combine(truths, both);
    const { decisive } = found;
    const matters: Readonly<Record<string, boolean>> = {
      'deceptive-recruitment': decisive.deceptiveRecruitment,
      'coercive-recruitment': decisive.coerciveRecruitment,
      'recruitment-abuse-vulnerability': standingIn && decisive.coerciveRecruitment,
      exploitation: decisive.exploitation,
      'coercion-at-destination': decisive.coercionAtDestination,
      'abuse-vulnerability-at-destination': standingIn && decisive.coercionAtDestination,
    };
    return { outcome: ofAdults(found), decisive: (dimension) => matters[dimension] ?? false };
  };

interface Dimensioned extends DimensionFinding {
  readonly present: Counts;
  readonly openItems: readonly Item[];
}

function judgeDimension(instrument: Instrument, at: number, collected: Collected): Dimensioned {
  const { used, recorded, absent, missing, open } = sorted(instrument, at, collected);
  const openItems = open.map((item) => instrument.items[item] as Item);
  const present = countsOf(used, asKept);
  const result = resultOf(present, countsOf(openItems, asKept));
  const branch = delphiBranch(...present);
  const readings = readingsOf(result, used, openItems);
  return {
    dimension: instrument.dimensions[at]?.id ?? '',
    result,
    ...(branch && { branch }),
    ...(readings && { readings }),
    used,
    recorded,
    absent,
    missing,
    weakestMark: restsOn(result, used),
    present,
    openItems,
  };
}

/** One further answer on an item of this strength: what the dimension would be, and how often the answer decides. */
function* questionsOf({ dimension, result, present, openItems, missing }: Dimensioned, changesOutcome: boolean): Generator<Ranked> {
  if (result !== 'undetermined') return;
  const open = countsOf(openItems, asKept);
  const whyOf = new Map(missing.map(({ item, why }) => [item, why]));
  for (const strength of strengths) {
    const at = place[strength];
    if (open[at] === 0) continue;
    const weight = pivotalShare(present, open, at);
    if (weight === 0) continue;
    const left = plus(open, at, -1);
    const [ifYes, ifNo] = [resultOf(plus(present, at, 1), left), resultOf(present, left)];
    for (const item of openItems) {
      if (item.strength !== strength) continue;
      const question: NextQuestion = { item: item.id, dimension, why: whyOf.get(item.id) ?? 'not-asked', ifYes, ifNo, changesOutcome };
      yield { question, weight };
    }
  }
}

const actOf = (act: Answer<Truth> | undefined): Truth => (act === undefined || isAbsent(act) ? 'unknown' : act);

/** The outcome where every item that sources disagree about has another strength; given only where it differs. */
function otherOutcome(together: Together, found: readonly Dimensioned[], kept: Outcome, which: 'weakest' | 'strongest'): Outcome['code'] | undefined {
  if (!found.some(({ readings }) => readings?.matters)) return undefined;
  const { outcome } = together((dimension) => {
    const finding = found.find((one) => one.dimension === dimension);
    return truthOf(finding?.readings?.[which] ?? finding?.result);
  });
  return outcome.code === kept.code ? undefined : outcome.code;
}

/** Judges a list of the Delphi survey. */
export function assessDelphi(instrument: Instrument, collected: Collected, options: AssessOptions): Judged {
  const found = instrument.dimensions.map((_, at) => judgeDimension(instrument, at, collected));
  const isAdult = instrument.population === 'adult';
  const { abuseOfVulnerability = 'apart', bothRecruitments = 'not-defined' } = options;
  const act = actOf(options.act);
  const together = isAdult ? forAdults(abuseOfVulnerability, bothRecruitments) : forChildren(act);
  const results = new Map(found.map(({ dimension, result }) => [dimension, truthOf(result)]));
  const { outcome, decisive } = together((dimension) => results.get(dimension) ?? 'unknown');
  const withOtherStrengths = otherOutcome(together, found, outcome, 'strongest') ?? otherOutcome(together, found, outcome, 'weakest');
  const ranked: Ranked[] = [];
  for (const dimension of found) ranked.push(...questionsOf(dimension, decisive(dimension.dimension)));
  return {
    options: isAdult ? { abuseOfVulnerability, bothRecruitments } : { act },
    outcome: { ...outcome, ...(withOtherStrengths && { withOtherStrengths }) },
    dimensions: found.map(({ present: _present, openItems: _openItems, ...finding }) => finding),
    ranked,
  };
}
