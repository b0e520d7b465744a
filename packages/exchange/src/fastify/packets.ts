import type { Readable } from 'node:stream';

import type { FastifyInstance } from 'fastify';

import { packetEndpoint, type PacketEndpointOptions } from '../endpoint/index.js';

/** Where an endpoint is, and what it needs. @public */
export interface PacketsOptions extends PacketEndpointOptions {
  /** Starts with `/`. */
  readonly path: string;
}

/**
 * A route that takes sealed packets, for Fastify: `await app.register(packets, { path: '/packets', … })`; see `packetEndpoint`. It reads the
 * body itself, as far as allowed; other routes stay as they are.
 *
 * @example
 * ```ts
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const ring = await newKeyRing({ party: 'prosecutor-south', from: 0, until: Date.UTC(2027, 0, 1), random });
 * if (!ring.ok) throw new Error();
 * const replay = memoryReplay({ now: () => 0 });
 * const app = fastify();
 * await app.register(packets, { path: '/packets', ring: () => ring.value, keep: keptOnce(replay, async () => {}), agreed: {}, now: () => 0, random, newId: () => 'request-0001' });
 * const answer = await app.inject({ method: 'POST', url: '/packets', headers: { 'content-type': 'application/jose' }, payload: 'e30.e30.e30.e30.e30' });
 * answer.statusCode; // => 422
 * ```
 * @public
 */
export const packets = (app: FastifyInstance, { path, ...options }: PacketsOptions): Promise<void> => {
  const answer = packetEndpoint(options);
  // In this plugin's own room: whatever comes is handed on unread.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_, payload, done) => done(null, payload));
  app.post(path, async (request, reply) => {
    const header = (name: string): string | undefined => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    const { status, headers, body } = await answer({ header, body: (request.body ?? null) as Readable | null });
    // As bytes: to a text Fastify would add a charset, which these media types do not have.
    return reply.code(status).headers(headers).send(Buffer.from(body));
  });
  return Promise.resolve();
};
