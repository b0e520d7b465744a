import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { openToFile, seal } from '../index.js';
import { held, now, parties, sealing, seeded } from '../parties.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ctip-open-links-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]): string => join(folder, ...names);

it('a packet is opened into what a link leads to, with its receipt, and under every name it was opened there', async () => {
  const { north, south } = await parties();
  const packet = held(await seal('what was sent\n', sealing(north)));
  for (const name of ['desk', 'safe']) mkdirSync(at(name));
  for (const name of ['content', 'receipt']) symlinkSync(join('..', 'safe', name), at('desk', name));
  const open = (out: string, receipt: string) => openToFile(packet.text, { ring: south, now, random: seeded(5), seen: at('seen'), out, receipt });
  expect((await open(at('desk', 'content'), at('desk', 'receipt'))).ok).toBe(true);
  expect(['content', 'receipt'].every((name) => lstatSync(at('desk', name)).isSymbolicLink() && lstatSync(at('safe', name)).isFile())).toBe(true);
  expect(readFileSync(at('safe', 'content'), 'utf8')).toBe('what was sent\n');
  expect(await open(at('safe', 'content'), at('safe', 'receipt'))).toMatchObject({ problems: [{ code: 'exchange/packet-replayed' }] });
  expect([readdirSync(at('desk')).toSorted(), readdirSync(at('safe')).toSorted()]).toEqual([['content', 'receipt'], ['content', 'receipt']]);
  // A link that leads round in a circle: nothing is claimed.
  symlinkSync('round', at('desk', 'round'));
  const other = held(await seal('more\n', sealing(north, { sequence: 2, random: seeded(100) })));
  const lost = await openToFile(other.text, { ring: south, now, random: seeded(6), seen: at('seen'), out: at('desk', 'round') });
  expect(lost).toMatchObject({ problems: [{ code: 'exchange/link' }] });
  expect((await openToFile(other.text, { ring: south, now, random: seeded(6), seen: at('seen'), out: at('desk', 'more') })).ok).toBe(true);
});
