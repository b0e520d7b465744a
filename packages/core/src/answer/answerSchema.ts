import * as z from 'zod';

import { absenceReasons, type AbsenceReason } from './answer.js';

const answers = new WeakSet<object>();

/**
 * The schema of an answer: the schema of its value, or one of the reasons of absence.
 *
 * @param value - schema of a known value; it must not be an object with a key `absent`
 * @example
 * ```ts
 * check(answer(z.boolean()), { absent: 'declined' }).ok; // => true
 * check(answer(z.boolean()), null).ok; // => false
 * ```
 * @public
 */
export function answer<S extends z.ZodType>(value: S): AnswerSchema<S> {
  const schema = z.union([value, z.strictObject({ absent: z.enum(absenceReasons) })]);
  answers.add(schema);
  return schema;
}

/** The schema that {@link answer} makes. @public */
export type AnswerSchema<S extends z.ZodType> = z.ZodUnion<
  readonly [S, z.ZodObject<{ absent: z.ZodEnum<{ [R in AbsenceReason]: R }> }, z.core.$strict>]
>;

/**
 * Was this schema made by {@link answer}?
 *
 * @example
 * ```ts
 * isAnswerSchema(answer(z.string())); // => true
 * isAnswerSchema(z.string()); // => false
 * ```
 * @public
 */
export function isAnswerSchema(schema: object): boolean {
  return answers.has(schema);
}
