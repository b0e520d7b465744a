import { Case, ok, problem, refused, type Result } from '@ctip/core';
import { arrivals } from '@ctip/testing';
import { beforeAll, describe, expect, it } from 'vitest';

import { runJob, writeCsv, type JobEntry, type JobOptions, type JobStore, type JobSummary } from '../index.js';
import { Disk, Killed, Machine, type Fault } from '../disk/simulated.fixture.js';

const lines = [...arrivals({ seed: 5, cases: 40, damagedShare: 0.2 })];
const text = Buffer.concat(lines.map((line) => line.bytes));
const [folder, path] = ['/jobs/one', '/in/cases.ndjson'];

const job = (disk: Disk): JobOptions<typeof Case> => ({
  folder,
  inputs: [
    { path, format: 'ndjson' },
    { path: '/in/table.csv', format: 'csv' },
  ],
  as: Case,
  versions: { program: '1' },
  every: 3,
  files: disk.files,
});

let csv = new Uint8Array();
let undisturbed: { readonly good: string; readonly refused: string; readonly summary: JobSummary };

function diskWithInputs(): Disk {
  const disk = new Disk();
  disk.write(path, text);
  disk.write('/in/table.csv', csv);
  return disk;
}

/** One process on the disk; it is gone afterwards, whatever came of it. */
async function once(disk: Disk, machine: Machine, fault?: Fault, options: Partial<JobOptions<typeof Case>> = {}): Promise<Result<JobSummary> | 'killed'> {
  disk.start(fault);
  const { holder, end } = machine.process();
  try {
    const found = await runJob({ ...job(disk), holder, ...options });
    return disk.isGone ? 'killed' : found;
  } catch (thrown) {
    if (thrown instanceof Killed) return 'killed';
    throw thrown;
  } finally {
    end();
  }
}

const outcome = (disk: Disk) => ({ good: disk.get(`${folder}/good.ndjson`), refused: disk.get(`${folder}/refused.ndjson`) });

beforeAll(async () => {
  const pieces: Uint8Array[] = [];
  const cases = [...arrivals({ seed: 6, cases: 12 })].map((line) => JSON.parse(Buffer.from(line.bytes).toString('utf8')) as Case);
  for await (const piece of writeCsv(cases, Case)) pieces.push(piece);
  csv = new Uint8Array(Buffer.concat(pieces));
  const disk = diskWithInputs();
  const found = await once(disk, new Machine());
  if (found === 'killed' || !found.ok) throw new Error('the job does not even run undisturbed');
  const { good = '', refused: bad = '' } = outcome(disk);
  undisturbed = { good, refused: bad, summary: found.value };
});

const expected = () => ({ good: undisturbed.good, refused: undisturbed.refused });

