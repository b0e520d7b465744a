import type { OutsideScheme } from '../code-list/index.js';

/**
 * What a value can do to a person if it is seen.
 *
 * - `direct`: names one person alone (name, document number, contact, exact place)
 * - `quasi`: identifies together with others (sex, age, nationality, dates, places)
 * - `special`: harms when linked to a person (exploitation, health, offences, immigration status)
 * - `internal`: says how the file is run (ids, workflow, agency)
 * - `public`: says nothing about a person (law, aggregate, code)
 *
 * @public
 */
export const privacyRoles = ['direct', 'quasi', 'special', 'internal', 'public'] as const;

/** What a value can do to a person if it is seen. @public */
export type PrivacyRole = (typeof privacyRoles)[number];

/** What a value may be used for. @public */
export const purposes = [
  'identification',
  'protection',
  'assistance',
  'referral',
  'criminal-justice',
  'return-and-reintegration',
  'coordination',
  'statistics',
  'research',
  'training',
  'public-information',
  'administration',
] as const;

/** What a value may be used for. @public */
export type Purpose = (typeof purposes)[number];

/**
 * How long a value lives. A class, not a number of years: the years are national law and come from a retention policy.
 *
 * - `identity`: shortest; destroyed when nobody needs to reach the person
 * - `case-file`: with the protection file
 * - `criminal-file`: with the criminal file and its legal deadlines
 * - `audit`: as long as somebody may ask who saw what
 * - `statistical`: kept once it identifies nobody
 * - `permanent`: law, codes, published figures
 *
 * @public
 */
export const retentionClasses = ['identity', 'case-file', 'criminal-file', 'audit', 'statistical', 'permanent'] as const;

/** How long a value lives. @public */
export type RetentionClass = (typeof retentionClasses)[number];

/** Whom a value is about. @public */
export type DataSubject = 'victim' | 'relative' | 'suspect' | 'worker' | 'third-party' | 'nobody';

/** The ladder that a quasi-identifier is generalised along. @public */
export type Ladder = 'country' | 'age-years' | 'age-group' | 'date' | 'code-list' | 'none';

/** What is said once about a leaf, and everything else derives from. @public */
export interface FieldMeta {
  /** Stable name, `record.field`; also the key of its label (`field.<id>`) in the catalogue. */
  readonly id: string;
  readonly privacy: PrivacyRole;
  readonly subject: DataSubject;
  /** At least one. */
  readonly purposes: readonly [Purpose, ...Purpose[]];
  readonly retention: RetentionClass;
  /** Id of the code list that the value comes from. */
  readonly codeList?: string;
  /** How it is generalised before anything is published. */
  readonly ladder?: Ladder;
  /** Names of the same thing in other standards. */
  readonly outside?: Readonly<Partial<Record<OutsideScheme, string | readonly string[]>>>;
}
