/** `npm run setup`: installs what the lock file pins, and only when something changed. Needs Node and npm, nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { hashOf, removeStamp, stampOf, writeStamp } from './lib/hash.mjs';
import { root } from './lib/paths.mjs';
import { isMain, run, say, since } from './lib/run.mjs';
import { workspaces } from './lib/workspaces.mjs';

const lowest = [20, 19];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > lowest[0] || (major === lowest[0] && minor >= lowest[1])) return true;
  say(`setup: Node ${lowest.join('.')} or newer is needed; this is Node ${process.versions.node}.`);
  say('       Install a current Node (nodejs.org, or your system’s packages) and run the same command again.');
  return false;
}

/** What the contents of `node_modules` follow from. */
function wanted() {
  const files = ['pnpm-lock.yaml', 'package.json', 'pnpm-workspace.yaml'].map((name) => join(root, name));
  const manifests = workspaces().map((place) => join(place.folder, 'package.json'));
  return hashOf([...files, ...manifests], process.platform, process.arch);
}

const hints = [
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|META_FETCH_FAIL|fetch failed|error sending request|dns error/iu,
    'the package registry cannot be reached. Check the network, the proxy and `npm config get registry`, then run the same command again.'],
  [/OUTDATED_LOCKFILE|frozen-lockfile/iu, 'a package.json changed without the lock file. Run `npx pnpm@PNPM install`, then the same command again.'],
  [/ENOSPC/u, 'the disk is full.'],
  [/EACCES|EPERM|EROFS/u, 'a folder is not writable: look at the path in the message above.'],
  [/ENOENT.*npx|npx: .*ENOENT/u, 'npx was not found. It comes with npm, which comes with Node.'],
];

/** Runs the install, shows what it prints and keeps it, so that a failure can be explained. */
async function install(pnpm) {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  // `npm run -s` would hand its silence down, and a failure could not be explained.
  const env = { npm_config_loglevel: 'warn', npm_config_update_notifier: 'false', ...(process.stdout.isTTY ? {} : { CI: 'true' }) };
  const { code, output } = await run(npx, ['--yes', `pnpm@${pnpm}`, 'install', '--frozen-lockfile'], {
    env,
    output: 'tee',
    shell: process.platform === 'win32',
  });
  if (code === 0) return true;
  say(code === 127 ? output : '');
  const hint = hints.find(([sign]) => sign.test(output))?.[1].replace('PNPM', pnpm) ?? 'see the message above.';
  say(`setup: installing failed (exit code ${code}): ${hint}`);
  return false;
}

/** Makes `node_modules` match the lock file. @returns {Promise<boolean>} whether everything needed is there */
export async function setup() {
  if (!checkNode()) return false;
  const hash = wanted();
  if (stampOf('setup') === hash && existsSync(join(root, 'node_modules', '.pnpm'))) return true;
  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.replace('pnpm@', '');
  const start = performance.now();
  say(`setup: installing the pinned dependencies with pnpm ${pnpm} (about half a minute the first time)`);
  removeStamp('setup');
  if (!(await install(pnpm))) return false;
  writeStamp('setup', hash);
  say(`setup: done in ${since(start)}`);
  return true;
}

if (isMain(import.meta.url)) process.exitCode = (await setup()) ? 0 : 1;
