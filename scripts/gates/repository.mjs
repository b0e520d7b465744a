/**
 * Rules that no compiler checks, over every file that git knows or would add:
 * no invisible control of the text's direction, no path of somebody's machine, no address of a registry, no way round the compiler, one term for one idea.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

import { filesBelow } from '../lib/hash.mjs';
import { root } from '../lib/paths.mjs';
import { isMain, say } from '../lib/run.mjs';
import { variantsIn } from './glossary.mjs';

const largest = 8192;

/** Each rule: what it is called, which files it is for, and what must not be found in them. */
const rules = [
  ['invisible direction control: write it as an escape sequence', /./u, /[\u202A-\u202E\u2066-\u2069]/u],
  ['path of a machine', /./u, /(?<![\w.:/~*-])(?:\/(?:work|tmp|home|root|Users|private\/var|var\/folders)\/|[A-Z]:\\Users\\)/u],
  ['address of a registry', /./u, /registry\.(?:npmjs|yarnpkg|npmmirror)\.|npm\.pkg\.github\.|_authToken|(?:localhost|127\.0\.0\.1):4873/u],
  ['conflict marker', /./u, /^(?:<{7}|>{7}) /mu],
  ['silenced check', /\.[cm]?tsx?$/u, /(?:oxlint|eslint)-disable|@ts-(?:ignore|nocheck)/u],
  ['assertion through unknown', /\.[cm]?tsx?$/u, /\bas unknown as\b/u],
  ['named import of zod: write `import * as z`', /^packages\/[^/]+\/src\/.*\.ts$/u, /import (?:type )?(?:z\b|\{[^}]*\}) from 'zod'/u],
  ['`reportInput`: a problem never carries what a sender wrote', /^packages\/[^/]+\/src\/.*\.ts$/u, /\breportInput\b(?!: false)/u],
  ['hidden clock: take the time as an argument', /^packages\/(?!cli\/)[^/]+\/src\/(?!.*\.test\.ts$).*\.ts$/u, /\bnew Date\(\)/u],
];

/** This file and its test have to name what they refuse. */
const exempt = /^scripts\/gates\/repository\./u;

/** What a text breaks. @returns {string[]} one `path:line rule` for each rule broken */
export function faultsOf(path, text) {
  if (exempt.test(path)) return [];
  const broken = rules.flatMap(([name, where, sign]) => {
    const found = where.test(path) ? sign.exec(text) : null;
    return found ? [`${path}:${text.slice(0, found.index).split('\n').length} ${name}`] : [];
  });
  return [...broken, ...variantsIn(path, text)];
}

/** Whether a source file is larger than a reader wants, and is neither data, words, codes, a list of exports nor a test. */
export const isLarge = (path, bytes) =>
  bytes > largest && /^packages\/[^/]+\/src\/.*\.ts$/u.test(path) && !/\/(?:data|locales|codes|words|names)\/|\/index\.ts$|\/(?:codes|profileCodes)\.ts$|\.(?:test|test-d|fixture|data)\.ts$/u.test(path);

/** What git tracks or would add; without git, everything that is not made by a tool. */
function trackedFiles() {
  const git = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', git, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const isMade = (path) => /(?:^|\/)(?:\.git|dist|\.tsc|out|coverage)\//u.test(path);
  const paths = status === 0 ? stdout.split('\0') : filesBelow(root).map((path) => relative(root, path).replaceAll('\\', '/')).filter((path) => !isMade(path));
  return paths.filter((path) => path !== '' && existsSync(join(root, path)) && statSync(join(root, path)).isFile());
}

function repository() {
  let faults = 0;
  const paths = trackedFiles();
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    if (isLarge(path, bytes.length)) say(`repository: warning: ${path} has ${(bytes.length / 1024).toFixed(1)} kB; split it if it is more than data`);
    if (bytes.includes(0)) continue;
    for (const fault of faultsOf(path, bytes.toString('utf8'))) {
      faults += 1;
      say(`repository: ${fault}`);
    }
  }
  say(`repository: ${paths.length} files, ${faults} ${faults === 1 ? 'fault' : 'faults'}`);
  return faults === 0;
}

if (isMain(import.meta.url)) process.exitCode = repository() ? 0 : 1;
