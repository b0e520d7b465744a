import type { ItemFacts, Tiers } from '../tiers.js';

/** The adult-labour list of the Delphi survey: 67 indicators by dimension and strength. */
export const adultLabourTable: Readonly<Record<string, Tiers>> = {
  'deceptive-recruitment': {
    strong: ['nature-of-job-location-employer'],
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
    weak: ['access-to-education'],
  },
  'coercive-recruitment': {
    strong: ['violence-on-victim'],
    medium: [
      'abduction-forced-marriage-adoption-sale',
      'confiscation-of-documents',
      'debt-bondage',
      'isolation-confinement-surveillance',
      'threat-denunciation-authorities',
      'threat-of-violence',
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
      'false-information-law-authorities',
      'false-information-successful-migration',
      'family-situation',
      'personal-situation',
      'psychological-emotional-dependency',
      'relationship-authorities-legal-status',
      'difficulties-in-the-past',
      'difficulty-organising-travel',
    ],
    weak: ['abuse-cultural-religious-beliefs', 'general-context'],
  },
  exploitation: {
    strong: ['excessive-days-or-hours'],
    medium: [
      'bad-living-conditions',
      'hazardous-work',
      'low-or-no-salary',
      'labour-law-or-contract-not-respected',
      'no-social-protection',
      'very-bad-working-conditions',
      'wage-manipulation',
    ],
    weak: ['no-access-to-education'],
  },
  'coercion-at-destination': {
    strong: ['confiscation-of-documents', 'debt-bondage', 'isolation-confinement-surveillance', 'violence-on-victim'],
    medium: [
      'forced-illicit-criminal-activities',
      'forced-tasks-or-clients',
      'forced-to-act-against-peers',
      'forced-to-lie',
      'threat-denunciation-authorities',
      'threat-worse-working-conditions',
      'threat-of-violence',
      'under-strong-influence',
      'violence-on-family',
      'withholding-of-wages',
    ],
    weak: ['threat-to-inform-family-community'],
  },
  'abuse-vulnerability-at-destination': {
    medium: [
      'dependency-on-exploiters',
      'difficulty-living-unknown-area',
      'economic-reasons',
      'family-situation',
      'relationship-authorities-legal-status',
    ],
    weak: ['difficulties-in-the-past', 'personal-characteristics'],
  },
};

/** Items of it that were checked otherwise than in the one secondary source, or that a reader should doubt. */
export const adultLabourFacts: ItemFacts = {
  'recruitment-abuse-vulnerability/difficulties-in-the-past': { doubt: 'strength-said-weak-elsewhere' },
  'recruitment-abuse-vulnerability/difficulty-organising-travel': { doubt: 'strength-said-weak-elsewhere' },
  'exploitation/excessive-days-or-hours': { mark: 'verified', readIn: ['github-summary', 'mrc-bangladesh'] },
  'exploitation/bad-living-conditions': { mark: 'conflicting', otherStrengths: ['strong'], doubt: 'strength-conflicting', readIn: ['github-summary', 'mrc-bangladesh'] },
  'exploitation/hazardous-work': { mark: 'conflicting', otherStrengths: ['strong'], doubt: 'strength-conflicting', readIn: ['github-summary', 'mrc-bangladesh'] },
  'exploitation/low-or-no-salary': { mark: 'conflicting', otherStrengths: ['strong'], doubt: 'strength-conflicting', readIn: ['github-summary', 'mrc-bangladesh'] },
  'exploitation/labour-law-or-contract-not-respected': { mark: 'verified', readIn: ['github-summary', 'mrc-bangladesh'] },
  'exploitation/no-social-protection': { mark: 'verified', readIn: ['github-summary', 'mrc-bangladesh'] },
  'exploitation/very-bad-working-conditions': { mark: 'verified', readIn: ['github-summary', 'mrc-bangladesh'] },
  'exploitation/wage-manipulation': { mark: 'verified', readIn: ['github-summary', 'mrc-bangladesh'] },
  'coercion-at-destination/forced-illicit-criminal-activities': { offence: true },
};
