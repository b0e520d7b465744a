/** English words for SDMX; the other languages follow its keys. */
export const sdmxEn = {
  'problem.exchange/sdmx-id': 'SDMX allows letters, digits, _ and - in an id, a letter first: {{option}}.',
  'problem.exchange/sdmx-annotation': 'The message does not say what this dimension is in a cube (annotation CTIP_DIMENSION); it cannot be guessed.',
  'problem.exchange/sdmx-attribute': 'The message does not say of the whole what a cube must know: unit, whether missing cells are zeros, how many records were counted.',
  'problem.exchange/sdmx-code': 'The figure names a code that its dimension does not have.',
  'problem.exchange/sdmx-value': 'The figure is neither a whole number nor between two bounds.',
  'problem.exchange/sdmx-column': 'This column is none of the structure, or stands there twice. Allowed are {{allowed}}.',
  'problem.exchange/sdmx-column-missing': 'Columns are missing: {{missing}}.',
  'problem.exchange/sdmx-structure': 'The row is of another structure than the one that was given.',
  'problem.exchange/sdmx-action': '{{column}}: only a table that informs or replaces says what is there; this one adds or deletes.',
};
