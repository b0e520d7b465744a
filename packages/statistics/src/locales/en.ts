/** English words of this package; the other languages follow its keys. */
export const en = {
  'indicator.sdg-16.2.2': 'SDG indicator 16.2.2: identified victims of trafficking per 100,000 residents',
  'rate.specific': 'rate in the group itself',
  'rate.contribution': 'contribution to the rate of the whole population',
  'interval.garwood': 'exact Poisson interval (Garwood)',
  'interval.wilson': 'score interval (Wilson)',
  'flag.no-denominator': 'no population figure for this group, so no rate of its own',
  'flag.denominator-unverified': 'the population figure is not verified',
  'flag.count-interval': 'the count is known between two bounds only',
  'flag.several-forms': 'one person may be counted under several forms',
  'flag.absent-answer': 'persons whose answer is absent, counted apart',
  'flag.suppressed': 'not shown, because it is small',
  'flag.secondary-suppression-not-done': 'small figures are hidden; whether they follow from other figures was not checked',
  'problem.statistics/denominator-missing': 'There is no population figure for {{year}}, sex {{sex}}, age group {{ageGroup}}; no other year or group was taken instead.',
  'problem.statistics/denominator-twice': '{{field}}: two population figures for the same group and year.',
  'problem.statistics/denominator-not-positive': '{{field}}: a population is a whole number above 0.',
};
