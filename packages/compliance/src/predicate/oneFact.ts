import { any, counts, weakestMark, type Truth } from '@ctip/core';
import type { Contested, Fact } from '@ctip/legislation';

import { isObligationId, type FactName } from '../facts/names.js';
import type { FactSet } from '../facts/index.js';
import { judge, reason, type Judgement } from './judge.js';
import type { Evaluation, FactPredicate, FactUse } from './types.js';

/** The other reading: a value is judged like ours; a narrower law fails where ours fails; more than that is not known. */
function otherTruth(predicate: FactPredicate, contested: Contested<unknown>, row: Fact, ours: Truth): Truth {
  if (contested.value !== undefined) return judge(predicate, contested.value, row).truth;
  return contested.reading === 'narrower' && ours === 'no' ? 'no' : 'unknown';
}

/** Both readings are kept: the outcome counts where they agree. A condition may narrow a provision; where the text itself does, it is there in part. */
function weighed(predicate: FactPredicate, row: Fact): Judgement {
  const ours = judge(predicate, row.value, row);
  const { contested, limits } = row;
  const agreed = contested === undefined || otherTruth(predicate, contested, row, ours.truth) === ours.truth;
  if (!agreed) {
    const kept = ours.truth === 'unknown' ? ours.reasons : [];
    const unsettled = [...ours.unsettled, ...ours.missing];
    return { truth: 'unknown', partly: false, reasons: [...kept, reason('sources-disagree', predicate.fact)], missing: [], unsettled };
  }
  if (!limits || ours.truth !== 'yes') return ours;
  if (limits.includes('narrowed-by-the-text')) return { ...ours, truth: 'no', partly: true, reasons: [reason('narrowed', predicate.fact)] };
  return { ...ours, truth: 'unknown', reasons: [reason('limited', predicate.fact, limits, 'fact-limit')] };
}

const wordsAsked = (predicate: FactPredicate): readonly string[] => (predicate.op === 'superset' ? predicate.of : []);

function unknown(predicate: FactPredicate, key: 'no-fact' | 'no-test' | 'not-counted' | 'other-law', uses: readonly FactUse[] = []): Evaluation {
  return { truth: 'unknown', partly: false, uses, reasons: [reason(key, predicate.fact)], missing: [], unsettled: wordsAsked(predicate), wider: false };
}

interface Row {
  readonly row: Fact;
  readonly law: string | undefined;
}

function evaluateRow(predicate: FactPredicate, { row, law }: Row): Evaluation {
  const use = { fact: predicate.fact, row, counted: counts(row.mark), ...(law !== undefined && { law }) };
  if (!use.counted) return unknown(predicate, 'not-counted', [use]);
  const found = weighed(predicate, row);
  return { ...found, uses: [use], wider: predicate.wider === true && found.truth === 'yes' };
}

/** Lists of several laws together: what one names, the state's law names. It is whole only where every list is. */
function union(rows: readonly Row[]): Fact {
  const facts = rows.map(({ row }) => row);
  const contested = facts.find((row) => row.contested)?.contested;
  const limits = [...new Set(facts.flatMap((row) => row.limits ?? []))];
  return {
    value: [...new Set(facts.flatMap(({ value }) => value as readonly unknown[]))],
    sources: [...new Set(facts.flatMap(({ sources }) => sources))],
    mark: weakestMark(facts.map(({ mark }) => mark)) ?? 'unverified',
    ...(facts.every(({ whole }) => whole) && { whole: true }),
    ...(facts.some(({ partial }) => partial) && { partial: true }),
    ...(facts.some(({ open }) => open) && { open: true }),
    ...(limits.length > 0 && { limits }),
    ...(contested && { contested: { sources: contested.sources, reading: 'differs' as const } }),
  };
}

/** Laws that each say something: one that satisfies is enough; a gap needs all of them, and every trafficking law must have been read. */
function evaluateRows(predicate: FactPredicate, rows: readonly Row[], silent: boolean): Evaluation {
  const each = rows.map((row) => evaluateRow(predicate, row));
  const satisfying = each.filter(({ truth }) => truth === 'yes');
  if (satisfying.length > 0) return merged('yes', satisfying);
  const uses = each.flatMap((one) => one.uses);
  const counted = rows.filter(({ row }) => counts(row.mark));
  const listed = counted.filter(({ row }) => Array.isArray(row.value));
  if ((predicate.op === 'superset' || predicate.op === 'intersects') && listed.length === counted.length && listed.length > 1) {
    const joined = union(listed);
    const found = weighed(predicate, silent ? { ...joined, partial: true } : joined);
    // One law that may satisfy by itself, or that nobody read, keeps the gap from being sure.
    const mayYet = silent || each.some(({ truth }) => truth === 'unknown');
    if (found.truth !== 'no' || !mayYet) return { ...found, uses, wider: false };
  }
  const truth = any([...each.map((one) => one.truth), ...(silent ? ['unknown' as const] : [])]);
  if (truth === 'unknown') {
    const open = each.filter((one) => one.truth === 'unknown');
    return open.length > 0 ? { ...merged('unknown', open), uses } : { ...unknown(predicate, 'other-law'), uses };
  }
  return merged('no', each);
}

/** What one question comes to over the facts of several laws. */
export function evaluateFact(predicate: FactPredicate, sets: readonly FactSet[]): Evaluation {
  const { fact } = predicate;
  const rows: Row[] = [];
  let silent = false;
  for (const { facts, law, isTraffickingLaw, unknown: open } of sets) {
    const row: Fact | undefined = (facts as Readonly<Partial<Record<FactName, Fact>>>)[fact];
    if (row) rows.push({ row, law });
    else if (isTraffickingLaw === true || open?.includes(fact) === true) silent = true;
  }
  const [only] = rows;
  if (!only) return unknown(predicate, isObligationId(fact) ? 'no-test' : 'no-fact');
  return rows.length === 1 && !silent ? evaluateRow(predicate, only) : evaluateRows(predicate, rows, silent);
}

/** Several evaluations as one, of a truth that is known already. */
export function merged(truth: Truth, parts: readonly Evaluation[]): Evaluation {
  return {
    truth,
    partly: truth === 'no' && parts.some(({ partly }) => partly),
    uses: parts.flatMap(({ uses }) => uses),
    reasons: parts.flatMap(({ reasons }) => reasons),
    missing: parts.flatMap(({ missing }) => missing),
    unsettled: parts.flatMap(({ unsettled }) => unsettled),
    wider: parts.some(({ wider }) => wider),
  };
}
