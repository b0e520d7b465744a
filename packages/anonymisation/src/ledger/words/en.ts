/** English words about the ledger of releases; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/ledger-difference': '{{field}}: compared with what went out here earlier, {{count}} classes differ by fewer than {{k}} records. The difference would tell of single persons. It must not go out.',
  'problem.anonymisation/ledger-difference-same': '{{field}}: compared with this earlier release, {{count}} classes gained or lost records that all share one sensitive value.',
  'problem.anonymisation/ledger-not-comparable': '{{field}}: the classes of this earlier release about the same people cannot be compared with the new ones. Use the same hierarchies and one level a column.',
  'problem.anonymisation/ledger-again': '{{field}}: an earlier release about the same people was made by other columns or levels. Together they tell more than each alone.',
  'problem.anonymisation/ledger-altered': '{{field}}: the entry does not follow the one before. The ledger was altered.',
  'problem.anonymisation/ledger-id-twice': '{{field}}: the ledger has a release of this name.',
  'problem.anonymisation/ledger-cell-twice': '{{field}}: the table has a cell for these values already.',
  'problem.anonymisation/ledger-cell-count': '{{field}}: a count is a whole number from 0; a masked cell has none.',
  'problem.anonymisation/ledger-cell-label': '{{field}}: a value of this cell is not a label of its column’s hierarchy at the level told.',
};
