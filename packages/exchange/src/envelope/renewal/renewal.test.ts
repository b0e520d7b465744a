import type { Result } from '@ctip/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { anchorsOf, applyRevocations, checkReceipt, distrustAnchor, keyRingText, memoryReplay, newKeyRing, open, packetEvent, partnersOf, publicKeySet, readKeyRing, receiptFor, renewPartner, rotateKeys, seal, trustAnchor, type KeyRing, type OpenedPacket, type OpenOptions, type SealOptions } from '../index.js';
import { befriended, day, forgetful, held, now, parties, period, sealing, seeded } from '../parties.fixture.js';

const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map(({ code }) => code));

let rings: Awaited<ReturnType<typeof parties>>;
beforeAll(async () => {
  rings = await parties();
});
const sent = async (content: string, from: KeyRing, to: KeyRing, changes: Partial<SealOptions>): Promise<OpenedPacket> =>
  held(await open(held(await seal(content, sealing(from, { type: 'application/json', purpose: 'administration', ...changes }))).text, { ring: to, now, replay: forgetful }));

describe('a rotation, walked through by both sides', () => {
  it('goes on without a gap: old keys, both, new keys', async () => {
    const from = now + 20 * day;
    const renewed = held(await rotateKeys(rings.north, { from, until: from + 365 * day }, seeded(80)));
    const south = held(await renewPartner(rings.south, await sent(JSON.stringify(publicKeySet(renewed)), rings.north, rings.south, { schema: 'ctip.key-set/1' })));
    for (const moment of [now, from - 60_000, from + 60_000, from + 29 * day, from + 40 * day]) {
      const { text } = held(await seal('x', sealing(renewed, { now: moment })));
      expect((await open(text, { ring: south, now: moment, replay: forgetful })).ok).toBe(true);
      const back = held(await seal('x', sealing(south, { now: moment, to: 'shelter-north' })));
      expect((await open(back.text, { ring: renewed, now: moment, replay: forgetful })).ok).toBe(true);
    }
    const late = held(await seal('x', sealing(rings.north, { now: from + 40 * day })));
    expect(codes(await open(late.text, { ring: south, now: from + 40 * day, replay: forgetful }))).toEqual(['exchange/packet-refused']);
  });

  it('takes the keys of nobody but the sender', async () => {
    const foreign = JSON.stringify(publicKeySet(rings.third));
    expect(codes(await renewPartner(rings.south, await sent(foreign, rings.north, rings.south, { schema: 'ctip.key-set/1' })))).toEqual(['exchange/key-set-shape']);
    expect(codes(await renewPartner(rings.south, await sent(JSON.stringify(publicKeySet(rings.north)), rings.north, rings.south, { schema: 'ctip.case/1' })))).toEqual(['exchange/key-set-shape']);
  });
});

describe('renewals by packet', () => {
  it('that are older than the last one are refused, and the last one again changes nothing', async () => {
    const rotated = held(await rotateKeys(rings.north, { from: now + 20 * day, until: now + 385 * day }, seeded(81)));
    const renewal = (ring: KeyRing, sequence: number, moment: number) => sent(JSON.stringify(publicKeySet(ring)), rings.north, rings.south, { schema: 'ctip.key-set/1', sequence, now: moment });
    const [old, later, next] = [await renewal(rings.north, 1, now - 60_000), await renewal(rotated, 2, now), await renewal(rotated, 3, now)];
    const south = held(await renewPartner(held(await renewPartner(rings.south, old)), later));
    expect(codes(await renewPartner(south, old))).toEqual(['exchange/renewal-old']);
    expect(keyRingText(held(await renewPartner(south, later)))).toBe(keyRingText(south));
    // Of two in one second the number decides.
    const last = held(await renewPartner(south, next));
    expect(codes(await renewPartner(last, later))).toEqual(['exchange/renewal-old']);
    // A ring remembers it in its text.
    expect(codes(await renewPartner(held(await readKeyRing(keyRingText(last))), later))).toEqual(['exchange/renewal-old']);
  });
});

