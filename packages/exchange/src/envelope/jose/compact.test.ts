import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compactOf, fromBase64url, isHeader, toBase64url } from './index.js';

const encoded = (text: string): string => toBase64url(new TextEncoder().encode(text));
const signed = (header: string): string => `${encoded(header)}.eA.eA`;

describe('base64url', () => {
  it('has one text for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  it('gives only texts that are written again as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'Q', 'g', 'w', 'B', 'z', '0', '9', '_', '-', '+', '/', '=', ' ', '\n', '?', 'é') }), (text) => {
        const bytes = fromBase64url(text);
        if (bytes) expect(toBase64url(bytes)).toBe(text);
      }),
    );
  });

  it.each(['Zg==', 'Zg=', 'Zh', 'Z', ' Zg', 'Zg\n', 'Z+/g', 'Zg?', '\u0660'])('refuses %j', (text) => expect(fromBase64url(text)).toBeUndefined());
});

describe('compactOf', () => {
  it('takes a sound text apart', () => {
    expect(compactOf(signed('{"alg":"EdDSA"}'), 3)).toMatchObject({ header: { alg: 'EdDSA' } });
  });

  it.each([
    '',
    '..',
    'e30.e30',
    'e30.e30.e30.e30',
    'e30.e30.e30=',
    'e30 .e30.e30',
    `${'e30.'.repeat(100)}e30`,
    signed('{"alg":"EdDSA","alg":"none"}'),
    signed('{"alg":"EdDSA","\\u0061lg":"none"}'),
    signed('{"__proto__":{"alg":"EdDSA"}}'),
    signed('{"alg":"EdDSA"} x'),
    signed('["EdDSA"]'),
    signed('null'),
    signed('\uFEFF{"alg":'),
    signed(`{"alg":"${'A'.repeat(5000)}"}`),
    signed(`{"alg":${'['.repeat(50)}${']'.repeat(50)}}`),
    `${toBase64url(Uint8Array.of(0x7b, 0xff, 0x7d))}.eA.eA`,
    ...['jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'crit', 'b64', 'zip', 'p2c', 'p2s'].map((name) => signed(`{"alg":"EdDSA","${name}":null}`)),
  ])('refuses %j', (text) => expect(compactOf(text, 3)).toBeUndefined());
});

describe('isHeader', () => {
  it('wants exactly the names, and the values where they are given', () => {
    expect(isHeader({ alg: 'EdDSA', kid: 'any' }, { alg: 'EdDSA', kid: undefined })).toBe(true);
    expect(isHeader({ alg: 'ES256', kid: 'any' }, { alg: 'EdDSA', kid: undefined })).toBe(false);
    expect(isHeader({ alg: 'EdDSA' }, { alg: 'EdDSA', kid: undefined })).toBe(false);
    expect(isHeader({ alg: 'EdDSA', kid: 'any', more: 1 }, { alg: 'EdDSA', kid: undefined })).toBe(false);
  });
});
