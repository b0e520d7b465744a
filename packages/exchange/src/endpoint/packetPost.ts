import { collected } from '../http/takeBody.js';
import { packetMediaType } from './packetEndpoint.js';
import type { PacketAnswered } from './sendPacket.js';

/** How packets are posted. @public */
export interface PacketPostOptions {
  /** `fetch`, or one with a client certificate. */
  readonly fetch: typeof globalThis.fetch;
  readonly url: string;
  /** Headers of yours: authentication, `x-correlation-id`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends an attempt, for example `() => AbortSignal.timeout(30_000)`. */
  readonly signal?: () => AbortSignal;
}

/** Longest answer that is read: a receipt has some 6 KB. */
const longestAnswer = 65_536;

/** What says that nothing has left: there was no connection. */
const neverLeft: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function isNotSent(fault: unknown): boolean {
  const cause: unknown = fault instanceof Error ? fault.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' && neverLeft.has(cause.code);
}

/**
 * Posts the text of a packet to an address, once, for `sendPacket`. Redirections are not followed: a packet goes where it was meant to go. Of an
 * answer no more is read than a receipt can be.
 *
 * @example
 * ```ts
 * const fetch = () => Promise.resolve(new Response('busy', { status: 503, headers: { 'retry-after': '7' } }));
 * await packetPost({ fetch, url: 'https://exchange.example/packets' })('e30.e30.e30.e30.e30'); // => { kind: 'answered', status: 503, retryAfter: '7', text: 'busy' }
 * ```
 * @public
 */
export function packetPost({ fetch, url, headers = {}, signal }: PacketPostOptions): (text: string) => Promise<PacketAnswered> {
  return async (text) => {
    try {
      const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers: { ...headers, 'content-type': packetMediaType, accept: `${packetMediaType}, application/problem+json` }, body: text, ...(signal && { signal: signal() }) });
      const bytes = answer.body ? await collected(answer.body as AsyncIterable<Uint8Array> & ReadableStream<Uint8Array>, longestAnswer) : new Uint8Array(0);
      // A longer answer is no receipt; what was done with the packet is then not known.
      if (!bytes) return answer.ok ? { kind: 'unknown' } : { kind: 'answered', status: answer.status };
      return { kind: 'answered', status: answer.status, retryAfter: answer.headers.get('retry-after'), text: Buffer.from(bytes).toString('latin1') };
    } catch (fault) {
      return { kind: isNotSent(fault) ? 'not-sent' : 'unknown' };
    }
  };
}
