/** Writes a file without end: `node program.mjs PATH [hears]`. With `hears` the program answers SIGTERM itself, and lets the file be finished. */
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

import { writeWhole } from './index.js';

const [path = '', hears] = process.argv.slice(2);
const enough = new AbortController();
if (hears === 'hears') process.on('SIGTERM', () => enough.abort());

async function* chunks(): AsyncGenerator<string> {
  for (let index = 0; !enough.signal.aborted; index += 1) {
    yield 'a line of somebody\n'.repeat(20_000);
    if (index === 3) process.stdout.write('begun\n');
    await setTimeout(5);
  }
}
const written = await writeWhole(path, chunks());
process.stdout.write(written.ok ? 'whole\n' : 'refused\n');
