/** Every code that `@ctip/core` itself can give. @public */
export const coreProblemCodes = [
  'core/required',
  'core/unknown-key',
  'core/type',
  'core/format',
  'core/not-in-list',
  'core/not-in-code-list',
  'core/too-small',
  'core/too-big',
  'core/too-short',
  'core/too-long',
  'core/too-few',
  'core/too-many',
  'core/duplicate',
  'core/schema-name',
  'core/schema-version',
  'core/invalid',
  'core/code-unknown',
  'core/code-ambiguous',
  'core/date-not-real',
  'core/date-order',
  'core/age-group-contradicts-years',
  'core/interval-order',
  'core/mixed-digits',
  'core/name-empty',
  'core/more-problems',
] as const;

/** A code that `@ctip/core` itself can give. @public */
export type CoreProblemCode = (typeof coreProblemCodes)[number];
