import { expect } from 'vitest';

import { verdictOf } from '../src/check/claims.js';
import { anonymise, type AnonymiseOptions, type PrivacyModel, type Release } from '../src/index.js';
import { classesAt, generalised, groundOf, quasiOf, type NaiveClass } from './naive.fixture.js';
import type { Drawn } from './tables.fixture.js';

/** A release, or nothing where there can be none. */
export function made({ table, population }: Drawn, promised: readonly PrivacyModel[], options: Partial<AnonymiseOptions> = {}): Release | undefined {
  const result = anonymise(table, { models: promised as AnonymiseOptions['models'], population, ...options });
  if (result.ok) return result.value;
  expect(result.problems.every(({ code }) => /^anonymisation\/(?:k-above-table|limit-too-low|never-met)$/u.test(code))).toBe(true);
  return undefined;
}

const inOrder = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();
/** The levels of the quasi-identifiers. */
export const levelsOf = ({ columns }: Release): number[] => columns.flatMap(({ level }) => level ?? []);

/** The classes that a release publishes, as the rows that were read; throws where a class is published in part, or a cell was touched. */
export function publishedClasses(one: Drawn, release: Release): NaiveClass[] {
  const { table } = one;
  const [quasi, levels] = [quasiOf(table), levelsOf(release)];
  const kept = table.columns.flatMap(({ role }, position) => (role === 'identifying' ? [] : [position]));
  const shown = (row: readonly string[]): string[] => kept.map((position) => generalised(row, quasi, levels)[position] ?? '');
  const labels = new Set(release.rows.map((row) => JSON.stringify(quasi.map(({ position }) => row[kept.indexOf(position)]))));
  const classes = classesAt(one, levels).filter(({ label, rows }) => labels.has(label) && rows.length > 0);
  expect(inOrder(release.rows)).toEqual(inOrder(classes.flatMap(({ rows }) => rows.map(shown))));
  return classes;
}

/** Expects a release to keep what it promises, by brute force. */
export function expectKept(one: Drawn, release: Release, promised: readonly PrivacyModel[], limit: number): void {
  const classes = publishedClasses(one, release);
  for (const model of promised) expect([model, verdictOf(model, classes, groundOf(one.table)).holds]).toEqual([model, true]);
  expect(release.rows.length).toBeGreaterThan(0);
  expect(release.read).toBe(one.table.rows.length);
  expect(release.rows.length + release.suppressed).toBe(release.read);
  expect(release.suppressed).toBeLessThanOrEqual(limit * release.read + 1e-9);
  // Neither names nor households are in it anywhere.
  expect(JSON.stringify(release)).not.toMatch(/person \d|household \d/u);
}
