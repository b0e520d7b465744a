/** English words about hierarchies; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/hierarchy-quote-open': 'A quotation mark of the hierarchy file is not closed.',
  'problem.anonymisation/hierarchy-from-data': 'The hierarchy was built from the values of the table. Its levels tell who is in it; take a public list of values.',
};
