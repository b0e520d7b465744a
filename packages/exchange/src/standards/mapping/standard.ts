import { problem, refused, type Language, type Place, type Problem, type Result } from '@ctip/core';

import type { Delimiter } from '../../csv/index.js';
import type { Bytes } from '../../source/index.js';

/** A file to convert. @public */
export interface StandardInput {
  readonly bytes: Bytes;
  /** Last part of the path: some files tell their version by it. */
  readonly fileName?: string;
  /** Path or bytes of an XLSX workbook, where it is one. */
  readonly workbook?: string | Uint8Array;
}

/** What a conversion is told; each standard says what it needs and lacks. Nothing is guessed. @public */
export interface ConvertOptions {
  /** Version of the other standard; seen from the file, or the newest, unless told. */
  readonly version?: string;
  readonly delimiter?: Delimiter;
  /** Agency that keeps, reports or publishes. */
  readonly agency?: string;
  /** What kind of organisation it is, in the numbers of the other standard. */
  readonly agencyType?: string;
  /** Beginning of the ids of new records: `import-7` makes `import-7-12-case` of row 12. */
  readonly ids?: string;
  /** When and where persons were detected, where the file does not say it. */
  readonly detectedOn?: string;
  readonly detectedIn?: string;
  /** Day of the conversion, `YYYY-MM-DD`. */
  readonly recordedOn?: string;
  /** Moment of the conversion, RFC 3339, for messages that must say when they were prepared. */
  readonly preparedAt?: string;
  /** Language of the words that people read, where the other standard has one text for each place. */
  readonly language?: Language;
  /** Text of the structure message that a table of SDMX goes with. */
  readonly structure?: string;
  /** What is stated of a message of SDMX that somebody else wrote: JSON, see `SdmxReading`. */
  readonly reading?: string;
  /** What was decided of the persons of a file, where it does not say it: `presumed`, `identified`, `not-identified`. */
  readonly identification?: string;
  /** Lists of a deployment: JSON, see `PrimeroPack`. */
  readonly pack?: string;
  /** The last day on which a directory shows a contact, where its card does not say it. */
  readonly shownUntil?: string;
  /** Who issues badges: where the issuer and its keys are found (`https://…` or `did:…`), and its name. */
  readonly issuer?: string;
  readonly issuerName?: string;
  /** Whom badges are for: a text with one line of JSON a record, `{"id","identity","identityType","salt"}`. */
  readonly recipients?: string;
  /** Makes a salt of at least 16 random characters, for recipients that have none. */
  readonly salt?: () => string;
  /** What a table counts: `victims`, `offences`. */
  readonly unit?: string;
  /** Dimensions of the cube that is made of a table, in order. */
  readonly by?: readonly string[];
}

/** One thing that was read: records of ours that belong together (one person, one project) or a cube; or why it is none. @public */
export type ConvertedItem =
  | { readonly ok: true; readonly value: readonly unknown[]; readonly losses: readonly Problem[]; readonly at: Place }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly at: Place };

/** Writes what belongs together as text, one after the other. @public */
export interface TextWriter {
  /** What stands before the first: a header. */
  readonly begin?: string;
  /** Writes records of ours that belong together. */
  readonly write: (records: readonly unknown[]) => Result<{ readonly text: string; readonly losses: readonly Problem[] }>;
  /** What stands after the last. */
  readonly end?: string;
}

/** A row of a table: texts, and figures as numbers. @public */
export type StandardRow = readonly (string | number)[];

/** Writes what belongs together as rows, for CSV and for workbooks alike; neither knows the other's signs. @public */
export interface TableWriter {
  /** Rows that stand before the first; none where they depend on what is written. */
  readonly head: readonly StandardRow[];
  /** Words of the standard that look like a formula and are none, a number at most (`-99`): they are written as that standard reads them. */
  readonly asIs?: ReadonlySet<string>;
  /** Writes records of ours that belong together. */
  readonly write: (records: readonly unknown[]) => Result<{ readonly rows: readonly StandardRow[]; readonly losses: readonly Problem[] }>;
}

/** What a standard is written with: as text, or as a table. @public */
export type StandardWriter = TextWriter | TableWriter;

/** What a standard speaks of: persons in cases, counts, projects, posts and who holds them, certificates, or any record of ours alone. @public */
export type StandardSubject = 'persons' | 'cube' | 'projects' | 'contacts' | 'training' | 'records';

/** One standard beside ours, as the conversion knows it: one entry of the list of standards. @public */
export interface Standard {
  /** What it is called on the command line. */
  readonly id: string;
  /** Versions that are read or written. */
  readonly versions: readonly string[];
  readonly subject: StandardSubject;
  /** What reading needs to be told. */
  readonly readNeeds?: readonly (keyof ConvertOptions)[];
  /** What is wrong with what reading is told, beside what is missing. */
  readonly readProblems?: (options: ConvertOptions) => readonly Problem[];
  /** Reads a file, item by item, in the order of the file. */
  readonly read?: (input: StandardInput, options: ConvertOptions) => AsyncIterable<ConvertedItem>;
  /** Begins to write a file; refuses where an option is missing. */
  readonly writer?: (options: ConvertOptions) => Result<StandardWriter>;
}

/** The problem of an option that a standard needs. */
export const needed = (option: keyof ConvertOptions): Problem => problem('exchange/convert-option', '', { params: { option } });

/** The problem of an option that says something else than it may. */
export const notAllowed = (option: keyof ConvertOptions, allowed: readonly string[]): Problem => problem('exchange/convert-value', '', { params: { option, allowed } });

/** The options that a standard needs, or what is missing. */
export function needs<K extends keyof ConvertOptions>(options: ConvertOptions, names: readonly K[]): Result<{ readonly [N in K]: string }> {
  const missing = names.filter((name) => options[name] === undefined);
  return missing.length > 0 ? refused(missing.map(needed)) : { ok: true, value: options as { readonly [N in K]: string } };
}

/** A version that is asked for, or a problem with those that there are. */
export function versionOf<V extends string>(options: ConvertOptions, versions: readonly V[], unlessTold: V): Result<V> {
  const found = versions.find((version) => version === options.version);
  if (options.version === undefined || found !== undefined) return { ok: true, value: found ?? unlessTold };
  return refused([problem('exchange/convert-version', '', { params: { allowed: versions } })]);
}
