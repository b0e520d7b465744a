import * as z from 'zod';

import { listOf } from '../code-list/schema.js';
import { fieldRegistry } from '../field/index.js';
import type { Language } from '../language/index.js';
import { coreCatalogue } from '../locales/index.js';
import { builtOf, isRecordSchema } from '../record/index.js';
import { beyondJsonSchema } from './beyond.js';
import { hintOf } from './hint.js';

/** A JSON Schema document or a part of one. @public */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What {@link jsonSchemaOf} takes beside the schema. @public */
export interface JsonSchemaOptions {
  /** Language of the titles; English unless told. */
  readonly language?: Language;
}

type Node = Record<string, unknown>;

/** The stable id of a record's JSON Schema: `ctip.case/1` → `urn:ctip:case:1`. It names, and cannot be fetched. */
const idOf = (tag: string): string => `urn:${tag.replace('.', ':').replace('/', ':')}`;

/** What zod made of a piece, with what we know beside it. */
function finished(schema: z.core.$ZodType, node: Node, lists: Map<string, Node>, words: Readonly<Record<string, string>>): void {
  Object.assign(node, hintOf(schema)?.part);
  const list = listOf(schema);
  if (list !== undefined && Array.isArray(node['enum'])) {
    const known = lists.get(list);
    if (!known) lists.set(list, { type: 'string', enum: node['enum'] });
    if (!known || JSON.stringify(known['enum']) === JSON.stringify(node['enum'])) {
      delete node['type'];
      delete node['enum'];
      node['$ref'] = `#/$defs/${list}`;
    }
  }
  const meta = fieldRegistry.get(schema as z.ZodType);
  const title = meta && words[`field.${meta.id}`];
  if (title !== undefined) node['title'] = title;
}

/** What is checked beside the document, in one sentence for a reader of it. */
function comment(schema: z.ZodType): Node {
  const beyond = beyondJsonSchema(schema).map(({ code, pointer }) => `${code} at ${pointer === '' ? 'the record' : pointer}`);
  return beyond.length === 0 ? {} : { $comment: `Checked by @ctip/core and not sayable in JSON Schema: ${beyond.join('; ')}.` };
}

/**
 * The JSON Schema (draft 2020-12) of a record: what a partner without TypeScript validates with.
 *
 * It is never stricter than `check`: what `check` accepts, it accepts. What JSON Schema cannot say (rules across fields, days that do
 * not exist, hidden characters) is listed by {@link beyondJsonSchema} and in `$comment`. Code lists are `$defs`, one for each list;
 * every field has its label as `title`.
 *
 * @param schema - a record's schema, or any other schema of this package
 * @returns a document with a stable `$id` (`urn:ctip:case:1`) for a record; a fresh object
 * @example
 * ```ts
 * jsonSchemaOf(Case)['$id']; // => 'urn:ctip:case:1'
 * jsonSchemaOf(Case)['additionalProperties']; // => false
 * ```
 * @public
 */
export function jsonSchemaOf(schema: z.ZodType, { language = 'en' }: JsonSchemaOptions = {}): JsonSchema {
  const lists = new Map<string, Node>();
  const words: Readonly<Record<string, string>> = coreCatalogue.texts[language];
  const document = z.toJSONSchema(builtOf(schema), {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => finished(zodSchema, jsonSchema as Node, lists, words),
  }) as Node;
  const { $schema, ...rest } = document;
  return {
    $schema,
    ...(isRecordSchema(schema) && { $id: idOf(schema.tag), title: schema.tag }),
    ...comment(schema),
    ...rest,
    ...(lists.size > 0 && { $defs: Object.fromEntries(lists) }),
  };
}
