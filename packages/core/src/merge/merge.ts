import type * as z from 'zod';

import { check } from '../check/index.js';
import { outlineOf } from '../check/outline.js';
import { jsonPointer, problem, type Problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';
import { byId, isObject, isSame, type Node } from './difference.js';

/** One place where a record differs from an earlier one. @public */
export interface Change {
  /** JSON Pointer; a member of a list is told by its position in the later record, or in the earlier one where it is gone. */
  readonly pointer: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Id of our field, where the place is one. */
  readonly field?: string;
}

/** Two later versions as one. @public */
export interface Merged<T> {
  readonly record: T;
  /** What differs from the common version. */
  readonly changes: readonly Change[];
}

type Path = readonly (string | number)[];

/** Looks at the places of a record: which are whole answers, and which have parts of their own. */
class Places {
  readonly #outline: ReturnType<typeof outlineOf>;

  constructor(schema: z.ZodType) {
    this.#outline = outlineOf(schema);
  }

  fieldAt(path: Path): string | undefined {
    return this.#outline.fieldAt(path)?.id;
  }

  /** A declared field is one answer: its parts are never mixed from two versions. */
  isWhole(path: Path): boolean {
    return this.fieldAt(path) !== undefined;
  }
}

const add = (place: Path, step: string | number): Path => [...place, step];

function* differences(places: Places, before: Node, after: Node, path: Path): Generator<Change> {
  if (isSame(before, after)) return;
  const field = places.fieldAt(path);
  const change = (kind: Change['kind']): Change => ({ pointer: jsonPointer(path), kind, ...(field !== undefined && { field }) });
  if (before === undefined || after === undefined) {
    yield change(before === undefined ? 'added' : 'removed');
    return;
  }
  if (!places.isWhole(path)) {
    if (isObject(before) && isObject(after)) {
      for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) yield* differences(places, own(before, name), own(after, name), add(path, name));
      return;
    }
    const [old, now] = [byId(before), byId(after)];
    if (old && now) {
      const [oldIds, newIds] = [[...old.keys()], [...now.keys()]];
      for (const [index, id] of newIds.entries()) yield* differences(places, old.get(id), now.get(id), add(path, index));
      for (const [index, id] of oldIds.entries()) if (!now.has(id)) yield* differences(places, old.get(id), undefined, add(path, index));
      if (!isSame(oldIds.filter((id) => now.has(id)), newIds.filter((id) => old.has(id)))) yield change('changed');
      return;
    }
  }
  yield change('changed');
}

const own = (value: Readonly<Record<string, Node>>, name: string): Node => (Object.hasOwn(value, name) ? value[name] : undefined);

/**
 * Where a record differs from an earlier version of it: which fields were added, removed or changed. Values are not told, so that the
 * list can go into a log.
 *
 * @param schema - the record's schema: a field that it declares is one place, whatever parts its value has
 * @param before - the earlier record
 * @param after - the later record
 * @example
 * ```ts
 * const shape = z.object({ person: z.object({ sex: z.string(), age: z.number().optional() }) });
 * changesBetween(shape, { person: { sex: 'female' } }, { person: { sex: 'female', age: 17 } }); // => [{ pointer: '/person/age', kind: 'added' }]
 * ```
 * @public
 */
export function changesBetween(schema: z.ZodType, before: unknown, after: unknown): readonly Change[] {
  return [...differences(new Places(schema), before, after, [])];
}

/** Merges three versions of a place; what cannot be decided is told. */
class Merging {
  readonly conflicts: Problem[] = [];
  readonly #places: Places;

  constructor(places: Places) {
    this.#places = places;
  }

  #conflict(path: Path): void {
    const field = this.#places.fieldAt(path);
    this.conflicts.push(problem('core/merge-conflict', jsonPointer(path), field === undefined ? {} : { params: { field } }));
  }

  at(base: Node, mine: Node, theirs: Node, path: Path): Node {
    if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
    if (isSame(base, mine)) return theirs;
    if (!this.#places.isWhole(path)) {
      if (isObject(mine) && isObject(theirs) && (base === undefined || isObject(base))) return this.#object(base ?? {}, mine, theirs, path);
      const lists = [base ?? [], mine, theirs].map(byId);
      const [old, here, there] = lists;
      if (old && here && there) return this.#list(old, here, there, path);
    }
    this.#conflict(path);
    return mine;
  }

  #object(base: Readonly<Record<string, Node>>, mine: Readonly<Record<string, Node>>, theirs: Readonly<Record<string, Node>>, path: Path): Node {
    const merged: [string, Node][] = [];
    for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = this.at(own(base, name), own(mine, name), own(theirs, name), add(path, name));
      if (value !== undefined) merged.push([name, value]);
    }
    return Object.fromEntries(merged);
  }

  /** A list whose members have ids: in my order, then what they added. */
  #list(base: ReadonlyMap<string, Node>, mine: ReadonlyMap<string, Node>, theirs: ReadonlyMap<string, Node>, path: Path): Node {
    const ids = [...new Set([...mine.keys(), ...theirs.keys()])];
    const merged: Node[] = [];
    for (const id of ids) {
      const value = this.at(base.get(id), mine.get(id), theirs.get(id), add(path, merged.length));
      if (value !== undefined) merged.push(value);
    }
    return merged;
  }
}

/**
 * Makes one record of two that were changed apart: at the shelter without a network, and at the ministry. What only one side changed is
 * taken; what both changed in two ways is never decided here, and is told by field, for a person to decide. A field is one answer: a
 * date or an amount is never mixed from two.
 *
 * @param schema - the record's schema; the result is checked by it, because two sound changes may break a rule together
 * @param base - the version that both began from
 * @param mine - the one side
 * @param theirs - the other side
 * @returns the record and its changes; `core/merge-conflict` for each field changed in two ways; or what `check` says of the result. The
 *   three versions stay as they are
 * @example
 * ```ts
 * const shape = z.object({ sex: z.string(), age: z.number() });
 * const base = { sex: 'female', age: 17 };
 * const merged = mergeRecords(shape, base, { ...base, age: 18 }, { ...base, sex: 'male' });
 * merged.ok && merged.value.record; // => { sex: 'male', age: 18 }
 * const both = mergeRecords(shape, base, { ...base, age: 18 }, { ...base, age: 16 });
 * both.ok || both.problems; // => [{ code: 'core/merge-conflict', pointer: '/age', severity: 'error' }]
 * ```
 * @public
 */
export function mergeRecords<S extends z.ZodType>(schema: S, base: z.infer<S>, mine: z.infer<S>, theirs: z.infer<S>): Result<Merged<z.infer<S>>> {
  const merging = new Merging(new Places(schema));
  const made = merging.at(base, mine, theirs, []);
  if (merging.conflicts.length > 0) return refused(merging.conflicts);
  const checked = check(schema, made);
  return checked.ok ? ok({ record: checked.value, changes: changesBetween(schema, base, checked.value) }) : refused(checked.problems);
}
