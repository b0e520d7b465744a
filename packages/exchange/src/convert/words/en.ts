/** English words for conversions; the other languages follow its keys. */
export const convertEn = {
  'problem.exchange/convert-standard': 'There is no such standard; there are {{allowed}}.',
  'problem.exchange/convert-subject': 'One side speaks of {{from}}, the other of {{to}}; neither can be made of the other.',
  'problem.exchange/convert-one-way': 'The standard {{standard}} is not converted in this direction; possible are {{allowed}}.',
  'problem.exchange/convert-version': 'There is no such version; there are {{allowed}}.',
  'problem.exchange/convert-option': 'The standard does not say it and it must be told: {{option}}.',
  'problem.exchange/convert-record': 'This record has no place in the other standard; it takes {{allowed}}.',
  'problem.exchange/convert-part': 'A record is missing: {{needed}}.',
  'problem.exchange/convert-schema': 'The record does not name a schema that this version knows.',
  'problem.exchange/convert-one-cube': 'A file holds one cube; this is a second one, or none.',
  'problem.exchange/cell-neutralised': 'A text that a spreadsheet could take for a formula was written with an apostrophe before it; reading takes it off again.',
  'problem.exchange/convert-no-table': 'Only a table can be written as a workbook, and the standard {{standard}} is none.',
  'problem.exchange/convert-value': '{{option}}: this is none of the values that the standard knows: {{allowed}}.',
};
