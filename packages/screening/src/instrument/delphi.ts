import type { Instrument, LimitCode, Population } from './instrument.js';
import { adultLabourFacts, adultLabourTable } from './data/delphiAdultLabour.data.js';
import { childLabourFacts, childLabourTable } from './data/delphiChildLabour.data.js';
import { bangladesh, brochure, delphiSummary, explanations, seafish } from './data/sources.data.js';
import { itemsOf, type ItemFacts, type Tiers } from './tiers.js';

/** The six dimensions, the same in all four lists. */
const dimensions: Instrument['dimensions'] = [
  { id: 'deceptive-recruitment', element: 'means' },
  { id: 'coercive-recruitment', element: 'means' },
  { id: 'recruitment-abuse-vulnerability', element: 'means' },
  { id: 'exploitation', element: 'purpose' },
  { id: 'coercion-at-destination', element: 'means' },
  { id: 'abuse-vulnerability-at-destination', element: 'means' },
];

/** What a list of the survey is made of. @public */
export interface DelphiList {
  readonly id: string;
  readonly version: string;
  readonly population: Exclude<Population, 'any'>;
  /** Dimension → strength → names, as the source prints them. */
  readonly table: Readonly<Record<string, Tiers>>;
  /** What is known of single items beside their strength. */
  readonly facts?: ItemFacts;
  /** Limits beside those of every list of the survey. */
  readonly limits?: readonly LimitCode[];
}

/**
 * A list of the Delphi survey as an instrument: the dimensions and the rule are the same for all, so that a further list is a table of
 * strengths and nothing else. The two lists on sexual exploitation are not here because nobody has copied them from the brochure yet.
 *
 * @param list - id, version and table of strengths
 * @returns an instrument for {@link assess}; an item whose facts say nothing of how it was checked is marked `secondary`
 * @example
 * ```ts
 * const list = { id: 'invented', version: '0', population: 'adult', table: { exploitation: { strong: ['a', 'b'] } } } as const;
 * delphiList(list).items.map((item) => item.id); // => ['exploitation/a', 'exploitation/b']
 * ```
 * @public
 */
export function delphiList({ id, version, population, table, facts = {}, limits = [] }: DelphiList): Instrument<'delphi'> {
  return {
    id,
    version,
    words: 'delphi',
    sources: [brochure, delphiSummary, bangladesh, seafish, explanations],
    population,
    rule: { kind: 'delphi', source: delphiSummary, mark: 'secondary' },
    dimensions: dimensions.filter((dimension) => table[dimension.id] !== undefined),
    items: itemsOf(table, facts),
    limits: ['not-an-identification', 'experts-2008', 'brochure-not-read', 'no-validation-study', 'translation-not-validated', 'combination-secondary', ...limits],
  };
}

/**
 * The lists of the ILO and European Commission Delphi survey of 2009 that could be read whole: adult and child labour exploitation.
 *
 * @public
 */
export const iloDelphi: { readonly adultLabour: Instrument<'delphi'>; readonly childLabour: Instrument<'delphi'> } = {
  adultLabour: /* @__PURE__ */ delphiList({
    id: 'ilo-delphi-adult-labour',
    version: '2009-09/1',
    population: 'adult',
    table: adultLabourTable,
    facts: adultLabourFacts,
  }),
  childLabour: /* @__PURE__ */ delphiList({
    id: 'ilo-delphi-child-labour',
    version: '2009-09/1',
    population: 'child',
    table: childLabourTable,
    facts: childLabourFacts,
    limits: ['child-rule-not-reread'],
  }),
};

/**
 * Lists of the survey that are not here, and why: single strengths are attested by one source that contradicts itself, so none of them
 * is shipped. To add one, give its table to {@link delphiList}; nothing else changes.
 *
 * @public
 */
export const awaitedInstruments: readonly { readonly id: string; readonly because: 'list-not-verified' }[] = [
  { id: 'ilo-delphi-adult-sexual', because: 'list-not-verified' },
  { id: 'ilo-delphi-child-sexual', because: 'list-not-verified' },
];
