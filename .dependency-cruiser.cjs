// Who may import whom: the picture of docs/architecture.md as rules. Arrows only go down.
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

// Lowest floor first.
const floors = [
  ['core'],
  ['i18n', 'lifecycle', 'legislation', 'cube'],
  ['exchange', 'statistics', 'estimation', 'anonymisation', 'screening', 'compliance', 'data-protection', 'testing'],
  ['report'],
  ['cli'],
];

// What the sources of a package may import of the others. A package that is not named here may import nothing.
const imports = {
  core: [],
  i18n: ['core'],
  lifecycle: ['core'],
  legislation: ['core'],
  cube: ['core'],
  exchange: ['core', 'cube'],
  statistics: ['core', 'cube'],
  estimation: ['core', 'cube'],
  anonymisation: ['core', 'cube'],
  screening: ['core'],
  compliance: ['core', 'legislation'],
  'data-protection': ['core', 'lifecycle'],
  testing: ['core', 'lifecycle'],
  report: ['core', 'i18n', 'cube', 'legislation', 'exchange', 'compliance', 'statistics', 'anonymisation'],
  cli: floors.slice(0, -1).flat(),
};

const packages = path.join(__dirname, 'packages');
const folders = existsSync(packages) ? readdirSync(packages).filter((name) => existsSync(path.join(packages, name, 'package.json'))) : [];
const floorOf = (name) => floors.findIndex((floor) => floor.includes(name));
const oneOf = (names) => `(?:${names.join('|')})`;

// Tests, benchmarks and generated records may look at their own lower floors, and at the generated nation.
const aside = String.raw`(?:\.(?:test|test-d|bench|fixture|ratio)\.ts$|^packages/[^/]+/(?:test|bench)/|/(?:vitest|tsup)\.config\.ts$)`;

const mayImport = (name, allowed, suffix, from) => ({
  name: `${name}-${suffix}`,
  severity: 'error',
  comment: `${name} imports only: ${allowed.join(', ') || 'nothing of ours'}.`,
  from: { path: `^packages/${name}/`, ...from },
  to: { path: '^packages/', pathNot: `^packages/${oneOf([name, ...allowed])}/` },
});

const arrows = folders.flatMap((name) => {
  const below = floors.slice(0, Math.max(0, floorOf(name))).flat();
  const inTests = [...new Set([...(imports[name] ?? []), ...below, 'testing'])];
  return [
    mayImport(name, imports[name] ?? [], 'imports', { pathNot: aside }),
    mayImport(name, inTests, 'imports-in-tests', { path: [`^packages/${name}/.*${aside.replaceAll('^packages/[^/]+', '')}`] }),
  ];
});

// The public entries, as the manifests name them.
const entries = folders.flatMap((name) => {
  const { exports: map = {} } = JSON.parse(readFileSync(path.join(packages, name, 'package.json'), 'utf8'));
  return Object.values(map)
    .map((conditions) => conditions['@ctip/source'])
    .filter((entry) => entry !== undefined)
    .map((entry) => `^packages/${name}/${entry.slice(2).replaceAll('.', String.raw`\.`)}$`);
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...arrows,
    {
      name: 'no-deep-import',
      severity: 'error',
      comment: 'Another package is imported by its name, through an entry of its exports.',
      from: { path: '^(packages|examples)/([^/]+)/' },
      to: { path: '^packages/', pathNot: ['^$1/$2/', ...entries] },
    },
    {
      name: 'no-relative-import',
      severity: 'error',
      comment: 'Another package is imported by its name, not by a path.',
      from: { path: '^(packages|examples)/([^/]+)/' },
      to: { path: '^(?:packages|examples)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-import-from-examples',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^examples/' },
    },
    {
      name: 'independent-check',
      severity: 'error',
      comment: 'The check of releases shares no code with what makes them: models and hierarchies are data, the rest it works out itself.',
      from: { path: '^packages/anonymisation/src/(?:check|conformance/k-check)/', pathNot: aside },
      to: { path: '^packages/anonymisation/src/', pathNot: '^packages/anonymisation/src/(?:check|conformance/k-check|model|hierarchy)/' },
    },
    {
      name: 'no-scripts-in-sources',
      severity: 'error',
      comment: 'What is published must not need the tooling of this repository.',
      from: { path: '^(packages|examples)/', pathNot: aside },
      to: { path: '^scripts/' },
    },
    {
      name: 'no-tests-in-sources',
      severity: 'error',
      from: { path: '^packages/', pathNot: aside },
      to: { path: aside },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-in-manifest',
      severity: 'error',
      comment: 'Sources import only what the package itself depends on (or its users provide).',
      from: { path: '^packages/[^/]+/src/', pathNot: aside },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['npm', 'npm-peer', 'npm-optional', 'type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`(?:^|/)(?:dist|\.tsc|out)/` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@ctip/source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
