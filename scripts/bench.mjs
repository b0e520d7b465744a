/**
 * `npm run bench -- [part of a file name]`: every benchmark, or those whose path contains a word.
 *
 * Two kinds, both printed as ratios within one run, because a time says nothing on another machine:
 * `*.bench.ts` are Vitest benchmarks on the sources (`packages/<name>/bench/`);
 * `*.ratio.ts` are plain scripts on what was built, for what Vitest would disturb, such as memory (`packages/<name>/bench/` and `bench/`).
 */
import { join, relative } from 'node:path';

import { build } from './build.mjs';
import { filesBelow } from './lib/hash.mjs';
import { root } from './lib/paths.mjs';
import { say, tool } from './lib/run.mjs';
import { workspaces } from './lib/workspaces.mjs';
import { setup } from './setup.mjs';

const words = process.argv.slice(2);
const wanted = (path) => words.length === 0 || words.some((word) => relative(root, path).includes(word));

function files(ending) {
  const folders = [join(root, 'bench'), ...workspaces().map((place) => join(place.folder, 'bench'))];
  return folders.flatMap((folder) => filesBelow(folder, (path) => path.endsWith(ending))).filter(wanted);
}

async function bench() {
  if (!(await setup()) || !(await build())) return 1;
  let code = 0;
  if (files('.bench.ts').length > 0) code = (await tool('vitest', ['bench', '--run', '--config', 'vitest.workspace.ts', ...words])).code;
  for (const file of files('.ratio.ts')) {
    say(`\nbench: ${relative(root, file)}`);
    code ||= (await tool('tsx', ['--expose-gc', file])).code;
  }
  if (files('.bench.ts').length + files('.ratio.ts').length === 0) say('bench: no benchmark has that name.');
  return code;
}

process.exitCode = await bench();
