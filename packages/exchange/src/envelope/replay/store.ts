/** A packet as a replay store knows it: no content, no key. @public */
export interface SeenPacket {
  /** The sender as its keys tell, never as the packet says alone. */
  readonly sender: string;
  /** `jti` of the packet. */
  readonly id: string;
  /** Number of the packet. */
  readonly sequence: number;
  /** Milliseconds since 1970; from then on the packet is refused by its own date and need not be remembered. */
  readonly until: number;
  /**
   * SHA-256 of what the sender signed, in base64url, by which a repetition is told from another packet under the same id. The signature is in it, so whoever
   * reads the store can test no guess of the content.
   */
  readonly hash?: string;
}

/** What a replay store answers. @public */
export type ReplayClaim =
  /** Never seen before: it is yours. `highest` is the highest number that this sender had used before it, 0 for none. */
  | { readonly isNew: true; readonly highest: number }
  /** Seen before; with the hash of what was seen, where the store keeps it. */
  | { readonly isNew: false; readonly hash?: string };

/** Remembers which packets were opened. Of any number of claims of one packet exactly one is new. @public */
export interface ReplayStore {
  /** Takes a packet. One step that no other call can come between. */
  readonly claim: (packet: SeenPacket) => Promise<ReplayClaim>;
  /** Gives a packet back whose content could not be stored, so that it can be opened again. */
  readonly release: (packet: SeenPacket) => Promise<void>;
}