describe('a job', () => {
  it('accounts for every record, in order, and for every file', () => {
    const { summary, good, refused: bad } = undisturbed;
    expect([summary.read, summary.good + summary.refused]).toEqual([52, 52]);
    expect(summary.inputs.map(({ read }) => read)).toEqual([40, 12]);
    expect(good.trim().split('\n')).toHaveLength(summary.good);
    const refusals = bad.trim().split('\n').map((line) => JSON.parse(line) as { file: number; at: { record: number }; problems: { code: string }[] });
    expect(refusals.filter(({ file }) => file === 1).map(({ at }) => at.record - 1)).toEqual(lines.flatMap((line, index) => (line.damage === undefined ? [] : [index])));
    expect(Object.values(summary.problems).reduce((a, b) => a + b, 0)).toBe(refusals.flatMap(({ problems }) => problems).length);
    // The gathered report says the same of the same records.
    expect([summary.refusals.records, summary.refusals.groups.reduce((sum, { count }) => sum + count, 0)]).toEqual([summary.refused, summary.refusals.problems]);
    const byCode = Object.fromEntries(Object.keys(summary.problems).map((code) => [code, summary.refusals.groups.filter((group) => group.code === code).reduce((sum, { count }) => sum + count, 0)]));
    expect(byCode).toEqual(summary.problems);
  });

  it('writes the same however often it looks up', async () => {
    for (const every of [1, 13, 10_000]) {
      const disk = diskWithInputs();
      await once(disk, new Machine(), undefined, { every });
      expect(outcome(disk)).toEqual(expected());
    }
  });

  it('tells its outcome again once it is done, and notices that it was changed', async () => {
    const disk = diskWithInputs();
    const machine = new Machine();
    await once(disk, machine);
    const writes = disk.paths.length;
    const again = await once(disk, machine);
    expect(again).toMatchObject({ ok: true, value: { read: 52, before: 52 } });
    expect(disk.paths).toHaveLength(writes);
    disk.write(`${folder}/good.ndjson`, Buffer.from(undisturbed.good.replace('case', 'cage')));
    expect(await once(disk, machine)).toMatchObject({ ok: false, problems: [{ code: 'exchange/job-output-changed', params: { output: 'good' } }] });
  });

  it('keeps nothing of a record and no name of a file in its checkpoint', async () => {
    const disk = diskWithInputs();
    await once(disk, new Machine());
    const kept = disk.get(`${folder}/checkpoint.json`) ?? '';
    expect(kept).toContain('ctip.job/2');
    expect(kept).not.toMatch(/cases|table|csv/u);
    for (const line of lines) {
      const id = /"id":"([^"]+)"/u.exec(Buffer.from(line.bytes).toString('utf8'))?.[1];
      if (id !== undefined) expect(kept).not.toContain(id);
    }
  });

  it('maps good records, and refuses what a mapping refuses', async () => {
    const disk = diskWithInputs();
    let turn = 0;
    const found = await once(disk, new Machine(), undefined, {
      map: (value) => ((turn += 1) % 2 === 0 ? refused([problem('exchange/not-json', '')]) : ok({ only: value.schema })),
    });
    expect(found).toMatchObject({ ok: true, value: { read: 52, problems: { 'exchange/not-json': Math.floor(undisturbed.summary.good / 2) } } });
    expect(outcome(disk).good?.split('\n')[0]).toBe('{"only":"ctip.case/1"}');
  });

  it.each([
    ['input', (disk: Disk) => disk.write(path, Buffer.concat([text.subarray(0, -2), Buffer.from(' \n')])), {}, 'exchange/job-input-changed'],
    ['a longer input', (disk: Disk) => disk.write('/in/table.csv', Buffer.concat([csv, Buffer.from('x')])), {}, 'exchange/job-input-changed'],
    ['settings', () => {}, { good: 'none' as const }, 'exchange/job-settings-changed'],
    ['fewer files', () => {}, { inputs: [{ path, format: 'ndjson' as const }] }, 'exchange/job-settings-changed'],
    ['a version', () => {}, { versions: { program: '2' } }, 'exchange/job-versions-changed'],
    ['its output', (disk: Disk) => disk.write(`${folder}/good.ndjson.part`, Buffer.from('{}\n')), {}, 'exchange/job-output-changed'],
    ['its checkpoint', (disk: Disk) => disk.write(`${folder}/checkpoint.json`, Buffer.from('{"form":')), {}, 'exchange/job-checkpoint'],
  ])('refuses to go on with a change of %s', async (_name, change, options, code) => {
    const disk = diskWithInputs();
    const machine = new Machine();
    expect(await once(disk, machine, { at: 60, as: 'kill' })).toBe('killed');
    change(disk);
    expect(await once(disk, machine, undefined, options)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('notices an input that changes while it is read', async () => {
    const disk = diskWithInputs();
    let isChanged = false;
    const found = await once(disk, new Machine(), undefined, {
      onItem: () => {
        if (!isChanged) disk.write(path, Buffer.concat([text, text.subarray(0, lines[0]?.bytes.length)]));
        isChanged = true;
      },
      files: { ...disk.files, read: (name, from, to) => disk.files.read(name, from, to) },
    });
    // The pieces that were being read are those of before; the next run finds the difference.
    if (found !== 'killed' && found.ok) expect(await once(disk, new Machine())).toMatchObject({ problems: [{ code: 'exchange/job-input-changed' }] });
    else expect(found).toMatchObject({ problems: [{ code: 'exchange/job-input-changed' }] });
  });

  it('goes on only where there is something, when told so', async () => {
    const disk = diskWithInputs();
    expect(await once(disk, new Machine(), undefined, { mustExist: true })).toMatchObject({ problems: [{ code: 'exchange/job-none' }] });
    expect(disk.paths).toHaveLength(2);
  });

  it('tells an empty file and one that is missing', async () => {
    const disk = diskWithInputs();
    disk.write('/in/table.csv', Buffer.alloc(0));
    expect(await once(disk, new Machine())).toMatchObject({ problems: [{ code: 'exchange/empty', params: { file: 2 } }] });
    expect(await once(disk, new Machine(), undefined, { folder: '/jobs/two', inputs: [{ path: '/Amina', format: 'ndjson' }] })).toMatchObject({ problems: [{ code: 'exchange/not-found' }] });
  });
});

/** Records between checkpoints: few, so that there are many operations; a night's run has one, and so the most. */
const close = process.env['CTIP_KILLS'] === undefined ? 2 : 1;

/** Tries every operation in turn until a run ends without reaching the fault. */
async function atEvery(as: Fault['as'], after: (disk: Disk, machine: Machine, found: Awaited<ReturnType<typeof once>>) => Promise<void>, { forever = false, every = close * 4 } = {}): Promise<string[]> {
  for (let at = 1; ; at += 1) {
    const disk = diskWithInputs();
    const machine = new Machine();
    const found = await once(disk, machine, { at, as, forever }, { every });
    if (disk.operations.length < at) return disk.operations;
    await after(disk, machine, found);
  }
}

describe('a process that is killed', () => {
  it.each(['kill', 'kill-half'] as const)('%s: loses nothing and doubles nothing, at every operation that changes the disk', async (as) => {
    const operations = await atEvery(as, async (disk, machine, found) => {
      expect(found).toBe('killed');
      for (const file of Object.values(outcome(disk))) if (file !== undefined) expect([undisturbed.good, undisturbed.refused]).toContain(file);
      expect(await once(disk, machine)).toMatchObject({ ok: true, value: { read: 52, good: undisturbed.summary.good, problems: undisturbed.summary.problems, refusals: undisturbed.summary.refusals } });
      expect(outcome(disk)).toEqual(expected());
    }, { every: close });
    for (const kind of ['write', 'fsync', 'rename']) expect(operations).toContain(kind);
    expect(operations.filter((kind) => kind === 'write' || kind === 'fsync' || kind === 'rename').length).toBeGreaterThan(200 / close);
  });

  it('with the power: what was not synced is gone, and still nothing is lost', async () => {
    await atEvery('kill-half', async (disk, machine) => {
      disk.cutPower();
      expect(await once(disk, machine)).toMatchObject({ ok: true, value: { read: 52, good: undisturbed.summary.good } });
      expect(outcome(disk)).toEqual(expected());
    });
  });

  it('again and again, on its way to the end', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const disk = diskWithInputs();
      const machine = new Machine();
      let state = seed;
      for (let left = 30; left > 0; left -= 1) {
        state = (state * 48_271) % 2_147_483_647;
        const found = await once(disk, machine, { at: 1 + (state % 90), as: state % 2 === 0 ? 'kill' : 'kill-half' });
        if (state % 3 === 0) disk.cutPower();
        if (found !== 'killed') break;
      }
      await once(disk, machine);
      expect(outcome(disk)).toEqual(expected());
    }
  });
});

