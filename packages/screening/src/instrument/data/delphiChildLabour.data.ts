import type { ItemFacts, Tiers } from '../tiers.js';

/** The child-labour list of the Delphi survey: 65 indicators by dimension and strength; it has no weak tier. */
export const childLabourTable: Readonly<Record<string, Tiers>> = {
  'deceptive-recruitment': {
    strong: ['nature-of-job-location-employer', 'access-to-education'],
    medium: [
      'conditions-of-work',
      'contract-content-or-legality',
      'family-reunification',
      'housing-living-conditions',
      'legal-documentation-status',
      'travel-recruitment-conditions',
      'wages-earnings',
      'promise-of-marriage-adoption',
    ],
  },
  'coercive-recruitment': {
    strong: ['violence-on-victim', 'abduction-forced-marriage-adoption-sale', 'debt-bondage', 'threat-of-violence'],
    medium: [
      'confiscation-of-documents',
      'isolation-confinement-surveillance',
      'threat-denunciation-authorities',
      'threat-to-inform-family-community',
      'violence-on-family',
      'withholding-of-money',
    ],
  },
  'recruitment-abuse-vulnerability': {
    medium: [
      'abuse-difficult-family-situation',
      'abuse-illegal-status',
      'abuse-lack-of-education-language',
      'abuse-lack-of-information',
      'control-of-exploiters',
      'economic-reasons',
      'false-information-successful-migration',
      'family-situation',
      'personal-situation',
      'psychological-emotional-dependency',
      'relationship-authorities-legal-status',
      'difficulties-in-the-past',
      'difficulty-organising-travel',
      'abuse-cultural-religious-beliefs',
      'general-context',
    ],
  },
  exploitation: {
    strong: ['excessive-days-or-hours'],
    medium: [
      'bad-living-conditions',
      'hazardous-work',
      'low-or-no-salary',
      'labour-law-or-contract-not-respected',
      'very-bad-working-conditions',
      'wage-manipulation',
      'no-access-to-education',
    ],
  },
  'coercion-at-destination': {
    strong: [
      'confiscation-of-documents',
      'debt-bondage',
      'isolation-confinement-surveillance',
      'violence-on-victim',
      'forced-illicit-criminal-activities',
      'forced-tasks-or-clients',
      'threat-of-violence',
      'under-strong-influence',
    ],
    medium: [
      'forced-to-act-against-peers',
      'forced-to-lie',
      'threat-denunciation-authorities',
      'threat-worse-working-conditions',
      'violence-on-family',
      'withholding-of-wages',
      'threat-to-inform-family-community',
    ],
  },
  'abuse-vulnerability-at-destination': {
    medium: [
      'dependency-on-exploiters',
      'difficulty-living-unknown-area',
      'economic-reasons',
      'family-situation',
      'relationship-authorities-legal-status',
      'difficulties-in-the-past',
      'personal-characteristics',
    ],
  },
};

/** Items of it that were checked otherwise than in the one secondary source, or that a reader should doubt. */
export const childLabourFacts: ItemFacts = {
  'recruitment-abuse-vulnerability/difficulties-in-the-past': { doubt: 'strength-said-weak-elsewhere' },
  'recruitment-abuse-vulnerability/difficulty-organising-travel': { doubt: 'strength-said-weak-elsewhere' },
  'coercion-at-destination/forced-illicit-criminal-activities': { offence: true },
};
