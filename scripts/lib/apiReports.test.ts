import { describe, expect, it } from 'vitest';

import { isForgotten, linesNamed, withoutNumbers } from './apiReports.mjs';

const declarations = [
  'interface Hidden { readonly a: string }\ndeclare const table: readonly string[];\ntype Shared = string;\ninterface Kept$1 { }\nexport { type Shared, table as given };\n',
  'declare class Door { }\nexport { Door };\n',
];
const main = declarations[0] ?? '';

describe('what a public name needs', () => {
  it.each([
    ['an interface that stays at home', 'Hidden', true],
    ['a type of the main entry', 'Shared', false],
    ['a constant behind `typeof`', 'table', false],
    ['a class that only another entry exports', 'Door', true],
    ['a name that the analyser numbered', 'Hidden_2', true],
    ['a name that the bundler numbered', 'Kept$1', true],
    ['a name of which another is the beginning', 'Hid', false],
  ])('%s', (_what, name, forgotten) => {
    expect(isForgotten(name, declarations, main)).toBe(forgotten);
  });
});

describe('a report', () => {
  it('names no place by its line', () => {
    const line = '// dist/index.d.ts:2432:9 - (ae-forgotten-export) The symbol "Event_2" needs to be exported by the entry point index.d.ts';
    expect(linesNamed(`// Warnings were encountered during analysis:\n//\n${line}\n`)).toEqual([line]);
    expect(linesNamed('// (No @packageDocumentation comment for this package)\n')).toEqual([]);
  });
  it('has no number of the bundler', () => {
    expect(withoutNumbers("extends RecordOf<'a/1', typeof shape$1h> en$4 shape$$ shape$_, `${string}`")).toBe("extends RecordOf<'a/1', typeof shape> en shape shape, `${string}`");
  });
});
