import type { SealedPacket } from '../packet/index.js';

/**
 * The attributes of a packet for a broker that speaks CloudEvents. They travel in the open, so they hold nothing but what the packet
 * shows anyway: no party, no schema, no time, no subject.
 *
 * @public
 */
export interface PacketEvent {
  readonly specversion: '1.0';
  /** Id of the packet, random; the same for every repetition. */
  readonly id: string;
  /** The relation between two parties, by the random id of the receiver's key. */
  readonly source: string;
  readonly type: 'org.ctip.packet.sealed.v1';
  readonly datacontenttype: 'application/jose';
}

/**
 * CloudEvents attributes of a packet. In HTTP binary mode each goes in a header `ce-…` and the packet is the body; in structured mode
 * the packet is `data`.
 *
 * @param packet - what `seal` gave
 * @see CloudEvents 1.0.2, sections 3.1 and 3.2
 * @example
 * ```ts
 * packetEvent({ keyId: 'b7c1QmZ0', claims: { jti: 'AAAAAAAAAAAAAAAAAAAAAA' } }).source; // => 'urn:ctip:relation:b7c1QmZ0'
 * ```
 * @public
 */
export function packetEvent({ claims, keyId }: { readonly claims: Pick<SealedPacket['claims'], 'jti'>; readonly keyId: string }): PacketEvent {
  return { specversion: '1.0', id: claims.jti, source: `urn:ctip:relation:${keyId}`, type: 'org.ctip.packet.sealed.v1', datacontenttype: 'application/jose' };
}
