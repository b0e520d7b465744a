import { createHash } from 'node:crypto';
import { basename } from 'node:path';

import type { ConformanceInput, ConformanceKind, ConformanceOutcome } from '@ctip/core';

/** A file that a kind read. */
export interface FileRead {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What came of one kind over one path. */
export interface KindRun {
  readonly kind: string;
  readonly help: ConformanceKind['help'];
  /** Last part of the path. */
  readonly path: string;
  /** Every file that was read, by name: who repeats the run can see that it is over the same bytes. */
  readonly files: readonly FileRead[];
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly outcomes: readonly ConformanceOutcome[];
}

/** What an integrator attaches to a release. */
export interface ConformanceReport {
  readonly form: 'ctip.conformance-report/1';
  readonly versions: { readonly ctip: string; readonly node: string };
  /** Day of the run, `YYYY-MM-DD`. */
  readonly on: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Nothing failed, and every kind had something to pass. */
  readonly conforms: boolean;
  readonly runs: readonly (Omit<KindRun, 'outcomes'> & { readonly differences: readonly ConformanceOutcome[] })[];
}

/** Runs a kind and keeps what it read. */
export async function runOf(kind: ConformanceKind, input: ConformanceInput, onOutcome: (count: number) => void): Promise<KindRun> {
  const files = new Map<string, FileRead>();
  const watched: ConformanceInput = {
    ...input,
    async bytes(name) {
      const found = await input.bytes(name);
      const shown = name === undefined ? input.path : basename(name) === name ? name : name.replaceAll('\\', '/');
      if (found.ok) files.set(shown, { name: shown, bytes: found.value.length, sha256: createHash('sha256').update(found.value).digest('hex') });
      return found;
    },
  };
  const outcomes: ConformanceOutcome[] = [];
  for await (const outcome of kind.run(watched)) {
    outcomes.push(outcome);
    onOutcome(outcomes.length);
  }
  const count = (status: ConformanceOutcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length;
  const sorted = [...files.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { kind: kind.kind, help: kind.help, path: input.path, files: sorted, passed: count('passed'), failed: count('failed'), skipped: count('skipped'), outcomes };
}

/** Everything that was run, as one report: what passed is counted, what did not is listed in full. */
export function reportOf(runs: readonly KindRun[], about: Pick<ConformanceReport, 'versions' | 'on'>): ConformanceReport {
  const total = (status: 'passed' | 'failed' | 'skipped'): number => runs.reduce((sum, run) => sum + run[status], 0);
  return {
    form: 'ctip.conformance-report/1',
    ...about,
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    conforms: runs.every(({ passed, failed }) => failed === 0 && passed > 0),
    runs: runs.map(({ outcomes, ...run }) => ({ ...run, differences: outcomes.filter(({ status }) => status !== 'passed') })),
  };
}
