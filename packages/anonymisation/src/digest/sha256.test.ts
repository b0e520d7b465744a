import { createHash, createHmac } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { digestOfRows } from '../evidence/hash.js';
import { sha256 } from './hasher.js';
import { hex, hmac, Sha256 } from './sha256.js';

describe('SHA-256', () => {
  it('is that of the platform, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        expect(hex(new Sha256().add(bytes.subarray(0, cut)).add(bytes.subarray(cut)).digest())).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it('authenticates as the platform does', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (key, message) => {
        expect(hex(hmac(key, message))).toBe(createHmac('sha256', key).update(message).digest('hex'));
      }));
  });
});

describe('the hash of the platform', () => {
  it('is ours, whatever is hashed and wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
        const [own, platform, none] = [new Sha256(), sha256(), sha256({})];
        for (const piece of pieces) for (const hash of [own, platform, none]) hash.add(piece);
        const found = own.digest();
        expect([platform.digest(), none.digest()]).toEqual([found, found]);
      }),
    );
    expect(sha256()).not.toBeInstanceOf(Sha256);
    expect(sha256({})).toBeInstanceOf(Sha256);
  });

  it('of rows does not hang on how many are hashed at once', () => {
    const rows = Array.from({ length: 9001 }, (_, at) => [String(at), 'ش']);
    const own = new Sha256();
    own.add(new TextEncoder().encode(`${[['a', 'b'], ...rows.toSorted((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1))].map((row) => JSON.stringify(row)).join('\n')}\n`));
    expect(digestOfRows(['a', 'b'], rows.toReversed()).value).toBe(hex(own.digest()));
    expect(digestOfRows(['a', 'b'], []).value).toBe(hex(new Sha256().add(new TextEncoder().encode('["a","b"]\n')).digest()));
  });
});
