import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { Result } from '@ctip/core';
import fc from 'fast-check';
import { CompactEncrypt, CompactSign, importJWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';

import { toBase64url } from '../jose/index.js';
import { keyRingText, memoryReplay, newKeyRing, open, publicKeySet, revokeKey, seal, type EnvelopeProfile, type KeyRing, type OpeningStage, type OpenOptions } from '../index.js';
import { day, forgetful, held, now, parties, period, sealing, seeded } from '../parties.fixture.js';
import { framed, paddedLength } from './frame.js';

const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map(({ code }) => code));
// All of them takes a minute a profile: `CTIP_NIGHTLY=1`.
const step = process.env['CTIP_NIGHTLY'] === undefined ? 61 : 1;
const refusal = { ok: false, problems: [{ code: 'exchange/packet-refused', pointer: '', severity: 'error' }] };

let a: Awaited<ReturnType<typeof parties>>;
let b: Awaited<ReturnType<typeof parties>>;
beforeAll(async () => {
  [a, b] = await Promise.all([parties('A'), parties('B')]);
});
const of = (profile: EnvelopeProfile) => (profile === 'A' ? a : b);
const opening = (ring: KeyRing, changes: Partial<OpenOptions> = {}): OpenOptions => ({ ring, now, replay: forgetful, ...changes });

describe.each(['A', 'B'] as const)('profile %s', (profile) => {
  it('gives back what was sealed, whatever the bytes', async () => {
    const { north, south } = of(profile);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 9000 }), fc.integer({ min: 1, max: 2 ** 40 }), async (content, sequence) => {
        const sealed = held(await seal(content, sealing(north, { sequence })));
        const opened = held(await open(sealed.text, opening(south)));
        expect(opened.content).toEqual(content);
        expect(opened.claims).toEqual(sealed.claims);
        expect(opened.claims).toMatchObject({ iss: 'shelter-north', aud: 'prosecutor-south', seq: sequence, size: content.length });
        expect(opened.notices).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses every flipped bit of the text with the same answer', async () => {
    const { north, south } = of(profile);
    const bytes = Buffer.from(held(await seal('x', sealing(north))).text, 'latin1');
    // Every bit of the head, of the key of the packet, of the initial value and of the tag; of the ciphertext every 61st, every night all.
    const text = bytes.toString('latin1');
    const wrong: number[] = [];
    const [from, to] = [text.indexOf('.', text.indexOf('..') + 2) + 16, text.lastIndexOf('.') - 16];
    for (let bit = 0; bit < bytes.length * 8; bit += bit >> 3 >= from && bit >> 3 < to ? step : 1) {
      const other = Buffer.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = await open(other.toString('latin1'), opening(south));
      if (found.ok || JSON.stringify(found) !== JSON.stringify(refusal)) wrong.push(bit);
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('refuses a flipped bit anywhere in a large packet', async () => {
    const { north, south } = of(profile);
    const { text } = held(await seal(seeded(5)(300_000), sealing(north)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.length - 1 }), fc.integer({ min: 0, max: 6 }), async (at, bit) => {
        const changed = `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << bit))}${text.slice(at + 1)}`;
        expect(await open(changed, opening(south))).toEqual(refusal);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a packet', () => {
  it('is opened once', async () => {
    const replay = memoryReplay({ now: () => now });
    const { text } = held(await seal('x', sealing(a.north)));
    const all = await Promise.all(Array.from({ length: 20 }, () => open(text, opening(a.south, { replay }))));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(all.flatMap(codes))).toEqual(new Set(['exchange/packet-replayed']));
  });

  it('may be opened again once it was given back', async () => {
    const replay = memoryReplay({ now: () => now });
    const { text } = held(await seal('x', sealing(a.north)));
    const first = held(await open(text, opening(a.south, { replay })));
    await replay.release(first.seen);
    expect((await open(text, opening(a.south, { replay }))).ok).toBe(true);
  });

  it('is refused before its time and after it, with five minutes for the clocks', async () => {
    const { text } = held(await seal('x', sealing(a.north, { lifetime: 3_600_000 })));
    const at = async (moment: number) => codes(await open(text, opening(a.south, { now: moment })))[0];
    expect(await at(now - 299_000)).toBeUndefined();
    expect(await at(now - 302_000)).toBe('exchange/packet-not-yet');
    expect(await at(now + 3_600_000 + 299_000)).toBeUndefined();
    expect(await at(now + 3_600_000 + 300_000)).toBe('exchange/packet-expired');
  });

  it('is refused if it lives longer than is allowed, or is not what was agreed', async () => {
    const long = held(await seal('x', sealing(a.north, { lifetime: 31 * day })));
    expect(codes(await open(long.text, opening(a.south)))).toEqual(['exchange/packet-lifetime']);
    const { text } = held(await seal('x', sealing(a.north)));
    const agreed = { schemas: ['ctip.referral/1'], protocols: ['referral-2026'], purposes: ['statistics'], bases: ['consent'] };
    expect(await open(text, opening(a.south, { agreed }))).toMatchObject({ problems: [{ code: 'exchange/packet-not-agreed', params: { claim: 'schema' } }, { params: { claim: 'purpose' } }] });
  });

  it('tells which numbers are missing and which came late', async () => {
    const replay = memoryReplay({ now: () => now });
    const notices = async (sequence: number) => held(await open(held(await seal('x', sealing(a.north, { sequence, random: seeded(sequence) }))).text, opening(a.south, { replay }))).notices;
    expect(await notices(1)).toEqual([]);
    expect(await notices(4)).toMatchObject([{ code: 'exchange/packet-gap', params: { missing: 2, from: 2, to: 3 } }]);
    expect(await notices(3)).toMatchObject([{ code: 'exchange/packet-order', params: { number: 3, highest: 4 } }]);
    expect(await notices(5)).toEqual([]);
  });

  it('shows a size class and no length', async () => {
    const lengths = await Promise.all([0, 1, 700, 2900].map(async (length) => held(await seal(new Uint8Array(length), sealing(a.north))).text.length));
    expect(new Set(lengths).size).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 24 }), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(paddedLength(padded)).toBe(padded);
        if (length > 2 ** 20) expect(padded).toBeLessThanOrEqual(Math.ceil(length * 1.125));
      }),
    );
  });

  it('shows nobody’s name', async () => {
    const { text } = held(await seal('x', sealing(a.north, { correlation: 'corr-0001' })));
    const header = Buffer.from(text.split('.')[0] ?? '', 'base64url').toString();
    expect(Object.keys(JSON.parse(header) as object).toSorted()).toEqual(['alg', 'cty', 'enc', 'epk', 'kid', 'typ']);
    expect(header).not.toMatch(/shelter|prosecutor|referral|case/u);
  });
});

