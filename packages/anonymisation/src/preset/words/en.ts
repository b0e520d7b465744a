/** English words about presets; the other languages follow its keys. */
export const en = {
  'problem.anonymisation/preset-column': '{{field}}: the preset is about age and nationality. The table has neither, or a hierarchy that mixes minors and adults, or levels, that leave nothing of what is to be kept.',
  'preset.minor-region': 'Kept whatever it costs: whether somebody was a minor, and the region of the nationality. Paid for with other columns, and with records that are left out.',
  'preset.bands-subregion': 'Kept whatever it costs: the age band, and the subregion of the nationality. Paid for with other columns, and with more records that are left out, of rare nationalities first.',
};