describe('a disk that fails', () => {
  it.each([
    ['ENOSPC', 'exchange/no-space'],
    ['EIO', 'exchange/write-failed'],
    ['EACCES', 'exchange/no-permission'],
  ] as const)('%s: is told, quotes nothing, and loses nothing, at every operation', async (as, code) => {
    for (const forever of [false, true]) {
      await atEvery(
        as,
        async (disk, machine, found) => {
          if (found === 'killed') throw new Error('nobody was killed');
          // Giving back the lock may fail after all is done: that is no loss.
          if (!found.ok) expect(found.problems).toMatchObject([{ code }]);
          expect(JSON.stringify(found)).not.toContain('Amina');
          expect(await once(disk, machine)).toMatchObject({ ok: true, value: { read: 52, good: undisturbed.summary.good } });
          expect(outcome(disk)).toEqual(expected());
        },
        { forever },
      );
    }
  });

  it('while reading: the record is not refused, the job stops and goes on later', async () => {
    for (let fails = 1; fails < 60; fails += 3) {
      const disk = diskWithInputs();
      const machine = new Machine();
      let pieces = 0;
      const read = async function* (name: string, from?: number, to?: number) {
        for await (const piece of disk.files.read(name, from, to)) {
          pieces += 1;
          if (pieces === fails) throw Object.assign(new Error('Amina'), { code: 'EIO' });
          yield piece;
        }
      };
      const found = await once(disk, machine, undefined, { files: { ...disk.files, read } });
      if (found === 'killed') throw new Error('nobody was killed');
      if (!found.ok) expect(['exchange/read-failed', 'exchange/write-failed']).toContain(found.problems[0]?.code);
      expect(await once(disk, machine)).toMatchObject({ ok: true, value: { read: 52, good: undisturbed.summary.good } });
      expect(outcome(disk)).toEqual(expected());
    }
  });
});