describe('what is no packet for us', () => {
  const stageOf = async (text: string, options: OpenOptions): Promise<OpeningStage | undefined> => {
    const stages: OpeningStage[] = [];
    expect(await open(text, { ...options, audit: (stage) => stages.push(stage) })).toEqual(refusal);
    return stages[0];
  };

  it('gives one answer, and tells the audit where it stopped', async () => {
    const { text } = held(await seal('x', sealing(a.north)));
    const [enc] = publicKeySet(a.south).keys.filter(({ use }) => use === 'enc');
    const [sig] = publicKeySet(a.north).keys.filter(({ use }) => use === 'sig');
    const stranger = held(await newKeyRing({ party: 'prosecutor-south', ...period, random: seeded(2) }));
    expect(await stageOf(`${text} `, opening(a.south))).toBe('form');
    expect(await stageOf(text, opening(a.third))).toBe('receiver-key');
    expect(await stageOf(text, opening(b.south))).toBe('form');
    expect(await stageOf(text, opening(stranger))).toBe('sender-key');
    expect(await stageOf(text, opening(held(revokeKey(a.south, enc?.kid ?? '', now - 1))))).toBe('receiver-key');
    expect(await stageOf(text, opening(held(revokeKey(a.south, sig?.kid ?? '', now - 1))))).toBe('sender-key');
    expect((await open(text, opening(held(revokeKey(a.south, sig?.kid ?? '', now + 1000))))).ok).toBe(true);
    expect(await stageOf(text, opening(a.south, { now: period.until }))).toBe('receiver-key');
  });

  /** A packet made by hand, with what an attacker or a careless program would put into it. */
  async function forged({ claims = {}, inner = {}, outer = {}, plaintext }: { readonly claims?: object; readonly inner?: object; readonly outer?: object; readonly plaintext?: (signed: string) => Uint8Array } = {}): Promise<string> {
    const sound = held(await seal('x', sealing(a.north))).claims;
    const ring = JSON.parse(keyRingText(a.north)) as { readonly keys: readonly (Record<string, string> & { readonly kid: string })[] };
    const [sig] = ring.keys;
    const [, enc] = publicKeySet(a.south).keys;
    if (!sig || !enc) throw new Error('keys');
    const signed = await new CompactSign(new TextEncoder().encode(JSON.stringify({ ...sound, ...claims })))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'ctip-packet+jws', cty: 'ctip-packet', kid: sig.kid, ...inner })
      .sign(await importJWK({ kty: 'OKP', crv: 'Ed25519', x: sig['x'] ?? '', d: sig['d'] ?? '' }, 'EdDSA'));
    return new CompactEncrypt(plaintext?.(signed) ?? framed(signed, new TextEncoder().encode('x')))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', typ: 'ctip-sealed+jwe', cty: 'ctip-sealed', kid: enc.kid, ...outer })
      .encrypt(await importJWK({ kty: 'OKP', crv: 'X25519', x: enc.x }, 'ECDH-ES'));
  }

  it('forged as it ought to be is read, so that the forgeries below are refused for their fault alone', async () => {
    expect((await open(await forged(), opening(a.south))).ok).toBe(true);
  });

  it.each([
    ['claims', { claims: { iss: undefined } }],
    ['claims', { claims: { aud: undefined } }],
    ['claims', { claims: { iat: undefined } }],
    ['claims', { claims: { exp: undefined } }],
    ['claims', { claims: { jti: undefined } }],
    ['claims', { claims: { seq: undefined } }],
    ['claims', { claims: { schema: undefined } }],
    ['claims', { claims: { protocol: undefined } }],
    ['claims', { claims: { hash: undefined } }],
    ['claims', { claims: { purpose: 'deportation' } }],
    ['claims', { claims: { basis: 'she said yes' } }],
    ['claims', { claims: { seq: 0 } }],
    ['claims', { claims: { exp: 1 } }],
    ['claims', { claims: { name: 'x' } }],
    ['sender', { claims: { iss: 'observatory' } }],
    ['receiver', { claims: { aud: 'observatory' } }],
    ['key-period', { claims: { iat: period.from / 1000 - 301 } }],
    ['content', { claims: { size: 2 } }],
    ['content', { claims: { size: 5000 } }],
    ['content', { claims: { hash: toBase64url(new Uint8Array(32)) } }],
    ['content', { plaintext: (signed: string) => framed(signed, new TextEncoder().encode('x\u0000y')) }],
    ['inner-form', { plaintext: (signed: string) => new TextEncoder().encode(`${signed}\nx`) }],
    ['inner-form', { plaintext: () => new Uint8Array(4096) }],
    ['inner-form', { inner: { typ: 'JWT' } }],
    ['inner-form', { inner: { cty: 'ctip-receipt' } }],
    ['inner-form', { inner: { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' } } }],
    ['inner-form', { inner: { jku: 'https://example.org/keys' } }],
    ['inner-form', { inner: { iat: 1 } }],
    ['sender-key', { inner: { kid: 'another-key-id' } }],
    ['form', { outer: { typ: 'JOSE' } }],
    ['form', { outer: { cty: 'JWT' } }],
    ['form', { outer: { enc: 'A128GCM' } }],
    ['form', { outer: { x5u: 'https://example.org/' } }],
    ['form', { outer: { apu: 'AA' } }],
    ['receiver-key', { outer: { kid: "x' or 1=1" } }],
  ] as const)('stops at %s: %j', async (stage, fault) => {
    expect(await stageOf(await forged(fault), opening(a.south))).toBe(stage);
  });

  it('wrapped keys, other algorithms and a receipt in the place of a packet', async () => {
    const [, enc] = publicKeySet(a.south).keys;
    expect(await stageOf(await forged({ outer: { alg: 'ECDH-ES+A256KW' } }), opening(a.south))).toBe('form');
    const none = `${toBase64url(new TextEncoder().encode(JSON.stringify({ alg: 'none', typ: 'ctip-packet+jws', cty: 'ctip-packet', kid: enc?.kid })))}.${toBase64url(new TextEncoder().encode('{}'))}.`;
    expect(await stageOf(await forged({ plaintext: () => framed(none, new Uint8Array()) }), opening(a.south))).toBe('inner-form');
  });

  it('a packet that its receiver encrypts again for another', async () => {
    // South takes what north signed for it and encrypts it to the observatory, which knows north.
    const { evidence, content } = held(await open(held(await seal('x', sealing(a.north))).text, opening(a.south)));
    const [, enc] = publicKeySet(a.third).keys;
    const passedOn = await new CompactEncrypt(framed(evidence, content))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', typ: 'ctip-sealed+jwe', cty: 'ctip-sealed', kid: enc?.kid ?? '' })
      .encrypt(await importJWK({ kty: 'OKP', crv: 'X25519', x: enc?.x ?? '' }, 'ECDH-ES'));
    expect(await stageOf(passedOn, opening(a.third))).toBe('receiver');
  });

  it('is anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(fc.base64String(), { minLength: 3, maxLength: 6 }).map((parts) => parts.join('.'))), async (text) => {
        expect(await open(text, opening(a.south))).toEqual(refusal);
      }),
    );
  });
});

