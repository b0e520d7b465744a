import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyTypeProvider, RouteOptions } from 'fastify';
import * as z from 'zod';

import { bodyOrAnswer, busy, claimed, closed, opened, refusal, soundOptions, type HttpAnswer, type Held, type HeaderOf, type Opened } from '../http/intake.js';
import { lengthRefusal, mediaTypeRefusal, standardBodyBytes } from '../http/takeBody.js';
import type { Intake, IntakeOptions } from '../http/index.js';

/** The type of `request.body` from `schema: { body: Referral }`. @public */
export interface RecordTypeProvider extends FastifyTypeProvider {
  readonly validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
  readonly serializer: this['schema'] extends z.ZodType ? z.input<this['schema']> : unknown;
}

interface State {
  readonly open: Opened;
  leave?: (() => void) | undefined;
  held?: Held | undefined;
  notices: Intake['notices'];
}

const states = new WeakMap<FastifyRequest, State>();

/**
 * What is known of a request beside its record.
 *
 * @param request - of a route whose body is a record
 * @returns `undefined` for every other route
 * @public
 */
export function intakeOf(request: FastifyRequest): Intake | undefined {
  const state = states.get(request);
  return state && { correlationId: state.open.correlationId, language: state.open.language, notices: state.notices };
}

const headersOf = (request: FastifyRequest): HeaderOf => (name) => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

// As bytes: to a text Fastify would add a charset, which this media type does not have.
const send = async (reply: FastifyReply, { status, headers, body }: HttpAnswer): Promise<FastifyReply> => reply.code(status).headers(headers).send(Buffer.from(body));

function left(request: FastifyRequest): void {
  const state = states.get(request);
  state?.leave?.();
  if (state) state.leave = undefined;
}

/** What Fastify itself refuses before our hooks run, as one of our refusals. */
function ownRefusal(fault: unknown, maximum: number): ReturnType<typeof lengthRefusal> | undefined {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return lengthRefusal(maximum);
  return code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH' ? mediaTypeRefusal(undefined) : undefined;
}

/** Fastify's own sign that a plugin works on the instance that registers it. */
const onParent = Symbol.for('skip-override');

/** Marks a route in its configuration. */
const mark = 'ctipRecord';
const isMarked = (request: FastifyRequest): boolean => mark in request.routeOptions.config;

type Hook<Name extends keyof RouteOptions> = Extract<NonNullable<RouteOptions[Name]>, (...given: never[]) => unknown>;

const listOf = <T>(hooks: T | readonly T[] | undefined): readonly T[] => (hooks === undefined ? [] : Array.isArray(hooks) ? (hooks as readonly T[]) : [hooks as T]);

/** What is stored of an answer; a stream cannot be, and frees the key. */
const textOf = (payload: unknown): string | undefined => (typeof payload === 'string' ? payload : payload === undefined || payload === null ? '' : Buffer.isBuffer(payload) ? payload.toString('utf8') : undefined);

function hooksFor<S extends z.ZodType>(as: S, options: IntakeOptions<FastifyRequest>) {
  const { newId, say, maximum = standardBodyBytes, admission, idempotency } = options;
  return {
    admit: async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
      const open = opened(headersOf(request), newId);
      const state: State = { open, notices: [] };
      states.set(request, state);
      void reply.headers(open.headers);
      if (!admission) return undefined;
      state.leave = await admission.enter();
      if (!state.leave) return send(reply, busy(admission, open, say));
      reply.raw.once('close', () => left(request));
      return undefined;
    },
    take: async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
      const state = states.get(request);
      if (!state) return undefined;
      const header = headersOf(request);
      const body = Buffer.isBuffer(request.body) ? request.body : new Uint8Array(0);
      // Anything but bytes came from the parser of another media type.
      const type = Buffer.isBuffer(request.body) || request.body === undefined ? header('content-type') : undefined;
      const found = bodyOrAnswer(body, as, type, state.open, { maximum, ...(say && { say }) });
      if (!found.ok) return send(reply, found.answer);
      if (idempotency) {
        const [path = ''] = request.url.split('?');
        const claim = await claimed(idempotency, request, { method: request.method, path, body, header }, state.open, say);
        if ('answer' in claim) return send(reply, claim.answer);
        state.held = claim.held;
      }
      request.body = found.value;
      state.notices = found.notices ?? [];
      return undefined;
    },
    settle: async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
      const state = states.get(request);
      if (!state?.held || !idempotency) return payload;
      const { held } = state;
      state.held = undefined;
      const [body, contentType] = [textOf(payload), reply.getHeader('content-type')];
      if (body === undefined) await idempotency.store.release(held.key, held.token);
      else await closed(idempotency.store, held, { status: reply.statusCode, body, ...(typeof contentType === 'string' && { contentType }) });
      return payload;
    },
    done: (request: FastifyRequest): Promise<void> => {
      left(request);
      return Promise.resolve();
    },
    failure: (error: unknown, request: FastifyRequest): HttpAnswer | undefined => {
      const state = states.get(request);
      const found = state && ownRefusal(error, maximum);
      return state && found && refusal(found.kind, found.problems, state.open, say);
    },
  };
}

