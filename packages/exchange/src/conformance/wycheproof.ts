import type { ConformanceInput, ConformanceKind, ConformanceOutcome } from '@ctip/core';

import { agreement, cipher, compactOf, decryptedJwe, keyKinds, verifiedJws } from '../envelope/jose/index.js';
import { algorithmOf, importedFor, keysOf, type TestKey } from './joseKeys.js';

interface Test {
  readonly tcId: number;
  readonly comment: string;
  readonly result: 'valid' | 'invalid' | 'acceptable';
  readonly jws?: string;
  readonly jwe?: string;
  readonly pt?: string;
}

interface Group {
  readonly comment: string;
  readonly private?: TestKey;
  readonly public?: TestKey;
  readonly tests: readonly Test[];
}

/** Tests that no reader can pass as labelled, by file and number, and why. */
const leftOut: Readonly<Record<string, readonly number[]>> = { json_web_signature_test: [367, 370, 372, 373] };
const whyLeftOut = 'the same bytes as a test with the other label, or a sign outside base64url marked valid; strict reading refuses or accepts it by its bytes';

const ciphers = ['A128GCM', 'A192GCM', 'A256GCM', 'A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512'] as const;
const signing = Object.values(keyKinds).map(({ sig }) => sig.alg as string);
const agreeing = Object.values(keyKinds).map(({ enc }) => enc.crv as string);

/** What a message says of itself, before it is believed. */
const headerOf = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const found: unknown = JSON.parse(Buffer.from(text.split('.', 1)[0] ?? '', 'base64url').toString());
    return typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
};

/** The bytes that came out under every key of the group, each with its one algorithm and, where told, only those of our profiles. */
async function readWith(keys: ReturnType<typeof keysOf>, test: Test, within: 'ours' | 'pinned'): Promise<Uint8Array | undefined> {
  const isSigned = test.jws !== undefined;
  const text = test.jws ?? test.jwe ?? '';
  const kid = headerOf(text)['kid'];
  const chosen = keys.length > 1 ? keys.filter((one) => one.kid === kid) : keys;
  for (const key of chosen) {
    const alg = algorithmOf(key);
    const isOurs = isSigned ? signing.includes(alg ?? '') : alg === agreement && agreeing.includes(key.crv ?? '');
    if (alg === undefined || (within === 'ours' && !isOurs)) continue;
    const imported = await importedFor(key, alg, isSigned ? 'sig' : 'enc');
    if (imported === undefined) continue;
    const found = isSigned ? await verifiedJws(text, imported, alg) : await decryptedJwe(text, imported, alg, within === 'ours' ? [cipher] : ciphers);
    if (found) return found.bytes;
  }
  return undefined;
}

/** Why a message marked valid is refused all the same; nothing where it must be read. */
function whyRefused(keys: ReturnType<typeof keysOf>, test: Test): string | undefined {
  const header = headerOf(test.jws ?? test.jwe ?? '');
  const algs = keys.map((key) => algorithmOf(key));
  if (header['alg'] === 'RSA1_5' || algs.includes('RSA1_5')) return 'RSA1_5 is never read';
  if (!algs.includes(String(header['alg']))) return 'the key is for another algorithm than the message names';
  if (String(header['alg']).startsWith('PBES2-')) return 'keys made of passwords are never read';
  if (header['zip'] !== undefined) return 'compressed content is never read';
  return undefined;
}

async function outcomeOf(id: string, group: Group, test: Test): Promise<ConformanceOutcome> {
  const keys = keysOf(group.private ?? group.public);
  const pinned = await readWith(keysOf((test.jws === undefined ? group.private : group.public) ?? group.private), test, 'pinned');
  const ours = await readWith(keys, test, 'ours');
  const header = headerOf(test.jws ?? test.jwe ?? '');
  const isSound = test.result === 'valid' && whyRefused(keys, test) === undefined;
  const isInside = test.jws === undefined ? header['alg'] === agreement && header['enc'] === cipher : signing.includes(String(header['alg']));
  const failed = (note: string): ConformanceOutcome => ({ id, status: 'failed', note });
  if (test.result === 'acceptable') return { id, status: 'passed' };
  if (isSound !== (pinned !== undefined)) return failed(isSound ? 'refused, though valid' : 'read, though it must be refused');
  if ((isSound && isInside) !== (ours !== undefined)) return failed(isSound ? 'our profiles refuse it, though it is inside them' : 'our profiles read it');
  if (pinned && test.pt !== undefined && Buffer.from(pinned).toString('hex') !== test.pt) return failed('other bytes came out');
  const payload = test.jws === undefined ? undefined : compactOf(test.jws, 3)?.segments[1];
  if (pinned && payload && !Buffer.from(pinned).equals(payload)) return failed('another payload came out');
  return { id, status: 'passed' };
}

async function groupsIn(input: ConformanceInput, name: string | undefined): Promise<readonly Group[]> {
  const bytes = await input.bytes(name);
  if (!bytes.ok) return [];
  try {
    const parsed = JSON.parse(new TextDecoder().decode(bytes.value)) as { readonly testGroups?: readonly Group[] };
    return parsed.testGroups ?? [];
  } catch {
    return [];
  }
}

/**
 * Project Wycheproof's JOSE files (`json_web_*_test.json`), or a folder with them. Every message is read twice: with the one algorithm
 * of its key, which must agree with the label, and with the algorithms of our two profiles alone, which must read exactly what is
 * valid and inside them. @public
 */
export const wycheproofJose: ConformanceKind = {
  kind: 'wycheproof-jose',
  help: { ar: 'اختبارات Wycheproof للرسائل الموقَّعة والمشفَّرة (JOSE)', en: 'Wycheproof’s tests of signed and encrypted messages (JOSE)', fr: 'les tests Wycheproof des messages signés et chiffrés (JOSE)' },
  async *run(input) {
    const inside = (await input.names()).filter((name) => /(?:^|\/)json_web_[^/]*\.json$/u.test(name));
    for (const name of inside.length > 0 ? inside : [undefined]) {
      const file = (name ?? input.path).replace(/^.*\//u, '').replace(/\.json$/u, '');
      for (const group of await groupsIn(input, name)) {
        for (const test of group.tests) {
          const id = `${file}#${String(test.tcId)}`;
          if (leftOut[file]?.includes(test.tcId) === true) yield { id, status: 'skipped', note: whyLeftOut };
          else yield await outcomeOf(id, group, test);
        }
      }
    }
  },
};
