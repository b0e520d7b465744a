/** `typ` and `cty` of the outer, encrypted part: the same for everything, so that nobody on the way tells a receipt from a packet. */
export const outerNames = { typ: 'ctip-sealed+jwe', cty: 'ctip-sealed' } as const;

/** What is signed: its names in the inner header say what it is, so that nothing passes for another thing. */
export interface SealedKind {
  readonly typ: string;
  readonly cty: string;
}

export const packetKind: SealedKind = { typ: 'ctip-packet+jws', cty: 'ctip-packet' };
export const receiptKind: SealedKind = { typ: 'ctip-receipt+jws', cty: 'ctip-receipt' };

/** Longest content of a packet, in bytes: 16 MiB. What is longer goes in several packets. */
export const longestContent = 2 ** 24;

/** Longest text of a packet that is looked at. */
export const longestPacket = Math.ceil(((longestContent * 1.125 + 2 ** 14) * 4) / 3) + 4096;

/** How far two clocks may differ, in seconds. */
export const skew = 300;
