import { any, type Truth } from '@ctip/core';

import type { AssessOptions, Outcome } from '../assessment.js';
import { combine } from './combine.js';

/** What the dimensions say together, and which of them can still change that. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly decisive: (dimension: string) => boolean;
}

/** What the dimensions say together. */
export type Together = (result: (dimension: string) => Truth) => Judgement;

const childOutcome = {
  yes: 'child-act-and-exploitation',
  unknown: 'child-exploitation-act-open',
  no: 'child-exploitation-without-act',
} as const;

/** For a child no means are needed: the exploitation dimension, and an act, which the instrument does not ask about. */
export const forChildren =
  (act: Truth): Together =>
  (result) => {
    const exploitation = result('exploitation');
    if (exploitation === 'unknown')
      return { outcome: { code: 'undetermined', possible: [childOutcome[act], 'child-no-exploitation'] }, decisive: (dimension) => dimension === 'exploitation' };
    const code = exploitation === 'yes' ? childOutcome[act] : 'child-no-exploitation';
    return { outcome: { code, possible: [code] }, decisive: () => false };
  };

type Choices = Required<Pick<AssessOptions, 'abuseOfVulnerability' | 'bothRecruitments'>>;

/** For an adult, the table of four dimensions; abuse of vulnerability stays apart, or stands in for coercion. */
export const forAdults =
  ({ abuseOfVulnerability, bothRecruitments }: Choices): Together =>
  (result) => {
    const standingIn = abuseOfVulnerability === 'stands-in';
    const [coercive, coercion] = [result('coercive-recruitment'), result('coercion-at-destination')];
    const { possible, because, decisive } = combine(
      {
        deceptiveRecruitment: result('deceptive-recruitment'),
        coerciveRecruitment: standingIn ? any([coercive, result('recruitment-abuse-vulnerability')]) : coercive,
        exploitation: result('exploitation'),
        coercionAtDestination: standingIn ? any([coercion, result('abuse-vulnerability-at-destination')]) : coercion,
      },
      bothRecruitments,
    );
    const [only = 'not-defined'] = possible;
    return {
      outcome: { code: possible.length === 1 ? only : 'undetermined', possible, ...(because && { because }) },
      decisive(dimension) {
        if (dimension === 'deceptive-recruitment') return decisive.deceptiveRecruitment;
        if (dimension === 'exploitation') return decisive.exploitation;
        if (dimension === 'coercive-recruitment') return decisive.coerciveRecruitment;
        if (dimension === 'coercion-at-destination') return decisive.coercionAtDestination;
        return standingIn && (dimension === 'recruitment-abuse-vulnerability' ? decisive.coerciveRecruitment : decisive.coercionAtDestination);
      },
    };
  };
