import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { deliver, outcomeClass, type Delivery, type Outcome } from '../delivery/index.js';
import { checkReceipt, type CheckedReceipt, type KeyRing, type OpeningStage, type SealedPacket } from '../envelope/index.js';

/** What became of one attempt to send a packet: an answer comes with its text. @public */
export type PacketAnswered = Outcome & {
  /** The body of the answer: a receipt where the packet was taken. */
  readonly text?: string;
};

/** How a packet is sent. @public */
export interface SendPacketOptions extends Pick<Delivery<Outcome>, 'wait' | 'now' | 'random' | 'policy' | 'signal'> {
  /** The keys of the sender, by which the receipt is checked. */
  readonly ring: KeyRing;
  /** Sends the text once, for example `packetPost`. What it throws counts as an unknown outcome. */
  readonly post: (text: string, attempt: number) => Promise<PacketAnswered>;
  /** Told where a receipt failed; for one's own audit. */
  readonly audit?: (stage: OpeningStage) => void;
}

/** A packet that counts as delivered. @public */
export interface DeliveredPacket extends CheckedReceipt {
  readonly attempts: number;
}

/**
 * Sends a packet until its receipt is here: the receipt is what counts, never the status of an answer. The same packet may be sent as often as
 * needed, because its receiver takes it once and gives the receipt again; a good status without a sound receipt is an attempt whose outcome is
 * not known.
 *
 * @param packet - what `seal` gave
 * @param options - keys, the way to the receiver, patience
 * @returns the receipt with its evidence; or what `deliver` finds. After `exchange/delivery-unknown` send **the same packet** again, later:
 *   another one would bring the content twice. With it stands what was wrong with the last receipt, if one came. Past the end of the packet's life its
 *   receiver can no longer be asked: look together with it, by the id of the packet
 * @example
 * ```ts
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const ring = await newKeyRing({ party: 'shelter-north', from: 0, until: Date.UTC(2027, 0, 1), random });
 * if (!ring.ok) throw new Error();
 * const claims = { iss: 'shelter-north', aud: 'prosecutor-south', iat: 0, exp: 86_400, jti: 'AAAAAAAAAAAAAAAAAAAAAA', seq: 1, schema: 'ctip.case/1', type: 'application/json', protocol: 'referral-2026', purpose: 'referral', basis: 'consent', hash: 'A', size: 0 } as const;
 * const post = () => Promise.resolve({ kind: 'answered', status: 200, text: 'a page of a proxy' } as const);
 * const sent = await sendPacket({ text: 'e30', claims, keyId: 'key' }, { ring: ring.value, post, wait: () => Promise.resolve(), now: () => 0, random: () => 0 });
 * sent.ok || sent.problems.map(({ code }) => code); // => ['exchange/delivery-unknown', 'exchange/packet-refused']
 * ```
 * @public
 */
export async function sendPacket({ text, claims }: SealedPacket, { ring, post, audit, ...world }: SendPacketOptions): Promise<Result<DeliveredPacket>> {
  let receipt: CheckedReceipt | undefined;
  let wrong: readonly Problem[] = [];
  // Once an attempt may have been taken, a refusal of a later one (the packet's life is over) does not say that it was not.
  let mayBeTaken = false;
  const attempted = async (attempt: number): Promise<Outcome> => {
    let outcome: PacketAnswered;
    try {
      outcome = await post(text, attempt);
    } catch {
      outcome = { kind: 'unknown' };
    }
    if (outcomeClass(outcome) === 'done') {
      const checked = await checkReceipt(outcome.text ?? '', { ring, sent: claims, now: world.now(), ...(audit && { audit }) });
      if (checked.ok) {
        receipt = checked.value;
        return outcome;
      }
      wrong = checked.problems;
      outcome = { kind: 'unknown' };
    }
    mayBeTaken ||= outcomeClass(outcome) === 'unknown';
    return outcome;
  };
  const sent = await deliver({ ...world, repeatable: true, send: attempted });
  if (sent.ok && receipt) return ok({ ...receipt, attempts: sent.value.attempts });
  if (mayBeTaken || sent.ok) return refused([problem('exchange/delivery-unknown', ''), ...wrong]);
  return sent;
}
