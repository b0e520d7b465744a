import { all, type ArabLeagueCode, type Language, type Source, type Truth } from '@ctip/core';
import { citationsOf } from '@ctip/legislation';

import { assessCompliance, type AssessOptions, type FindingStatus } from '../assess/index.js';
import { benchmarkRows } from '../data/benchmarks.js';
import { speakerOf } from '../explain/explain.js';
import { stateFactsOf, type StateFacts } from '../facts/index.js';
import { obligationOf } from '../obligation/index.js';
import { evaluateSets } from '../predicate/evaluate.js';
import type { Benchmark } from './types.js';

/** Further benchmarks: the UNODC Model Law, CEDAW, the Arab Charter, the Arab model law and others, where the provision was read. @public */
export const benchmarks: readonly Benchmark[] = benchmarkRows;

/** What the law of a state comes to beside a benchmark. It is never a gap. @public */
export interface BenchmarkFinding {
  readonly benchmark: string;
  readonly set: string;
  readonly weight: Benchmark['weight'];
  readonly status: FindingStatus;
  readonly relates: readonly string[];
  readonly sources: readonly Source[];
  readonly citations: readonly Source[];
}

type Applicable = Exclude<FindingStatus, 'not-applicable'>;
const truths: Readonly<Record<Applicable, Truth>> = { satisfied: 'yes', partly: 'no', 'not-satisfied': 'no', unknown: 'unknown' };

function together(statuses: readonly FindingStatus[]): FindingStatus {
  const applicable = statuses.filter((status): status is Applicable => status !== 'not-applicable');
  if (applicable.length === 0) return statuses.length === 0 ? 'unknown' : 'not-applicable';
  const truth = all(applicable.map((status) => truths[status]));
  if (truth !== 'no') return truth === 'yes' ? 'satisfied' : 'unknown';
  return applicable.some((status) => status === 'satisfied' || status === 'partly') ? 'partly' : 'not-satisfied';
}

/**
 * A state beside further benchmarks on a day. A benchmark without a test of its own is as far met as the obligations that it relates
 * to; one that relates to none is unknown. Whether a state is a party to these instruments is not in the data.
 *
 * @throws RangeError for another country, or when a day is not one
 * @example
 * ```ts
 * const found = assessBenchmarks('AE', { asOf: '2024-01-01' });
 * found.find(({ benchmark }) => benchmark === 'unodc.modellaw.10')?.status; // => 'satisfied'
 * found.find(({ benchmark }) => benchmark === 'unodc.modellaw.1')?.status; // => 'unknown'
 * ```
 * @public
 */
export function assessBenchmarks(subject: ArabLeagueCode | StateFacts, options: AssessOptions, rows: readonly Benchmark[] = benchmarks): readonly BenchmarkFinding[] {
  const facts = typeof subject === 'string' ? stateFactsOf(subject, options) : subject;
  const sets = [facts, ...(facts.others ?? [])];
  return rows.map(({ id, set, weight, predicate, relates, sources }) => {
    const base = { benchmark: id, set, weight, relates, sources };
    if (predicate) {
      const { truth, partly, uses } = evaluateSets(predicate, sets);
      const status = truth === 'yes' ? 'satisfied' : truth === 'unknown' ? 'unknown' : partly ? 'partly' : 'not-satisfied';
      return { ...base, status, citations: citationsOf(uses.flatMap(({ row }) => row.sources)) };
    }
    const { findings } = assessCompliance(facts, relates.flatMap((one) => obligationOf(one) ?? []), options);
    const citations = new Map(findings.flatMap((one) => one.citations).map((source) => [source.id, source]));
    return { ...base, status: together(findings.map(({ status }) => status)), citations: [...citations.values()] };
  });
}

/** The words of a benchmark in a language. @public */
export const benchmarkTitle = (id: string, language: Language): string => speakerOf(language).say(`benchmark.${id}`);
