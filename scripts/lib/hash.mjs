import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { cache, root } from './paths.mjs';

/** Every file below a folder, in a fixed order; a missing folder has none. */
export function filesBelow(folder, keep = () => true) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path, keep);
      return keep(path) ? [path] : [];
    });
}

/** A hash over the names and contents of files, plus further words. A missing file counts as missing. */
export function hashOf(files, ...words) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(existsSync(file) ? readFileSync(file) : '(missing)');
    hash.update('\0');
  }
  for (const word of words) hash.update(`${word}\0`);
  return hash.digest('hex');
}

const stampFile = (name) => join(cache, `${name}.stamp`);

/** The hash that was kept when a piece of work was last finished. */
export const stampOf = (name) => (existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : undefined);

/** Keeps the hash of finished work. */
export function writeStamp(name, hash) {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}

/** Forgets a piece of work before it starts, so that a failure or an interruption leaves nothing behind. */
export const removeStamp = (name) => rmSync(stampFile(name), { force: true });
