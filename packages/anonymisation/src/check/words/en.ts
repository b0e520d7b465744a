/** English words about the check of released files; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/check-encoding': 'The file is not UTF-8.',
  'problem.anonymisation/check-quote-open': 'A quotation mark is not closed.',
  'problem.anonymisation/check-quote-misplaced': 'A quotation mark stands inside a cell that does not begin with one, or text follows the closing one.',
  'problem.anonymisation/check-cell-too-long': 'A cell is longer than {{maximum}} characters.',
  'problem.anonymisation/check-control-character': 'A cell holds the character NUL.',
  'problem.anonymisation/check-no-records': 'The file has no records; there is nothing to check.',
  'problem.anonymisation/check-column-twice': '{{field}}: two columns have one name.',
  'problem.anonymisation/check-ragged': 'The record has {{found}} cells; the header has {{columns}}.',
  'problem.anonymisation/check-column-missing': 'The file has no column with the name number {{place}} of {{option}}.',
  'problem.anonymisation/check-option': '{{option}}: part {{place}} is not of the form {{shown}}, or its figure promises nothing.',
  'problem.anonymisation/check-not-in-hierarchy': 'The hierarchy does not have all values of the column number {{place}} of {{option}}.',
  'problem.anonymisation/check-no-order': 'The values of the column number {{place}} of {{option}} are not numbers, and no hierarchy orders them.',
  'problem.anonymisation/check-population-missing': 'This promise is about a population: {{option}} says which.',
  'problem.anonymisation/check-population-level': 'The labels of a column are not all of one level of its hierarchy; the population cannot be brought to them.',
  'problem.anonymisation/check-population-value': '{{field}}: a value of this record of the population is not in the hierarchy of its column.',
};