describe('revocations of a trust anchor', () => {
  const seconds = now / 1000;
  const week = 7 * 86_400;
  const list = (kids: readonly string[], { issued = seconds, until = seconds + week, at = seconds } = {}): string => JSON.stringify({ schema: 'ctip.revocations/2', issued, until, revoked: kids.map((kid) => ({ kid, at })) });
  const listed = (content: string): Promise<OpenedPacket> => sent(content, rings.third, trusting, { schema: 'ctip.revocations/2' });
  let trusting: KeyRing;
  beforeAll(async () => {
    rings = { ...rings, third: await befriended(rings.third, rings.south) };
    trusting = held(trustAnchor(await befriended(rings.south, rings.third), 'observatory'));
  });
  const kidOf = (ring: KeyRing): string => publicKeySet(ring).keys[0]?.kid ?? '';
  const openAt = async (ring: KeyRing, moment: number, more: Partial<OpenOptions> = {}) => open(held(await seal('x', sealing(rings.north, { now: moment }))).text, { ring, now: moment, replay: forgetful, ...more });

  it('hold from then on, without a network', async () => {
    const south = held(applyRevocations(trusting, await listed(list(['unknown-key-1', kidOf(rings.north)])), { now }));
    expect(anchorsOf(south)).toEqual([{ party: 'observatory', issued: seconds, until: seconds + week }]);
    expect(codes(await openAt(south, now))).toEqual(['exchange/packet-refused']);
    expect(keyRingText(held(await readKeyRing(keyRingText(south))))).toBe(keyRingText(south));
  });

  it('hold for keys that come later as well', async () => {
    const without = held(trustAnchor(await befriended(held(await newKeyRing({ party: 'prosecutor-south', ...period, random: seeded(2) })), rings.third), 'observatory'));
    const south = held(applyRevocations(without, await listed(list([kidOf(rings.north)])), { now }));
    const known = await befriended(south, rings.north);
    expect(partnersOf(known).find(({ party }) => party === 'shelter-north')?.keys[0]?.revoked).toBe(seconds);
  });

  it('that are withheld are noticed: nothing is opened, sealed or believed, unless its owner says that a warning is enough', async () => {
    // No list yet.
    expect(codes(await openAt(trusting, now))).toEqual(['exchange/revocations-none']);
    const south = held(applyRevocations(trusting, await listed(list([])), { now }));
    expect((await openAt(south, now)).ok).toBe(true);
    expect((await openAt(south, now + 7 * day - 1000)).ok).toBe(true);
    // The next list did not come.
    const late = now + 7 * day;
    expect(codes(await openAt(south, late))).toEqual(['exchange/revocations-outdated']);
    expect(codes(await seal('x', sealing(south, { to: 'shelter-north', now: late })))).toEqual(['exchange/revocations-outdated']);
    const warned = await openAt(south, late, { revocations: 'warn' });
    expect(warned.ok && warned.value.notices).toEqual([{ code: 'exchange/revocations-outdated', pointer: '', severity: 'warning', params: { anchor: 'observatory', day: '2026-06-08' } }]);
    expect((await seal('x', sealing(south, { to: 'shelter-north', now: late, revocations: 'warn' }))).ok).toBe(true);
    // A receipt may be signed with a stolen key as well.
    const packet = held(await seal('x', sealing(south, { to: 'shelter-north' })));
    const receipt = held(await receiptFor(held(await open(packet.text, { ring: rings.north, now, replay: forgetful })), { ring: rings.north, now: late, random: seeded(4) }));
    expect(codes(await checkReceipt(receipt, { ring: south, now: late, sent: packet.claims }))).toEqual(['exchange/revocations-outdated']);
    expect((await checkReceipt(receipt, { ring: south, now: late, sent: packet.claims, revocations: 'warn' })).ok).toBe(true);
  });

  it('that are refused for want of a list do not use the packet up', async () => {
    const replay = memoryReplay({ now: () => now });
    const { text } = held(await seal('x', sealing(rings.north)));
    expect(codes(await open(text, { ring: trusting, now, replay }))).toEqual(['exchange/revocations-none']);
    const south = held(applyRevocations(trusting, await listed(list([])), { now }));
    expect((await open(text, { ring: south, now, replay })).ok).toBe(true);
  });

  it('that are old or replayed are not taken over, and take nothing back', async () => {
    const [old, later] = [await listed(list([], { issued: seconds - 60 })), await listed(list([kidOf(rings.north)]))];
    const south = held(applyRevocations(held(applyRevocations(trusting, old, { now })), later, { now }));
    expect(codes(applyRevocations(south, old, { now }))).toEqual(['exchange/revocations-old']);
    expect(keyRingText(held(applyRevocations(south, later, { now })))).toBe(keyRingText(south));
    // A later list without the key does not free it, and an earlier moment stays.
    const emptied = held(applyRevocations(south, await listed(list([], { issued: seconds + 60 })), { now }));
    expect(codes(await openAt(emptied, now))).toEqual(['exchange/packet-refused']);
    const moved = held(applyRevocations(south, await listed(list([kidOf(rings.north)], { issued: seconds + 60, at: seconds + 999 })), { now }));
    expect(partnersOf(moved).find(({ party }) => party === 'shelter-north')?.keys[0]?.revoked).toBe(seconds);
    expect(codes(applyRevocations(trusting, old, { now: now + 8 * day }))).toEqual(['exchange/revocations-outdated']);
    expect(codes(applyRevocations(trusting, await listed(list([], { issued: seconds + 3600 })), { now }))).toEqual(['exchange/packet-not-yet']);
  });

  it('can be opened when they are the ones that are missing', async () => {
    const { text } = held(await seal(list([]), sealing(rings.third, { schema: 'ctip.revocations/2', purpose: 'administration' })));
    const packet = held(await open(text, { ring: trusting, now, replay: forgetful }));
    expect((await openAt(held(applyRevocations(trusting, packet, { now })), now)).ok).toBe(true);
    // Of somebody else they are a packet like others.
    const foreign = held(await seal(list([]), sealing(rings.north, { schema: 'ctip.revocations/2', purpose: 'administration' })));
    expect(codes(await open(foreign.text, { ring: trusting, now, replay: forgetful }))).toEqual(['exchange/revocations-none']);
  });

  it('are taken from the anchor alone, and whole', async () => {
    const packet = await listed(list([kidOf(rings.north)]));
    expect(codes(applyRevocations(rings.south, packet, { now }))).toEqual(['exchange/revocations-shape']);
    expect(codes(applyRevocations(trusting, packet, { now, anchor: 'shelter-north' }))).toEqual(['exchange/revocations-shape']);
    const whole = { schema: 'ctip.revocations/2', issued: seconds, until: seconds + 1, revoked: [] as object[] };
    for (const wrong of [{}, { ...whole, schema: 'ctip.revocations/1' }, { ...whole, until: seconds }, { ...whole, issued: -1 }, { ...whole, more: 1 }, { ...whole, revoked: [{ kid: 'x' }] }, { ...whole, revoked: [{ kid: 'some-key-1', at: -1 }] }, { ...whole, revoked: [{ kid: 'some-key-1', at: 1, more: 1 }] }, { ...whole, revoked: Array.from({ length: 10_001 }, () => ({ kid: 'some-key-1', at: 1 })) }]) {
      expect(codes(applyRevocations(trusting, { ...packet, content: new TextEncoder().encode(JSON.stringify(wrong)) }, { now }))).toEqual(['exchange/revocations-shape']);
    }
    expect(codes(applyRevocations(trusting, { ...packet, content: new TextEncoder().encode('[') }, { now }))).toEqual(['exchange/revocations-shape']);
  });

  it('of nobody are asked for where no anchor is trusted, or not any more', async () => {
    expect(codes(trustAnchor(rings.south, 'nobody'))).toEqual(['exchange/party-unknown']);
    expect(codes(distrustAnchor(rings.south, 'shelter-north'))).toEqual(['exchange/party-unknown']);
    expect((await openAt(held(distrustAnchor(trusting, 'observatory')), now)).ok).toBe(true);
  });

  it('stand in the text of a ring as they must, or it is no ring', async () => {
    const ring = JSON.parse(keyRingText(trusting)) as Record<string, unknown>;
    expect((await readKeyRing(JSON.stringify(ring))).ok).toBe(true);
    for (const anchors of [1, [1], [{ party: 'observatory' }], [{ party: 'observatory', revoked: [], issued: 1 }], [{ party: 'observatory', revoked: [], issued: 2, until: 1 }], [{ party: 'observatory', revoked: [] }, { party: 'observatory', revoked: [] }]]) {
      expect(codes(await readKeyRing(JSON.stringify({ ...ring, anchors })))).toEqual(['exchange/key-ring-shape']);
    }
    for (const renewals of [1, [{ party: 'x' }], [{ party: 'shelter-north', iat: 1, seq: -1 }]]) expect(codes(await readKeyRing(JSON.stringify({ ...ring, renewals })))).toEqual(['exchange/key-ring-shape']);
  });
});

describe('attributes for CloudEvents', () => {
  it('are sound and show nothing but random ids', async () => {
    const sealed = held(await seal('x', sealing(rings.north)));
    const event = packetEvent(sealed);
    // CloudEvents 1.0.2: names of 1 to 20 lower-case letters and digits; the required ones there and not empty.
    for (const [name, value] of Object.entries(event)) {
      expect(name).toMatch(/^[a-z0-9]{1,20}$/u);
      expect(value).not.toBe('');
    }
    expect(event).toMatchObject({ specversion: '1.0', id: sealed.claims.jti, type: 'org.ctip.packet.sealed.v1' });
    expect(JSON.stringify(event)).not.toMatch(/shelter|prosecutor|case|referral/u);
  });
});
