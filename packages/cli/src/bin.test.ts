import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('bin.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Runs a shell line in which `ctip` is the program. */
const shell = (line: string): { readonly status: number | null; readonly out: string } => {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', `ctip() { "$NODE" --conditions=@ctip/source --import "$TSX" "$BIN" "$@"; }; ${line}`], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE: process.execPath, TSX: tsx, BIN: bin },
  });
  return { status, out: stdout + stderr };
};

describe.skipIf(!existsSync('/dev/full') || !statSync('/dev/full').isCharacterDevice())('the program (skipped where no device is full)', () => {
  it.each([
    ['keeps its exit code where nothing can be told', 'ctip fly 2>/dev/full', 2],
    ['keeps its exit code where nobody listens to what went wrong', 'ctip fly 2>&1 >/dev/null | head -0; exit ${PIPESTATUS[0]}', 2],
    ['says that its output failed', 'ctip codes >/dev/full', 3],
  ])('%s', { timeout: 60_000 }, (_name, line, status) => {
    const found = shell(line);
    expect(found).toEqual({ status, out: '' });
  });
});
