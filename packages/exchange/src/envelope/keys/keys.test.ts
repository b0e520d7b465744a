import { inspect } from 'node:util';

import type { Result } from '@ctip/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { addPartner, keyRingText, keySetFingerprint, keyThumbprint, newKeyRing, partnersOf, publicKeySet, readKeyRing, readKeySet, revokeKey, rotateKeys, type KeyRing, type KeySet } from '../index.js';
import { befriended, day, held, parties, period, seeded } from '../parties.fixture.js';
import { canonicalJson } from '../canonicalJson.js';
import { toBase64url } from '../jose/index.js';

const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map(({ code }) => code));

let rings: Awaited<ReturnType<typeof parties>>;
let other: Awaited<ReturnType<typeof parties>>;
beforeAll(async () => {
  [rings, other] = await Promise.all([parties('A'), parties('B')]);
});

describe('a key ring', () => {
  it('is the same for the same randomness, and another for another', async () => {
    for (const profile of ['A', 'B'] as const) {
      const make = async (seed: number): Promise<string> => keyRingText(held(await newKeyRing({ party: 'shelter-north', profile, ...period, random: seeded(seed) })));
      expect(await make(7)).toBe(await make(7));
      expect(await make(7)).not.toBe(await make(8));
    }
  });

  it('comes back from its text', async () => {
    for (const ring of [rings.third, other.third]) expect(keyRingText(held(await readKeyRing(keyRingText(ring))))).toBe(keyRingText(ring));
  });

  it('shows nothing of its secrets, however it is shown', () => {
    const secrets = (JSON.parse(keyRingText(rings.north)) as { readonly keys: readonly { readonly d: string }[] }).keys.map(({ d }) => d);
    const ring = rings.north;
    const shown = [String(ring), JSON.stringify({ ring }), inspect(ring, { showHidden: true, depth: 9 }), inspect(ring, { customInspect: false, showHidden: true }), JSON.stringify(Object.assign({}, ring)), Object.keys(ring).join(), inspect(structuredClone(Object.assign({}, ring))), JSON.stringify(publicKeySet(ring)), JSON.stringify(partnersOf(ring))].join('\n');
    for (const secret of secrets) expect(shown).not.toContain(secret);
    expect(publicKeySet(ring).keys.every((key) => !('d' in key))).toBe(true);
  });

  it('with a fault is refused, and nothing of it repeated', async () => {
    const text = keyRingText(rings.north);
    expect(codes(await readKeyRing(text.replace('"ctip.key-ring/1"', '"ctip.key-set/1"')))).toEqual(['exchange/key-ring-shape']);
    expect(codes(await readKeyRing(text.replace('"EdDSA"', '"HS256"')))).toEqual(['exchange/key-shape']);
    expect(codes(await readKeyRing(text.slice(0, -5)))).toEqual(['exchange/truncated']);
    expect(codes(await readKeyRing(text.replace(/"kid": "[^"]+"/u, '"kid": "../../x"')))).toEqual(['exchange/key-shape']);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.length - 1 }), fc.constantFrom('', '"', 'x', '\u0000', '}'), async (at, put) => {
        const found = await readKeyRing(`${text.slice(0, at)}${put}${text.slice(at + 1)}`);
        expect(found.ok || JSON.stringify(found).length < 400).toBe(true);
      }),
    );
  });

  it('needs a body and a period', async () => {
    const random = seeded(1);
    expect(codes(await newKeyRing({ party: 'Shelter of the North', ...period, random }))).toEqual(['exchange/key-party']);
    expect(codes(await newKeyRing({ party: 'shelter-north', from: 5000, until: 5000, random }))).toEqual(['exchange/key-period']);
    await expect(newKeyRing({ party: 'shelter-north', ...period, random: () => new Uint8Array(3) })).rejects.toThrow(RangeError);
    await expect(newKeyRing({ party: 'shelter-north', ...period, random: (length) => new Uint8Array(length) })).rejects.toThrow(RangeError);
  });
});

