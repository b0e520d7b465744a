/**
 * `npm run nightly -- [vitest arguments]`: everything that `npm test` runs, with the heavy sweeps at their full size, then the
 * benchmarks with their large cases. It takes hours and several gigabytes; `nice` it.
 *
 * A size that the caller sets stands: `CTIP_KILLS=200 npm run nightly -- --project exchange`. With arguments the benchmarks are left out.
 */
import { join } from 'node:path';

import { root } from './lib/paths.mjs';
import { run, say, since } from './lib/run.mjs';

/** Sizes of the sweeps, and what each is for. */
const sizes = {
  /** Documents per record on which zod and JSON Schema have to agree. */
  CTIP_DOCUMENTS: '10000',
  /** How many times more often properties are tried. */
  CTIP_EFFORT: '40',
  /** Kills of a real process in the middle of a job. */
  CTIP_KILLS: '1000',
  /** Reference cases of tables ten times as long. */
  CTIP_NIGHTLY: '1',
  /** Benchmarks with a million rows. */
  CTIP_LARGE: '1',
};

const env = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, process.env[name] ?? size]));
const script = (name, args) => run(process.execPath, [join(root, 'scripts', name), ...args], { env });
const args = process.argv.slice(2);

const start = performance.now();
let { code } = await script('test.mjs', ['--testTimeout=7200000', ...args]);
if (args.length === 0) code ||= (await script('bench.mjs', [])).code;
say(`nightly: ${code === 0 ? 'fine' : 'see above'}, ${since(start)}`);
process.exitCode = code;
