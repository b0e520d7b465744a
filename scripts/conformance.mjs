/** `npm run conformance -- <kind> <file>`: sets up, builds what is stale, and hands over to `ctip conformance`, whose exit code it keeps. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { root, typedIn } from './lib/paths.mjs';
import { run, say } from './lib/run.mjs';
import { setup } from './setup.mjs';

const bin = join(root, 'packages', 'cli', 'dist', 'bin.js');

async function conformance() {
  if (!(await setup()) || !(await build())) return 3;
  if (!existsSync(bin)) {
    say('conformance: packages/cli/dist/bin.js is missing although the build succeeded.');
    return 3;
  }
  const { code } = await run(process.execPath, [bin, 'conformance', ...process.argv.slice(2)], { cwd: typedIn });
  return code;
}

process.exitCode = await conformance();
