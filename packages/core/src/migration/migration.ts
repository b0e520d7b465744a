import type * as z from 'zod';

import type { RecordSchema } from '../record/index.js';

/**
 * What a migration did that somebody may want to know.
 *
 * - `dropped`: the old payload said something that the new version has no place for
 * - `assumed`: the new version wants something that the old payload did not say, and this is what was put there
 *
 * @public
 */
export type MigrationLoss = 'dropped' | 'assumed';

/** One loss, by place and reason; never by value. @public */
export interface MigrationNote {
  readonly loss: MigrationLoss;
  /** Step at which it happened: the tag that was made. */
  readonly to: string;
  /** JSON Pointer: into the old payload for `dropped`, into the new one for `assumed`. Made of our names and positions. */
  readonly pointer: string;
  /** Why, as a code: `not-in-former-version`, `no-known-part`, `joined-from-parts`, … */
  readonly reason: string;
}

/** Takes notes while a payload changes. @public */
export interface MigrationNotes {
  /** The new version has no place for what stood here. */
  readonly dropped: (pointer: string, reason: string) => void;
  /** The new version wants what the old one did not say; this was put there. */
  readonly assumed: (pointer: string, reason: string) => void;
}

/** A step from one version of a record to another, as data. @public */
export interface Migration {
  readonly from: RecordSchema;
  readonly to: RecordSchema;
  /** Makes the new payload; must not change the old one. */
  readonly change: (old: never, notes: MigrationNotes) => unknown;
}

/**
 * Declares a step from one version of a record to the next.
 *
 * @param from - the schema of the former version: what does not pass it is not changed
 * @param to - the schema of the version that is made; what is made must pass it
 * @param change - makes the new payload; pure, and it leaves the old one as it is
 * @example
 * ```ts
 * const name = classed({ privacy: 'internal', subject: 'nobody', purposes: ['administration'], retention: 'case-file' });
 * const Desk1 = record('demo.desk/1', fields(() => ({ places: name(z.int()) })));
 * const Desk2 = record('demo.desk/2', fields(() => ({ seats: name(z.int()) })));
 * const renamed = migration(Desk1, Desk2, ({ places }) => ({ schema: 'demo.desk/2', seats: places }));
 * const moved = migrate({ schema: 'demo.desk/1', places: 2 }, { migrations: [renamed] });
 * moved.ok && moved.value.payload; // => { schema: 'demo.desk/2', seats: 2 }
 * ```
 * @public
 */
export function migration<Old extends RecordSchema, New extends RecordSchema>(
  from: Old,
  to: New,
  change: (old: z.output<Old>, notes: MigrationNotes) => z.output<New>,
): Migration {
  return { from, to, change };
}
