import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Does a name fit a pattern of `*` and `?`? In time that grows with their lengths alone, whatever the pattern. */
export function fits(name: string, pattern: string): boolean {
  let [at, sign, star, from] = [0, 0, -1, 0];
  while (at < name.length) {
    if (sign < pattern.length && (pattern[sign] === '?' || pattern[sign] === name[at]) && pattern[sign] !== '*') {
      at += 1;
      sign += 1;
    } else if (pattern[sign] === '*') {
      star = sign;
      from = at;
      sign += 1;
    } else if (star >= 0) {
      from += 1;
      at = from;
      sign = star + 1;
    } else return false;
  }
  while (pattern[sign] === '*') sign += 1;
  return sign === pattern.length;
}

const isPattern = (text: string): boolean => /[*?]/u.test(text);

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What is in a folder; nothing where it cannot be read. Links to folders are not followed by `**`. */
async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const found = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []);
  return found.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
}

/** A name with a dot before it is meant only where the pattern has the dot too. */
const isMeant = (name: string, pattern: string): boolean => !name.startsWith('.') || pattern.startsWith('.');

async function below(folder: string, steps: readonly string[]): Promise<readonly string[]> {
  const [step, ...rest] = steps;
  if (step === undefined) return [folder];
  if (step === '**') {
    const inner = (await entriesOf(folder)).filter(({ name, isFolder }) => isFolder && !name.startsWith('.'));
    const deeper = await Promise.all(inner.map(({ name }) => below(join(folder, name), steps)));
    return [...(await below(folder, rest)), ...deeper.flat()];
  }
  if (!isPattern(step)) return rest.length === 0 ? ((await isFile(join(folder, step))) ? [join(folder, step)] : []) : below(join(folder, step), rest);
  const fitting = (await entriesOf(folder)).filter(({ name }) => isMeant(name, step) && fits(name, step));
  const found = await Promise.all(fitting.map(({ name }) => below(join(folder, name), rest)));
  return found.flat();
}

const isFile = (path: string): Promise<boolean> => stat(path).then((about) => about.isFile(), () => false);

/**
 * Files that a word means: itself, or, where no file has that name and it holds `*` or `?`, those that fit it, in the order of their
 * names; `**` is any number of folders. For shells that do not do this, and for more files than a shell can pass on.
 *
 * @returns empty where nothing fits
 */
export async function expanded(word: string): Promise<readonly string[]> {
  if (word === '-' || !isPattern(word) || (await isFile(word))) return [word];
  const steps = word.split('/');
  const found = await below(steps[0] === '' ? '/' : '', steps[0] === '' ? steps.slice(1) : steps);
  const files = await Promise.all(found.map(async (path) => ((await isFile(path)) ? [path] : [])));
  return [...new Set(files.flat())].toSorted((a, b) => (a < b ? -1 : 1));
}
