import type { Source } from '@ctip/core';

import type { Act, Clause, Definition, Means, Purpose } from './definition.js';
import { council, palermoArticle3 } from './palermo.data.js';

const clause = (source: Source, article: string, mark: Clause['mark']): Clause => ({ article, source, mark });

/**
 * Article 4 of the Council of Europe Convention of 2005: the three elements of the Protocol, with its own presumption of minority
 * (Article 10(3)). Read in a summary.
 *
 * @public
 */
export const councilOfEurope2005: Definition = {
  id: 'coe-2005-4',
  version: '1',
  sources: [council],
  acts: palermoArticle3.acts,
  means: palermoArticle3.means,
  purposes: palermoArticle3.purposes,
  rules: {
    elements: clause(council, '4', 'secondary'),
    consent: clause(council, '4', 'secondary'),
    child: clause(council, '4', 'secondary'),
    childAge: clause(council, '4', 'secondary'),
    presumption: clause(council, '10(3)', 'secondary'),
  },
};

const htcds: Source = {
  id: 'htcds-2.0',
  title: 'Human Trafficking Case Data Standard 2.0, Field Definitions, trafficking status',
  publisher: 'International Organization for Migration',
  url: 'https://github.com/UNMigration/HTCDS',
  asOf: '2023',
};

/**
 * Whom the IOM assists: recruited, transported, transferred, harboured or received by any person for exploitation. No means are asked
 * for. For a migrant {@link iomAssistanceMigrant} is enough as well: help, not a finding of a crime.
 *
 * @public
 */
export const iomAssistance: Definition<Act, never> = {
  id: 'iom-assistance',
  version: '1',
  sources: [htcds],
  acts: palermoArticle3.acts,
  means: [],
  purposes: palermoArticle3.purposes,
  rules: { elements: clause(htcds, 'trafficking status', 'secondary'), consent: undefined, child: undefined, childAge: undefined, presumption: undefined },
};

/** Whom the IOM assists beside {@link iomAssistance}: any migrant who was exploited, whatever the act and the means. @public */
export const iomAssistanceMigrant: Definition<never, never> = {
  id: 'iom-assistance-migrant',
  version: '1',
  sources: [htcds],
  acts: [],
  means: [],
  purposes: palermoArticle3.purposes,
  rules: { elements: clause(htcds, 'trafficking status', 'secondary'), consent: undefined, child: undefined, childAge: undefined, presumption: undefined },
};

const tvpa: Source = { id: 'us-tvpa', title: 'Trafficking Victims Protection Act, 22 U.S.C. 7102, read in a comparison of definitions', publisher: 'United States of America' };

/** Forms that the TVPA's rule for children holds for. */
const commercialSex: readonly Purpose[] = ['prostitution-of-others', 'other-sexual-exploitation'];

/**
 * The United States Trafficking Victims Protection Act: force, fraud or coercion alone; a minor needs none of them in commercial sex,
 * and does in labour. Its own list of acts was not read, so the Protocol's stands in its place; consent and age in doubt were not read.
 *
 * @public
 */
export const usTvpa: Definition<Act, 'force' | 'fraud' | 'coercion'> = {
  id: 'us-tvpa',
  version: '1',
  sources: [tvpa],
  acts: palermoArticle3.acts,
  means: ['force', 'fraud', 'coercion'],
  purposes: palermoArticle3.purposes,
  rules: {
    elements: clause(tvpa, '22 U.S.C. 7102', 'secondary'),
    consent: undefined,
    child: { ...clause(tvpa, '22 U.S.C. 7102', 'secondary'), purposes: commercialSex },
    childAge: undefined,
    presumption: undefined,
  },
};

const morocco: Source = {
  id: 'mar.27-14',
  title: 'Law 27-14 on combating trafficking in human beings (Penal Code 448-1 to 448-14)',
  publisher: 'Kingdom of Morocco, Official Bulletin of 19 September 2016',
  url: 'https://adala.justice.gov.ma/resources/21',
  asOf: '2016-09-19',
};

const moroccanPurposes = [
  'prostitution-of-others',
  'other-sexual-exploitation',
  'pornography',
  'forced-labour-or-services',
  'begging',
  'slavery',
  'practices-similar-to-slavery',
  'removal-of-organs',
  'tissue-removal',
  'medical-experiments',
  'criminal-acts',
  'armed-conflict',
] as const;

/** A form of exploitation that the Moroccan law names. @public */
export type MoroccanPurpose = (typeof moroccanPurposes)[number];

/**
 * Morocco, Penal Code 448-1: enticement and mediation beside the acts of the Protocol; abuse of function, influence, need or fragility
 * beside its means. Servitude is not named; there is no express clause on consent and no presumption of minority. The law asks more of
 * exploitation than this definition looks at: that the will was taken away and dignity harmed (paragraph 4).
 *
 * @public
 */
export const morocco4481: Definition<Act | 'enticement' | 'mediation', Means | 'abuse-of-function' | 'abuse-of-influence' | 'abuse-of-need' | 'abuse-of-fragility', MoroccanPurpose> = {
  id: 'ma-448-1',
  version: '1',
  sources: [morocco],
  acts: [...palermoArticle3.acts, 'enticement', 'mediation'],
  means: [...palermoArticle3.means, 'abuse-of-function', 'abuse-of-influence', 'abuse-of-need', 'abuse-of-fragility'],
  purposes: moroccanPurposes,
  rules: {
    elements: clause(morocco, '448-1', 'verified'),
    consent: undefined,
    child: clause(morocco, '448-1, paragraph 2', 'verified'),
    childAge: clause(morocco, '448-1, paragraph 2', 'verified'),
    presumption: undefined,
  },
};

const directive: Source = { id: 'eu-2011-36', title: 'Directive 2011/36/EU on preventing and combating trafficking in human beings, read in a comparison of definitions', publisher: 'European Union', asOf: '2011' };

/**
 * Directive 2011/36/EU, Article 2: exchange or transfer of control is an act too; begging and criminal activities are forms of
 * exploitation. Read in a comparison; age in doubt was not read.
 *
 * @public
 */
export const euDirective2011: Definition<Act | 'exchange-or-transfer-of-control', Means, Purpose> = {
  id: 'eu-2011-36-2',
  version: '1',
  sources: [directive],
  acts: [...palermoArticle3.acts, 'exchange-or-transfer-of-control'],
  means: palermoArticle3.means,
  purposes: [...palermoArticle3.purposes, 'forced-begging', 'forced-criminality'],
  rules: {
    elements: clause(directive, '2', 'secondary'),
    consent: clause(directive, '2', 'secondary'),
    child: clause(directive, '2', 'secondary'),
    childAge: clause(directive, '2', 'secondary'),
    presumption: undefined,
  },
};

/** Every definition that is here; each is a parameter of an assessment and is named in its result. @public */
export const definitions = [palermoArticle3, councilOfEurope2005, euDirective2011, usTvpa, morocco4481, iomAssistance, iomAssistanceMigrant] as const;
