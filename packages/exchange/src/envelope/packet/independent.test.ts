import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, verify } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { keyRingText, publicKeySet, seal } from '../index.js';
import { held, parties, sealing, seeded } from '../parties.fixture.js';

type Jwk = Record<string, string>;

const lengthPrefixed = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);

/** Opens a packet with nothing but the platform's primitives and the text of the RFCs: another way than ours and than the library's. */
function openedByHand(packet: string, secret: Jwk, senders: Jwk): { readonly claims: Record<string, unknown>; readonly content: Buffer } {
  const [head = '', , iv = '', ciphertext = '', tag = ''] = packet.split('.');
  const { epk } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { epk: Jwk };
  const shared = diffieHellman({ privateKey: createPrivateKey({ key: secret, format: 'jwk' }), publicKey: createPublicKey({ key: epk, format: 'jwk' }) });
  // RFC 7518, 4.6.2: Concat KDF, one round of SHA-256; no apu, no apv; 256 bits of key.
  const info = Buffer.concat([Buffer.from([0, 0, 0, 1]), shared, lengthPrefixed(Buffer.from('A256GCM')), lengthPrefixed(Buffer.alloc(0)), lengthPrefixed(Buffer.alloc(0)), Buffer.from([0, 0, 1, 0])]);
  const cipher = createDecipheriv('aes-256-gcm', createHash('sha256').update(info).digest(), Buffer.from(iv, 'base64url'));
  cipher.setAAD(Buffer.from(head));
  cipher.setAuthTag(Buffer.from(tag, 'base64url'));
  const plain = Buffer.concat([cipher.update(Buffer.from(ciphertext, 'base64url')), cipher.final()]);
  const end = plain.indexOf(0x0a);
  const [inner = '', payload = '', signature = ''] = plain.subarray(0, end).toString().split('.');
  const key = createPublicKey({ key: senders, format: 'jwk' });
  const isSound = senders['kty'] === 'EC' ? verify('sha256', Buffer.from(`${inner}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')) : verify(null, Buffer.from(`${inner}.${payload}`), key, Buffer.from(signature, 'base64url'));
  if (!isSound) throw new Error('signature');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const content = plain.subarray(end + 1, end + 1 + Number(claims['size']));
  return { claims, content };
}

describe.each(['A', 'B'] as const)('a packet of profile %s', (profile) => {
  it('is opened by whoever follows the RFCs', async () => {
    const { north, south } = await parties(profile);
    const secret = (JSON.parse(keyRingText(south)) as { keys: Jwk[] }).keys.find(({ use }) => use === 'enc') ?? {};
    const sender = publicKeySet(north).keys.find(({ use }) => use === 'sig');
    for (const length of [0, 1, 5000, 70_000]) {
      const content = seeded(length)(length);
      const sealed = held(await seal(content, sealing(north)));
      const found = openedByHand(sealed.text, secret, Object.fromEntries(Object.entries(sender ?? {}).map(([name, value]) => [name, String(value)])));
      expect(found.claims).toEqual(sealed.claims);
      expect(found.content.equals(content)).toBe(true);
      expect(createHash('sha256').update(found.content).digest('base64url')).toBe(found.claims['hash']);
    }
  });
});
