import { createHash, createHmac } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

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
