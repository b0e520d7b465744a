import type { Result } from '@ctip/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { Disk, Killed, Machine, type Fault } from '../../disk/simulated.fixture.js';
import { lockFolder } from '../../lock/index.js';
import { checkReceipt, openToFile, seal, type FiledPacket, type KeyRing, type OpenToFileOptions, type SealedPacket } from '../index.js';
import { day, held, now, parties, sealing, seeded } from '../parties.fixture.js';

const [out, receipt, seen] = ['/desk/cases.ndjson', '/desk/receipt', '/keys/seen'];
const content = '{"schema":"ctip.case/1"}\n'.repeat(40);

let rings: { readonly north: KeyRing; readonly south: KeyRing };
let packet: SealedPacket;
beforeAll(async () => {
  rings = await parties();
  packet = held(await seal(content, sealing(rings.north)));
});

/** One process on the disk; it is gone afterwards. */
async function once(disk: Disk, machine: Machine, fault?: Fault, changes: Partial<OpenToFileOptions> = {}): Promise<Result<FiledPacket> | 'killed'> {
  disk.start(fault);
  const { holder, end } = machine.process();
  try {
    const found = await openToFile(packet.text, { ring: rings.south, now, random: seeded(5), seen, out, receipt, files: disk.files, holder, ...changes });
    return disk.isGone ? 'killed' : found;
  } catch (thrown) {
    if (thrown instanceof Killed) return 'killed';
    throw thrown;
  } finally {
    end();
  }
}

const codes = (found: Result<unknown> | 'killed'): readonly string[] => (found === 'killed' ? ['killed'] : found.ok ? [] : found.problems.map(({ code }) => code));

/** Content and receipt stand in their places, whole, and nothing waits any more. */
async function expectWhole(disk: Disk): Promise<void> {
  expect(disk.get(out)).toBe(content);
  expect((await checkReceipt(disk.get(receipt) ?? '', { ring: rings.north, now, sent: packet.claims })).ok).toBe(true);
  expect(disk.paths.filter((path) => path.endsWith('.part') || path.endsWith('.claim'))).toEqual([]);
}

/** Breaks every operation in turn, until a run ends without reaching the fault. */
async function atEvery(as: Fault['as'], after: (disk: Disk, machine: Machine, found: Result<FiledPacket> | 'killed') => Promise<void>, forever = false): Promise<number> {
  for (let at = 1; ; at += 1) {
    const [disk, machine] = [new Disk(), new Machine()];
    const found = await once(disk, machine, { at, as, forever });
    if (disk.operations.length < at) return at - 1;
    await after(disk, machine, found);
  }
}

