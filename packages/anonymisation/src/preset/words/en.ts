/** English words about presets; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/preset-column': '{{field}}: the table has no column that the preset is about, or one whose hierarchy or levels leave nothing of what is to be kept: all levels mix minors and adults, say, or none has the bands or years.',
  'preset.sex-minor': 'Kept whatever it costs: sex, and whether somebody was a minor, as SDG indicator 16.2.2 and the UNODC questionnaire ask. Paid for with other columns, nationality among them, and with records that are left out.',
  'preset.minor-region': 'Kept whatever it costs: whether somebody was a minor, and the region of the nationality. Paid for with other columns, and with records that are left out.',
  'preset.bands-subregion': 'Kept whatever it costs: the age band, and the subregion of the nationality. Paid for with other columns, and with more records that are left out, of rare nationalities first.',
  'preset.ctdc': 'Kept as in the k-anonymised file of CTDC: sex, age bands, countries of citizenship and of exploitation, and the year. Paid for with records that are left out: CTDC lost about four in ten.',
};
