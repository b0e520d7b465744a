import type { JsonSchema, Language, RecordSchema } from '@ctip/core';

import { packetMediaType } from '../endpoint/index.js';
import { correlationHeader, problemMediaType } from '../http/index.js';
import { componentsOf, referTo } from './components.js';
import { problemDetailsSchema } from './problemSchema.js';
import { sealedSchemas } from './sealed.js';

/** One door of a service through which records come in. @public */
export interface ServiceOperation {
  /** Starts with `/`; `{name}` is a part of the path. */
  readonly path: string;
  readonly method: 'post' | 'put' | 'patch';
  /** Name of the operation for generated clients; unique. */
  readonly id: string;
  readonly summary: string;
  /** The record that the body is. */
  readonly body: RecordSchema;
  /** The record that the answer is; without it the answer has no body. */
  readonly answer?: RecordSchema;
  /** Status of a good answer; 201 unless told. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Is `Idempotency-Key` looked at, and asked for? Asked for unless told. */
  readonly idempotency?: 'required' | 'optional' | 'none';
  /** Is the work bounded, so that 503 may be the answer? Yes unless told. */
  readonly bounded?: boolean;
}

/** An operation that takes sealed packets, as `packetEndpoint` does. @public */
export interface PacketOperation {
  /** Starts with `/`. */
  readonly path: string;
  /** Name of the operation for generated clients; unique. */
  readonly id: string;
  readonly summary: string;
}

/** A service, as its document tells it. @public */
export interface ServiceDescription {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  /** Addresses, if they may be told. */
  readonly servers?: readonly string[];
  readonly operations: readonly ServiceOperation[];
  /** Where sealed packets are taken. Their records are not told: the document is read by many. */
  readonly packets?: readonly PacketOperation[];
  /** Security schemes by name, as OpenAPI writes them; each is asked for on every operation. */
  readonly security?: Readonly<Record<string, JsonSchema>>;
  /** Language of the labels in the schemas; English unless told. */
  readonly language?: Language;
}

const header = (schema: JsonSchema, description: string): JsonSchema => ({ description, schema });

const refusals = {
  PacketTooLong: 'The packet is too long.',
  PacketMediaType: 'The body is not said to be a sealed packet.',
  Packet: 'The packet was refused: it cannot be opened, or it is not what was agreed. One answer for everything about keys and cryptography.',
  PacketLater: 'The packet could not be stored, or more is arriving than can be taken. The same packet may be sent again, and is taken once.',
  Text: 'The body is not sound JSON, or the idempotency key is missing.',
  InProgress: 'The same request is being worked on.',
  TooLong: 'The body is too long.',
  MediaType: 'The body is not JSON in UTF-8.',
  Record: 'The body is not such a record, or its idempotency key stands for another one.',
  Busy: 'More is arriving than can be taken.',
} as const;

const answered: Readonly<Record<string, keyof typeof refusals>> = { 400: 'Text', 409: 'InProgress', 413: 'TooLong', 415: 'MediaType', 422: 'Record', 503: 'Busy' };

const answeredToPackets: Readonly<Record<string, keyof typeof refusals>> = { 413: 'PacketTooLong', 415: 'PacketMediaType', 422: 'Packet', 503: 'PacketLater' };

const later: ReadonlySet<keyof typeof refusals> = new Set(['InProgress', 'Busy', 'PacketLater']);

function refusal(name: keyof typeof refusals): JsonSchema {
  return {
    description: refusals[name],
    headers: {
      [correlationHeader]: { $ref: '#/components/headers/CorrelationId' },
      ...(later.has(name) && { 'retry-after': header({ type: 'integer', minimum: 0 }, 'Seconds after which to ask again.') }),
    },
    content: { [problemMediaType]: { schema: { $ref: '#/components/schemas/ProblemDetails' } } },
  };
}