describe('seal', () => {
  it.each([
    ['exchange/party-unknown', { to: 'nobody-we-know' }],
    ['exchange/packet-claim', { schema: 'Amina told us' }],
    ['exchange/packet-claim', { sequence: 0 }],
    ['exchange/packet-claim', { lifetime: 0 }],
    ['exchange/packet-claim', { basis: '' }],
    ['exchange/packet-claim', { correlation: 'short' }],
    ['exchange/key-none', { now: period.until }],
    ['exchange/key-ends-first', { now: period.until - 3_600_000 }],
  ] as const)('answers %s', async (code, changes) => expect(codes(await seal('x', sealing(a.north, changes)))).toEqual([code]));

  it('refuses what is too long for a packet', async () => {
    expect(codes(await seal(new Uint8Array(2 ** 24 + 1), sealing(a.north)))).toEqual(['exchange/packet-too-long']);
  });
});

const shared = fileURLToPath(new URL('../../../../../../shared/data/leak-canaries/canaries.json', import.meta.url));

describe.skipIf(!existsSync(shared))('canaries (skipped where the shared set is absent)', () => {
  it('never appear in a problem, a header or the open part of a packet; nor do keys', async () => {
    const planted = JSON.parse(readFileSync(shared, 'utf8')) as readonly { readonly value: string }[];
    const secrets = (JSON.parse(keyRingText(a.north)) as { readonly keys: readonly { readonly d: string }[] }).keys.map(({ d }) => d);
    for (const { value } of planted) {
      const sealed = held(await seal(value, sealing(a.north)));
      const said = [
        sealed.text,
        JSON.stringify(sealed.claims),
        JSON.stringify(await open(value, opening(a.south))),
        JSON.stringify(await open(sealed.text, opening(a.third))),
        JSON.stringify(await open(sealed.text, opening(a.south, { now: now + 99 * day }))),
        JSON.stringify(await seal(value, sealing(a.north, { schema: value, protocol: value, basis: value, correlation: value, to: value }))),
        JSON.stringify(await seal(value, sealing(a.north, { schema: `${value} x`, protocol: `${value} x`, basis: `${value} x` }))),
        JSON.stringify(await newKeyRing({ party: `${value} `, ...period, random: seeded(1) })),
      ].join('\n');
      const guises = [value, Buffer.from(value).toString('hex'), toBase64url(Buffer.from(value)), encodeURIComponent(value), ...secrets];
      for (const guise of guises) expect(said.includes(guise)).toBe(false);
    }
  });
});

