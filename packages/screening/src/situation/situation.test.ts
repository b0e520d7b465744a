import { absent, type Answer, type Truth } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assess, type Assessment } from '../assess/index.js';
import { palermoArticle3 } from '../definition/index.js';
import { assessElements, type AgeObservation } from '../elements/index.js';
import { instruments } from '../instrument/index.js';
import { observe, unrecorded } from '../observation/index.js';
import { readTogether, situationCodes, type ReadTogether, type SituationCode } from './index.js';

const truth = fc.constantFrom<Truth>('yes', 'no', 'unknown');
const elements = fc
  .record({ age: fc.constantFrom<AgeObservation>('adult', 'child', 'uncertain', 'child-at-the-time'), acts: truth, means: truth, purposes: fc.oneof(truth, fc.constant({ 'forced-criminality': 'yes' } as const)), consentClaimed: truth })
  .map((seen) => assessElements(palermoArticle3, seen));
const assessment = fc
  .record({ instrument: fc.constantFrom(...instruments), answers: fc.array(fc.constantFrom<Answer<Truth>>('yes', 'yes', 'no', 'no', 'unknown'), { minLength: 119, maxLength: 119 }), all: fc.constantFrom(undefined, 'yes' as const, 'no' as const) })
  .map(({ instrument, answers, all }): Assessment => assess(instrument, observe(Object.fromEntries(instrument.items.map(({ id }, at) => [id, all ?? answers[at] ?? 'unknown'])), unrecorded)));
const given: fc.Arbitrary<ReadTogether> = fc.record(
  { elements, assessments: fc.array(assessment, { maxLength: 3 }), irregularCrossing: fc.oneof(truth, fc.constant(absent('declined'))) },
  { requiredKeys: [] },
);

const check = (holds: (given: ReadTogether, codes: ReadonlySet<SituationCode>) => void, numRuns = 150): void =>
  fc.assert(fc.property(given, (one) => holds(one, new Set(readTogether(one).situations))), { numRuns });

describe('results side by side', () => {
  it('say the same in whatever order they come, and however often one comes', () => {
    check((one) => {
      const { situations, nonPunishment } = readTogether(one);
      const turned = readTogether({ ...one, assessments: (one.assessments ?? []).toReversed() });
      const twice = readTogether({ ...one, assessments: [...(one.assessments ?? []), ...(one.assessments ?? [])] });
      for (const other of [turned, twice]) expect([other.situations, other.nonPunishment.raised]).toEqual([situations, nonPunishment.raised]);
      expect(situations).toEqual(situationCodes.filter((code) => situations.includes(code)));
    });
  });

  it('never let a list of indicators stand in for an element, or hide one', () => {
    check((one, codes) => {
      expect(codes.has('elements-of-trafficking')).toBe(one.elements?.result === 'present');
      if (one.elements?.result !== 'present') return;
      for (const other of ['exploitation-without-trafficking', 'forced-labour-without-trafficking', 'forced-labour-trafficking-open', 'smuggling', 'smuggling-or-trafficking-open'] as const) expect(codes.has(other)).toBe(false);
    });
  });

  it('say that it is no trafficking only where an element is missing', () => {
    check((one, codes) => {
      const said = codes.has('exploitation-without-trafficking') || codes.has('forced-labour-without-trafficking');
      expect(said && one.elements?.result !== 'not-present').toBe(false);
    });
  });

  it('say that there is exploitation without trafficking exactly where something shows it and an element is missing', () => {
    const shows = new Set(['conditions-met', 'pair-found', 'branch-met', 'exploited-migrant', 'deception-and-exploitation', 'trafficking-for-forced-labour', 'child-act-and-exploitation', 'child-exploitation-act-open', 'child-exploitation-without-act']);
    check((one, codes) => {
      const shown = one.elements?.elements.purpose === 'yes' || (one.assessments ?? []).some(({ outcome }) => shows.has(outcome.code));
      expect(codes.has('exploitation-without-trafficking')).toBe(shown && one.elements?.result === 'not-present');
    });
  });

  it('speak of smuggling only where a crossing is known, and of it alone only where there is no purpose', () => {
    check((one, codes) => {
      const open = codes.has('smuggling-or-trafficking-open');
      expect((codes.has('smuggling') || open) && one.irregularCrossing !== 'yes').toBe(false);
      const alone = one.elements?.elements.purpose === 'no' && !open && !codes.has('exploitation-without-trafficking');
      expect(codes.has('smuggling') && !alone).toBe(false);
    });
  });

  it('protect whoever is or may be a child, and never lose an offence that somebody was made to commit', () => {
    check((one, codes) => {
      const mayBeChild = one.elements?.alsoReport.includes('child-protection') === true || (one.assessments ?? []).some(({ instrument }) => instrument.population === 'child');
      expect(codes.has('child-at-risk')).toBe(mayBeChild);
      const { raised, basis } = readTogether(one).nonPunishment;
      const made = (one.assessments ?? []).reduce((sum, { offences }) => sum + offences.length, Number(one.elements?.forcedCriminality === true));
      expect([raised, basis.length]).toEqual([made > 0, made]);
    });
  });

  it('change no result, and leave the decision to a person', () => {
    check((one) => {
      const before = JSON.stringify(one);
      expect(readTogether(one).needsHumanDecision).toBe(true);
      expect(JSON.stringify(one)).toBe(before);
    }, 50);
  });
});
