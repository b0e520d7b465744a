import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { exchangeCatalogue } from './index.js';

const source = new URL('..', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !/test|locales|fixture/u.test(name));
const used = new Set(files.flatMap((name) => [...readFileSync(new URL(name, source), 'utf8').matchAll(/'(exchange\/[a-z0-9-]+)'/gu)].map((found) => found[1] ?? '')));

describe('words', () => {
  it('name every problem of this package in three languages, and no other', () => {
    expect(used.size).toBeGreaterThan(40);
    for (const texts of Object.values(exchangeCatalogue.texts)) expect(Object.keys(texts).toSorted()).toEqual([...used].map((code) => `problem.${code}`).toSorted());
  });
});
