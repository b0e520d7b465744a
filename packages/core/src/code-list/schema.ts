import * as z from 'zod';

import { inJsonSchema } from '../json-schema/hint.js';
import { codesOf, type CodeList } from './codeList.js';

/** Schema of one code of a list. @public */
export type CodeSchema<Code extends string> = z.ZodType<Code, Code>;

const lists = new WeakMap<z.core.$ZodType, string>();

const keys = new WeakMap<z.core.$ZodType, string>();

/** Says under which key of the catalogue the words of an enum stand: `mark` for `mark.verified`. */
export function inWords<S extends z.core.$ZodType>(schema: S, key: string): S {
  keys.set(schema, key);
  return schema;
}

/** Key under which the words of an enum stand: `code.sex` for `code.sex.female`. */
export function wordsKeyOf(schema: z.core.$ZodType): string | undefined {
  const list = lists.get(schema);
  return list === undefined ? keys.get(schema) : `code.${list}`;
}

/** Id of the list that an enum was made from. */
export const listOf = (schema: z.core.$ZodType): string | undefined => lists.get(schema);

/**
 * Schema of one code of a list; a fresh instance, to be declared as a leaf.
 *
 * @example
 * ```ts
 * check(code(sexes), 'female').ok; // => true
 * ```
 * @public
 */
export function code<Code extends string>(list: CodeList<Code>): CodeSchema<Code> {
  const schema = z.enum(codesOf(list)) as z.ZodType as CodeSchema<Code>;
  lists.set(schema, list.id);
  return schema;
}

const distinct = (values: readonly unknown[]): boolean => values.length < 2 || new Set(values).size === values.length;

/**
 * Schema of one or more different codes of a list; a known answer is never an empty list. A fresh instance.
 *
 * @example
 * ```ts
 * check(several(sexes), ['female', 'female']).ok; // => false
 * ```
 * @public
 */
export function several<Code extends string>(list: CodeList<Code>): z.ZodType<Code[], Code[]> {
  return severalOf(code(list), list.codes.length);
}

/** Schema of 1 to `max` different plain values. A fresh instance. @public */
export function severalOf<T extends string | number>(member: z.ZodType<T, T>, max: number): z.ZodType<T[], T[]> {
  const schema = z
    .array(member)
    .min(1)
    .max(max)
    .refine(distinct, { params: { code: 'core/duplicate' } });
  return inJsonSchema(schema, { uniqueItems: true }) as z.ZodType as z.ZodType<T[], T[]>;
}

/** Schema of one code of a list or one of a few words beside it, such as `total`. A fresh instance. @public */
export function codeOrOther<Code extends string, const Other extends string>(
  list: CodeList<Code>,
  others: readonly Other[],
): CodeSchema<Code | Other> {
  const schema = z.enum([...codesOf(list), ...others]) as z.ZodType as CodeSchema<Code | Other>;
  lists.set(schema, list.id);
  return schema;
}
