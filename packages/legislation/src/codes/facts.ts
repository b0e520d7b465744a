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
    { code: 'narrowed-by-the-text' },
    { code: 'read-in-a-bill' },
    { code: 'witness-protection-measures-only' },
  ],
});

/** Kinds of custodial penalty named in the laws read. @public */
export const custodialKinds = defineCodeList({
  id: 'custodial-kind',
  version: '1',
  sources: [],
  codes: [{ code: 'imprisonment' }, { code: 'aggravated-imprisonment' }, { code: 'hard-labour' }, { code: 'temporary-hard-labour' }],
});

/** Grounds on which a court may try an offence. @public */
export const jurisdictionBases = defineCodeList({
  id: 'jurisdiction-basis',
  version: '1',
  sources: [],
  codes: [
    { code: 'territorial' },
    { code: 'flag' },
    { code: 'active-personality' },
    { code: 'passive-personality' },
    { code: 'effects' },
    { code: 'non-extradited-national' },
    { code: 'presence' },
  ],
});

/** Forms that the liability of a legal person may take. @public */
export const legalPersonKinds = defineCodeList({
  id: 'legal-person-kind',
  version: '1',
  sources: [],
  codes: [{ code: 'criminal' }, { code: 'civil' }, { code: 'administrative' }],
});

/** The three aims of Article 2 of the Protocol. @public */
export const purposeAims = defineCodeList({
  id: 'purpose-aim',
  version: '1',
  sources: [],
  codes: [{ code: 'prevention' }, { code: 'protection' }, { code: 'cooperation' }],
});

/** Circumstances for which a law raises the penalty. @public */
export const aggravators = defineCodeList({
  id: 'aggravator',
  version: '1',
  sources: [],
  codes: [
    { code: 'child-victim' },
    { code: 'female-victim' },
    { code: 'vulnerable-victim' },
    { code: 'several-victims' },
    { code: 'organised-group' },
    { code: 'several-offenders' },
    { code: 'weapon' },
    { code: 'threats' },
    { code: 'torture' },
    { code: 'sexual-violence' },
    { code: 'abduction' },
    { code: 'transnational' },
    { code: 'relative-or-authority' },
    { code: 'public-official' },
    { code: 'employment-office' },
    { code: 'abuse-of-influence' },
    { code: 'serious-harm' },
    { code: 'death' },
    { code: 'repeat' },
    { code: 'for-gain' },
    { code: 'by-means-of-force-or-deception' },
    { code: 'other-listed' },
  ],
});
