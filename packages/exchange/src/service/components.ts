import { jsonSchemaOf, type JsonSchema, type Language, type RecordSchema } from '@ctip/core';

type Node = unknown;

/** `ctip.case/1` → `ctip.case-1`: a name that components may have. */
export const componentName = (tag: string): string => tag.replace('/', '-');

/** Points into the record's own schema: its definitions live in its component. */
function moved(node: Node, base: string): Node {
  if (Array.isArray(node)) return node.map((item) => moved(item, base));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, name === '$ref' && typeof value === 'string' && value.startsWith('#/') ? `${base}${value.slice(1)}` : moved(value, base)] as const),
  );
}

/**
 * The JSON Schema of a record as a component of a larger document. Its `$id` becomes a name in the document, and what points into
 * the record points to the same place below the component, so that tools that resolve by path and tools that resolve by id agree.
 */
export function componentOf(record: RecordSchema, language: Language): JsonSchema {
  const { $schema: _, $id: id, ...schema } = jsonSchemaOf(record, { language });
  return { ...(moved(schema, `#/components/schemas/${componentName(record.tag)}`) as JsonSchema), 'x-ctip-schema': id };
}

/** All components of the records, once each, by name. */
export function componentsOf(records: readonly RecordSchema[], language: Language): Readonly<Record<string, JsonSchema>> {
  const named = new Map(records.map((record) => [componentName(record.tag), record] as const));
  return Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, record]) => [name, componentOf(record, language)] as const));
}

/** Where a record's schema stands in the document. */
export const referTo = (record: RecordSchema): JsonSchema => ({ $ref: `#/components/schemas/${componentName(record.tag)}` });
