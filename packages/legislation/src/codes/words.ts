import { defineCodeList, type Source } from '@ctip/core';

const protocol: Source = { id: 'tip-protocol', title: 'Trafficking in Persons Protocol, Article 3(a)', publisher: 'United Nations', asOf: '2000-11-15' };
const laws: Source = { id: 'laws-read', title: 'Words of the laws read, as named in the sources of each fact', publisher: 'CTIP' };

/** Words that laws use for the act. The first five are those of Article 3(a), with the codes of core; the rest stand in national texts. @public */
export const definitionActs = defineCodeList({
  id: 'definition-act',
  version: '1',
  sources: [protocol, laws],
  codes: [
    { code: 'recruitment' },
    { code: 'transportation' },
    { code: 'transfer' },
    { code: 'harbouring' },
    { code: 'receipt' },
    { code: 'sale' },
    { code: 'offer-for-sale' },
    { code: 'purchase' },
    { code: 'promise-of-sale' },
    { code: 'use' },
    { code: 'handing-over' },
    { code: 'taking-delivery' },
    { code: 'mediation' },
    { code: 'employment-of-person' },
    { code: 'enticement' },
    { code: 'detention' },
    { code: 'deportation' },
    { code: 'diversion' },
    { code: 'abduction' },
    { code: 'gift' },
    { code: 'disposal' },
    { code: 'import' },
    { code: 'export' },
  ],
});

/** Words that laws use for the means: those of Article 3(a), with the codes of core, and the open clause. @public */
export const definitionMeans = defineCodeList({
  id: 'definition-means',
  version: '1',
  sources: [protocol, laws],
  codes: [
    { code: 'threat-of-force' },
    { code: 'use-of-force' },
    { code: 'other-coercion' },
    { code: 'abduction' },
    { code: 'fraud' },
    { code: 'deception' },
    { code: 'abuse-of-power' },
    { code: 'abuse-of-vulnerability' },
    { code: 'payments-or-benefits' },
    { code: 'any-other-unlawful-means' },
  ],
});

/** Words that laws use for the purpose. The first seven are the minimum of Article 3(a), with the codes of core. @public */
export const definitionPurposes = defineCodeList({
  id: 'definition-purpose',
  version: '1',
  sources: [protocol, laws],
  codes: [
    { code: 'prostitution-of-others' },
    { code: 'other-sexual-exploitation' },
    { code: 'forced-labour-or-services' },
    { code: 'slavery' },
    { code: 'practices-similar-to-slavery' },
    { code: 'servitude' },
    { code: 'removal-of-organs' },
    { code: 'tissue-removal' },
    { code: 'begging' },
    { code: 'medical-experiments' },
    { code: 'biomedical-research' },
    { code: 'criminal-acts' },
    { code: 'terrorist-acts' },
    { code: 'armed-conflict' },
    { code: 'forced-marriage' },
    { code: 'exploitative-adoption' },
    { code: 'pornography-including-online' },
    { code: 'child-sexual-exploitation-and-pornography' },
    { code: 'prostitution' },
    { code: 'sexual-exploitation' },
    { code: 'sexual-exploitation-of-women' },
    { code: 'unpaid-labour' },
    { code: 'economic-exploitation' },
    { code: 'domestic-servitude' },
    { code: 'servitude-not-verified' },
    { code: 'hereditary-slavery' },
  ],
});
