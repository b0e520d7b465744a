import type { Tiers } from '../tiers.js';

/**
 * Hard to see, harder to count: 43 indicators. The tiers are an account of the guide that nobody compared with it: they are shown and never
 * counted until they are moved into `strength`.
 */
export const hardToSeeInvoluntariness: Readonly<Record<string, Tiers>> = {
  'unfree-recruitment': {
    strong: [
      'bonded-status-by-birth',
      'abduction-confinement-during-recruitment',
      'sale-of-worker',
      'recruitment-linked-to-debt',
      'deceived-nature-of-work',
    ],
    medium: [
      'deceived-other-terms',
      'promise-of-marriage',
    ],
  },
  duress: {
    strong: [
      'forced-overtime',
      'forced-on-call',
      'limited-movement-communication',
      'degrading-living-conditions',
    ],
    medium: [
      'forced-illicit-activities',
      'forced-private-home-work',
      'induced-addiction',
      'induced-or-inflated-debt',
      'multiple-dependency',
      'pre-existing-dependency',
    ],
  },
  'impossibility-of-leaving': {
    strong: [
      'bound-by-training-benefit',
      'no-freedom-to-resign',
      'stays-for-wages-due',
      'indefinite-work-to-repay',
    ],
  },
};

export const hardToSeePenalty: Readonly<Record<string, Tiers>> = {
  any: {
    strong: [
      'denunciation-to-authorities',
      'confiscation-of-documents',
      'confiscated-phone',
      'isolation',
      'locked-in',
      'constant-surveillance',
      'physical-violence',
      'sexual-violence',
      'violence-before-others',
      'other-punishment',
      'threat-to-family',
      'removal-of-privileges',
      'religious-cultural-retribution',
      'withholding-of-assets',
      'withholding-of-wages',
    ],
    medium: [
      'worse-conditions',
      'dismissal',
      'extra-work',
      'financial-penalties',
      'no-future-employment',
      'community-exclusion',
      'blackmail',
    ],
  },
};
