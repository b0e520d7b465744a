/** English words for IATI; the other languages follow its keys. */
export const iatiEn = {
  'problem.exchange/iati-xml-doctype': 'The file declares a document type; that is not allowed.',
  'problem.exchange/iati-xml-syntax': 'The file is not well-formed XML.',
  'problem.exchange/iati-xml-depth': 'The file is nested too deeply.',
  'problem.exchange/iati-xml-size': 'An activity of the file is too large.',
  'problem.exchange/iati-version': 'This is not a list of activities of IATI {{version}}.',
  'problem.exchange/iati-missing': 'Something that every activity has is missing here.',
  'problem.exchange/iati-twice': 'Something stands here twice that an activity has once.',
  'problem.exchange/iati-value': 'This is none of what the standard allows here: {{expected}}.',
  'problem.exchange/iati-text': 'A text holds a character that no XML can hold.',
  'problem.exchange/iati-needed': 'The standard demands it and our records do not say it: {{field}}.',
  'problem.exchange/iati-left-out': 'This part of the activity is not read; it was left out.',
  'problem.exchange/iati-day': '{{field}}: the standard takes whole days only; the first or last possible one was written, and what is known beside it.',
  'problem.exchange/iati-no-percentage': '{{field}}: the standard wants the share of each country, which nobody stated; none was made up.',
  'problem.exchange/iati-no-transaction': 'This movement of money has no place in our records (a loan, equity, or a correction of something that is not named); it is kept with the project and counts nowhere.',
};
