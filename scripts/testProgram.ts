import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { build } from 'tsup';

/**
 * A source file and all that it imports as one plain program, for tests that need real processes and many of them: it starts in a fifth
 * of the time that a loader of TypeScript takes.
 *
 * @param entry - URL of the source file
 * @param folder - where the program is written
 * @returns path of the program
 */
export async function testProgram(entry: URL, folder: string): Promise<string> {
  await build({
    entry: { program: fileURLToPath(entry) },
    outDir: folder,
    outExtension: () => ({ js: '.mjs' }),
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    config: false,
    dts: false,
    silent: true,
    clean: false,
    noExternal: [/.*/u],
    esbuildOptions: (options) => {
      options.conditions = ['@ctip/source', 'module', 'node'];
      options.banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
    },
  });
  return join(folder, 'program.mjs');
}

/** How a process ended, and what it said. */
export interface ProcessEnd {
  readonly signal: string | null;
  readonly code: number | null;
  readonly said: string;
}

/**
 * Runs a program in a process of its own until it has ended.
 *
 * @param onFirstWord - called once, when it first says something
 */
export function runProgram(program: string, args: readonly string[], onFirstWord?: (running: ChildProcess) => void): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    running.stdout.on('data', (piece: Buffer) => {
      if (said === '') onFirstWord?.(running);
      said += piece.toString();
    });
    running.on('error', reject);
    running.on('close', (code, signal) => resolve({ code, signal, said }));
  });
}

/** Does work on each item, a few at once, in order. */
export async function fewAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 2): Promise<void> {
  const left = items.values();
  const one = async (): Promise<void> => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
