/** English words for CTDC files; the other languages follow its keys. */
export const ctdcEn = {
  'problem.exchange/ctdc-value': '{{field}}: the description of this file has no such value. Allowed are {{allowed}}.',
  'problem.exchange/ctdc-twice': 'Two columns have the same name; which of the two is meant cannot be known.',
  'problem.exchange/ctdc-ambiguous-version': 'Several files have these columns: {{candidates}}. Say which one it is.',
  'problem.exchange/ctdc-uncertain-version': 'These columns are those of {{version}}, whose list of columns no official text shows; it is not read.',
  'problem.exchange/ctdc-unknown-header': 'These {{count}} columns are of no file that is known. The nearest is {{version}}; it would need {{missing}}.',
  'problem.exchange/ctdc-merged': '{{field}}: the file says several things in one word ({{candidates}}); which of them is true is not known.',
  'problem.exchange/ctdc-contradiction': '{{field}}: age band and majority contradict each other; neither was believed.',
  'problem.exchange/ctdc-stand-in': '{{field}}: the column of the file is a stand-in (first support, identification, registration); it may not be what happened.',
  'problem.exchange/ctdc-synthetic': 'The row was made by a computer and stands for no person. It may not be counted as a case.',
  'problem.exchange/ctdc-merges': '{{field}}: the code {{code}} goes into a column that stands for several ({{candidates}}); the way back cannot tell which was meant.',
};
