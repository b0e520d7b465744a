/** `npm start -- [options]`: sets up, builds what is stale, and runs the main job, `examples/national-report`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { root, typedIn } from './lib/paths.mjs';
import { say, tool } from './lib/run.mjs';
import { setup } from './setup.mjs';

const example = join(root, 'examples', 'national-report', 'src', 'index.ts');

async function start() {
  if (!(await setup()) || !(await build())) return 1;
  if (!existsSync(example)) {
    say('start: there is no examples/national-report/src/index.ts yet, so there is nothing to run.');
    return 1;
  }
  // It runs where the user stands: relative paths mean what they look like.
  const { code } = await tool('tsx', [example, ...process.argv.slice(2)], { cwd: typedIn });
  return code;
}

process.exitCode = await start();
