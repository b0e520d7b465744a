import { resolve } from 'node:path';

import { problem, type Problem } from '@ctip/core';

/** Would one file be written over another, or over what is read? Said before anything is done. */
export function clashes(outputs: readonly (readonly [option: string, path: string | undefined])[], inputs: readonly (string | undefined)[]): Problem[] {
  const taken = new Set(inputs.flatMap((path) => (path === undefined || path === '-' ? [] : [resolve(path)])));
  return outputs.flatMap(([option, path]) => {
    if (path === undefined) return [];
    const [known, own] = [taken.has(resolve(path)), taken.add(resolve(path))];
    return known && own.size > 0 ? [problem('cli/same-file', '', { params: { option } })] : [];
  });
}
