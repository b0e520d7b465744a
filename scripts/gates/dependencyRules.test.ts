import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { root } from '../lib/paths.mjs';
import { tool } from '../lib/run.mjs';

// The rules are run on a small copy of the house in which every file but a few breaks one of them.

/** Written down a second time, on purpose: what each package may import. */
const mayImport: Readonly<Record<string, string>> = {
  core: '',
  i18n: 'core',
  lifecycle: 'core',
  legislation: 'core',
  cube: 'core',
  exchange: 'core cube',
  statistics: 'core cube',
  estimation: 'core cube',
  anonymisation: 'core cube',
  screening: 'core',
  compliance: 'core legislation',
  'data-protection': 'core lifecycle',
  testing: 'core lifecycle',
  report: 'core i18n cube legislation exchange compliance statistics anonymisation',
  cli: 'core i18n lifecycle legislation cube exchange statistics estimation anonymisation screening compliance data-protection testing report',
};
const names = Object.keys(mayImport);
const named = (name: string): string => `import '@ctip/${name}';\n`;

/** Files that break no rule, and files that break the named one. */
const files: Readonly<Record<string, readonly [text: string, rule?: string]>> = {
  'packages/core/src/secret.ts': ['export const secret = 1;\n'],
  'packages/i18n/src/deepByPath.ts': ["import '../../core/src/secret.js';\n", 'no-deep-import'],
  'packages/i18n/src/entryByPath.ts': ["import '../../core/src/index.js';\n", 'no-relative-import'],
  'packages/i18n/src/deepByName.ts': ["import '@ctip/core/src/secret.js';\n", 'not-resolvable'],
  'packages/i18n/src/subpath.ts': ["import '@ctip/core/extra';\n"],
  'packages/i18n/src/types.ts': ["import type { entry } from '@ctip/cube';\nexport type Entry = typeof entry;\n", 'i18n-imports'],
  'packages/i18n/src/unknownPackage.ts': ["import 'nowhere';\n", 'not-resolvable'],
  'packages/i18n/src/phantom.ts': ["import 'phantom';\n", 'not-in-manifest'],
  'packages/i18n/src/phantom.test.ts': ["import 'phantom';\n"],
  'packages/i18n/src/tooling.ts': ["import '../../../scripts/tool.js';\n", 'no-scripts-in-sources'],
  'packages/i18n/src/tooling.test.ts': ["import '../../../scripts/tool.js';\n"],
  'packages/i18n/src/readsTest.ts': ["import './tooling.test.js';\n", 'no-tests-in-sources'],
  'packages/i18n/src/example.ts': ["import '../../../examples/one/src/good.js';\n", 'no-import-from-examples'],
  'packages/statistics/src/lower.test.ts': [named('i18n') + named('testing')],
  'packages/statistics/src/upper.test.ts': [named('report'), 'statistics-imports-in-tests'],
  'packages/statistics/bench/lower.bench.ts': [named('testing')],
  'examples/one/src/good.ts': [named('report') + named('core')],
  'examples/one/src/deep.ts': ["import '../../../packages/core/src/secret.js';\n", 'no-deep-import'],
};

/** A cycle is reported at one of its files. */
const round: Readonly<Record<string, string>> = {
  'packages/i18n/src/roundA.ts': "import './roundB.js';\n",
  'packages/i18n/src/roundB.ts': "import './roundA.js';\n",
};

let house = '';
let cruised: readonly string[];
let broken: ReadonlyMap<string, ReadonlySet<string>>;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

function furnish(): void {
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json']) copyFileSync(join(root, name), join(house, name));
  const dependencies = Object.fromEntries(names.map((name) => [`@ctip/${name}`, '*']));
  mkdirSync(join(house, 'node_modules', '@ctip'), { recursive: true });
  for (const name of names) {
    const map = { '.': { '@ctip/source': './src/index.ts' }, './extra': { '@ctip/source': './src/extra/index.ts' } };
    write(`packages/${name}/package.json`, JSON.stringify({ name: `@ctip/${name}`, type: 'module', dependencies, exports: map }));
    write(`packages/${name}/src/index.ts`, 'export const entry = 1;\n');
    write(`packages/${name}/src/extra/index.ts`, 'export const extra = 1;\n');
    for (const other of names) if (other !== name) write(`packages/${name}/src/to-${other}.ts`, named(other));
    symlinkSync(join(house, 'packages', name), join(house, 'node_modules', '@ctip', name), 'junction');
  }
  write('examples/one/package.json', JSON.stringify({ name: 'one', type: 'module', dependencies }));
  write('node_modules/phantom/package.json', JSON.stringify({ name: 'phantom', main: 'index.js' }));
  write('node_modules/phantom/index.js', '');
  write('scripts/tool.ts', 'export const tool = 1;\n');
  for (const [path, [text]] of Object.entries(files)) write(path, text);
  for (const [path, text] of Object.entries(round)) write(path, text);
}

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
}

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'ctip-rules-'));
  furnish();
  const { output } = await tool('dependency-cruiser', ['--output-type', 'json', 'packages', 'examples'], { cwd: house, output: 'keep' });
  const { modules, summary } = JSON.parse(output) as Cruise;
  cruised = modules.map((module) => module.source);
  const found = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations) found.set(from, (found.get(from) ?? new Set()).add(rule.name));
  broken = found;
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

const rulesBrokenBy = (path: string): readonly string[] => [...(broken.get(path) ?? [])];

describe('dependency rules', () => {
  it.each(names)('%s imports what the plan allows and nothing else', (name) => {
    const allowed = (mayImport[name] ?? '').split(' ');
    const others = names.filter((other) => other !== name);
    const refused = others.filter((other) => rulesBrokenBy(`packages/${name}/src/to-${other}.ts`).includes(`${name}-imports`));
    expect(refused).toEqual(others.filter((other) => !allowed.includes(other)));
  });

  it.each(Object.entries(files))('%s', (path, [, rule]) => {
    expect(cruised).toContain(path);
    const found = rulesBrokenBy(path);
    if (rule === undefined) expect(found).toEqual([]);
    else expect(found).toContain(rule);
  });

  it('a cycle', () => expect(Object.keys(round).flatMap(rulesBrokenBy)).toEqual(['no-circular']));
});
