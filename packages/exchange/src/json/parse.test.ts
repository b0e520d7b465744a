import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { runs } from '../runs.fixture.js';
import { parseJson } from './index.js';

type Tree = string | number | boolean | null | { readonly list: readonly Tree[] } | { readonly pairs: readonly (readonly [string, Tree])[] };

const name = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', '":', 'é', '\\') }, { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'prototype') }, fc.string());
const text = fc.oneof(fc.constantFrom(':', '":', '\\":', 'a\\', 'constructor', '{"a":1,"a":2}'), fc.string());
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.record({ list: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ pairs: fc.array(fc.tuple(name, tie('tree')), { maxLength: 4 }) }),
  ),
}));

/** A text of a tree, with the given blanks in turn at every place where one may stand; names half in escapes. */
function written(node: Tree, blank: () => string, escape: () => boolean): string {
  const key = (word: string): string =>
    escape() ? `"${[...word].map((sign) => [...sign].flatMap((one) => one.split('')).map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')).join('')}"` : JSON.stringify(word);
  const inner = (): string => {
    if (typeof node !== 'object' || node === null) return JSON.stringify(node);
    if ('list' in node) return `[${blank()}${node.list.map((item) => written(item, blank, escape)).join(',')}]`;
    return `{${blank()}${node.pairs.map(([word, value]) => `${blank()}${key(word)}${blank()}:${written(value, blank, escape)}`).join(',')}}`;
  };
  return `${blank()}${inner()}${blank()}`;
}

/** What must be refused, worked out from the tree and not from the text. */
function mustRefuse(node: Tree): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('list' in node) return node.list.some(mustRefuse);
  const words = node.pairs.map(([word]) => word);
  return new Set(words).size < words.length || words.some((word) => ['__proto__', 'constructor', 'prototype'].includes(word)) || node.pairs.some(([, value]) => mustRefuse(value));
}

describe('parseJson', () => {
  it('refuses a repeated or forbidden name wherever it stands and however it is written, and reads everything else as the platform does', () => {
    const turns = fc.array(fc.constantFrom('', '', ' ', '\t', '\n', ' \r\n'), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(tree, turns, fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), (node, blanks, escapes) => {
        let [blank, escape] = [0, 0];
        const source = written(node, () => blanks[(blank += 1) % blanks.length] ?? '', () => escapes[(escape += 1) % escapes.length] ?? false);
        const found = parseJson(source);
        expect(found.ok).toBe(!mustRefuse(node));
        if (found.ok) expect(found.value).toEqual(JSON.parse(source));
        else expect(['exchange/duplicate-key', 'exchange/forbidden-key']).toContain(found.problems[0]?.code);
      }),
      { numRuns: runs(3000) },
    );
  });

  it.each([
    ['{"a":1,"a" :2}', 'exchange/duplicate-key'],
    ['{"x":"\\":","a":1,"a"\t:2}', 'exchange/duplicate-key'],
    ['{"a":[{"b":{"constructor":1}}]}', 'exchange/forbidden-key'],
    ['{"a":1,"\\u0061":2}', 'exchange/duplicate-key'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'exchange/too-deep'],
    [`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`, 'exchange/too-deep'],
    ['{"a":', 'exchange/truncated'],
    ['{"a" 1}', 'exchange/json-syntax'],
  ])('%.30s', (source, code) => {
    const found = parseJson(source);
    expect(found.ok || found.problems[0]?.code).toBe(code);
  });

  it('reads nesting up to the limit', () => {
    expect(parseJson(`${'['.repeat(64)}${']'.repeat(64)}`).ok).toBe(true);
  });
});

describe('a fault', () => {
  const place = (source: string): unknown => {
    const found = parseJson(source);
    return found.ok || [found.problems[0]?.code, found.problems[0]?.at?.column];
  };

  it.each([
    ['{"a":"\u0001"}', 'exchange/json-syntax', 7],
    ['{"a":"\\x"}', 'exchange/json-syntax', 7],
    ['{"a":"\\u00g0"}', 'exchange/json-syntax', 7],
    ['{"a":"\\u00', 'exchange/truncated', 11],
    ['{"a":"x', 'exchange/truncated', 8],
    ['{"a":01}', 'exchange/json-syntax', 7],
    ['{"a":+1}', 'exchange/json-syntax', 6],
    ['{"a":tru}', 'exchange/json-syntax', 9],
    ["{'a':1}", 'exchange/json-syntax', 2],
    ['{"a":1,}', 'exchange/json-syntax', 8],
    ['', 'exchange/empty', 1],
    ['{"a":"\\ud800"}', 'exchange/unicode-surrogate', 7],
    ['{"a":12345678901234567890}', 'exchange/number-precision', 6],
    ['{} x', 'exchange/json-syntax', 4],
  ])('%j is %s at column %i', (source, code, column) => {
    expect(place(source)).toEqual([code, column]);
  });

  it('is found in any text that the platform refuses, and by the grammar alone in none that it takes', () => {
    const sign = fc.constantFrom(...'{}[]",:\\u0123tfn -.eE\n\u0001é'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: sign }), fc.json().chain((json) => fc.tuple(fc.nat(json.length), sign).map(([at, one]) => json.slice(0, at) + one + json.slice(at)))), (source) => {
        let platform: { readonly value: unknown } | undefined;
        try {
          platform = { value: JSON.parse(source) as unknown };
        } catch {
          platform = undefined;
        }
        const strict = parseJson(source);
        const grammar = parseJson(source, { profile: 'rfc8259', limits: { depth: 10_000, names: Infinity } });
        if (platform) {
          const isOurs = !grammar.ok && grammar.problems[0]?.code === 'exchange/forbidden-key';
          expect(isOurs || (grammar.ok && grammar.value)).toEqual(isOurs || platform.value);
          if (strict.ok) expect(strict.value).toEqual(platform.value);
        } else expect([strict.ok, grammar.ok]).toEqual([false, false]);
        expect(strict.ok ? 0 : strict.problems[0]?.at?.column).not.toBeUndefined();
      }),
      { numRuns: runs(3000) },
    );
  });

  it('is found at the end of a string of 9 MB', () => {
    expect(place(`{"a":"${'x'.repeat(9_000_000)}\u0001"}`)).toEqual(['exchange/json-syntax', 9_000_007]);
  });
});

describe('limits hold the same with and without notices', () => {
  const both = (text: string) => [true, false].map((notices) => parseJson(text, { notices, limits: { names: 100, stringBytes: 1000 } }).ok);
  const wide = (count: number): string => `{${Array.from({ length: count }, (_, index) => `"k${String(index)}":1`).join(',')}}`;

  it.each([
    ['as many names as allowed', wide(100), true],
    ['one more', wide(101), false],
    ['many objects with few names', `[${Array.from({ length: 50 }, () => wide(9)).join(',')}]`, true],
    ['one wide object among small ones', `[${'{"a":1},'.repeat(500)}${wide(101)}]`, false],
    ['a text as long as allowed', JSON.stringify('x'.repeat(1000)), true],
    ['one longer', JSON.stringify('x'.repeat(1001)), false],
    ['in two bytes each', JSON.stringify('ش'.repeat(501)), false],
    ['escapes that say as much as allowed', JSON.stringify(['"'.repeat(1000)]), true],
    ['escapes that say more', JSON.stringify(['"'.repeat(1001)]), false],
    ['in a list', JSON.stringify(['x'.repeat(1000)]), true],
  ])('%s', (_name, text, isOk) => expect(both(text)).toEqual([isOk, isOk]));
});
