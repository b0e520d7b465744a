import type { Result } from '@ctip/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { applyRevocations, open, packetEvent, publicKeySet, renewPartner, rotateKeys, seal, type KeyRing, type OpenedPacket, type SealOptions } from '../index.js';
import { day, forgetful, held, now, parties, sealing, seeded } from '../parties.fixture.js';

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

describe('revocations of a trust anchor', () => {
  const list = (kid: string, at = now / 1000): string => JSON.stringify({ schema: 'ctip.revocations/1', revoked: [{ kid: 'unknown-key-1', at: 0 }, { kid, at }] });

  it('hold from then on, without a network', async () => {
    const kid = publicKeySet(rings.north).keys[0]?.kid ?? '';
    const packet = await sent(list(kid), rings.north, rings.south, { schema: 'ctip.revocations/1' });
    const south = held(applyRevocations(rings.south, packet, 'shelter-north'));
    expect(codes(await open(held(await seal('x', sealing(rings.north))).text, { ring: south, now, replay: forgetful }))).toEqual(['exchange/packet-refused']);
  });

  it('are taken from the anchor alone, and whole', async () => {
    const kid = publicKeySet(rings.north).keys[0]?.kid ?? '';
    const packet = await sent(list(kid), rings.north, rings.south, { schema: 'ctip.revocations/1' });
    expect(codes(applyRevocations(rings.south, packet, 'observatory'))).toEqual(['exchange/revocations-shape']);
    for (const content of ['{}', '{"schema":"ctip.revocations/1","revoked":[{"kid":"x"}]}', '{"schema":"ctip.revocations/1","revoked":[{"kid":"some-key-1","at":-1}]}', '[']) {
      expect(codes(applyRevocations(rings.south, { ...packet, content: new TextEncoder().encode(content) }, 'shelter-north'))).toEqual(['exchange/revocations-shape']);
    }
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