describe('a key set', () => {
  const spoiled = async (change: (set: { keys: Record<string, unknown>[] } & Record<string, unknown>) => void, ring = rings.north): Promise<readonly string[]> => {
    const set = JSON.parse(JSON.stringify(publicKeySet(ring))) as { keys: Record<string, unknown>[] } & Record<string, unknown>;
    change(set);
    return codes(await readKeySet(JSON.stringify(set)));
  };

  it('comes back from its text', async () => {
    expect(held(await readKeySet(JSON.stringify(publicKeySet(rings.north))))).toEqual(publicKeySet(rings.north));
  });

  it('is refused with secret keys, further members, wrong algorithms, points off the curve, ids twice, bad ids', async () => {
    expect(await spoiled(({ keys }) => Object.assign(keys[0] ?? {}, { d: 'AA' }))).toEqual(['exchange/key-set-secret']);
    expect(await spoiled(({ keys }) => Object.assign(keys[0] ?? {}, { x5u: 'https://example.org' }))).toEqual(['exchange/key-shape']);
    expect(await spoiled(({ keys }) => Object.assign(keys[0] ?? {}, { alg: 'none' }))).toEqual(['exchange/key-shape']);
    expect(await spoiled(({ keys }) => Object.assign(keys[0] ?? {}, { kid: 'a b c d e' }))).toEqual(['exchange/key-shape']);
    expect(await spoiled(({ keys }) => Object.assign(keys[0] ?? {}, { exp: '2030-01-01' }))).toEqual(['exchange/key-shape']);
    expect(await spoiled(({ keys }) => Object.assign(keys[0] ?? {}, { x: `${String(keys[0]?.['x']).slice(0, -1)}=` }))).toEqual(['exchange/key-shape']);
    expect(await spoiled(({ keys }) => Object.assign(keys[0] ?? {}, { kid: keys[1]?.['kid'] }))).toEqual(['exchange/key-twice']);
    expect(await spoiled((set) => Object.assign(set, { profile: 'B' }))).toEqual(['exchange/key-shape']);
    expect(await spoiled((set) => Object.assign(set, { more: 1 }))).toEqual(['exchange/key-set-shape']);
    const off = toBase64url(new Uint8Array(32).fill(1));
    expect(await spoiled(({ keys }) => Object.assign(keys[0] ?? {}, { x: off }), other.north)).toEqual(['exchange/key-shape']);
  });

  it('has a thumbprint for every key as RFC 7638 makes it, by a second way', async () => {
    for (const ring of [rings.north, other.north]) {
      for (const key of publicKeySet(ring).keys) {
        const { kty, crv, x, y } = key;
        const text = held(canonicalJson({ kty, crv, x, ...(y !== undefined && { y }) }));
        expect(await keyThumbprint(key)).toBe(toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))));
      }
    }
  });

  it('has a fingerprint of eight groups of five digits, another for any other key, party or period', async () => {
    const set = publicKeySet(rings.north);
    const known = await keySetFingerprint(set);
    expect(known).toMatch(/^(?:\d{5} ){7}\d{5}$/u);
    const changed: readonly KeySet[] = [{ ...set, party: 'shelter-nord' }, { ...set, keys: set.keys.slice(1) }, { ...set, keys: set.keys.map((key) => ({ ...key, exp: key.exp + 1 })) }, publicKeySet(rings.south)];
    for (const one of changed) expect(await keySetFingerprint(one)).not.toBe(known);
    expect(await keySetFingerprint({ ...set, keys: set.keys.toReversed() })).toBe(known);
  });
});

describe('a partner', () => {
  it('is pinned by the fingerprint alone, in digits of any script', async () => {
    const set = publicKeySet(rings.south);
    const known = await keySetFingerprint(set);
    const alone = held(await newKeyRing({ party: 'ministry', ...period, random: seeded(50) }));
    const arabic = known.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
    for (const said of [known, known.replaceAll(' ', ''), known.replaceAll(' ', '-'), arabic]) expect(partnersOf(held(await addPartner(alone, set, said)))).toEqual([set]);
    const last = known.endsWith('0') ? '1' : '0';
    for (const said of ['', known.slice(0, -1), `${known.slice(0, -1)}${last}`, `${known} 00000`, known.replace(/^\d/u, 'x')]) expect(codes(await addPartner(alone, set, said))).toEqual(['exchange/key-fingerprint']);
  });

  it('may not be oneself, have another profile, or keys of another', async () => {
    const set = publicKeySet(rings.south);
    const as = async (ring: KeyRing, one: KeySet) => codes(await addPartner(ring, one, await keySetFingerprint(one)));
    expect(await as(rings.south, set)).toEqual(['exchange/key-party']);
    expect(await as(rings.north, publicKeySet(other.third))).toEqual(['exchange/key-profile']);
    expect(await as(rings.north, { ...set, party: 'another' })).toEqual(['exchange/key-twice']);
  });

  it('that was revoked stays revoked when its keys come again', async () => {
    const set = publicKeySet(rings.south);
    const kid = set.keys[0]?.kid ?? '';
    const revoked = held(revokeKey(rings.north, kid, period.from + day));
    const again = await befriended(revoked, rings.south);
    expect(partnersOf(again)[0]?.keys[0]?.revoked).toBe((period.from + day) / 1000);
    expect(partnersOf(held(revokeKey(again, kid, period.from + 9 * day)))[0]?.keys[0]?.revoked).toBe((period.from + day) / 1000);
    expect(codes(revokeKey(rings.north, 'no-such-key', 0))).toEqual(['exchange/key-unknown']);
  });
});

describe('rotation', () => {
  const from = period.from + 300 * day;

  it('lets old keys stand for at most 30 days, and destroys those that have ended', async () => {
    const once = held(await rotateKeys(rings.north, { from, until: from + 365 * day }, seeded(60)));
    const { keys } = publicKeySet(once);
    expect(keys.map(({ use, nbf, exp }) => [use, nbf * 1000, exp * 1000])).toEqual([
      ['sig', period.from, from + 30 * day],
      ['enc', period.from, from + 30 * day],
      ['sig', from, from + 365 * day],
      ['enc', from, from + 365 * day],
    ]);
    const twice = held(await rotateKeys(once, { from: from + 200 * day, until: from + 500 * day }, seeded(61)));
    expect(publicKeySet(twice).keys).toHaveLength(4);
    expect(keyRingText(twice)).not.toContain(keys[0]?.kid);
  });

  it('never has three keys at once, nor two for longer than 30 days', async () => {
    const once = held(await rotateKeys(rings.north, { from, until: from + 365 * day }, seeded(60)));
    expect(codes(await rotateKeys(once, { from: from + 10 * day, until: from + 400 * day }, seeded(62)))).toEqual(['exchange/key-overlap']);
    expect(codes(await rotateKeys(once, { from: from - day, until: from + 400 * day }, seeded(62)))).toEqual(['exchange/key-overlap']);
    const set = publicKeySet(once);
    const long = { ...set, keys: set.keys.map((key, index) => (index < 2 ? { ...key, exp: key.exp + 1 } : key)) };
    expect(codes(await readKeySet(JSON.stringify(long)))).toEqual(['exchange/key-overlap']);
    const revokedInTime = { ...long, keys: long.keys.map((key, index) => (index < 2 ? { ...key, revoked: from / 1000 } : key)) };
    expect((await readKeySet(JSON.stringify(revokedInTime))).ok).toBe(true);
  });
});
