import { absenceReasons, absent, codesOf, formsOfExploitation, type Answer, type Truth } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { definitions, type Definition } from '../definition/index.js';
import { assessElements, type AgeObservation, type ElementInput } from './index.js';

const answer = fc.oneof(fc.constantFrom<Answer<Truth>>('yes', 'no', 'unknown'), fc.constantFrom(...absenceReasons).map((reason): Answer<Truth> => absent(reason)));
const input = (codes: readonly string[]): fc.Arbitrary<ElementInput<string>> => (codes.length === 0 ? answer : fc.oneof(answer, fc.dictionary(fc.constantFrom(...codes), answer, { noNullPrototype: true })));
const all: readonly Definition<string, string, string>[] = definitions;
const given = fc.constantFrom(...all).chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    age: fc.oneof(fc.constantFrom<Answer<AgeObservation>>('adult', 'child', 'uncertain', 'child-at-the-time'), fc.constantFrom(...absenceReasons).map((reason): Answer<AgeObservation> => absent(reason))),
    acts: input(definition.acts),
    means: input(definition.means),
    otherMeans: input(definition.means),
    purposes: input([...definition.purposes, ...codesOf(formsOfExploitation)]),
    consentClaimed: answer,
    otherConsent: answer,
  }),
);

describe('under every definition, item by item and as a whole', () => {
  it('consent claimed changes nothing but the reasons', () => {
    fc.assert(
      fc.property(given, ({ definition, otherMeans: _means, otherConsent, ...seen }) => {
        const one = assessElements(definition, seen);
        const other = assessElements(definition, { ...seen, consentClaimed: otherConsent });
        expect({ ...other, reasons: [] }).toEqual({ ...one, reasons: [] });
        const besides = (found: typeof one): readonly string[] => found.reasons.map(({ code }) => code).filter((code) => !code.startsWith('consent-'));
        expect(besides(other)).toEqual(besides(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('means never change the result for a child, where the rule for children holds for every form', () => {
    const ruled = given.filter(({ definition }) => definition.rules.child !== undefined && definition.rules.child.purposes === undefined);
    fc.assert(
      fc.property(ruled, fc.constantFrom<AgeObservation>('child', 'child-at-the-time'), ({ definition, otherMeans, otherConsent: _consent, ...seen }, age) => {
        const one = assessElements(definition, { ...seen, age });
        const other = assessElements(definition, { ...seen, age, means: otherMeans });
        expect([other.result, other.meansRequired]).toEqual([one.result, 'no']);
        expect([...one.askNext, ...other.askNext].some(({ topic }) => topic === 'means')).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('means never change it for a person who is presumed a child, but the adult’s reading', () => {
    fc.assert(
      fc.property(given, ({ definition, otherMeans, otherConsent: _consent, ...seen }) => {
        fc.pre(definition.rules.presumption !== undefined);
        const of = (means: ElementInput<string>): unknown => {
          const { result, readings } = assessElements(definition, { ...seen, age: 'uncertain', means });
          return [result, readings?.asChild];
        };
        expect(of(otherMeans)).toEqual(of(seen.means));
      }),
      { numRuns: 500 },
    );
  });
});
