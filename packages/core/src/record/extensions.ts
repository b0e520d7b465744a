import * as z from 'zod';

import type { LeafClass } from './classed.js';
import { inJsonSchema } from '../json-schema/hint.js';
import { ofKind } from '../kind/index.js';

/** A namespace of extension fields: the reversed domain of who defines them, such as `jo.gov.psd`. */
const namespace = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+){1,7}$/;

/** Most namespaces in one record. */
const mostNamespaces = 20;
/** Deepest value of an extension. */
const deepest = 16;

/** Plain JSON: what a round trip gives back as it was. */
function isJson(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth > deepest) return false;
  if (Array.isArray(value)) return value.every((member) => isJson(member, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || Object.getOwnPropertySymbols(value).length > 0) return false;
  if (Object.hasOwn(value, '__proto__') || Object.hasOwn(value, 'toJSON')) return false;
  return Object.values(value).every((member) => isJson(member, depth + 1));
}

const isExtension = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value) && isJson(value);

/** Every name a namespace, every value a plain JSON object. */
function areExtensions(value: unknown): boolean {
  if (!isExtension(value)) return false;
  const entries = Object.entries(value as object);
  return entries.length <= mostNamespaces && entries.every(([name, held]) => namespace.test(name) && isExtension(held));
}

/** Fields of a ministry's own, by namespace. @public */
export interface Extensions {
  readonly [namespace: string]: Readonly<Record<string, unknown>>;
}

/** What we do not know may be anything, so it has the strictest class: it never leaves in a release and no form shows it. */
export const extensionClass = {
  privacy: 'direct',
  subject: 'victim',
  purposes: ['administration'],
  retention: 'identity',
} as const satisfies LeafClass;

/** Schema of extension fields: at most 20 namespaces, each a plain JSON object. A fresh instance. */
export function extensions(): z.ZodType<Extensions | undefined, Extensions | undefined> {
  const schema = z.custom<Extensions>(areExtensions, { params: { code: 'core/extension' } });
  const part = { type: 'object', maxProperties: mostNamespaces, propertyNames: { pattern: namespace.source }, additionalProperties: { type: 'object' } };
  return ofKind('extensions', inJsonSchema(schema, part, ['core/extension']).optional());
}
