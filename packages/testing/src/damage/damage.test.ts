import { Case, check } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { arrivals, damageKinds } from './index.js';

/** Reads a line as a strict reader would; false for anything but a sound record. */
function sound(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.slice(0, -1).includes('\n')) return false;
    return check(Case, JSON.parse(text)).ok;
  } catch {
    return false;
  }
}

describe('arrivals', () => {
  it.each(damageKinds)('%s spoils every record that it touches', (kind) => {
    const lines = [...arrivals({ seed: 3, cases: 60, damagedShare: 1, kinds: [kind] })];
    expect(lines.map((line) => line.damage)).toEqual(Array.from({ length: 60 }, () => kind));
    expect(lines.filter((line) => sound(line.bytes))).toEqual([]);
  });

  it('damages exactly the stated share and says which', () => {
    const lines = [...arrivals({ seed: 11, cases: 2000, damagedShare: 0.01 })];
    expect(lines.filter((line) => line.damage !== undefined)).toHaveLength(20);
    for (const line of lines) expect(sound(line.bytes)).toBe(line.damage === undefined);
  });

  it('leaves the sound records as the nation has them', () => {
    const whole = [...arrivals({ seed: 5, cases: 100 })];
    const spoilt = [...arrivals({ seed: 5, cases: 100, damagedShare: 0.2 })];
    const sound = spoilt.flatMap((line, index) => (line.damage === undefined ? [[line.bytes, whole[index]?.bytes] as const] : []));
    expect(sound).toHaveLength(80);
    expect(sound.map(([bytes]) => bytes)).toEqual(sound.map(([, bytes]) => bytes));
  });
});
