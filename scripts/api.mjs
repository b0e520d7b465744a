/**
 * `npm run api`: compares the public surface of every package with its report `etc/*.api.md`, and fails on a difference.
 * `npm run api -- --update`: writes the reports. A changed report is read in review like code, because it is what users depend on.
 *
 * A type that a public name uses must be public too, and a report names no line of a file: it changes when the surface does and only then.
 * A package whose declarations and reports are those of the last good run is not looked at again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { filesBelow, hashOf, removeStamp, stampOf, writeStamp } from './lib/hash.mjs';
import { root } from './lib/paths.mjs';
import { isMain, run, say } from './lib/run.mjs';
import { publicPackages } from './lib/workspaces.mjs';
import { setup } from './setup.mjs';

const sideBySide = 2;

const script = join(root, 'scripts', 'lib', 'apiReports.mjs');
const shared = [script, join(root, 'api-extractor.base.json'), join(root, 'pnpm-lock.yaml')];
const declarations = (folder) => filesBelow(join(folder, 'dist'), (path) => path.endsWith('.d.ts'));

/** What the outcome for a package follows from: its declarations, those that it imports, its reports, and how they are made. */
function stateOf(place, byName) {
  const seen = new Set();
  const reach = (one) => one.needs.filter((name) => byName.has(name) && !seen.has(name)).forEach((name) => { seen.add(name); reach(byName.get(name)); });
  reach(place);
  const surfaces = [place, ...[...seen].toSorted((a, b) => (a < b ? -1 : 1)).map((name) => byName.get(name))].flatMap(({ folder }) => declarations(folder));
  return hashOf([...surfaces, ...filesBelow(join(place.folder, 'etc')), join(place.folder, 'package.json'), join(place.folder, 'api-extractor.json'), ...shared]);
}

/** Checks or writes the reports of one package in a process of its own. @returns {Promise<boolean>} whether they are as they should be */
async function check(place, byName, update) {
  const stamp = `api/${place.short}`;
  if (stampOf(stamp) === stateOf(place, byName)) {
    say(`api: ${place.name} unchanged since it was last looked at`);
    return true;
  }
  removeStamp(stamp);
  const { code, output } = await run(process.execPath, [script, place.short, ...(update ? ['--update'] : [])], { output: 'keep' });
  say(output.trimEnd());
  if (code === 0) writeStamp(stamp, stateOf(place, byName));
  return code === 0;
}

/** Checks or writes every report, the largest package first. @returns {Promise<boolean>} whether all are as they should be */
async function api(update) {
  if (!(await setup()) || !(await build())) return false;
  const all = publicPackages();
  const byName = new Map(all.map((place) => [place.name, place]));
  const waiting = all.filter((place) => existsSync(join(place.folder, 'api-extractor.json'))).toSorted((a, b) => declarations(b.folder).length - declarations(a.folder).length);
  const bad = [];
  const work = async () => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) if (!(await check(place, byName, update))) bad.push(place.name);
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  if (bad.length === 0) return true;
  say(`api: faults or an unrecorded change of the public surface: ${bad.join(', ')}`);
  if (!update) say('api: if the change is meant, run `npm run api -- --update` and commit the reports.');
  return false;
}

if (isMain(import.meta.url)) process.exitCode = (await api(process.argv.includes('--update'))) ? 0 : 1;
