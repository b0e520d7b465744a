/**
 * Numbers of the IATI Standard 2.03 for our codes. Sources: IATI/IATI-Codelists, `xml/OrganisationRole.xml`, `ActivityStatus.xml`,
 * `BudgetType.xml`, `BudgetStatus.xml`, `TransactionType.xml` (verified: read in the official repository); dates from
 * IATI's guidance on activity dates (verified). Transaction types without a code of ours (loans, equity, guarantees, incoming commitments) are kept, never
 * written as something near.
 */
export const iatiCodes = {
  role: { funding: '1', accountable: '2', extending: '3', implementing: '4' },
  status: { pipeline: '1', implementation: '2', finalisation: '3', closed: '4', cancelled: '5', suspended: '6' },
  date: { plannedStart: '1', actualStart: '2', plannedEnd: '3', actualEnd: '4' },
  budgetType: { original: '1', revised: '2' },
  budgetStatus: { indicative: '1', committed: '2' },
  transaction: { 'incoming-funds': '1', commitment: '2', disbursement: '3', expenditure: '4', reimbursement: '7' },
} as const;

/** Numbers that are read beside those above. Kinds of organisation and of identifier are kept as they come: no code of ours depends on them. */
export const iatiKnown = {
  transaction: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
} as const;

/** Version of the standard. */
export const iatiVersion = '2.03';
