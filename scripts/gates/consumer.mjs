/**
 * What a user gets: every public package is packed; each tarball is looked at by publint and attw; then a new folder installs the tarballs
 * with npm, together with the lowest versions of the peers (zod, hono, fastify) that they promise to work with, loads every entry as ESM
 * and as CommonJS, compiles a file that imports them all (strict, declarations of libraries checked too), and starts the command line.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from '../build.mjs';
import { root } from '../lib/paths.mjs';
import { run, say, since, tool } from '../lib/run.mjs';
import { entriesOf, publicPackages } from '../lib/workspaces.mjs';
import { setup } from '../setup.mjs';

const onWindows = process.platform === 'win32';
const packages = publicPackages();
const specifiers = packages.flatMap((place) => entriesOf(place.manifest).map((entry) => entry.specifier));
const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs one step, says how it went, and shows what it printed when it went wrong. */
async function step(name, work) {
  const start = performance.now();
  const { code, output } = await work();
  say(`consumer: ${name} ${code === 0 ? 'fine' : 'FAILED'} (${since(start)})`);
  if (code !== 0) say(output.trimEnd());
  return code === 0;
}

/** Packs everything. @returns {Promise<Map<string, string>>} the tarball of each package */
async function pack(folder) {
  const pnpm = join(root, 'node_modules', '.bin', onWindows ? 'pnpm.cmd' : 'pnpm');
  mkdirSync(folder, { recursive: true });
  for (const place of packages) {
    const options = { cwd: place.folder, output: 'keep', shell: onWindows };
    if (!(await step(`pack ${place.name}`, () => run(pnpm, ['pack', '--pack-destination', folder], options)))) return new Map();
  }
  const files = readdirSync(folder);
  return new Map(packages.map(({ name, manifest }) => [name, join(folder, files.find((file) => file === `${name.slice(1).replace('/', '-')}-${manifest.version}.tgz`))]));
}

const checkTarball = async ([name, file]) =>
  (await step(`publint ${name}`, () => tool('publint', ['run', file, '--strict'], { output: 'keep' }))) &&
  (await step(`attw ${name}`, () => tool('@arethetypeswrong/cli', [file, '--profile', 'node16'], { bin: 'attw', output: 'keep' })));

const typeScriptSettings = {
  node16: { module: 'node16', moduleResolution: 'node16' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

/** Writes the folder of somebody who never saw this repository. */
function furnish(folder, tarballs) {
  const write = (name, text) => writeFileSync(join(folder, name), text);
  // Every peer, an optional one too, in the lowest version that is promised.
  const peers = Object.assign({}, ...packages.map(({ manifest }) => manifest.peerDependencies ?? {}));
  const lowest = Object.fromEntries(Object.entries(peers).filter(([name]) => !tarballs.has(name)).map(([name, range]) => [name, range.replace(/^[^\d]*/u, '')]));
  const dependencies = { ...Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`])), ...lowest };
  const devDependencies = { '@types/node': rootManifest.devDependencies['@types/node'] };
  write('package.json', JSON.stringify({ name: 'consumer', private: true, version: '1.0.0', dependencies, devDependencies }));
  const list = JSON.stringify(specifiers);
  write('load.mjs', `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const names = (loaded) => Object.keys(loaded).filter((name) => name !== 'default' && name !== 'module.exports' && name !== '__esModule').sort().join();
for (const specifier of ${list}) {
  const [asEsm, asCommonJs] = [names(await import(specifier)), names(require(specifier))];
  if (asEsm === '') throw new Error(specifier + ' exports nothing');
  if (asEsm !== asCommonJs) throw new Error(specifier + ' exports ' + asEsm + ' as ESM and ' + asCommonJs + ' as CommonJS');
}
`);
  write('load.cjs', `for (const specifier of ${list}) require(specifier);\n`);
  const imports = specifiers.map((specifier, index) => `import * as p${index} from '${specifier}';`).join('\n');
  const uses = `export const all: readonly object[] = [${specifiers.map((_, index) => `p${index}`).join(', ')}];\n`;
  for (const ending of ['mts', 'cts']) write(`all.${ending}`, `${imports}\n${uses}`);
  // Hono's own declarations speak of a browser's socket. Naming that one type keeps every other word of a browser unknown to ours.
  write('browser.d.ts', 'declare class WebSocket {}\n');
  for (const [name, setting] of Object.entries(typeScriptSettings)) {
    const compilerOptions = { strict: true, skipLibCheck: false, noEmit: true, target: 'es2022', lib: ['es2023'], types: ['node'], ...setting };
    write(`tsconfig.${name}.json`, JSON.stringify({ compilerOptions, files: ['browser.d.ts', 'all.mts', ...(name === 'bundler' ? [] : ['all.cts'])] }));
  }
}

async function useThem(folder, tarballs) {
  mkdirSync(folder, { recursive: true });
  furnish(folder, tarballs);
  const here = { cwd: folder, output: 'keep' };
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (!(await step('npm install of the tarballs', () => run(onWindows ? 'npm.cmd' : 'npm', ['install', ...quiet], { ...here, shell: onWindows })))) return false;
  const results = [
    await step(`ESM, and the same names as CommonJS (${specifiers.length} entries)`, () => run(process.execPath, ['load.mjs'], here)),
    await step('CommonJS alone', () => run(process.execPath, ['load.cjs'], here)),
  ];
  for (const name of Object.keys(typeScriptSettings)) {
    results.push(await step(`types under moduleResolution ${name}`, () => tool('typescript', ['-p', `tsconfig.${name}.json`], { ...here, bin: 'tsc' })));
  }
  for (const place of packages) {
    for (const bin of Object.keys(place.manifest.bin ?? {})) {
      results.push(await step(`${bin} --help`, () => run(join(folder, 'node_modules', '.bin', bin), ['--help'], { ...here, shell: onWindows })));
    }
  }
  return results.every(Boolean);
}

async function consumer() {
  if (!(await setup()) || !(await build())) return false;
  const folder = mkdtempSync(join(tmpdir(), 'ctip-consumer-'));
  try {
    const tarballs = await pack(join(folder, 'tarballs'));
    if (tarballs.size === 0) return false;
    const looks = [];
    for (const tarball of tarballs) looks.push(await checkTarball(tarball));
    return (await useThem(join(folder, 'app'), tarballs)) && looks.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = (await consumer()) ? 0 : 1;
