import { defineCodeList } from '@ctip/core';

/** What a fact says where neither yes, no, a figure nor a list of words would be true to the source. @public */
export const featureValues = defineCodeList({
  id: 'feature-value',
  version: '1',
  sources: [],
  codes: [
    { code: 'no-means-element' },
    { code: 'none-required' },
    { code: 'open-aims' },
    { code: 'left-undefined' },
    { code: 'person-in-charge' },
    { code: 'in-bill' },
    { code: 'identity-secrecy-only' },
    { code: 'committee-may-propose' },
    { code: 'draft' },
    { code: 'entry-and-residence-only' },
    { code: 'expired' },
    { code: 'procedures-issued' },
  ],
});

/** Conditions in the text that may make a provision narrower than its words. @public */
export const factLimits = defineCodeList({
  id: 'fact-limit',
  version: '1',
  sources: [],
  codes: [
    { code: 'introduced-by-coercion' },
    { code: 'will-taken-away' },
    { code: 'only-if-compelled' },
    { code: 'sexual-exploitation-only' },
    { code: 'in-stated-cases' },
  ],
});

/** Kinds of custodial penalty named in the laws read. @public */
export const custodialKinds = defineCodeList({
  id: 'custodial-kind',
  version: '1',
  sources: [],
  codes: [{ code: 'imprisonment' }, { code: 'aggravated-imprisonment' }, { code: 'hard-labour' }, { code: 'temporary-hard-labour' }],
});