/** A database with a unique constraint. */
class Table {
  readonly rows = new Map<string, unknown>();
  puts = 0;
  take(entries: readonly JobEntry[]): 'stored' {
    for (const { key, value } of entries) if (!this.rows.has(key)) this.rows.set(key, value);
    return 'stored';
  }
}

describe('a store', () => {
  const records = () => undisturbed.good.trim().split('\n');

  it('whose answer is lost, before or after it stored, gets nothing twice and misses nothing', async () => {
    for (let lost = 1; lost <= 14; lost += 1) {
      for (const isStored of [true, false]) {
        const [disk, machine, table] = [diskWithInputs(), new Machine(), new Table()];
        const store: JobStore = {
          async put(entries) {
            await Promise.resolve();
            table.puts += 1;
            if (table.puts !== lost) return table.take(entries);
            if (isStored) table.take(entries);
            if (lost % 2 === 0) throw new Error('time-out after Amina');
            return 'unknown';
          },
        };
        expect(await once(disk, machine, undefined, { good: store })).toMatchObject({ ok: true });
        expect([...table.rows.values()].map((row) => JSON.stringify(row))).toEqual(records());
      }
    }
  });

  it('that never answers stops the job, which goes on when it does', async () => {
    const [disk, machine, table] = [diskWithInputs(), new Machine(), new Table()];
    let isSilent = true;
    const store: JobStore = {
      put: (entries) => {
        table.puts += 1;
        if (table.puts > 3 && isSilent) return Promise.resolve('unknown');
        return Promise.resolve(table.take(entries));
      },
    };
    expect(await once(disk, machine, undefined, { good: store })).toMatchObject({ problems: [{ code: 'exchange/job-store-unknown', params: { attempts: 3 } }] });
    expect(table.puts).toBe(6);
    isSilent = false;
    expect(await once(disk, machine, undefined, { good: store })).toMatchObject({ ok: true, value: { read: 52 } });
    expect([...table.rows.values()].map((row) => JSON.stringify(row))).toEqual(records());
  });

  it('that refuses stops the job before its records', async () => {
    const disk = diskWithInputs();
    expect(await once(disk, new Machine(), undefined, { good: { put: () => Promise.resolve('refused') } })).toMatchObject({ problems: [{ code: 'exchange/job-store-refused' }] });
  });

  it('holds every record once, whenever the process is killed', async () => {
    for (let at = 1; ; at += 1) {
      const [disk, machine, table] = [diskWithInputs(), new Machine(), new Table()];
      const store: JobStore = { put: (entries) => Promise.resolve(table.take(entries)) };
      const found = await once(disk, machine, { at, as: 'kill-half' }, { good: store });
      if (disk.operations.length < at) break;
      expect(found).toBe('killed');
      await once(disk, machine, undefined, { good: store });
      expect([...table.rows.values()].map((row) => JSON.stringify(row))).toEqual(records());
      expect(outcome(disk).refused).toBe(undisturbed.refused);
    }
  });
});
