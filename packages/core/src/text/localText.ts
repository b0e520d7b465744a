import * as z from 'zod';

import { inJsonSchema } from '../json-schema/hint.js';
import { languages, type Language } from '../language/index.js';
import { text } from './text.js';
import { ofKind } from '../kind/index.js';

/** A text in one or more of the three languages. @public */
export type LocalText = { readonly [L in Language]?: string | undefined };

/**
 * Schema of a text by language: `{ "ar": …, "en": …, "fr": … }`, at least one of them, each a line as in `text`. Languages that nobody
 * wrote are left out; no language stands in for another. A text in any other language is a `text` beside a language tag. A fresh
 * instance, to be declared with `field` as one leaf.
 *
 * @param max - longest text in UTF-16 units
 * @returns problems of `text`, or `core/no-language` when there is no text at all
 * @example
 * ```ts
 * check(localText(), { ar: 'القانون رقم 1', fr: 'Loi no 1' }).ok; // => true
 * check(localText(), {}).ok; // => false
 * ```
 * @public
 */
export function localText(max = 1000): z.ZodType<LocalText> {
  const schema = z
    .strictObject({ ar: text(max).optional(), en: text(max).optional(), fr: text(max).optional() })
    .refine((value) => languages.some((language) => value[language] !== undefined), { params: { code: 'core/no-language' } });
  return ofKind('local-text', inJsonSchema(schema, { minProperties: 1 }));
}
