import type { Source } from '@ctip/core';

export const brochure: Source = {
  id: 'ilo-delphi-2009',
  title: 'Operational indicators of trafficking in human beings: results from a Delphi survey (WCMS_105023)',
  publisher: 'International Labour Organization and European Commission',
  url: 'https://www.ilo.org/global/topics/forced-labour/publications/WCMS_105023/lang--en/index.htm',
  asOf: '2009-09',
};

/** Where the lists, the strengths, the rule and the table were read: the brochure itself was not. */
export const delphiSummary: Source = {
  id: 'github-summary',
  title: 'Unified Weighted Trafficking-Indicator Reference: Migrant-Worker Forced Labour, a public document that cites WCMS_105023, page 3',
};

export const bangladesh: Source = {
  id: 'mrc-bangladesh',
  title: 'What is exploitation? How do I know if I am being exploited? (eight of nine exploitation items in two tiers)',
  publisher: 'Migrant Resource Centre Bangladesh',
  url: 'https://mrc-bangladesh.org/en/faq/pre-departure/what-is-exploitation-how-do-i-know-if-i-am-being-exploited',
};

export const seafish: Source = {
  id: 'seafish',
  title: 'ILO operational indicators of trafficking in human beings (six dimensions and the number of indicators in each)',
  publisher: 'Seafish',
  url: 'https://www.seafish.org/responsible-sourcing/tools-for-ethical-seafood-sourcing/records/ilo-operational-indicators-trafficking-in-human-beings/',
};

export const explanations: Source = {
  id: 'ilo-105035-copy',
  title: 'Details of indicators for labour exploitation (WCMS_105035), opening read',
  publisher: 'International Labour Organization',
  url: 'https://www.docslides.com/lindy-dunigan/details-of-indicators-for-labour-exploitation',
};

export const booklet: Source = {
  id: 'ilo-eleven-2012',
  title: 'Indicators of forced labour (WCMS_203832), read in three public copies',
  publisher: 'International Labour Organization',
  url: 'https://readkong.com/page/ilo-indicators-of-forced-labour-5101277',
  asOf: '2012',
};

export const guide: Source = {
  id: 'ilo-hard-to-see-2012',
  title: 'Hard to see, harder to count: survey guidelines to estimate forced labour of adults and children, second edition',
  publisher: 'International Labour Organization',
  asOf: '2012',
};

/** Where the 43 items and the rule in use were read. */
export const complyChain: Source = {
  id: 'us-dol-comply-chain',
  title: 'Comply Chain, audit tools, tables 1 to 4 (said to be taken from an ILO publication)',
  publisher: 'United States Department of Labor',
  url: 'https://github.com/USDepartmentofLabor/Comply-Chain',
};

export const cocoa: Source = {
  id: 'oecd-cocoa',
  title: 'Business handbook on due diligence in the cocoa sector (quotes the guide of 2012)',
  publisher: 'OECD',
  url: 'https://oecd.org/en/publications/business-handbook-on-due-diligence-in-the-cocoa-sector_79812d6f-en/full-report/component-12',
};

export const businessNetwork: Source = {
  id: 'ilo-gbnfl',
  title: 'Fighting forced labour of children: first steps for businesses',
  publisher: 'Coordinator of the ILO Global Business Network on Forced Labour',
  url: 'https://www.theconsumergoodsforum.com/blog/2021/12/16/fighting-forced-labour-of-children-first-steps-for-businesses/',
  asOf: '2021-12-16',
};

/** Read in a public quotation of its paragraphs. */
export const statisticians: Source = {
  id: 'icls-20-2018',
  title: 'Guidelines concerning the measurement of forced labour (ICLS/20/2018/Guidelines)',
  publisher: '20th International Conference of Labour Statisticians',
  url: 'https://docslib.org/doc/8606099/guidelines-concerning-the-measurement-of-forced-labour',
  asOf: '2018',
};

export const leafletSource: Source = {
  id: 'unodc-leaflet',
  title: 'Human trafficking indicators (leaflet), read in public copies and official adaptations',
  publisher: 'United Nations Office on Drugs and Crime',
  url: 'https://riselearningnetwork.org/resource/human-trafficking-indicators-unodc/',
};
