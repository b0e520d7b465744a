import { problem, type Problem } from '@ctip/core';

const codes: Readonly<Record<string, string>> = {
  ENOSPC: 'exchange/no-space',
  EDQUOT: 'exchange/no-space',
  EACCES: 'exchange/no-permission',
  EPERM: 'exchange/no-permission',
  EROFS: 'exchange/no-permission',
  ENOENT: 'exchange/not-found',
  ENOTDIR: 'exchange/not-found',
  EISDIR: 'exchange/is-directory',
};

/** A problem for what the platform says when writing fails; the platform's message names the path and stays here. */
export function writeProblem(fault: unknown): Problem {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return problem((Object.hasOwn(codes, code) ? codes[code] : undefined) ?? 'exchange/write-failed', '');
}
