/**
 * `ctip` in a process of its own, to be killed at a step: `node program.mjs KILL-AT before|half [WORD ...]`. A step is whatever changes the
 * disk. With KILL-AT 0 nobody is killed, and the last line that it prints is the kinds of the steps, in order.
 */
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const [killAt = '0', how = 'before', ...words] = process.argv.slice(2);

const steps: string[] = [];
const kill = (): void => void process.kill(process.pid, 'SIGKILL');

/** Puts a function in the place of a method: it counts, and kills before the method does its work, or when half of the bytes are written. */
function watch(owner: object, name: string, isStep: (args: readonly unknown[]) => boolean = () => true): void {
  const action: unknown = Reflect.get(owner, name);
  if (typeof action !== 'function') throw new Error(`the platform has no ${name}`);
  Reflect.set(owner, name, async function watched(this: unknown, ...args: unknown[]): Promise<unknown> {
    if (isStep(args) && steps.push(name) === Number(killAt)) {
      const [data] = args;
      if (how === 'half' && (typeof data === 'string' || data instanceof Uint8Array)) await Reflect.apply(action, this, [data.slice(0, data.length >> 1)]);
      kill();
    }
    return Reflect.apply(action, this, args);
  });
}

// The platform gives no other way to the methods of an open file.
const handle = await files.open('/dev/null', 'r');
const ofHandles: unknown = Object.getPrototypeOf(handle);
await handle.close();
if (typeof ofHandles === 'object' && ofHandles !== null) for (const name of ['sync', 'truncate', 'write', 'writeFile']) watch(ofHandles, name);
for (const name of ['mkdir', 'rename', 'link', 'rm', 'unlink']) watch(files, name);
watch(files, 'open', ([, flags]) => flags !== 'r' && flags !== undefined);
syncBuiltinESMExports();

const { run } = await import('./index.js');
const now = Date.UTC(2026, 5, 1, 12);
process.stdout.write('begun\n');
process.exitCode = await run(words, {
  stdin: (async function* () {})(),
  out: () => {},
  err: (text) => void process.stdout.write(text),
  terminal: false,
  env: {},
  clock: () => 0,
  version: '0.0.0',
  today: '2026-06-01',
  now: () => now,
});
process.stdout.write(`${JSON.stringify(steps)}\n`);
