import type { ConformanceKind, ConformanceOutcome } from '@ctip/core';
import type { JWK } from 'jose';

import { canonicalJson } from '../envelope/index.js';
import { compactOf, decryptedJwe, fromBase64url, toBase64url, verifiedJws } from '../envelope/jose/index.js';
import { importedFor } from './joseKeys.js';

type Json = Readonly<Record<string, unknown>>;

interface Example {
  readonly input: { readonly payload?: string; readonly plaintext?: string; readonly key?: JWK | readonly JWK[]; readonly alg?: string | readonly string[]; readonly enc?: string };
  readonly output: { readonly compact?: string; readonly json?: Json; readonly json_flat?: Json };
  readonly signing?: { readonly protected?: Json; readonly protected_b64u?: string };
  readonly encrypting_content?: { readonly protected?: Json; readonly protected_b64u?: string };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isExample = (value: unknown): value is Example => isObject(value) && isObject(value['input']) && isObject(value['output']);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

/** Never read, whatever an example shows: keys that are passwords, the padding that is an oracle, headers that change the rules. */
const never = /^(?:RSA1_5|PBES2-.*|none)$/u;
const neverIn = ['zip', 'crit', 'b64', 'jwk', 'jku', 'x5u', 'x5c'];

const headerOf = (compact: string): Json => {
  try {
    const found: unknown = JSON.parse(Buffer.from(compact.split('.', 1)[0] ?? '', 'base64url').toString());
    return isObject(found) ? found : {};
  } catch {
    return {};
  }
};

/** What a compact text gives with the key and the algorithm of its example. */
async function readCompact(text: string, { input }: Example): Promise<Uint8Array | undefined> {
  const { key, alg, enc } = input;
  if (!isObject(key) || typeof alg !== 'string') return undefined;
  const isSigned = input.payload !== undefined;
  const imported = await importedFor(key, alg, isSigned ? 'sig' : 'enc');
  if (imported === undefined) return undefined;
  return (isSigned ? await verifiedJws(text, imported, alg) : await decryptedJwe(text, imported, alg, enc === undefined ? [] : [enc]))?.bytes;
}

async function compactOutcome(id: string, example: Example, text: string): Promise<ConformanceOutcome> {
  const failed = (note: string): ConformanceOutcome => ({ id, status: 'failed', note });
  const { payload, plaintext } = example.input;
  const wanted = utf8(payload ?? plaintext ?? '');
  const header = headerOf(text);
  const found = await readCompact(text, example);
  const isNever = never.test(String(header['alg'])) || neverIn.some((name) => Object.hasOwn(header, name));
  if (isNever) return found === undefined ? { id, status: 'passed' } : failed('read, though it must be refused');
  const [head = '', middle, end = ''] = text.split('.');
  if (payload !== undefined && payload !== '' && middle === '') {
    // Without its payload a signature says nothing; with it put back it holds.
    if (found !== undefined) return failed('read without its payload');
    const whole = await readCompact(`${head}.${toBase64url(wanted)}.${end}`, example);
    return whole && same(whole, wanted) ? { id, status: 'passed' } : failed('refused with its payload put back');
  }
  if (found === undefined) return failed('refused, though sound');
  if (!same(found, wanted)) return failed('other bytes came out');
  const made = example.signing ?? example.encrypting_content;
  const bytes = made?.protected_b64u === undefined ? undefined : fromBase64url(made.protected_b64u);
  const isShown = made?.protected_b64u === undefined || (bytes !== undefined && same(bytes, utf8(JSON.stringify(made.protected))) && head === made.protected_b64u);
  return isShown ? { id, status: 'passed' } : failed('the header is not the one shown');
}

/** Packets have one form; the JSON forms of the same message are refused as a whole. */
async function jsonOutcome(id: string, example: Example, form: Json): Promise<ConformanceOutcome> {
  const text = JSON.stringify(form);
  const isRefused = (await readCompact(text, example)) === undefined && compactOf(text, 3) === undefined && compactOf(text, 5) === undefined;
  return isRefused ? { id, status: 'passed' } : { id, status: 'failed', note: 'read, though it is not compact' };
}

const thumbprintMembers: Readonly<Record<string, readonly string[]>> = { EC: ['crv', 'kty', 'x', 'y'], OKP: ['crv', 'kty', 'x'], RSA: ['e', 'kty', 'n'], oct: ['k', 'kty'] };
const defaultAlg = ({ kty, crv, use }: JWK): string =>
  kty === 'RSA' ? (use === 'enc' ? 'RSA-OAEP' : 'PS256') : crv?.endsWith('25519') === true ? (crv === 'X25519' ? 'ECDH-ES' : 'EdDSA') : use === 'enc' ? 'ECDH-ES' : `ES${{ 'P-256': '256', 'P-384': '384' }[crv ?? ''] ?? '512'}`;

/** A key comes out as it went in, its values are the only text of their bytes, and its thumbprint agrees with a second way. */
async function keyOutcome(id: string, key: JWK): Promise<ConformanceOutcome> {
  const failed = (note: string): ConformanceOutcome => ({ id, status: 'failed', note });
  const values = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'x', 'y', 'k'] as const;
  for (const name of values) if (key[name] !== undefined && fromBase64url(key[name]) === undefined) return failed(`${name} is not strict base64url`);
  const members = thumbprintMembers[key.kty ?? ''];
  if (!members) return failed('a kind of key that is not known');
  const text = canonicalJson(Object.fromEntries(members.map((name) => [name, key[name as keyof JWK]])));
  if (!text.ok) return failed('a member is missing');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text.value)));
  const { calculateJwkThumbprint, exportJWK, importJWK } = await import('jose');
  try {
    if ((await calculateJwkThumbprint(key)) !== toBase64url(hash)) return failed('two ways give two thumbprints');
    const imported = await importJWK(key, key.alg ?? defaultAlg(key), { extractable: true });
    const back = await exportJWK(imported);
    for (const name of values) if (key[name] !== undefined && back[name] !== key[name]) return failed(`${name} comes out as another`);
    return { id, status: 'passed' };
  } catch {
    return failed('refused, though sound');
  }
}

