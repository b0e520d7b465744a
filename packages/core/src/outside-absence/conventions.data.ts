import type { AbsenceReason } from '../answer/answer.js';

/** A way in which others write that there is no value. */
export interface AbsenceConvention {
  /** Our reasons in their words, and whether the word says the same; no word where the place is left empty or left out. */
  readonly says: Readonly<Record<AbsenceReason, { readonly word?: string; readonly exact: boolean }>>;
  /** Their words in our reasons, and whether the reason says all that the word does. */
  readonly hears: Readonly<Record<string, { readonly reason: AbsenceReason; readonly exact: boolean }>>;
  /** Where this was read. */
  readonly source: string;
}

const exactly = (reason: AbsenceReason) => ({ reason, exact: true });
const roughly = (reason: AbsenceReason) => ({ reason, exact: false });

/** One word for every reason; it means that the value is not known. */
const oneWord = (word: string): AbsenceConvention['says'] => ({
  unknown: { word, exact: true },
  'not-asked': { word, exact: false },
  declined: { word, exact: false },
  'not-applicable': { word, exact: false },
  withheld: { word, exact: false },
});

/** A list that tells what a person did not disclose from what is not known, and nothing else. */
const niem = (declined: string): AbsenceConvention => ({
  says: {
    ...oneWord('Unknown'),
    declined: { word: declined, exact: true },
    // “Unknown” would say that there is something to know.
    'not-applicable': { exact: false },
  },
  hears: { Unknown: exactly('unknown'), [declined]: exactly('declined') },
  source: 'NIEM 6.0 (niemopen/niem-model), xsd/domains/hs.xsd',
});

/**
 * The conventions by name.
 *
 * - `fhir`: HL7 code system data-absent-reason, all 15 codes
 * - `niem-industry`, `niem-venue`: the two lists of NIEM 6.0 that write “did not disclose”, each in its own capitals
 * - `ctdc`: flags and texts of the k-anonymised CTDC files; `ctdc-country` its country columns
 * - `ctdc-synthetic`: the synthetic CTDC files, where an empty cell says nothing
 */
export const absenceConventions = /* @__PURE__ */ (() =>
  ({
  fhir: {
    says: {
      unknown: { word: 'unknown', exact: true },
      'not-asked': { word: 'not-asked', exact: true },
      declined: { word: 'asked-declined', exact: true },
      'not-applicable': { word: 'not-applicable', exact: true },
      withheld: { word: 'masked', exact: true },
    },
    hears: {
      unknown: exactly('unknown'),
      'asked-unknown': roughly('unknown'),
      'temp-unknown': roughly('unknown'),
      'not-asked': exactly('not-asked'),
      'asked-declined': exactly('declined'),
      masked: exactly('withheld'),
      'not-applicable': exactly('not-applicable'),
      unsupported: roughly('not-asked'),
      'not-performed': roughly('not-asked'),
      'as-text': roughly('unknown'),
      error: roughly('unknown'),
      'not-a-number': roughly('unknown'),
      'negative-infinity': roughly('unknown'),
      'positive-infinity': roughly('unknown'),
      'not-permitted': roughly('unknown'),
    },
    source: 'HL7 FHIR R4, code system data-absent-reason (hl7.org/fhir/R4/codesystem-data-absent-reason.html)',
  },
  'niem-industry': niem('Did not disclose'),
  'niem-venue': niem('Did Not Disclose'),
  ctdc: {
    says: oneWord('-99'),
    hears: { '-99': exactly('unknown'), Unknown: exactly('unknown') },
    source: 'CTDC Global Dataset, k-anonymised (2017 to 2021)',
  },
  'ctdc-country': {
    says: oneWord('00'),
    hears: { '00': exactly('unknown'), '0': exactly('unknown'), '-99': exactly('unknown') },
    source: 'CTDC Global Dataset, k-anonymised (2017 to 2021)',
  },
  'ctdc-synthetic': {
    says: oneWord(''),
    hears: { '': exactly('unknown') },
    source: 'CTDC Global Synthetic Dataset (2021 and later)',
  },
}) as const satisfies Record<string, AbsenceConvention>)();