function parametersOf({ path, idempotency = 'required' }: ServiceOperation): readonly JsonSchema[] {
  const inPath = [...path.matchAll(/\{([^{}]+)\}/gu)].map(([, name = '']) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const key = { name: 'Idempotency-Key', in: 'header', required: idempotency === 'required', description: 'The same for every repetition of this request.', schema: { type: 'string', pattern: '^[\\x21-\\x7e]{8,128}$' } };
  return [...inPath, { $ref: '#/components/parameters/CorrelationId' }, { $ref: '#/components/parameters/AcceptLanguage' }, ...(idempotency === 'none' ? [] : [key])];
}

function operationOf(operation: ServiceOperation): JsonSchema {
  const { id, summary, body, answer, status = 201, idempotency = 'required', bounded = true } = operation;
  const given = Object.entries(answered).filter(([code]) => (code !== '409' || idempotency !== 'none') && (code !== '503' || bounded));
  return {
    operationId: id,
    summary,
    parameters: parametersOf(operation),
    requestBody: { required: true, content: { 'application/json': { schema: referTo(body) } } },
    responses: {
      [status]: {
        description: 'Taken.',
        headers: { [correlationHeader]: { $ref: '#/components/headers/CorrelationId' } },
        ...(answer && { content: { 'application/json': { schema: referTo(answer) } } }),
      },
      ...Object.fromEntries(given.map(([code, name]) => [code, { $ref: `#/components/responses/${name}` }] as const)),
    },
  };
}

/** Answers of a kind, each by its name. */
const answerOf = (schema: string, description: string): JsonSchema => ({
  description,
  headers: { [correlationHeader]: { $ref: '#/components/headers/CorrelationId' } },
  content: { [packetMediaType]: { schema: { $ref: `#/components/schemas/${schema}` } } },
});

function packetOperationOf({ id, summary }: PacketOperation): JsonSchema {
  return {
    operationId: id,
    summary,
    parameters: [{ $ref: '#/components/parameters/CorrelationId' }, { $ref: '#/components/parameters/AcceptLanguage' }],
    requestBody: { required: true, content: { [packetMediaType]: { schema: { $ref: '#/components/schemas/SealedPacket' } } } },
    responses: {
      200: answerOf('SealedReceipt', 'Taken: the receipt. The same packet sent again has a receipt again and is not taken twice.'),
      ...Object.fromEntries(Object.entries(answeredToPackets).map(([code, name]) => [code, { $ref: `#/components/responses/${name}` }] as const)),
    },
  };
}

/** The first value that stands twice. */
function twice(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}

const correlationSchema: JsonSchema = { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' };

/**
 * The OpenAPI 3.1 document of a service, from the same schemas that check its bodies: bodies, refusals of
 * `@ctip/exchange/hono` and `@ctip/exchange/fastify` with their statuses, and the headers that go with them.
 *
 * What JSON Schema cannot say of a record stands in `$comment` of its component; a client that validates by this document may still be
 * refused with 422, and never the other way round.
 *
 * @param service - titles, operations, security
 * @returns a document to serialise as JSON
 * @throws RangeError where two operations have the same id, or the same path and method
 * @example
 * ```ts
 * const document = openApi({
 *   title: 'Referrals',
 *   version: '1.0.0',
 *   operations: [{ path: '/referrals', method: 'post', id: 'sendReferral', summary: 'Send a referral', body: Referral }],
 * });
 * document['openapi']; // => '3.1.0'
 * Object.keys(document['paths'] as object); // => ['/referrals']
 * ```
 * @public
 */
export function openApi({ title, version, description, servers, operations, packets = [], security, language = 'en' }: ServiceDescription): JsonSchema {
  if (twice([...operations, ...packets].map(({ id }) => id))) throw new RangeError('openApi: two operations have the same id');
  if (twice([...operations.map(({ path, method }) => `${method} ${path}`), ...packets.map(({ path }) => `post ${path}`)])) throw new RangeError('openApi: two operations have the same path and method');
  const paths = new Map<string, Record<string, JsonSchema>>();
  for (const operation of operations) paths.set(operation.path, { ...paths.get(operation.path), [operation.method]: operationOf(operation) });
  for (const packet of packets) paths.set(packet.path, { ...paths.get(packet.path), post: packetOperationOf(packet) });
  const records = operations.flatMap(({ body, answer }) => (answer ? [body, answer] : [body]));
  return {
    openapi: '3.1.0',
    info: { title, version, ...(description !== undefined && { description }) },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    ...(servers && { servers: servers.map((url) => ({ url })) }),
    paths: Object.fromEntries(paths),
    ...(security && { security: Object.keys(security).map((name) => ({ [name]: [] })) }),
    components: {
      schemas: { ...componentsOf(records, language), ProblemDetails: problemDetailsSchema, ...(packets.length > 0 && sealedSchemas) },
      responses: Object.fromEntries(Object.keys(refusals).filter((name) => packets.length > 0 || !name.startsWith('Packet')).map((name) => [name, refusal(name as keyof typeof refusals)] as const)),
      parameters: {
        CorrelationId: { name: correlationHeader, in: 'header', required: false, description: 'Names the request in both logs.', schema: correlationSchema },
        AcceptLanguage: { name: 'Accept-Language', in: 'header', required: false, description: 'Language of the sentences: ar, en or fr.', schema: { type: 'string' } },
      },
      headers: { CorrelationId: header(correlationSchema, 'Names the request in both logs.') },
      ...(security && { securitySchemes: security }),
    },
  };
}
