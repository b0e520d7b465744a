/** English words about roles and what a table lacks; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/column-without-role': '{{field}}: the column at this position has no role. Say whether it identifies a person, identifies together with others, is sensitive, or neither.',
  'problem.anonymisation/column-two-roles': '{{field}}: the column has more than one role: {{roles}}.',
  'problem.anonymisation/column-not-in-table': '{{field}}: the table has no such column.',
  'problem.anonymisation/hierarchy-missing': '{{field}}: a quasi-identifier needs a hierarchy.',
  'problem.anonymisation/hierarchy-settings': '{{field}}: no hierarchy can be built with these settings.',
  'problem.anonymisation/code-list-unknown': '{{field}}: a code list is one of: {{allowed}}.',
  'problem.anonymisation/levels-outside': '{{field}}: levels go from 0 to {{highest}}, the lowest first.',
  'problem.anonymisation/table-empty': 'The table has no rows; there is nothing to publish.',
  'problem.anonymisation/k-above-table': 'A class of {{k}} records was asked for and the table has {{rows}}. Nothing was released.',
  'problem.anonymisation/limit-too-low': 'The models cannot be met when at most {{limit}} records may be left out. They can when {{least}} may be. What cannot be met by itself: {{models}}. Nothing was released.',
  'problem.anonymisation/never-met': 'However far the columns are generalised within their levels, and whatever is left out, the models cannot be met. What cannot be met by itself: {{models}}. Nothing was released.',
};
