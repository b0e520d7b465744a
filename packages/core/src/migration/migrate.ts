import { check } from '../check/index.js';
import { problem, type Problem } from '../problem/index.js';
import type { RecordSchema } from '../record/index.js';
import { formerRecords, recordGroups } from '../records/groups.js';
import { ok, refused, type Result } from '../result/index.js';
import { migrations as known } from './known.js';
import type { Migration, MigrationLoss, MigrationNote, MigrationNotes } from './migration.js';

/** What {@link migrate} takes beside the payload. @public */
export interface MigrateOptions {
  /** The version to reach, as a tag or its schema; the newest that can be reached unless told. */
  readonly to?: string | RecordSchema;
  /** Steps to choose from: those of this package unless told. */
  readonly migrations?: readonly Migration[];
}

/** A payload in the version asked for, and what it cost. @public */
export interface Migrated {
  /** The payload; the very object that was given when there was nothing to change. */
  readonly payload: unknown;
  /** The tags on the way, the first and the last included. */
  readonly path: readonly string[];
  /** What was dropped and assumed on the way, in order. Empty when nothing was lost. */
  readonly notes: readonly MigrationNote[];
}

/** A tag taken apart: name, and version from 1. */
interface Tag {
  readonly name: string;
  readonly version: number;
}

const shape = /^([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)\/([1-9]\d{0,8})$/;

function tagOf(text: string): Tag | undefined {
  const [, name, version] = shape.exec(text) ?? [];
  return name === undefined ? undefined : { name, version: Number(version) };
}

const field = { field: 'record.schema' } as const;
const refuse = (code: string, params: Problem['params'] = {}): Result<never> => refused([problem(code, '/schema', { params: { ...field, ...params } })]);

/** The tag that a payload says of itself. */
function saidBy(payload: unknown): Result<string> {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return refused([problem('core/type', '', { params: { expected: 'object' } })]);
  if (!Object.hasOwn(payload, 'schema')) return refuse('core/required');
  const { schema } = payload as { readonly schema: unknown };
  return typeof schema === 'string' ? ok(schema) : refuse('core/type', { expected: 'string' });
}

let ours: readonly string[] | undefined;

/** The tags of every record of this package. */
function ourTags(): readonly string[] {
  return (ours ??= [...recordGroups().flatMap((group) => group.records), ...formerRecords()].map(({ tag }) => tag));
}

/** The shortest way from one tag to another, or to the newest version that can be reached. */
function wayFrom(from: string, to: string | undefined, steps: readonly Migration[]): readonly Migration[] | undefined {
  const ways = new Map<string, readonly Migration[]>([[from, []]]);
  for (const [tag, way] of ways) {
    for (const step of steps) if (step.from.tag === tag && !ways.has(step.to.tag)) ways.set(step.to.tag, [...way, step]);
  }
  if (to !== undefined) return ways.get(to);
  let best: string = from;
  for (const tag of ways.keys()) if ((tagOf(tag)?.version ?? 0) > (tagOf(best)?.version ?? 0)) best = tag;
  return ways.get(best);
}

/** Why there is no way. */
function noWay(said: string, target: string | undefined, tags: readonly string[]): Result<never> {
  const { name, version } = tagOf(said) ?? { name: '', version: 0 };
  const versions = tags.map(tagOf).filter((tag) => tag?.name === name);
  if (versions.length === 0) return refuse('core/schema-unknown');
  const newest = Math.max(...versions.map((tag) => tag?.version ?? 0));
  if (version > newest) return refuse('core/schema-newer', { newest: `${name}/${String(newest)}` });
  // The name is one of ours now, and so may be said.
  return refuse('core/no-migration', { from: `${name}/${String(version)}`, to: target ?? `${name}/${String(newest)}` });
}

/**
 * Brings a payload to a newer version of its record. Its tag (`schema`) says where it starts; the steps lead on from there.
 *
 * Before a step the payload is checked against the schema that it claims, and after it against the new one, so what comes out is a
 * sound record or a list of problems. What the old version could not say is an absence or a stated assumption, never a guess, and stands
 * in `notes`. The payload that was given is never changed.
 *
 * @param payload - anything, usually what `JSON.parse` gave
 * @returns the new payload with its notes; problems of `check`, or `core/schema-unknown` (no record of this name), `core/schema-newer`
 * (made by newer software), `core/no-migration` (no steps lead there; there are none backwards)
 * @example
 * ```ts
 * const old = {
 *   schema: 'ctip.victim/1',
 *   id: 'v-1',
 *   names: [{ given: 'ليلى', father: 'يوسف', grandfather: { absent: 'unknown' }, family: { absent: 'declined' } }],
 *   dateOfBirth: '1998~',
 *   documents: [],
 *   contact: { absent: 'declined' },
 * };
 * const now = migrate(old, { to: Victim });
 * now.ok && check(Victim, now.value.payload).ok; // => true
 * now.ok ? now.value.notes[0] : undefined; // => { loss: 'assumed', to: 'ctip.victim/2', pointer: '/names/0/use', reason: 'not-in-former-version' }
 * const strange = migrate({ schema: 'ctip.victim/7' });
 * strange.ok ? '' : strange.problems[0]?.code; // => 'core/schema-newer'
 * ```
 * @public
 */
export function migrate(payload: unknown, options: MigrateOptions = {}): Result<Migrated> {
  const { migrations = known } = options;
  const said = saidBy(payload);
  if (!said.ok) return said;
  if (!tagOf(said.value)) return refuse('core/schema-unknown');
  const to = typeof options.to === 'object' ? options.to.tag : options.to;
  const tags = [...migrations.flatMap((step) => [step.from.tag, step.to.tag]), ...ourTags(), ...(typeof options.to === 'object' ? [options.to.tag] : [])];
  const way = wayFrom(said.value, to, migrations);
  if (!way || !tags.includes(said.value)) return noWay(said.value, to, tags);
  const notes: MigrationNote[] = [];
  let current = payload;
  for (const step of way) {
    const before = check(step.from, current);
    if (!before.ok) return before;
    const after = check(step.to, step.change(before.value as never, notesOf(step.to.tag, notes)));
    if (!after.ok) return after;
    current = after.value;
  }
  return ok({ payload: current, path: [said.value, ...way.map((step) => step.to.tag)], notes });
}

function notesOf(to: string, notes: MigrationNote[]): MigrationNotes {
  const take = (loss: MigrationLoss) => (pointer: string, reason: string): void => {
    notes.push({ loss, to, pointer, reason });
  };
  return { dropped: take('dropped'), assumed: take('assumed') };
}
