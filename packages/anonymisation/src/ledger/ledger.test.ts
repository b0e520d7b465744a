import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, compareTableWithLedger, compareWithLedger, enterRelease, enterTable, kAnonymity, ledgerDigest, newLedger, readLedger, stepped, verifyLedger, type CountedTable, type MicroTable, type Release, type ReleaseLedger } from '../index.js';

const hierarchy = stepped(['0', '1', '2', '3'], [(value) => (value < '2' ? 'low' : 'high')]);
const record = (id: string) => ({ id, about: 'register', on: '2026-05-31' });
const tableOf = (rows: readonly (readonly string[])[], levels: readonly [number, number] = [0, 2]): MicroTable => ({ columns: [{ name: 'q', role: 'quasi', hierarchy, levels }, { name: 's', role: 'sensitive' }], rows });

function made(table: MicroTable, options: Partial<Parameters<typeof anonymise>[1]> = {}): Release {
  const result = anonymise(table, { models: [kAnonymity(2)], suppressionLimit: 0.5, ...options });
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(' '));
  return result.value;
}

function entered(ledger: ReleaseLedger, table: MicroTable, id: string, options: Partial<Parameters<typeof anonymise>[1]> = {}): ReleaseLedger {
  const result = enterRelease(ledger, table, made(table, options), record(id));
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(' '));
  return result.value;
}

const rows = [['0', 'a'], ['0', 'b'], ['0', 'a'], ['3', 'a'], ['3', 'b'], ['3', 'a']];
const may = tableOf(rows, [0, 0]);

describe('a ledger of releases', () => {
  it('finds the one person who came in between', () => {
    const ledger = entered(newLedger(), may, 'may');
    const june = tableOf([...rows, ['0', 'b']], [0, 0]);
    expect(compareWithLedger(ledger, june, made(june), 'register')).toMatchObject([{ code: 'anonymisation/ledger-difference', severity: 'error', pointer: '/entries/0', params: { count: 1, k: 2 } }]);
    expect(enterRelease(ledger, june, made(june), record('june')).ok).toBe(false);
    expect(compareWithLedger(ledger, june, made(june), 'another register')).toEqual([]);
  });

  it('finds that person at the levels that both releases share', () => {
    const ledger = entered(newLedger(), may, 'may');
    const coarse = tableOf([...rows, ['1', 'b']], [1, 1]);
    expect(compareWithLedger(ledger, coarse, made(coarse), 'register').map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error anonymisation/ledger-difference', 'warning anonymisation/ledger-again']);
  });

  it('lets k more persons through, and warns where they all share a value', () => {
    const ledger = entered(newLedger(), may, 'may');
    const mixed = tableOf([...rows, ['0', 'a'], ['0', 'b']], [0, 0]);
    expect(compareWithLedger(ledger, mixed, made(mixed), 'register')).toEqual([]);
    const same = tableOf([...rows, ['0', 'b'], ['0', 'b']], [0, 0]);
    expect(compareWithLedger(ledger, same, made(same), 'register')).toMatchObject([{ code: 'anonymisation/ledger-difference-same', severity: 'warning' }]);
    expect(enterRelease(ledger, same, made(same), record('june')).ok).toBe(true);
  });

  it('does not compare what cannot be compared, and says so', () => {
    const ledger = entered(newLedger(), may, 'may');
    const other: MicroTable = { columns: [{ name: 'q', role: 'quasi', hierarchy: stepped(['0', '1', '2', '3'], []), levels: [0, 0] }, { name: 's', role: 'sensitive' }], rows };
    expect(compareWithLedger(ledger, other, made(other), 'register')).toMatchObject([{ code: 'anonymisation/ledger-not-comparable', severity: 'error' }]);
  });

  it('agrees with counting the rows of both releases, and refuses every difference below k', () => {
    const drawn = fc.array(fc.tuple(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom('a', 'b')), { minLength: 4, maxLength: 20 });
    const labels = (level: number): ReadonlyMap<string, string> => new Map(hierarchy.leaves.map((leaf, at) => [leaf, hierarchy.levels[level]?.[at] ?? ''] as const));
    fc.assert(
      fc.property(drawn, drawn, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), (first, second, low, high) => {
        const [one, two] = [tableOf(first, [low, low]), tableOf(second, [high, high])];
        const [a, b] = [one, two].map((table) => anonymise(table, { models: [kAnonymity(2)], suppressionLimit: 1 }));
        if (!a?.ok || !b?.ok) return;
        const ledger = enterRelease(newLedger(), one, a.value, record('one'));
        if (!ledger.ok) throw new Error('refused');
        const found = compareWithLedger(ledger.value, two, b.value, 'register').find(({ code }) => code === 'anonymisation/ledger-difference');
        // A second way: leave out the rare ones by hand, and count at the coarser of the two levels.
        const shared = labels(Math.max(low, high));
        const published = (own: readonly (readonly string[])[], level: number) => own.filter(([leaf = '']) => own.filter(([other = '']) => labels(level).get(other) === labels(level).get(leaf)).length >= 2).map(([leaf = '']) => shared.get(leaf));
        const [was, is] = [published(first, low), published(second, high)];
        const small = [...new Set([...was, ...is])].filter((label) => Math.abs(was.filter((one1) => one1 === label).length - is.filter((one1) => one1 === label).length) === 1);
        expect(found?.params?.['count'] ?? 0).toBe(small.length);
      }),
    );
  });

  it('shows that an entry was altered or taken out', () => {
    let ledger = newLedger();
    for (const id of ['one', 'two', 'three']) ledger = entered(ledger, may, id);
    expect(verifyLedger(ledger)).toEqual([]);
    expect(verifyLedger(JSON.parse(JSON.stringify(ledger)) as ReleaseLedger)).toEqual([]);
    const [one, two, three] = ledger.entries;
    if (!one || !two || !three) throw new Error('missing');
    const faults = (entries: ReleaseLedger['entries']) => verifyLedger({ ...ledger, entries }).map(({ pointer }) => pointer);
    expect(faults([one, three])).toEqual(['/entries/1']);
    expect(faults([two, three])).toEqual(['/entries/0']);
    expect(faults([{ ...one, parts: [] }, two, three])).toEqual(['/entries/1']);
    expect(enterRelease({ ...ledger, entries: [one, three] }, may, made(may), record('four'))).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/ledger-altered' }] });
    expect(enterRelease(ledger, may, made(may), record('two'))).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/ledger-id-twice' }] });
  });

  it('holds nothing that the releases do not say, whatever a value is called', () => {
    const odd = stepped(['__proto__', 'constructor'], []);
    const table: MicroTable = { columns: [{ name: 'q', role: 'quasi', hierarchy: odd, levels: [0, 0] }, { name: 's', role: 'sensitive' }, { name: 'who', role: 'identifying' }], rows: [['__proto__', 'constructor', 'Amina'], ['__proto__', '__proto__', 'Sara'], ['constructor', 'x', 'Omar']] };
    const ledger = entered(newLedger(), table, 'odd');
    expect(JSON.stringify(ledger)).not.toMatch(/Amina|Sara|Omar/u);
    const more: MicroTable = { ...table, rows: [...table.rows, ['__proto__', '__proto__', 'Layla']] };
    expect(compareWithLedger(ledger, more, made(more), 'register')).toMatchObject([{ code: 'anonymisation/ledger-difference' }]);
  });
});