describe('a packet opened into a file', () => {
  it('is opened once, with its receipt', async () => {
    const [disk, machine] = [new Disk(), new Machine()];
    expect(await once(disk, machine)).toMatchObject({ ok: true, value: { isFinished: false, claims: { iss: 'shelter-north' } } });
    await expectWhole(disk);
    expect(codes(await once(disk, machine))).toEqual(['exchange/packet-replayed']);
    expect(codes(await once(disk, machine, undefined, { out: '/desk/other' }))).toEqual(['exchange/packet-replayed']);
    // Whoever took the file away does not make the packet new.
    await disk.files.remove(out);
    expect(codes(await once(disk, machine))).toEqual(['exchange/packet-replayed']);
    expect(disk.get(out)).toBeUndefined();
  });

  it('tells numbers that are missing, as open does', async () => {
    const [disk, machine] = [new Disk(), new Machine()];
    packet = held(await seal(content, sealing(rings.north, { sequence: 4 })));
    expect(await once(disk, machine)).toMatchObject({ ok: true, value: { notices: [{ code: 'exchange/packet-gap', params: { missing: 3 } }] } });
    packet = held(await seal(content, sealing(rings.north)));
  });

  it.each(['kill', 'kill-half'] as const)('%s at any operation, with and without the power: the same call opens it whole, and only once in all', async (as) => {
    for (const isCut of [false, true]) {
      let [finished, anew, replayed] = [0, 0, 0];
      const operations = await atEvery(as, async (disk, machine, found) => {
        expect(found).toBe('killed');
        if (isCut) disk.cutPower();
        expect([content, undefined]).toContain(disk.get(out));
        const again = await once(disk, machine);
        if (again !== 'killed' && again.ok) [finished, anew] = again.value.isFinished ? [finished + 1, anew] : [finished, anew + 1];
        else {
          expect(codes(again)).toEqual(['exchange/packet-replayed']);
          replayed += 1;
        }
        await expectWhole(disk);
        expect(codes(await once(disk, machine))).toEqual(['exchange/packet-replayed']);
        expect(codes(await once(disk, machine, undefined, { out: '/desk/other' }))).toEqual(['exchange/packet-replayed']);
        expect(disk.get('/desk/other')).toBeUndefined();
      });
      expect(operations).toBeGreaterThan(20);
      expect([finished > 0, anew > 0, replayed > 0]).toEqual([true, true, true]);
    }
  });

  it('killed again and again on its way, is still opened whole and once', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const [disk, machine] = [new Disk(), new Machine()];
      let [state, opened] = [seed, 0];
      for (let left = 12; left > 0; left -= 1) {
        state = (state * 48_271) % 2_147_483_647;
        const found = await once(disk, machine, { at: 1 + (state % 30), as: state % 2 === 0 ? 'kill' : 'kill-half' });
        if (state % 3 === 0) disk.cutPower();
        if (found !== 'killed' && found.ok) opened += 1;
      }
      await once(disk, machine);
      await expectWhole(disk);
      expect(opened).toBeLessThanOrEqual(2);
    }
  });

  it('another file never gets what was claimed for the first', async () => {
    const elsewhere = { out: '/desk/other', receipt: '/desk/other-receipt' };
    await atEvery('kill', async (disk, machine) => {
      const other = await once(disk, machine, undefined, elsewhere);
      const isOther = other !== 'killed' && other.ok;
      expect(disk.get('/desk/other')).toBe(isOther ? content : undefined);
      const first = await once(disk, machine);
      // One of the two has it, and never both.
      expect([disk.get(out), disk.get('/desk/other')].filter((text) => text === content)).toHaveLength(1);
      if (isOther) expect(codes(first)).toEqual(['exchange/packet-replayed']);
    });
  });

  it.each(['ENOSPC', 'EIO', 'EACCES'] as const)('%s at any operation is told, and the same call opens it later', async (as) => {
    for (const forever of [false, true]) {
      await atEvery(
        as,
        async (disk, machine, found) => {
          if (found === 'killed') throw new Error('nobody was killed');
          expect(JSON.stringify(found)).not.toContain('Amina');
          await once(disk, machine);
          await expectWhole(disk);
          expect(codes(await once(disk, machine))).toEqual(['exchange/packet-replayed']);
        },
        forever,
      );
    }
  });

  it('goes to one of two processes, and the other may wait for its turn', async () => {
    const [disk, machine] = [new Disk(), new Machine()];
    disk.start();
    const open = (file: string, again?: OpenToFileOptions['again']) => openToFile(packet.text, { ring: rings.south, now, random: seeded(5), seen, out: file, files: disk.files, holder: machine.process().holder, ...(again && { again }) });
    const both = await Promise.all([open(out), open('/desk/other')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(['exchange/locked', 'exchange/packet-replayed']).toContain(both.flatMap(codes)[0]);
    const [disk2, waits] = [new Disk(), [] as number[]];
    disk2.start();
    const patient = (file: string) => openToFile(packet.text, { ring: rings.south, now, random: seeded(5), seen, out: file, files: disk2.files, holder: machine.process().holder, again: (attempt) => Promise.resolve(waits.push(attempt) < 1000) });
    const found = await Promise.all([patient(out), patient('/desk/other')]);
    expect(found.flatMap(codes)).toEqual(['exchange/packet-replayed']);
  });

  it('waits for another process at work only as long as it is told to', async () => {
    const [disk, machine, asked] = [new Disk(), new Machine(), [] as number[]];
    disk.start();
    const lock = held(await lockFolder(seen, { files: disk.files, holder: machine.process().holder }));
    const open = (most: number) =>
      openToFile(packet.text, {
        ring: rings.south, now, random: seeded(5), seen, out, receipt, files: disk.files, holder: machine.process().holder,
        again: async (attempt) => {
          asked.push(attempt);
          if (attempt === 5) await lock.release();
          return attempt < most;
        },
      });
    expect(codes(await open(3))).toEqual(['exchange/locked']);
    expect(asked).toEqual([1, 2, 3]);
    expect(codes(await open(9))).toEqual([]);
    await expectWhole(disk);
  });

  it('keeps what other packets were claimed for, when it is killed while claiming', async () => {
    await atEvery('kill', async (disk, machine) => {
      // Another packet is opened in between, to another file; then the first goes on.
      const other = held(await seal('other', sealing(rings.north, { sequence: 2, random: seeded(7) })));
      disk.start();
      const { holder, end } = machine.process();
      held(await openToFile(other.text, { ring: rings.south, now, random: seeded(6), seen, out: '/desk/other', files: disk.files, holder }));
      end();
      await once(disk, machine);
      await expectWhole(disk);
      expect(disk.get('/desk/other')).toBe('other');
    });
  });

  it('is not taken where it is no sound packet, or its receipt cannot be made', async () => {
    const [disk, machine] = [new Disk(), new Machine()];
    expect(codes(await once(disk, machine, undefined, { now: now + 40 * day }))).toEqual(['exchange/packet-expired']);
    expect(codes(await once(disk, machine, undefined, { agreed: { schemas: [] } }))).toEqual(['exchange/packet-not-agreed']);
    expect(disk.paths).toEqual([]);
  });
});
