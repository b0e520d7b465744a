/**
 * `npm run build`: builds the packages that are stale, in dependency order, two at a time.
 *
 * A package is stale when its sources (tests aside), its configuration, or the declarations of a workspace it imports changed. Its
 * JavaScript does not contain theirs, so a change behind an unchanged surface stops at the package that made it.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { filesBelow, hashOf, removeStamp, stampOf, writeStamp } from './lib/hash.mjs';
import { root } from './lib/paths.mjs';
import { isMain, run, say, since } from './lib/run.mjs';
import { entriesOf, workspaces } from './lib/workspaces.mjs';
import { setup } from './setup.mjs';

const sideBySide = 2;

const isSource = (path) => !/\.(?:test|test-d|bench)\.[cm]?ts$/u.test(path);
const shared = ['pnpm-lock.yaml', 'tsconfig.base.json', 'scripts/tsup.base.ts', 'scripts/build.mjs'].map((name) => join(root, name));

/** What the contents of `dist` follow from. */
function wanted(place, byName) {
  const config = ['package.json', 'tsup.config.ts', 'tsconfig.json'].map((name) => join(place.folder, name));
  const surfaces = place.needs.flatMap((name) => filesBelow(join(byName.get(name).folder, 'dist'), (path) => /\.d\.[cm]?ts$/u.test(path)));
  return hashOf([...filesBelow(join(place.folder, 'src'), isSource), ...config, ...shared, ...surfaces]);
}

/** The files that the manifest promises and that are not there. */
function missingFiles({ folder, manifest }) {
  const promised = new Set(typeof manifest.bin === 'string' ? [manifest.bin] : Object.values(manifest.bin ?? {}));
  const collect = (value) => (typeof value === 'string' ? promised.add(value) : Object.values(value).forEach(collect));
  for (const entry of entriesOf(manifest)) collect(entry.conditions);
  return [...promised].filter((path) => path.startsWith('./dist/') && !existsSync(join(folder, path)));
}

async function buildOne(place, byName) {
  const stamp = `build/${place.home}-${place.short}`;
  const hash = wanted(place, byName);
  if (stampOf(stamp) === hash && missingFiles(place).length === 0) return 'fresh';
  const start = performance.now();
  removeStamp(stamp);
  const path = [join(place.folder, 'node_modules', '.bin'), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const { code, output } = await run(place.manifest.scripts.build, [], { cwd: place.folder, env: { PATH: path }, output: 'keep', shell: true });
  const missing = code === 0 ? missingFiles(place) : [];
  if (code === 0 && missing.length === 0) {
    writeStamp(stamp, hash);
    say(`build: ${place.name} ${since(start)}`);
    return 'built';
  }
  say(`build: ${place.name} FAILED after ${since(start)}`);
  say(output.trimEnd());
  if (missing.length > 0) say(`build: ${place.name} promises files that were not written: ${missing.join(', ')}`);
  return 'failed';
}

/** Builds what is stale. @returns {Promise<boolean>} whether everything is built now */
export async function build() {
  const all = workspaces().filter((place) => place.manifest.scripts?.build !== undefined);
  const byName = new Map(all.map((place) => [place.name, place]));
  for (const place of all) place.needs = place.needs.filter((name) => byName.has(name));
  const waiting = new Set(all);
  const running = new Map();
  const state = new Map();
  const start = performance.now();
  const failed = () => [...state.values()].includes('failed');
  while (waiting.size > 0 || running.size > 0) {
    for (const place of failed() ? [] : waiting) {
      if (running.size >= sideBySide) break;
      if (!place.needs.every((name) => state.has(name))) continue;
      waiting.delete(place);
      running.set(place, buildOne(place, byName).then((result) => state.set(place.name, result) && running.delete(place)));
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (failed()) {
    if (waiting.size > 0) say(`build: not tried: ${[...waiting].map((place) => place.name).join(', ')}`);
    return false;
  }
  if (waiting.size > 0) throw new Error(`workspaces that need each other: ${[...waiting].map((place) => place.name).join(', ')}`);
  const built = [...state.values()].filter((result) => result === 'built').length;
  say(built > 0 ? `build: ${built} of ${all.length} workspaces built in ${since(start)}` : `build: all ${all.length} workspaces are up to date`);
  return true;
}

if (isMain(import.meta.url)) process.exitCode = (await setup()) && (await build()) ? 0 : 1;
