import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** One example of a docstring or a README: its statements, and what each checked expression must give. */
interface Example {
  readonly where: string;
  readonly code: string;
  readonly checks: number;
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (/(?<!\.test|\.test-d|\.bench)\.ts$/u.test(entry.name)) yield path;
  }
}

const assertion = /^(?<code>.*?);?\s*\/\/ => (?<want>.+)$/u;

/** `expression; // => value` becomes a comparison; every other line runs as it is. */
function prepared(block: string): { readonly code: string; readonly checks: number } {
  let checks = 0;
  const lines: string[] = [];
  for (const line of block.split('\n')) {
    if (/^\s*import\s/u.test(line)) continue;
    const found = assertion.exec(line);
    if (!found?.groups) {
      lines.push(line);
      continue;
    }
    checks += 1;
    lines.push(`__compare(${found.groups['code'] ?? ''}, (${found.groups['want'] ?? ''}));`);
  }
  return { code: lines.join('\n'), checks };
}

function* examplesOf(path: string, root: string): Generator<Example> {
  const text = readFileSync(path, 'utf8');
  const docs = path.endsWith('.md') ? [text] : [...text.matchAll(/\/\*\*.*?\*\//gsu)].map((m) => m[0].replaceAll(/^\s*\* ?/gmu, ''));
  for (const doc of docs) {
    for (const [, block = ''] of doc.matchAll(/```ts\n(.*?)```/gsu)) {
      const line = text.slice(0, text.indexOf(block.split('\n').find((l) => l.trim() !== '') ?? block)).split('\n').length;
      yield { where: `${relative(root, path)}:${String(line)}`, ...prepared(block) };
    }
  }
}

const compile = (code: string): string =>
  ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } }).outputText;

type AsyncFunction = new (...parts: string[]) => (...values: unknown[]) => Promise<void>;
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as AsyncFunction;

/**
 * Runs every example of a package's docstrings and README as a test.
 *
 * An example is a `ts` block; a line `expression; // => value` asserts with deep equality; `await` is allowed; imports are left out,
 * because the names come from `scope`. A block without an assertion, or a package without a block, fails.
 *
 * @param testFile - `import.meta.url` of the calling test, which stands in `src/`
 * @param scope - everything an example may name
 * @param documents - further pages whose examples run, by their path from the root of the repository
 */
export function runDocExamples(testFile: string, scope: Readonly<Record<string, unknown>>, documents: readonly string[] = []): void {
  const source = fileURLToPath(new URL('.', testFile));
  const root = join(source, '..');
  const found = [...filesIn(source)].flatMap((path) => [...examplesOf(path, root)]);
  found.push(...examplesOf(join(root, 'README.md'), root));
  const repository = join(root, '..', '..');
  for (const document of documents) found.push(...examplesOf(join(repository, document), repository));
  describe('examples', () => {
    it('are found', () => expect(found.length).toBeGreaterThan(0));
    it.each(found.map((example) => [example.where, example] as const))('%s', async (_where, example) => {
      expect(example.checks, 'an example asserts something').toBeGreaterThan(0);
      let compared = 0;
      const compare = (got: unknown, want: unknown): void => {
        compared += 1;
        expect(got).toEqual(want);
      };
      const run = new AsyncFunction(...Object.keys(scope), '__compare', `{\n${compile(example.code)}\n}`);
      await run(...Object.values(scope), compare);
      expect(compared).toBe(example.checks);
    });
  });
}
