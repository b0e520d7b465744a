import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anonymise, compareWithLedger, enterRelease, kAnonymity, newLedger, stepped, verifyLedger, type MicroTable, type Release, type ReleaseLedger } from '../index.js';

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
    expect(faults([{ ...one, classes: [] }, two, three])).toEqual(['/entries/1']);
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
