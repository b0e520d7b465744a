import * as z from 'zod';

import { codesOf, type CodeList } from '../code-list/index.js';

type Enum<Code extends string> = z.ZodEnum<{ [C in Code]: C }>;

/** Schema of one code of a list; a fresh instance. */
export function code<Code extends string>(list: CodeList<Code>): Enum<Code> {
  return z.enum(codesOf(list)) as Enum<Code>;
}

const distinct = (values: readonly unknown[]): boolean => values.length < 2 || new Set(values).size === values.length;

/** Schema of one or more different codes of a list; a known answer is never an empty list. A fresh instance. */
export function several<Code extends string>(list: CodeList<Code>): z.ZodArray<Enum<Code>> {
  return z
    .array(code(list))
    .min(1)
    .max(list.codes.length)
    .refine(distinct, { params: { code: 'core/duplicate' } });
}

/** Schema of the name and version that every payload begins with. */
export function named<const Tag extends `ctip.${string}/${number}`>(tag: Tag): z.ZodLiteral<Tag> {
  return z.literal(tag);
}
