/** Every code that `checkCatalogue` can give. @public */
export const i18nProblemCodes = [
  'i18n/missing',
  'i18n/extra',
  'i18n/empty',
  'i18n/placeholders',
  'i18n/untranslated',
  'i18n/not-arabic',
  'i18n/plural-forms',
  'i18n/duplicate',
] as const;

/** A code that `checkCatalogue` can give. @public */
export type I18nProblemCode = (typeof i18nProblemCodes)[number];
