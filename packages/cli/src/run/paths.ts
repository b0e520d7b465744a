import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';

import { problem, type Problem } from '@ctip/core';
import { inTheWay, targetOf } from '@ctip/exchange';

import type { Typed } from './parse.js';
import type { Verb } from './verb.js';

const aboutOf = (path: string) => stat(path).catch(() => undefined);

/** A path as the platform knows it, also of a file that is not there yet. */
const realOf = (path: string): Promise<string> => realpath(path).catch(async () => join(await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path))), basename(path)));

/** By what a file is known under any of its names: links, other cases of the letters, `./` before them. */
async function identityOf(path: string): Promise<string> {
  const about = await aboutOf(path);
  return about?.isFile() === true ? `${String(about.dev)}:${String(about.ino)}` : realOf(path);
}

/** A path that was typed, and as what. */
interface TypedPath {
  readonly option: string;
  readonly path: string;
}

/**
 * Would one file be written over another, over what is read, or into a folder that `ctip` keeps for itself (keys, jobs)? Such a command does nothing.
 *
 * @param written - where files are to be written
 * @param read - what is read; `-` is no file
 * @param kept - folders that nothing else is written into
 * @returns `cli/same-file` or `cli/kept-folder` with the option
 */
export async function clashes(written: readonly TypedPath[], read: readonly string[], kept: readonly string[] = []): Promise<readonly Problem[]> {
  const taken = new Set(await Promise.all(read.filter((path) => path !== '-').map(identityOf)));
  const folders = await Promise.all(kept.map(realOf));
  const problems: Problem[] = [];
  for (const { option, path } of written) {
    const target = await targetOf(path);
    // What is wrong with a link is told when the file is looked at.
    if (!target.ok) continue;
    const [identity, real] = [await identityOf(target.value), await realOf(target.value)];
    if (taken.has(identity)) problems.push(problem('cli/same-file', '', { params: { option } }));
    else if (folders.some((folder) => real.startsWith(folder + sep))) problems.push(problem('cli/kept-folder', '', { params: { option } }));
    taken.add(identity);
  }
  return problems;
}

/** What is wrong with a file that is to be written, as far as it can be seen before. */
async function unwritable(path: string): Promise<string | undefined> {
  const target = await targetOf(path);
  if (!target.ok) return target.problems[0]?.code;
  const taken = await inTheWay(target.value);
  if (taken) return taken.code;
  return (await aboutOf(dirname(target.value)))?.isDirectory() === true ? undefined : 'exchange/no-folder';
}

/** What is wrong with a file or a folder that is to be read. */
async function unreadable(path: string, as: 'read' | 'folder'): Promise<string | undefined> {
  const about = await aboutOf(path);
  if (!about) return 'exchange/not-found';
  if (as === 'folder') return about.isDirectory() ? undefined : 'cli/no-folder-there';
  if (about.isDirectory()) return 'exchange/is-directory';
  return about.isFile() && about.size === 0 ? 'exchange/empty' : undefined;
}

/**
 * Is everything that an option names where it should be, and would nothing be written over what is read? Looked at before a command does
 * anything: what is wrong then is told with the option, and no hour of work ends with a folder that is not there.
 *
 * @returns problems of wrong use, or of the files themselves, each with its option
 */
export async function pathFaults({ operands: { filesFrom }, options }: Pick<Verb, 'operands' | 'options'>, { operands, values }: Typed): Promise<{ readonly misuse: readonly Problem[]; readonly faults: readonly Problem[] }> {
  const typed = Object.entries(options).flatMap(([name, { path: as }]) => {
    const path = values[name];
    return as === undefined || typeof path !== 'string' ? [] : [{ option: `--${name}`, path, as }];
  });
  const ofKind = (...kinds: readonly string[]) => typed.filter(({ as }) => kinds.includes(as));
  const ledgers = await Promise.all(ofKind('ledger').map(async ({ option, path }) => ({ option, path: await ledgerPath(path) })));
  const read = [...(filesFrom === undefined ? [] : operands.slice(filesFrom)), ...ofKind('read').map(({ path }) => path)];
  const misuse = await clashes([...ledgers, ...ofKind('written')], read, ofKind('kept').map(({ path }) => path));
  const faults: Problem[] = [];
  for (const { option, path, as } of typed) {
    if (path === '-' || as === 'kept' || as === 'ledger') continue;
    const code = as === 'written' ? await unwritable(path) : await unreadable(path, as);
    if (code !== undefined) faults.push(problem(code, '', { params: { option } }));
  }
  return { misuse, faults };
}

/** The file of a ledger: itself, or `ledger.json` in a folder. */
export async function ledgerPath(path: string): Promise<string> {
  return (await aboutOf(path))?.isDirectory() === true ? join(path, 'ledger.json') : path;
}
