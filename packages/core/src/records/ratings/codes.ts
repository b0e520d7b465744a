import { defineCodeList } from '../../code-list/index.js';

/** Placements of the Trafficking in Persons Report: one government's judgement. They have an order and no distance. @public */
export const tipTiers = /* @__PURE__ */ defineCodeList({
  id: 'tip-tier',
  version: '1',
  sources: [
    { id: 'crs-r44953', title: 'The State Department’s Trafficking in Persons Report: Scope, Aid Restrictions, and Methodology (R44953)', publisher: 'Congressional Research Service' },
    { id: 'usc-7107', title: '22 U.S.C. 7107', publisher: 'Cornell Legal Information Institute', url: 'https://www.law.cornell.edu/uscode/text/22/7107' },
  ],
  codes: [
    { code: 'tier-1', aliases: [{ text: '1', note: 'as the report writes it' }], mark: 'secondary' },
    { code: 'tier-2', aliases: [{ text: '2', note: 'as the report writes it' }], mark: 'secondary' },
    { code: 'tier-2-watch-list', aliases: [{ text: '2WL', note: 'as lists shorten it' }], mark: 'secondary' },
    { code: 'tier-3', aliases: [{ text: '3', note: 'as the report writes it' }], mark: 'secondary' },
    { code: 'special-case', mark: 'secondary' },
  ],
});
