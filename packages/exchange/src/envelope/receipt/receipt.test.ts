import type { Result } from '@ctip/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { checkReceipt, open, publicKeySet, receiptFor, revokeKey, seal, type OpenedPacket, type SealedPacket } from '../index.js';
import { forgetful, held, now, parties, sealing, seeded } from '../parties.fixture.js';

const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map(({ code }) => code));

let rings: Awaited<ReturnType<typeof parties>>;
let sealed: SealedPacket;
let opened: OpenedPacket;
let receipt: string;
beforeAll(async () => {
  rings = await parties();
  sealed = held(await seal('content', sealing(rings.north, { sequence: 7 })));
  opened = held(await open(sealed.text, { ring: rings.south, now, replay: forgetful }));
  receipt = held(await receiptFor(opened, { ring: rings.south, now: now + 1000, random: seeded(70) }));
});

describe('a receipt', () => {
  it('tells the sender that this content came', async () => {
    const { claims, evidence } = held(await checkReceipt(receipt, { ring: rings.north, sent: sealed.claims, now: now + 2000 }));
    expect(claims).toMatchObject({ iss: 'prosecutor-south', aud: 'shelter-north', packet: sealed.claims.jti, hash: sealed.claims.hash, seq: 7, size: 7, status: 'received', iat: (now + 1000) / 1000 });
    expect(evidence.split('.')).toHaveLength(3);
  });

  it('looks like a small packet', () => expect(receipt.length).toBe(sealed.text.length));

  it('is refused for another packet, another content, another party', async () => {
    const sent = sealed.claims;
    const others = [{ jti: 'AAAAAAAAAAAAAAAAAAAAAA' }, { hash: 'A'.repeat(43) }, { seq: 8 }, { size: 8 }, { aud: 'observatory' }];
    for (const one of others) expect(codes(await checkReceipt(receipt, { ring: rings.north, sent: { ...sent, ...one }, now }))).toEqual(['exchange/receipt-other']);
  });

  it('finds what was sent by the id of the packet', async () => {
    const found = async (id: string) => checkReceipt(receipt, { ring: rings.north, now, sent: (packet) => (packet === id ? sealed.claims : undefined) });
    expect((await found(sealed.claims.jti)).ok).toBe(true);
    expect(codes(await found('another'))).toEqual(['exchange/receipt-other']);
  });

  it('is no packet, and a packet is no receipt', async () => {
    const refusal = ['exchange/packet-refused'];
    expect(codes(await open(receipt, { ring: rings.north, now, replay: forgetful }))).toEqual(refusal);
    expect(codes(await checkReceipt(sealed.text, { ring: rings.south, sent: sealed.claims, now }))).toEqual(refusal);
  });

  it('is refused with any change, to anybody else, and from a key that was revoked', async () => {
    const check = { ring: rings.north, sent: sealed.claims, now };
    for (let at = 0; at < receipt.length; at += 97) {
      const sign = receipt[at] === 'A' ? 'B' : 'A';
      expect(codes(await checkReceipt(`${receipt.slice(0, at)}${sign}${receipt.slice(at + 1)}`, check))).toEqual(['exchange/packet-refused']);
    }
    expect(codes(await checkReceipt(receipt, { ...check, ring: rings.third }))).toEqual(['exchange/packet-refused']);
    const kid = publicKeySet(rings.south).keys[0]?.kid ?? '';
    const stages: string[] = [];
    expect(codes(await checkReceipt(receipt, { ...check, ring: held(revokeKey(rings.north, kid, now - 1)), audit: (stage) => stages.push(stage) }))).toEqual(['exchange/packet-refused']);
    expect(stages).toEqual(['sender-key']);
    expect(codes(await checkReceipt(receipt, { ...check, now: now - 301_000 }))).toEqual(['exchange/packet-not-yet']);
  });

  it('is made by the receiver alone', async () => {
    expect(codes(await receiptFor(opened, { ring: rings.north, now, random: seeded(1) }))).toEqual(['exchange/party-unknown']);
    expect(codes(await receiptFor(opened, { ring: rings.third, now, random: seeded(1) }))).toEqual(['exchange/party-unknown']);
  });
});
