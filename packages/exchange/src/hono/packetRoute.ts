import type { Handler } from 'hono';

import { packetEndpoint, type PacketEndpointOptions } from '../endpoint/index.js';

/**
 * A route that takes sealed packets, for Hono; see `packetEndpoint`.
 *
 * @example
 * ```ts
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const ring = await newKeyRing({ party: 'prosecutor-south', from: 0, until: Date.UTC(2027, 0, 1), random });
 * if (!ring.ok) throw new Error();
 * const replay = memoryReplay({ now: () => 0 });
 * const app = new Hono().post('/packets', packetRoute({ ring: () => ring.value, keep: keptOnce(replay, async () => {}), agreed: {}, now: () => 0, random, newId: () => 'request-0001' }));
 * const answer = await app.request('/packets', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' });
 * answer.status; // => 415
 * answer.headers.get('content-type'); // => 'application/problem+json'
 * ```
 * @public
 */
export function packetRoute(options: PacketEndpointOptions): Handler {
  const answer = packetEndpoint(options);
  return async (context) => {
    const { body } = context.req.raw;
    const { status, headers, body: text } = await answer({ header: (name) => context.req.header(name), body: body as (ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) | null });
    return new Response(text, { status, headers });
  };
}