async function* outcomesOf(id: string, value: unknown): AsyncGenerator<ConformanceOutcome> {
  if (isExample(value)) {
    const { compact, json, json_flat: flat } = value.output;
    if (compact !== undefined) yield await compactOutcome(`${id}#compact`, value, compact);
    if (json) yield await jsonOutcome(`${id}#json`, value, json);
    if (flat) yield await jsonOutcome(`${id}#json_flat`, value, flat);
    const keys = [value.input.key ?? []].flat();
    for (const [index, key] of keys.entries()) yield await keyOutcome(`${id}#key${keys.length > 1 ? String(index + 1) : ''}`, key);
  } else if (isObject(value) && typeof value['kty'] === 'string') {
    yield await keyOutcome(`${id}#key`, value as JWK);
  } else if (isObject(value)) {
    for (const [name, inner] of Object.entries(value)) if (isObject(inner) || Array.isArray(inner)) yield* outcomesOf(`${id}.${name}`, inner);
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* outcomesOf(`${id}.${String(index)}`, inner);
  }
}

/**
 * A folder of worked examples of JOSE (RFC 7520, RFC 7797, RFC 8037): keys, signatures and encryptions. Compact texts must give what
 * their example says; JSON forms, compressed content, keys made of passwords and RSA1_5 must be refused. @public
 */
export const jose: ConformanceKind = {
  kind: 'jose',
  help: { ar: 'أمثلة JOSE المحلولة (RFC 7520)', en: 'worked examples of JOSE (RFC 7520)', fr: 'les exemples commentés de JOSE (RFC 7520)' },
  async *run(input) {
    const inside = (await input.names()).filter((name) => name.endsWith('.json'));
    for (const name of inside.length > 0 ? inside : [undefined]) {
      const id = (name ?? input.path).replace(/\.json$/u, '');
      const bytes = await input.bytes(name);
      let value: unknown;
      try {
        value = bytes.ok ? JSON.parse(new TextDecoder().decode(bytes.value)) : undefined;
      } catch {
        value = undefined;
      }
      if (value === undefined) yield { id, status: 'failed', note: 'not a file of JSON' };
      else yield* outcomesOf(id, value);
    }
  },
};
