import type { Release } from '@ctip/anonymisation';
import { direction } from '@ctip/core';

import { bars, columns, type Mark, type Voice } from '../chart/index.js';
import { html, type Html } from '../html/index.js';
import { drawing, table } from '../page/index.js';
import { columnLabel } from './labels.js';
import type { ReleaseWords } from './words.js';

/** Records of each class of a release. */
function sizesOf({ columns: all, rows }: Release): number[] {
  const quasi = all.flatMap(({ role }, at) => (role === 'quasi' ? [at] : []));
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(quasi.map((at) => row[at]));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

/** A group of class sizes, from one size to another. */
interface SizeGroup {
  readonly from: number;
  /** `undefined` for no end. */
  readonly to: number | undefined;
  readonly classes: number;
  readonly records: number;
}

/** Class sizes in groups that double from the smallest class on: nobody stands in a group below it. */
export function sizeGroups(sizes: readonly number[]): SizeGroup[] {
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Number.MAX_SAFE_INTEGER);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const groups: SizeGroup[] = [];
  for (let from = smallest; from <= largest; from *= 2) {
    const own = sizes.filter((size) => size >= from && size < from * 2);
    groups.push({ from, to: from * 2 - 1, classes: own.length, records: own.reduce((sum, size) => sum + size, 0) });
  }
  return groups;
}

const voiceOf = (words: ReleaseWords, name: string, number: (value: number) => string): Voice => ({ direction: direction(words.language), number, name });

/** How large the classes are: the larger, the less a record stands out. */
export function classPlot(release: Release, words: ReleaseWords): Html {
  const groups = sizeGroups(sizesOf(release));
  const label = ({ from, to }: SizeGroup): string => (to === undefined || to === from ? words.number(from) : words.t('report.between', { low: words.number(from), high: words.number(to) }));
  const marks = groups.map((group): Mark => ({ at: label(group), group: words.t('release.classes'), value: group.classes }));
  const numbers = table(
    [{ head: words.t('report.classes.size') }, { head: words.t('release.classes'), number: true }, { head: words.t('report.classes.records'), number: true }],
    groups.map((group) => [label(group), words.number(group.classes), words.number(group.records)]),
  );
  return drawing(columns(marks, voiceOf(words, words.t('report.classes.caption'), (value) => words.number(value))), words.t('report.classes.caption'), words.t('report.numbers'), numbers);
}

/** How much detail each generalised column lost. */
export function lossPlot({ columns: all }: Release, words: ReleaseWords): Html {
  const lost = all.flatMap(({ name, loss }) => (loss === undefined ? [] : [{ at: columnLabel(name, words), value: loss }]));
  if (lost.length === 0) return html``;
  const numbers = table([{ head: words.t('report.release.column') }, { head: words.t('release.loss'), number: true }], lost.map(({ at, value }) => [at, words.percent(value, 1)]));
  const share = (value: number): string => words.percent(value, 0);
  const caption = words.t('report.loss.caption', { none: share(0), all: share(1) });
  return drawing(bars(lost, voiceOf(words, caption, share)), caption, words.t('report.numbers'), numbers);
}