function onRoute(route: RouteOptions, options: IntakeOptions<FastifyRequest>): void {
  const as = route.schema?.body;
  if (!(as instanceof z.ZodType)) return;
  const { body: _, ...schema } = route.schema ?? {};
  const hooks = hooksFor(as, options);
  const before = route.errorHandler;
  route.schema = schema;
  route.config = { ...route.config, [mark]: true } as NonNullable<RouteOptions['config']>;
  route.bodyLimit = options.maximum ?? standardBodyBytes;
  route.onRequest = [hooks.admit, ...listOf(route.onRequest)] as Hook<'onRequest'>[];
  route.preValidation = [hooks.take, ...listOf(route.preValidation)] as Hook<'preValidation'>[];
  route.onSend = [...listOf(route.onSend), hooks.settle] as Hook<'onSend'>[];
  route.onResponse = [...listOf(route.onResponse), hooks.done] as Hook<'onResponse'>[];
  route.errorHandler = function handle(error, request, reply) {
    const answer = hooks.failure(error, request);
    if (answer) {
      void send(reply, answer);
      return undefined;
    }
    // Not ours: to the handler of the route, or else of the application.
    if (before) return before.call(this, error, request, reply);
    throw error;
  };
}

function plugin(app: FastifyInstance, options: IntakeOptions<FastifyRequest>): Promise<void> {
  try {
    soundOptions(options);
  } catch (fault) {
    // Fastify hears a rejection; what is thrown while it boots nobody hears.
    return Promise.reject(fault instanceof Error ? fault : new RangeError('options'));
  }
  const parseOther = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(/^application\/(?:json|[a-z0-9!#$&^_.-]+\+json)(?:\s*;|$)/iu, { parseAs: 'buffer' }, (request, bytes, done) => {
    if (isMarked(request)) done(null, bytes);
    else void parseOther(request, bytes.toString('utf8'), done);
  });
  app.addHook('onRoute', (route) => onRoute(route, options));
  return Promise.resolve();
}

/**
 * Takes the bodies of routes as records, for Fastify: `await app.register(records, options)`, then `schema: { body: Referral }` on a
 * route. Strict reading, the record's rules, refusals as `application/problem+json` that repeat nothing of what was sent, bounded work,
 * and repetitions answered once. Routes without a record stay as they are.
 *
 * @example
 * ```ts
 * const app = fastify().withTypeProvider<RecordTypeProvider>();
 * await app.register(records, { newId: () => 'request-0001' });
 * app.post('/referrals', { schema: { body: Referral } }, (request, reply) => reply.code(201).send({ id: request.body.id }));
 * const answer = await app.inject({ method: 'POST', url: '/referrals', headers: { 'content-type': 'application/json' }, payload: '{"a":1,"a":2}' });
 * answer.statusCode; // => 400
 * answer.headers['content-type']; // => 'application/problem+json'
 * ```
 * @public
 */
export const records: (app: FastifyInstance, options: IntakeOptions<FastifyRequest>) => Promise<void> = Object.assign(plugin, { [onParent]: true });
