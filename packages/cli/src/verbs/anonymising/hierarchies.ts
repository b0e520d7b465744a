import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readHierarchy, type Hierarchy } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';
import { wholeInput } from '../input.js';

/** The hierarchy of a file of UTF-8. */
function hierarchyIn(bytes: Uint8Array): Result<Hierarchy> {
  try {
    return readHierarchy(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused([problem('cli/hierarchy-encoding', '')]);
  }
}

/** The hierarchies of a folder, for the columns of a table; two files for one column are refused. */
export async function hierarchiesIn(folder: string | undefined, names: readonly string[], context: Context): Promise<Result<ReadonlyMap<string, Hierarchy>>> {
  if (folder === undefined) return ok(new Map());
  let files: string[];
  try {
    files = await readdir(folder);
  } catch {
    return refused([problem('exchange/not-found', '/hierarchies')]);
  }
  const found = new Map<string, Hierarchy>();
  const problems: Problem[] = [];
  for (const [at, name] of names.entries()) {
    const pointer = `/columns/${String(at)}/hierarchy`;
    const [file, ...others] = files.filter((candidate) => candidate === `${name}.csv` || candidate === `hierarchy_${name}.csv` || candidate.endsWith(`_hierarchy_${name}.csv`));
    if (file === undefined) continue;
    if (others.length > 0) {
      problems.push(problem('cli/hierarchy-files', pointer));
      continue;
    }
    const bytes = await wholeInput(join(folder, file), context);
    const hierarchy = bytes.ok ? hierarchyIn(bytes.value) : bytes;
    if (hierarchy.ok) found.set(name, hierarchy.value);
    else problems.push(...hierarchy.problems.map((fault) => ({ ...fault, pointer })));
  }
  return problems.length > 0 ? refused(problems) : ok(found);
}
