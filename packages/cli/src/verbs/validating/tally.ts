import type { Problem } from '@ctip/core';
import { gatherRefusals, type JobSummary, type RefusalReport, type RefusedRecord } from '@ctip/exchange';

/** What one file came to. */
export interface FileCounts {
  read: number;
  good: number;
  refused: number;
  sha256?: string;
}

type Counts = Record<string, number>;

export const totalOf = (files: readonly FileCounts[]): { readonly read: number; readonly good: number; readonly refused: number } => ({
  read: files.reduce((sum, { read }) => sum + read, 0),
  good: files.reduce((sum, { good }) => sum + good, 0),
  refused: files.reduce((sum, { refused }) => sum + refused, 0),
});

/** Counts what was read, gathers what was refused, and keeps the first refusals to show: never more, however many there are. */
export class Tally {
  readonly files: FileCounts[] = [];
  readonly problems: Counts = {};
  readonly notices: Counts = {};
  readonly shown: RefusedRecord[] = [];
  readonly #most: number;
  readonly #gathering = gatherRefusals();
  #ofJob: RefusalReport | undefined;
  #kept = 0;

  /** @param most - problems to show */
  constructor(most: number) {
    this.#most = most;
  }

  #count(counts: Counts, found: readonly Problem[]): void {
    for (const { code } of found) counts[code] = (counts[code] ?? 0) + 1;
  }

  #file(file: number): FileCounts {
    return (this.files[file - 1] ??= { read: 0, good: 0, refused: 0 });
  }

  good(file: number, notices: readonly Problem[]): void {
    const counts = this.#file(file);
    counts.read += 1;
    counts.good += 1;
    if (notices.length > 0) this.#count(this.notices, notices);
  }

  refused({ file, at, problems }: RefusedRecord): void {
    const counts = this.#file(file);
    counts.read += 1;
    counts.refused += 1;
    this.#count(this.problems, problems);
    this.#gathering.take({ file, at, problems });
    this.keep({ file, at, problems });
  }

  /** Keeps a refusal to show, as long as there is room. */
  keep({ file, at, problems }: RefusedRecord): void {
    const room = this.#most - this.#kept;
    if (room <= 0) return;
    this.shown.push({ file, at, problems: problems.slice(0, room) });
    this.#kept += Math.min(room, problems.length);
  }

  /** What is known of a file once it was read. */
  settle(file: number, sha256: string | undefined): void {
    const counts = this.#file(file);
    if (sha256 !== undefined) counts.sha256 = sha256;
  }

  /** Takes the counts of a job, from its beginning. */
  set({ inputs, problems, notices, refusals }: JobSummary): void {
    this.#ofJob = refusals;
    for (const [index, { read, good, refused, sha256 }] of inputs.entries()) this.files[index] = { read, good, refused, sha256 };
    Object.assign(this.problems, problems);
    Object.assign(this.notices, notices);
  }

  /** Every refusal, gathered by what is wrong and where in a record. */
  get report(): RefusalReport {
    return this.#ofJob ?? this.#gathering.report();
  }

  get allProblems(): number {
    return Object.values(this.problems).reduce((sum, count) => sum + count, 0);
  }

  get shownProblems(): number {
    return this.#kept;
  }
}
