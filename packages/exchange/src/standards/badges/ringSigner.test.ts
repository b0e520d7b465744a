import { TrainingCertificate, type Course, type PartialDate, type TrainingCertificate as Certificate } from '@ctip/core';
import { samples } from '@ctip/testing';
import { CompactSign, importJWK, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';

import { keyRingText, newKeyRing, publicKeySet, revokeKey, rotateKeys, type KeyRing } from '../../envelope/index.js';
import { befriended, day, held, now, parties, period, seeded } from '../../envelope/parties.fixture.js';
import { badgeClaims, badgeSigner, certificateBadge, checkBadge, signBadge, type BadgeCredential, type BadgeOptions } from './index.js';

const options: BadgeOptions = { issuer: { id: 'https://centre.example', name: 'مركز' }, recipient: { identity: 'salma@example.org', identityType: 'emailAddress', salt: 'r8Zk2mQv90LxTa7d' }, language: 'ar' };
const issuers = [{ id: 'https://centre.example', party: 'shelter-north' }, { id: 'https://south.example', party: 'prosecutor-south' }];

/** A badge of 2026, valid until the end of 2028. */
function badge(issuer = options.issuer.id): BadgeCredential {
  const [certificate] = [...samples(TrainingCertificate, { seed: 3, count: 1 })] as Certificate[];
  if (!certificate) throw new Error('no certificate');
  const course = { id: certificate.courseId, title: { ar: 'تدريب المدربين' }, curriculum: { version: certificate.curriculumVersion } } as Course;
  return held(certificateBadge({ ...certificate, status: 'valid', issuedOn: '2026-02-01' as PartialDate, validUntil: '2028-12-31' as PartialDate }, course, { ...options, issuer: { ...options.issuer, id: issuer } })).value;
}

describe.each(['A', 'B'] as const)('a badge signed with a key ring of profile %s', (profile) => {
  let rings: Awaited<ReturnType<typeof parties>>;
  let token: string;
  let sha: string;
  beforeAll(async () => {
    rings = await parties(profile);
    ({ token, credentialSha256: sha } = await signBadge(badge(), held(badgeSigner(rings.north, now))));
  });
  const check = async (ring: KeyRing, changes: Partial<Parameters<typeof checkBadge>[1]> = {}, text = token) => checkBadge(text, { ring, issuers, now, ...changes });
  const codes = async (ring: KeyRing, changes: Partial<Parameters<typeof checkBadge>[1]> = {}, text = token): Promise<readonly string[]> => {
    const found = await check(ring, changes, text);
    return found.ok ? [] : found.problems.map(({ code }) => code);
  };
  const refusal = ['exchange/badge-refused'];

  it('is believed by its issuer and by the partners of the issuer', async () => {
    for (const ring of [rings.north, rings.south, rings.third]) {
      expect(held(await check(ring))).toEqual({ credential: badge(), party: 'shelter-north', validity: 'valid', credentialSha256: sha });
    }
  });

  it('is believed by an independent program that has the public key', async () => {
    const [key] = publicKeySet(rings.north).keys.filter(({ use }) => use === 'sig');
    if (!key) expect.fail('no key');
    const { payload, protectedHeader } = await jwtVerify(token, await importJWK({ ...key }, key.alg), { issuer: 'https://centre.example', currentDate: new Date(now) });
    expect(payload).toEqual(badgeClaims(badge()));
    expect(protectedHeader).toEqual({ alg: key.alg, typ: 'JWT', kid: key.kid });
  });

  it('says apart whether it holds and whether it is valid', async () => {
    expect(held(await check(rings.south, { now: Date.UTC(2026, 0, 20) })).validity).toBe('not-yet');
    expect(held(await check(rings.south, { now: Date.UTC(2029, 0, 1), registered: sha })).validity).toBe('ended');
  });

  it('is refused with any character changed', async () => {
    for (let at = 0; at < token.length; at += 41) {
      const sign = token[at] === 'A' ? 'B' : 'A';
      expect(await codes(rings.south, {}, `${token.slice(0, at)}${sign}${token.slice(at + 1)}`)).toEqual(refusal);
    }
  });

  it('is refused for an issuer that the party does not stand for, and where nobody does', async () => {
    const other = await signBadge(badge('https://south.example'), held(badgeSigner(rings.north, now)));
    expect(await codes(rings.third, {}, other.token)).toEqual(refusal);
    expect(await codes(rings.third, { issuers: [] })).toEqual(refusal);
  });

  it('is refused by who does not know the key, and once the key is revoked', async () => {
    expect(await codes(held(await newKeyRing({ party: 'nobody', profile, ...period, random: seeded(77) })))).toEqual(refusal);
    const kid = publicKeySet(rings.north).keys.find(({ use }) => use === 'sig')?.kid ?? '';
    expect(await codes(held(revokeKey(rings.south, kid, now - 1)))).toEqual(refusal);
    expect(await codes(held(revokeKey(rings.south, kid, now - 1)), { registered: sha })).toEqual(refusal);
  });

  it('outlasts its key where the register knows it, and only then', async () => {
    const later = Date.UTC(2027, 5, 1);
    expect(await codes(rings.south, { now: later })).toEqual(['exchange/badge-key-ended']);
    expect(held(await check(rings.south, { now: later, registered: sha })).validity).toBe('valid');
    expect(await codes(rings.south, { now: later, registered: 'ab'.repeat(32) })).toEqual(refusal);
    expect(badgeSigner(rings.north, later)).toMatchObject({ ok: false, problems: [{ code: 'exchange/key-none' }] });
  });

  it('still holds after the issuer has new keys, while partners know the old ones', async () => {
    const next = held(await rotateKeys(rings.north, { from: now + 10 * day, until: now + 300 * day }, seeded(8)));
    const partner = await befriended(rings.south, next);
    expect(held(await check(partner, { now: now + 11 * day })).validity).toBe('valid');
    const second = await signBadge(badge(), held(badgeSigner(next, now + 11 * day)));
    expect(second.token).not.toBe(token);
    expect(held(await check(partner, { now: now + 11 * day }, second.token)).credentialSha256).toBe(sha);
  });

  it('is nothing but a badge: no other type, no claims that contradict it, no other members', async () => {
    const secret = (JSON.parse(keyRingText(rings.north)) as { keys: Readonly<Record<string, string>>[] }).keys.find(({ use }) => use === 'sig');
    if (!secret) expect.fail('no key');
    const { kid, alg } = secret;
    const key = await importJWK(Object.fromEntries(['kty', 'crv', 'x', 'y', 'd'].flatMap((name) => (secret[name] === undefined ? [] : [[name, secret[name]]]))), alg);
    const sign = async (payload: string, header: Readonly<Record<string, unknown>> = {}): Promise<string> =>
      new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader({ alg, typ: 'JWT', kid, ...header } as never).sign(key);
    const claims = JSON.parse(new TextDecoder().decode(Buffer.from(token.split('.')[1] ?? '', 'base64url'))) as Record<string, unknown>;
    const canonical = (change: Readonly<Record<string, unknown>>): string => JSON.stringify(Object.fromEntries(Object.entries({ ...claims, ...change }).toSorted(([a], [b]) => (a < b ? -1 : 1))));
    expect(await codes(rings.south, {}, await sign(new TextDecoder().decode(Buffer.from(token.split('.')[1] ?? '', 'base64url'))))).toEqual([]);
    for (const change of [{ iss: 'https://south.example' }, { jti: 'urn:x' }, { exp: 4_000_000_000 }, { nbf: 0 }, { more: 1 }, { name: 5 }, { credentialSubject: {} }]) expect(await codes(rings.south, {}, await sign(canonical(change)))).toEqual(refusal);
    for (const header of [{ typ: 'ctip-packet+jws' }, { jwk: publicKeySet(rings.north).keys[0] }, { kid: '__proto__' }, { b64: true, crit: ['b64'] }]) expect(await codes(rings.south, {}, await sign(canonical({}), header).catch(() => 'x.y.z'))).toEqual(refusal);
    for (const text of ['', '..', 'a.b.c', '{}', 'x'.repeat(100_000)]) expect(await codes(rings.south, {}, text)).toEqual(refusal);
    for (const payload of ['[', '{"__proto__":1}', '['.repeat(3000), '', 'null', '"x"']) expect(await codes(rings.south, {}, await sign(payload))).toEqual(refusal);
  });
});
