import { isAbsent, type Answer, type Truth } from '@ctip/core';

import { strengths, type Instrument, type Item } from '../../instrument/index.js';
import { whys, type Collected } from '../../observation/collect.js';
import type { AssessOptions, DimensionFinding, DimensionResult, OutcomeCode } from '../assessment.js';
import { sorted } from '../findings.js';
import type { Judged, Ranked } from '../judged.js';
import { countsOf, plus, readingsOf, restsOn, resultOf, type At, type Counts } from './counts.js';
import { delphiBranch } from './dimensionRule.js';
import { pivotalShare } from './pivots.js';
import { forAdults, forChildren, type Together } from './together.js';

const truthOf = (result: DimensionResult | undefined): Truth => (result === 'positive' ? 'yes' : result === 'not-positive' ? 'no' : 'unknown');

/** A dimension as found, and what its questions are made from. */
interface Dimension {
  readonly finding: DimensionFinding;
  readonly present: Counts;
  /** Positions of countable items that are open, and how many of each strength they are. */
  readonly open: readonly number[];
  readonly openCounts: Counts;
}

function judge(instrument: Instrument, at: number, collected: Collected): Dimension {
  const { used, recorded, absent, missing, open } = sorted(instrument, at, collected);
  const openItems = open.map((position) => instrument.items[position] as Item);
  const present = countsOf(used);
  const openCounts = countsOf(openItems);
  const result = resultOf(present, openCounts);
  const branch = delphiBranch(present[0], present[1], present[2]);
  const readings = readingsOf(result, used, openItems);
  const dimension = instrument.dimensions[at]?.id ?? '';
  const finding: { -readonly [Key in keyof DimensionFinding]: DimensionFinding[Key] } = { dimension, result, used, recorded, absent, missing, weakestMark: restsOn(result, used) };
  if (branch) finding.branch = branch;
  if (readings) finding.readings = readings;
  return { finding, present, open, openCounts };
}

/** One further answer on each open item: what the dimension would be, and how often the answer decides. */
function addQuestions(ranked: Ranked[], { items }: Instrument, { why }: Collected, { finding, present, open, openCounts }: Dimension, changesOutcome: boolean): void {
  for (const [index, strength] of strengths.entries()) {
    const at = index as At;
    if (openCounts[at] === 0) continue;
    const weight = pivotalShare(present, openCounts, at);
    if (weight === 0) continue;
    const left = plus(openCounts, at, -1);
    const ifYes = resultOf(plus(present, at, 1), left);
    const ifNo = resultOf(present, left);
    for (const position of open) {
      const item = items[position];
      if (item?.strength !== strength) continue;
      ranked.push({ question: { item: item.id, dimension: finding.dimension, why: whys[why[position] ?? 0] ?? 'not-asked', ifYes, ifNo, changesOutcome }, weight });
    }
  }
}

function findingOf(found: readonly Dimension[], dimension: string): DimensionFinding | undefined {
  for (const { finding } of found) if (finding.dimension === dimension) return finding;
  return undefined;
}

/** The outcome where the items that sources disagree about have another strength; given only where it differs. */
function otherOutcome(together: Together, found: readonly Dimension[], kept: OutcomeCode): OutcomeCode | undefined {
  if (!found.some(({ finding }) => finding.readings?.matters)) return undefined;
  const by = (reading: 'strongest' | 'weakest'): OutcomeCode =>
    together((dimension) => {
      const finding = findingOf(found, dimension);
      return truthOf(finding?.readings?.[reading] ?? finding?.result);
    }).outcome.code;
  return [by('strongest'), by('weakest')].find((code) => code !== kept);
}

/** Whether any answers within the list could settle the outcome, where the list lacks dimensions that the table looks at. */
function canSettle(together: Together, found: readonly Dimension[]): boolean {
  const open = found.filter(({ finding }) => finding.result === 'undetermined').map(({ finding }) => finding.dimension);
  return Array.from({ length: 2 ** open.length }, (_, way) => way).some((way) => {
    const { outcome } = together((dimension) => {
      const at = open.indexOf(dimension);
      return at === -1 ? truthOf(findingOf(found, dimension)?.result) : (way >> at) % 2 === 1 ? 'yes' : 'no';
    });
    return outcome.code !== 'undetermined';
  });
}

const actOf = (act: Answer<Truth> | undefined): Truth => (act === undefined || isAbsent(act) ? 'unknown' : act);

/** The dimensions that decide the outcome; a list of one's own may lack some. */
const looksAt = {
  adult: ['deceptive-recruitment', 'coercive-recruitment', 'exploitation', 'coercion-at-destination'],
  child: ['exploitation'],
} as const;

/** Judges a list of the Delphi survey. */
export function assessDelphi(instrument: Instrument, collected: Collected, options: AssessOptions): Judged {
  const found = instrument.dimensions.map((_, at) => judge(instrument, at, collected));
  const isAdult = instrument.population === 'adult';
  const choices = { abuseOfVulnerability: options.abuseOfVulnerability ?? 'apart', bothRecruitments: options.bothRecruitments ?? 'not-defined' } as const;
  const act = actOf(options.act);
  const together = isAdult ? forAdults(choices) : forChildren(act);
  const { outcome, decisive } = together((dimension) => truthOf(findingOf(found, dimension)?.result));
  const isStuck = outcome.code === 'undetermined' && looksAt[isAdult ? 'adult' : 'child'].some((id) => findingOf(found, id) === undefined) && !canSettle(together, found);
  const withOtherStrengths = otherOutcome(together, found, outcome.code);
  const ranked: Ranked[] = [];
  for (const dimension of found) if (dimension.finding.result === 'undetermined') addQuestions(ranked, instrument, collected, dimension, decisive(dimension.finding.dimension));
  return {
    options: isAdult ? choices : { act },
    outcome: isStuck ? { ...outcome, code: 'dimension-missing' } : withOtherStrengths ? { ...outcome, withOtherStrengths } : outcome,
    dimensions: found.map(({ finding }) => finding),
    ranked,
  };
}
