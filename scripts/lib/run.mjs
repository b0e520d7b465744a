import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from './paths.mjs';

const stdio = {
  show: ['inherit', 'inherit', 'inherit'],
  stderr: ['inherit', 2, 'inherit'],
  keep: ['ignore', 'pipe', 'pipe'],
  tee: ['ignore', 'pipe', 'pipe'],
};

/**
 * Runs a program and waits for it. Nothing is thrown: a program that cannot start gives code 127.
 *
 * @param {string} command - a program, or a whole line with `shell: true`
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, output?: 'show' | 'stderr' | 'keep' | 'tee', shell?: boolean }} [options] - what
 *   happens with the program's output: shown; shown on stderr, which leaves stdout clean; kept; kept and shown on stderr
 * @returns {Promise<{ code: number, output: string }>} `output` is what was kept
 */
export function run(command, args, { cwd = root, env = {}, output = 'show', shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, shell, env: { ...process.env, ...env }, stdio: stdio[output] });
    const parts = [];
    const keep = (part) => {
      parts.push(part);
      if (output === 'tee') process.stderr.write(part);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => done({ code: 127, output: `${command}: ${error.message}\n` }));
    child.on('close', (code, signal) => done({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output: Buffer.concat(parts).toString() }));
  });
}

/** The script behind `node_modules/.bin/<name>`, to run with this Node: no shell, the same on every system. */
export function toolPath(packageName, binName = packageName.replace(/^.*\//u, '')) {
  const folder = join(root, 'node_modules', packageName);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${packageName} is not installed. Run: npm run setup`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[binName]);
}

/** Runs a JavaScript tool of the root package. */
export const tool = (packageName, args, options = {}) => run(process.execPath, [toolPath(packageName, options.bin), ...args], options);

/** One line to the person in front of the terminal. On stderr, so that stdout belongs to the command itself. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** `1.2 s` since `start`, a value of `performance.now()`. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Whether a script was started itself, and not imported by another. */
export const isMain = (url) => process.argv[1] !== undefined && existsSync(process.argv[1]) && pathToFileURL(realpathSync(process.argv[1])).href === url;
