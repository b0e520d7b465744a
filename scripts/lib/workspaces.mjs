import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './paths.mjs';

/** The folders of `pnpm-workspace.yaml` that may hold packages. */
const homes = ['packages', 'examples'];

/**
 * Every workspace with a manifest, in alphabetical order.
 *
 * @returns {{ name: string, short: string, home: string, folder: string, manifest: any, needs: string[] }[]} `needs` are the names of the
 *   workspaces that it imports at run time
 */
export function workspaces() {
  const found = homes.flatMap((home) => {
    const folder = join(root, home);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .toSorted()
      .map((short) => ({ home, short, folder: join(folder, short) }))
      .filter((place) => existsSync(join(place.folder, 'package.json')))
      .map((place) => ({ ...place, manifest: JSON.parse(readFileSync(join(place.folder, 'package.json'), 'utf8')) }));
  });
  const names = new Set(found.map((place) => place.manifest.name));
  return found.map((place) => ({
    ...place,
    name: place.manifest.name,
    needs: Object.keys({ ...place.manifest.dependencies, ...place.manifest.peerDependencies }).filter((name) => names.has(name)),
  }));
}

/** The packages that are published. */
export const publicPackages = () => workspaces().filter((place) => place.home === 'packages' && place.manifest.private !== true);

/** The public entries of a package: `.` and its subpaths, each with what the published map gives. */
export const entriesOf = (manifest) =>
  Object.entries(manifest.publishConfig?.exports ?? manifest.exports ?? {})
    // Files that are data (schemas, the manifest) are named by one path; code has conditions.
    .filter(([, conditions]) => typeof conditions !== 'string')
    .map(([path, conditions]) => ({ path, specifier: `${manifest.name}${path.slice(1)}`, conditions }));
