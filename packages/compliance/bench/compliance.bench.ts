import { arabLeague } from '@ctip/core';
import { bench, describe } from 'vitest';

import { allObligations, assessCompliance, explainFinding, stateFactsOf } from '../src/index.js';

const years = Array.from({ length: 25 }, (_, i) => `${String(2001 + i)}-12-31`);
const facts = years.flatMap((asOf) => arabLeague.map((country) => ({ asOf, state: stateFactsOf(country, { asOf }) })));

/** 22 states, 108 obligations, 25 years: 59,400 findings. The floor is the same facts with a bare look at each. */
describe('22 states by 108 obligations by 25 years', () => {
  bench('a look at every fact of every year', () => {
    let known = 0;
    for (const { state } of facts) for (const { predicate } of allObligations) if (predicate && 'fact' in predicate && state.facts[predicate.fact] !== undefined) known += 1;
    if (known === 0) throw new Error('no facts');
  });

  bench('assessCompliance over facts that are ready', () => {
    for (const { asOf, state } of facts) assessCompliance(state, allObligations, { asOf });
  });

  bench('assessCompliance from the data', () => {
    for (const asOf of years) for (const country of arabLeague) assessCompliance(country, allObligations, { asOf });
  });
});

describe('one state on one day', () => {
  bench('assessCompliance', () => {
    assessCompliance('LB', allObligations, { asOf: '2024-01-01' });
  });

  bench('assessCompliance, told in Arabic', () => {
    for (const finding of assessCompliance('LB', allObligations, { asOf: '2024-01-01' }).findings) explainFinding(finding, 'ar');
  });
});
