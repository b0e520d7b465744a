import { problem, type Problem } from '@ctip/core';

import { receiptFor, type Agreed, type KeyRing, type OpeningStage, type RandomBytes, type ReplayClaim, type RevocationPolicy } from '../envelope/index.js';
import { longestPacket } from '../envelope/packet/kinds.js';
import { soundPacket } from '../envelope/packet/open.js';
import type { Admission, SayProblem } from '../http/index.js';
import { busy, opened, refusal, type HttpAnswer, type HeaderOf, type Opened } from '../http/intake.js';
import { refusalKinds, type RefusalKind } from '../http/problemDetails.js';
import { collected } from '../http/takeBody.js';
import type { KeepPacket } from './keep.js';

/** Media type of a packet and of a receipt: JOSE compact serialisation (RFC 7515, section 9.2.1). @public */
export const packetMediaType = 'application/jose';

/** What an endpoint for packets needs. @public */
export interface PacketEndpointOptions {
  /** The keys of the receiver as they are now: asked for every request, so that a rotation or a revocation holds at once. */
  readonly ring: () => KeyRing | Promise<KeyRing>;
  /** Takes a packet and stores its content, both or neither. */
  readonly keep: KeepPacket;
  /** What was agreed with the senders. What is not named in it is not limited; `{}` takes every sound packet of a partner. */
  readonly agreed: Agreed;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where ids of receipts come from. */
  readonly random: RandomBytes;
  /** Makes the id of a request that brings none, for example `crypto.randomUUID`. */
  readonly newId: () => string;
  /** Says problems in words; without it the codes alone are given. */
  readonly say?: SayProblem;
  /** Longest packet in bytes; the longest that `seal` makes unless told (about 25 MB). */
  readonly maximum?: number;
  /** Bounds how many are opened at once. */
  readonly admission?: Admission;
  /** Longest life of a packet, in milliseconds: 30 days unless told. */
  readonly longestLifetime?: number;
  /** What is done where the list of revoked keys of a trust anchor is missing or no longer current; refused unless told, and the sender may come again. */
  readonly revocations?: RevocationPolicy;
  /** Told where opening stopped, for the receiver's own audit. */
  readonly audit?: (stage: OpeningStage, correlationId: string) => void;
  /** Told what `keep` threw. */
  readonly onFault?: (fault: unknown, correlationId: string) => void;
  /** Told of every packet that was taken, once: claims, and numbers that are missing or out of order. */
  readonly onTaken?: (taken: { readonly sender: string; readonly id: string; readonly sequence: number; readonly highest: number; readonly correlationId: string }) => void;
}

/** A request to an endpoint, of whichever framework. @public */
export interface PacketRequest {
  /** Reads a header by its name in small letters. */
  readonly header: (name: string) => string | null | undefined;
  /** The body, unread. */
  readonly body: AsyncIterable<Uint8Array> | null | undefined;
}

const isPacketType = (contentType: string | null | undefined): boolean => (contentType ?? '').split(';')[0]?.trim().toLowerCase() === packetMediaType;

/** Text of a packet: letters of base64url and points, nothing that would have to be decoded. */
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

class Endpoint {
  readonly #options: PacketEndpointOptions;

  constructor(options: PacketEndpointOptions) {
    this.#options = options;
  }

  #refused(kind: RefusalKind, open: Opened, problems: readonly Problem[] = [problem(refusalKinds[kind].code, '')], more?: Readonly<Record<string, string>>): HttpAnswer {
    return refusal(kind, problems, open, this.#options.say, more);
  }

