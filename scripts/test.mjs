/**
 * `npm test -- [vitest arguments]`: sets up, builds what is stale, type-checks, runs every test.
 * The last line of stdout is always `N passed, N failed, N skipped`; whatever stops the run before a test counts as one failure.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from './build.mjs';
import { say, since, tool } from './lib/run.mjs';
import { setup } from './setup.mjs';

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
const stopped = { counts: { passed: 0, failed: 1, skipped: 0 }, code: 1 };

async function typecheck() {
  const start = performance.now();
  const { code } = await tool('typescript', ['-b'], { bin: 'tsc', output: 'show' });
  say(code === 0 ? `types: fine, ${since(start)}` : `types: errors above, so no test was run (${since(start)})`);
  return code === 0;
}

/** The reporter in `vitest.workspace.ts` leaves its counts in a file, so that nothing can be printed after the last line. */
async function vitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'ctip-test-'));
  const file = join(folder, 'counts.json');
  const { code } = await tool('vitest', ['run', '--config', 'vitest.workspace.ts', ...args], { env: { CTIP_TEST_COUNTS: file } });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  // Vitest also refuses for other reasons (no test found, coverage too low): the line never says less than the exit code.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { counts, code: counts.failed > 0 ? code || 1 : code };
}

async function test() {
  if (!(await setup()) || !(await build()) || !(await typecheck())) return stopped;
  return vitest(process.argv.slice(2));
}

const { counts, code } = await test();
console.log(line(counts));
process.exitCode = code;