describe('tables in a ledger', () => {
  const counted = (cells: CountedTable['cells'], level = 0): CountedTable => ({ columns: [{ name: 'q', hierarchy, level }], cells });
  const codes = (problems: readonly { readonly code: string; readonly severity: string }[]): string[] => problems.map(({ code, severity }) => `${severity} ${code}`);

  it('finds the record that a release left out and a table counts', () => {
    const table = tableOf([...rows, ['1', 'b']], [0, 0]);
    const release = made(table);
    expect(release.suppressed).toBe(1);
    const ledger = entered(newLedger(), table, 'may');
    const exact = counted([{ values: ['0'], records: 3 }, { values: ['1'], records: 1 }, { values: ['3'], records: 3 }]);
    expect(codes(compareTableWithLedger(ledger, exact, 'register', 2))).toEqual(['error anonymisation/ledger-difference']);
    const masked = counted([{ values: ['0'], records: 3 }, { values: ['1'] }, { values: ['3'], records: 3 }]);
    expect(compareTableWithLedger(ledger, masked, 'register', 2)).toEqual([]);
    // At the shared level the masked cell is among the lows, and its total brings it back.
    const total = counted([...masked.cells, { values: [null], records: 7 }]);
    expect(codes(compareTableWithLedger(ledger, total, 'register', 2))).toEqual(['error anonymisation/ledger-difference', 'warning anonymisation/ledger-again']);
    const coarse = counted([{ values: ['low'], records: 4 }, { values: ['high'], records: 3 }], 1);
    expect(codes(compareTableWithLedger(ledger, coarse, 'register', 2))).toEqual(['error anonymisation/ledger-difference', 'warning anonymisation/ledger-again']);
  });

  it('finds it in a release that comes after the table, too, and between two tables', () => {
    const table = tableOf([...rows, ['1', 'b']], [0, 0]);
    const exact = counted([{ values: ['0'], records: 3 }, { values: ['1'], records: 1 }, { values: ['3'], records: 3 }]);
    const ledger = enterTable(newLedger(), exact, { ...record('table'), k: 2 });
    if (!ledger.ok) throw new Error('refused');
    expect(codes(compareWithLedger(ledger.value, table, made(table), 'register'))).toEqual(['error anonymisation/ledger-difference']);
    const june = counted([{ values: ['0'], records: 4 }, { values: ['1'], records: 1 }, { values: ['3'], records: 3 }]);
    expect(enterTable(ledger.value, june, { ...record('june'), k: 2 })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/ledger-difference', params: { count: 1, k: 2 } }] });
    expect(enterTable(ledger.value, exact, { ...record('table'), k: 2 })).toMatchObject({ ok: false, problems: [{ code: 'anonymisation/ledger-id-twice' }] });
  });

  it('looks at a sensitive column that the table counts by', () => {
    const table = tableOf([...rows, ['1', 'b'], ['1', 'b'], ['2', 'c']], [0, 0]);
    const release = made(table);
    expect(release.suppressed).toBe(1);
    const ledger = entered(newLedger(), table, 'may');
    const byValue = (more: number): CountedTable => ({ columns: [{ name: 's' }], cells: [{ values: ['a'], records: 4 }, { values: ['b'], records: 4 + more }] });
    expect(codes(compareTableWithLedger(ledger, byValue(0), 'register', 2)).filter((code) => code.startsWith('error'))).toEqual([]);
    expect(codes(compareTableWithLedger(ledger, byValue(1), 'register', 2)).filter((code) => code.startsWith('error'))).toEqual(['error anonymisation/ledger-difference']);
  });

  it('agrees with counting by hand', () => {
    const drawn = fc.array(fc.tuple(fc.constantFrom('0', '1', '2', '3'), fc.constantFrom('a', 'b')), { minLength: 4, maxLength: 16 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), (read, low, high) => {
        const table = tableOf(read, [low, low]);
        const release = anonymise(table, { models: [kAnonymity(2)], suppressionLimit: 1 });
        if (!release.ok) return;
        const label = (leaf: string, level: number): string => hierarchy.levels[level]?.[hierarchy.leaves.indexOf(leaf)] ?? '';
        const cells = [...new Set(hierarchy.levels[high])].map((name) => ({ values: [name], records: read.filter(([leaf]) => label(leaf, high) === name).length }));
        const ledger = entered(newLedger(), table, 'release', { suppressionLimit: 1 });
        const found = compareTableWithLedger(ledger, counted(cells, high), 'register', 2).find(({ code }) => code === 'anonymisation/ledger-difference');
        const shared = Math.max(low, high);
        const leftOut = read.filter(([leaf]) => read.filter(([other]) => label(other, low) === label(leaf, low)).length < 2);
        const singles = [...new Set(hierarchy.levels[shared])].filter((name) => leftOut.filter(([leaf]) => label(leaf, shared) === name).length === 1);
        expect(found?.params?.['count'] ?? 0).toBe(singles.length);
      }),
    );
  });

  it.each<[string, CountedTable, string]>([
    ['no cell', counted([]), 'anonymisation/table-empty'],
    ['a cell twice', counted([{ values: ['0'], records: 1 }, { values: ['0'], records: 2 }]), 'anonymisation/ledger-cell-twice'],
    ['half a person', counted([{ values: ['0'], records: 0.5 }]), 'anonymisation/ledger-cell-count'],
    ['a label of another level', counted([{ values: ['low'], records: 5 }]), 'anonymisation/ledger-cell-label'],
    ['a cell too long', counted([{ values: ['0', '1'], records: 5 }]), 'anonymisation/row-ragged'],
    ['a level that is not there', counted([{ values: ['0'], records: 5 }], 7), 'anonymisation/levels-outside'],
    ['a column twice', { columns: [{ name: 'q' }, { name: 'q' }], cells: [{ values: ['0', '0'], records: 5 }] }, 'anonymisation/column-twice'],
  ])('refuses %s', (_name, table, code) => {
    expect(enterTable(newLedger(), table, { ...record('t'), k: 2 })).toMatchObject({ ok: false, problems: [{ code }] });
    expect(compareTableWithLedger(newLedger(), table, 'register', 2)).toMatchObject([{ code }]);
  });

  it('is read back from a file as it was, and no other', () => {
    let ledger = entered(newLedger(), may, 'may');
    const next = enterTable(ledger, counted([{ values: ['0'] }, { values: ['3'], records: 3 }]), { ...record('table'), k: 3 });
    if (!next.ok) throw new Error('refused');
    ledger = next.value;
    const text = JSON.stringify(ledger);
    expect(readLedger(JSON.parse(text))).toEqual({ ok: true, value: ledger });
    expect(ledgerDigest(JSON.parse(text) as ReleaseLedger)).toEqual(ledgerDigest(ledger));
    expect(readLedger(JSON.parse(text.replace('"records":3', '"records":4'))).ok).toBe(false);
    for (const other of [{}, [], null, { ...ledger, more: 1 }, { ...ledger, entries: [{}] }]) expect(readLedger(other).ok).toBe(false);
  });
});
