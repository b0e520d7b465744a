/**
 * Every public package whose version was not released yet is named in a change file, `.changeset/*.md`.
 * A version is released when the package's CHANGELOG.md has a heading for it; `changeset version` writes that heading and removes the files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../lib/paths.mjs';
import { isMain, say } from '../lib/run.mjs';
import { publicPackages } from '../lib/workspaces.mjs';

/** Reads one change file. @returns {{ names: string[], faults: string[] }} the packages it names, and what is wrong with it */
export function readChange(text, known) {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/u.exec(text);
  if (!parts) return { names: [], faults: ['has no front matter'] };
  const [, head, body] = parts;
  const entries = head.split(/\r?\n/u).filter((row) => row.trim() !== '').map((row) => /^["']?([^"']+)["']?: *(\w+) *$/u.exec(row));
  const faults = entries.flatMap((entry) => {
    if (!entry) return ['has a line that is not `\'name\': minor`'];
    if (!known.includes(entry[1])) return [`names ${entry[1]}, which is no public package`];
    return ['patch', 'minor', 'major'].includes(entry[2]) ? [] : [`asks for ${entry[2]}: patch, minor or major`];
  });
  if (body.trim() === '') faults.push('tells users nothing');
  return { names: entries.flatMap((entry) => (entry ? [entry[1]] : [])), faults };
}

/** Whether a version has a heading in the change log. */
export const isReleased = (version, log) => log.split(/\r?\n/u).includes(`## ${version}`);

function changesets() {
  const packages = publicPackages();
  const known = packages.map((place) => place.name);
  const folder = join(root, '.changeset');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md') : [];
  const changes = files.map((name) => ({ name, ...readChange(readFileSync(join(folder, name), 'utf8'), known) }));
  const named = new Set(changes.flatMap((change) => change.names));
  const log = (place) => join(place.folder, 'CHANGELOG.md');
  const released = (place) => existsSync(log(place)) && isReleased(place.manifest.version, readFileSync(log(place), 'utf8'));
  const faults = [
    ...changes.flatMap((change) => change.faults.map((fault) => `.changeset/${change.name} ${fault}`)),
    ...packages.filter((place) => !released(place) && !named.has(place.name)).map((place) => `${place.name} ${place.manifest.version} is not released, and no change file names it`),
  ];
  for (const fault of faults) say(`changesets: ${fault}`);
  say(`changesets: ${files.length} change files, ${packages.length} public packages, ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
  return faults.length === 0;
}

if (isMain(import.meta.url)) process.exitCode = changesets() ? 0 : 1;
