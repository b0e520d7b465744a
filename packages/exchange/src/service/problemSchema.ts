import type { JsonSchema } from '@ctip/core';

import { refusalKinds } from '../http/index.js';

const count: JsonSchema = { type: 'integer', minimum: 0 };

/** One problem, as every answer carries it. */
const problemSchema: JsonSchema = {
  type: 'object',
  required: ['code', 'pointer', 'severity'],
  properties: {
    code: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$', description: 'Stable: what a program may branch on.' },
    pointer: { type: 'string', description: 'JSON Pointer (RFC 6901) into the body; a name that is not ours stands as its position.' },
    severity: { enum: ['error', 'warning', 'info'] },
    at: { type: 'object', properties: { line: count, column: count, byteOffset: count, record: count } },
    params: { type: 'object', description: 'Limits, codes and names of the receiver; never a piece of what was sent.' },
    detail: { type: 'string', description: 'The problem in the language of the client.' },
  },
};

/** The body of a refusal (RFC 9457). */
export const problemDetailsSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'status', 'problems'],
  properties: {
    type: { enum: Object.keys(refusalKinds).map((kind) => `urn:ctip:problem:${kind}`) },
    status: { enum: [...new Set(Object.values(refusalKinds).map(({ status }) => status))] },
    title: { type: 'string' },
    instance: { type: 'string' },
    problems: { type: 'array', items: problemSchema },
  },
};
