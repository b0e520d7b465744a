import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Stamps of finished work. Deleting `node_modules` deletes them too. */
export const cache = join(root, 'node_modules', '.cache', 'ctip');

/** The folder in which the user typed the command: npm runs scripts in the root and keeps the other one here. */
export const typedIn = process.env.INIT_CWD ?? process.cwd();
