/** What the pages say can be done: links lead somewhere, commands and options exist, named tests are there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { root } from '../lib/paths.mjs';
import { publicPackages } from '../lib/workspaces.mjs';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' });
const everyPage = listed.stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
/** Pages that people write; those that the tests write are made of data. */
const pages = everyPage.filter((path) => !/^docs\/(?:dictionary|states)\/|\.api\.md$|^\.changeset\/(?!README)/u.test(path));

/** What a heading is called in an address. */
const anchorOf = (heading: string): string => heading.trim().toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/gu, '-');
const anchorsIn = (path: string): ReadonlySet<string> => new Set([...read(path).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => anchorOf(heading)));

/** Pieces of code: fenced blocks of a shell, and what stands between backquotes; a line that goes on is one line. */
function commandsIn(path: string): readonly string[] {
  const text = read(path).replaceAll(/\\\n\s*/gu, ' ');
  const blocks = [...text.matchAll(/^```(?:sh|bash)\n(.*?)^```/gmsu)].flatMap(([, block = '']) => block.split('\n'));
  return [...blocks, ...[...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu)].map(([, code = '']) => code)].map((line) => line.replace(/\s#.*$/u, '').trim());
}
const commands = pages.flatMap((path) => commandsIn(path).map((command) => ({ path, command })));

describe('pages', () => {
  it('link to what is there', () => {
    const broken = everyPage.flatMap((path) =>
      [...read(path).matchAll(/\]\((?<to>[^)\s]+)\)/gu)].flatMap(({ groups }) => {
        const to = groups?.['to'] ?? '';
        if (/^(?:https?|mailto):/u.test(to)) return [];
        const [file = '', anchor] = decodeURI(to).split('#');
        const target = file === '' ? path : join(dirname(path), file);
        if (!existsSync(join(root, target))) return [`${path}: ${to}`];
        return anchor !== undefined && target.endsWith('.md') && !anchorsIn(target).has(anchor) ? [`${path}: ${to}`] : [];
      }),
    );
    expect(everyPage.length).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  it('name commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const asked = commands.flatMap(({ path, command }) => [...command.matchAll(/\bnpm run ([\w-]+)/gu)].map(([, name = '']) => ({ path, name })));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
    // Each script of the manifest starts a file that is there.
    const started = Object.values(scripts).flatMap((line) => [...line.matchAll(/(?:node|bash) (\S+)/gu)].map(([, file = '']) => file));
    expect(started.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('name projects and files of tests that exist', () => {
    const projects = new Set([...publicPackages().map(({ short }) => short), 'scripts', 'national-report']);
    const asked = commands.flatMap(({ path, command }) => [...command.matchAll(/--project ([\w-]+)/gu)].map(([, name = '']) => ({ path, name })));
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter(({ name }) => !projects.has(name))).toEqual([]);
    const tests = [...read('docs/features.md').matchAll(/`([\w-]+\/(?:src|test)\/[^`]+)`/gu)].map(([, path = '']) => path);
    expect(tests.length).toBeGreaterThan(80);
    expect(tests.filter((path) => !existsSync(join(root, 'packages', path)))).toEqual([]);
  });

  it('name verbs and options that `ctip` has', () => {
    // A kind of case brings its own options with it.
    const folders = ['cli/src', 'anonymisation/src/conformance', 'exchange/src/conformance'].map((path) => join(root, 'packages', path));
    const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
    const source = files.filter((path) => /(?<!\.test)\.ts$/u.test(path) && statSync(path).isFile()).map((path) => readFileSync(path, 'utf8')).join('\n');
    const verbs = new Set([...source.matchAll(/^\s*name: '([a-z]+)',$/gmu)].map(([, name = '']) => name));
    const known = (option: string): boolean => new RegExp(`(?:^|[\\s{,(\\[])'?${option}'?(?::|,| \\}|\\])`, 'mu').test(source);
    const asked = commands.filter(({ command }) => /^ctip [a-z]/u.test(command));
    expect(verbs.size).toBeGreaterThan(15);
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter(({ command }) => !verbs.has(command.split(' ')[1] ?? ''))).toEqual([]);
    const options = asked.flatMap(({ path, command }) => [...command.matchAll(/ --([a-z][a-z-]*)/gu)].map(([, name = '']) => ({ path, name })));
    expect(options.filter(({ name }) => !known(name))).toEqual([]);
  });

  it('have a row for every package in README.md', () => {
    const rows = [...read('README.md').matchAll(/^\| \[`(@ctip\/[\w-]+)`\]/gmu)].map(([, name = '']) => name);
    expect(rows.toSorted((a, b) => a.localeCompare(b))).toEqual(publicPackages().map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)));
  });
});
