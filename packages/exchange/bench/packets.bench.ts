import { generateKeyPair } from 'jose';
import { bench, describe } from 'vitest';

import { addPartner, keySetFingerprint, newKeyRing, open, publicKeySet, seal, type KeyRing } from '../src/index.js';

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
const now = Date.UTC(2026, 5, 1);
const period = { from: Date.UTC(2026, 0, 1), until: Date.UTC(2027, 0, 1), random };

async function ringFor(party: string): Promise<KeyRing> {
  const made = await newKeyRing({ party, ...period });
  if (!made.ok) throw new Error('no keys');
  return made.value;
}

async function knowing(ring: KeyRing, other: KeyRing): Promise<KeyRing> {
  const known = await addPartner(ring, publicKeySet(other), await keySetFingerprint(publicKeySet(other)));
  if (!known.ok) throw new Error('no partner');
  return known.value;
}

const [north, south] = [await ringFor('shelter-north'), await ringFor('prosecutor-south')];
const [sender, receiver] = [await knowing(north, south), await knowing(south, north)];
const content = new Uint8Array(1000).fill(0x61);
const sealed = () => seal(content, { ring: sender, to: 'prosecutor-south', schema: 'ctip.case/1', protocol: 'referral-2026', purpose: 'referral', basis: 'consent', sequence: 1, now, random });
const packet = await sealed();
const text = packet.ok ? packet.value.text : '';
const pair = await generateKeyPair('EdDSA');
const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, content);
const replay = { claim: () => Promise.resolve({ isNew: true, highest: 0 }) as Promise<{ readonly isNew: true; readonly highest: number }>, release: () => Promise.resolve() };

/** A content of 1 kB. What a packet costs beside the one signature check without which nothing can be believed. */
describe('a packet', () => {
  bench('one Ed25519 verification', async () => {
    await crypto.subtle.verify('Ed25519', pair.publicKey, signature, content);
  });

  bench('seal', async () => {
    if (!(await sealed()).ok) throw new Error('not sealed');
  });

  bench('open', async () => {
    if (!(await open(text, { ring: receiver, now, replay })).ok) throw new Error('not opened');
  });
});
