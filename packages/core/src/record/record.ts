import * as z from 'zod';

import { ruled, type Rule } from '../rules/index.js';
import { classed, declareLeaves } from './classed.js';
import { extensionClass, extensions, type Extensions } from './extensions.js';
import type { Fields } from './fields.js';

/** Name and version of a record, the first field of every payload: `ctip.case/1`. @public */
export type RecordTag = `${string}/${number}`;

/** What a record with these fields holds. @public */
export type RecordOf<Tag extends RecordTag, F> =
  F extends Fields<infer T> ? { schema: Tag } & T & { extensions?: Extensions | undefined } : never;

/** The schema of a record: a zod schema that is built when it is first used. @public */
export interface RecordSchema<T = unknown> extends z.ZodType<T, T> {
  /** Name and version, as payloads say it. */
  readonly tag: RecordTag;
}

const open = /* @__PURE__ */ classed({ privacy: 'public', subject: 'nobody', purposes: ['administration'], retention: 'permanent' });
const unknown = /* @__PURE__ */ classed(extensionClass);

/** `ctip.focal-point/1` is called `focal-point` in the ids of its fields. */
const nameOf = (tag: RecordTag): string => tag.slice(tag.indexOf('.') + 1, tag.lastIndexOf('/'));

function build(tag: RecordTag, fields: Fields<object>, rules: readonly Rule[]): z.ZodType {
  const own = fields.make();
  if ('schema' in own || 'extensions' in own) throw new TypeError(`${tag}: every record has schema and extensions already`);
  const shape: z.ZodType = z.strictObject({
    schema: open(z.literal(tag), { id: 'record.schema' }),
    ...own,
    extensions: unknown(extensions(), { id: 'record.extensions' }),
  });
  declareLeaves(shape, nameOf(tag));
  return ruled(shape, rules);
}

/**
 * Declares a record: its name and version, its fields, and its rules across fields. `schema` (the tag) and `extensions` (fields of a
 * ministry's own, under a namespace) are fields of every record.
 *
 * @param tag - name and version, `ctip.shelter/1`; a changed meaning or a new required field raises the version
 * @param fields - what `fields` made
 * @param rules - what must hold between fields; unknown facts never break a rule
 * @returns a zod schema, built at its first use
 * @throws TypeError at the first use when `fields` declares `schema` or `extensions` again
 * @example
 * ```ts
 * const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['administration'], retention: 'case-file' });
 * const Desk = record('demo.desk/1', fields(() => ({ places: work(z.int().min(1)) })));
 * check(Desk, { schema: 'demo.desk/1', places: 2 }).ok; // => true
 * ```
 * @public
 */
export function record<const Tag extends RecordTag, T extends object>(
  tag: Tag,
  fields: Fields<T>,
  rules: readonly Rule<NoInfer<RecordOf<Tag, Fields<T>>>>[] = [],
): RecordSchema<RecordOf<Tag, Fields<T>>> {
  const schema = z.lazy(() => build(tag, fields, rules as readonly Rule[]));
  return Object.assign(schema, { tag }) as z.ZodType as RecordSchema<RecordOf<Tag, Fields<T>>>;
}

/** The built schema behind a record; any other schema is itself. */
export function builtOf(schema: z.ZodType): z.ZodType {
  return isRecordSchema(schema) ? ((schema as z.ZodType as z.ZodLazy).unwrap() as z.ZodType) : schema;
}

/**
 * Is this the schema of a record?
 *
 * @example
 * ```ts
 * isRecordSchema(Case); // => true
 * isRecordSchema(z.string()); // => false
 * ```
 * @public
 */
export function isRecordSchema(schema: z.ZodType): schema is RecordSchema {
  return schema._zod.def.type === 'lazy' && Object.hasOwn(schema, 'tag');
}
