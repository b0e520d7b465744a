/** English words for HXL; the other languages follow its keys. */
export const hxlEn = {
  'problem.exchange/hxl-no-tags': 'No row of HXL tags was found in the first 25 rows.',
  'problem.exchange/hxl-no-cube': 'The table does not say above its tags what its cube is (dimensions, whether missing cells are zeros); it cannot be guessed.',
  'problem.exchange/hxl-column': 'This column has no place in the cube, or stands there twice. Allowed are {{allowed}}.',
  'problem.exchange/hxl-column-missing': 'Columns are missing: {{missing}}.',
  'problem.exchange/hxl-value': '{{column}}: this is neither a member nor a figure that the column can hold.',
};
