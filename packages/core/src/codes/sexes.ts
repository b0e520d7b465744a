import { defineCodeList } from '../code-list/index.js';
import { ctdc, glotip, htcds } from './sources.js';

/** Sex as recorded; `other` covers what the record keeper's list has no word for. Not recorded is an absence, not a code. @public */
export const sexes = /* @__PURE__ */ defineCodeList({
  id: 'sex',
  version: '1',
  sources: [glotip, ctdc, htcds],
  codes: [
    { code: 'female', outside: { glotip: 'Female', ctdc: ['Woman', 'Female'], fhir: 'female', primero: 'F', htcds: 'Feminine' } },
    { code: 'male', outside: { glotip: 'Male', ctdc: ['Man', 'Male'], fhir: 'male', primero: 'M', htcds: 'Masculine' } },
    { code: 'other', outside: { glotip: 'Other', ctdc: 'Trans/Transgender/NonConforming', fhir: 'other', htcds: ['NonConforming', 'TransgenderFeminine', 'TransgenderMasculine'] } },
  ],
});