  /** The text of a packet, no further than allowed; the media type is looked at before anything is read. */
  async #read({ header, body }: PacketRequest, open: Opened): Promise<string | HttpAnswer> {
    const { maximum = longestPacket } = this.#options;
    if (!isPacketType(header('content-type'))) return this.#refused('packet-type', open);
    const tooLong = (): HttpAnswer => this.#refused('too-long', open, [problem('exchange/packet-body-too-long', '', { params: { maximum } })]);
    if (Number(header('content-length') ?? 0) > maximum) return tooLong();
    const bytes = body ? await collected(body, maximum) : new Uint8Array(0);
    return bytes ? textOf(bytes) : tooLong();
  }

  async take(request: PacketRequest, open: Opened): Promise<HttpAnswer> {
    const { ring: current, agreed, now: clock, random, longestLifetime, revocations, audit, keep, onFault, onTaken } = this.#options;
    const text = await this.#read(request, open);
    if (typeof text !== 'string') return text;
    const [ring, now] = [await current(), clock()];
    const { correlationId } = open;
    const packet = await soundPacket(text, { ring, now, agreed, ...(longestLifetime !== undefined && { longestLifetime }), ...(revocations && { revocations }), ...(audit && { audit: (stage) => audit(stage, correlationId) }) });
    // Lists that are not current are a matter of this side: the same packet is good once they are.
    if (!packet.ok) return packet.problems.every(({ code }) => code === 'exchange/revocations-none' || code === 'exchange/revocations-outdated') ? this.#refused('not-kept', open, undefined, { 'retry-after': '300' }) : this.#refused('packet', open, packet.problems);
    // Made before anything is kept: a packet that cannot be receipted is not taken.
    const receipt = await receiptFor(packet.value, { ring, now, random });
    if (!receipt.ok) return this.#refused('packet', open, receipt.problems);
    let claim: ReplayClaim;
    try {
      claim = await keep(packet.value);
    } catch (fault) {
      onFault?.(fault, correlationId);
      return this.#refused('not-kept', open, undefined, { 'retry-after': '5' });
    }
    const { sender, id, sequence, hash } = packet.value.seen;
    if (claim.isNew) onTaken?.({ sender, id, sequence, highest: claim.highest, correlationId });
    // The same packet with the same content was kept: its sender may have lost the answer. Anything else under its id was not.
    else if (claim.hash === undefined || claim.hash !== hash) return this.#refused('packet', open, [problem('exchange/packet-replayed', '')]);
    return { status: 200, headers: { ...open.headers, 'content-type': packetMediaType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }, body: receipt.value };
  }
}

/**
 * An endpoint that takes sealed packets: it reads no more than allowed, opens the packet, stores its content and claims its id in one step of
 * yours, and only then answers with the sealed receipt. Everything else is answered with `application/problem+json` that repeats nothing of
 * what was sent; whatever is wrong with encryption, keys, signature, parties or content has one and the same answer.
 *
 * A packet that comes again, with the same content, is not stored again and gets a receipt again: its sender had not heard the first. Who captured it
 * learns nothing from that, because a receipt is encrypted to the sender and always looks the same.
 *
 * `@ctip/exchange/hono` (`packetRoute`) and `@ctip/exchange/fastify` (`packets`) put it into a server.
 *
 * @param options - keys, storing, what is agreed, time, randomness, limits
 * @returns answers a request: 200 with the receipt; 413, 415, 422, 503 with problem details
 * @example
 * ```ts
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const ring = await newKeyRing({ party: 'prosecutor-south', from: 0, until: Date.UTC(2027, 0, 1), random });
 * if (!ring.ok) throw new Error();
 * const replay = memoryReplay({ now: () => 0 });
 * const answer = packetEndpoint({ ring: () => ring.value, keep: keptOnce(replay, async () => {}), agreed: {}, now: () => 0, random, newId: () => 'request-0001' });
 * const body = (async function* () { yield new TextEncoder().encode('e30.e30.e30.e30.e30'); })();
 * const got = await answer({ header: (name) => (name === 'content-type' ? 'application/jose' : undefined), body });
 * got.status; // => 422
 * JSON.parse(got.body).problems; // => [{ code: 'exchange/packet-refused', pointer: '', severity: 'error' }]
 * ```
 * @public
 */
export function packetEndpoint(options: PacketEndpointOptions): (request: PacketRequest) => Promise<HttpAnswer> {
  const { admission, newId, say } = options;
  const endpoint = new Endpoint(options);
  return async (request) => {
    const header: HeaderOf = request.header;
    const open = opened(header, newId);
    const leave = admission ? await admission.enter() : undefined;
    if (admission && !leave) return busy(admission, open, say);
    try {
      return await endpoint.take(request, open);
    } finally {
      leave?.();
    }
  };
}
