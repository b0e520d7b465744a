import type { Context, MiddlewareHandler } from 'hono';
import type * as z from 'zod';

import { bodyOrAnswer, busy, claimed, closed, opened, refusal, soundOptions, type HttpAnswer, type Held, type HeaderOf, type Opened } from '../http/intake.js';
import { collected, lengthRefusal, mediaTypeRefusal, standardBodyBytes } from '../http/takeBody.js';
import type { Intake, IntakeOptions } from '../http/index.js';

/** What a route gets from {@link recordBody}. @public */
export interface IntakeVariables {
  /** Id of the request, language of the client, doubts. */
  readonly intake: Intake;
}

/** The type of a record's body to Hono: `c.req.valid('json')`, and the client's type. @public */
export interface RecordInput<S extends z.ZodType> {
  in: { json: z.input<S> };
  out: { json: z.output<S> };
}

const reply = ({ status, headers, body }: HttpAnswer): Response => new Response(body, { status, headers });

const nothing = new Uint8Array(0);

/** The bytes of a request, no further than allowed; the media type is looked at before anything is read. */
async function bytesOf(request: Request, maximum: number): Promise<Uint8Array | ReturnType<typeof lengthRefusal>> {
  const wrongType = mediaTypeRefusal(request.headers.get('content-type'));
  if (wrongType) return wrongType;
  const told = Number(request.headers.get('content-length') ?? 0);
  if (told > maximum) return lengthRefusal(maximum);
  if (!request.body) return nothing;
  return (await collected(request.body as AsyncIterable<Uint8Array> & ReadableStream<Uint8Array>, maximum)) ?? lengthRefusal(maximum);
}

async function settled(context: Context, held: Held, { idempotency }: IntakeOptions<Context>): Promise<void> {
  if (!idempotency) return;
  const answer = context.res.clone();
  const contentType = answer.headers.get('content-type');
  await closed(idempotency.store, held, { status: answer.status, body: await answer.text(), ...(contentType !== null && { contentType }) });
}

/**
 * Takes the body of a request as a record, for Hono: strict reading, the record's rules, refusals as `application/problem+json` that
 * repeat nothing of what was sent, bounded work, and repetitions answered once.
 *
 * The handler gets a checked record from `c.req.valid('json')`, typed, and `c.get('intake')`. Register it before anything that reads
 * the body.
 *
 * @param as - the record's schema
 * @param options - ids, words, limits
 * @throws RangeError where repetitions are to be recognised and the secret key is missing or short
 * @example
 * ```ts
 * const app = new Hono().post('/referrals', recordBody(Referral, { newId: () => 'request-0001' }), (c) => c.json({ id: c.req.valid('json').id }, 201));
 * const answer = await app.request('/referrals', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"schema":"ctip.referral/2"}' });
 * answer.status; // => 422
 * answer.headers.get('content-type'); // => 'application/problem+json'
 * ```
 * @public
 */
export function recordBody<S extends z.ZodType>(as: S, options: IntakeOptions<Context>): MiddlewareHandler<{ Variables: IntakeVariables }, string, RecordInput<S>> {
  const { newId, say, maximum = standardBodyBytes, admission, idempotency } = soundOptions(options);
  const intake = async (context: Context, next: () => Promise<void>, header: HeaderOf, open: Opened): Promise<Response | undefined> => {
    const body = await bytesOf(context.req.raw, maximum);
    if (!(body instanceof Uint8Array)) return reply(refusal(body.kind, body.problems, open, say));
    const found = bodyOrAnswer(body, as, header('content-type'), open, { maximum, ...(say && { say }) });
    if (!found.ok) return reply(found.answer);
    let held: Held | undefined;
    if (idempotency) {
      const claim = await claimed(idempotency, context, { method: context.req.method, path: context.req.path, body, header }, open, say);
      if ('answer' in claim) return reply(claim.answer);
      ({ held } = claim);
    }
    context.req.addValidatedData('json', found.value as object);
    context.set('intake', { correlationId: open.correlationId, language: open.language, notices: found.notices ?? [] } satisfies Intake);
    try {
      await next();
    } catch (fault) {
      if (held && idempotency) await idempotency.store.release(held.key, held.token);
      throw fault;
    }
    for (const [name, value] of Object.entries(open.headers)) context.header(name, value);
    if (held) await settled(context, held, options);
    return undefined;
  };
  return async (context, next) => {
    const header: HeaderOf = (name) => context.req.header(name);
    const open = opened(header, newId);
    const leave = admission ? await admission.enter() : undefined;
    if (admission && !leave) return reply(busy(admission, open, say));
    try {
      const answer = await intake(context, next, header, open);
      // Hono takes no answer as: the handler has answered.
      return answer as Response;
    } finally {
      leave?.();
    }
  };
}
