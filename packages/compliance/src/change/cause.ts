import type { FactName } from '../facts/index.js';
import type { FactUse } from '../predicate/index.js';

/** A fact that differs between two reports or states of facts. @public */
export interface FactChange {
  readonly fact: FactName;
  /** Absent: unknown then. */
  readonly was?: unknown;
  /** Absent: unknown now. */
  readonly now?: unknown;
}

/** Why a finding moved, or would. @public */
export interface Cause {
  readonly facts: readonly FactChange[];
  /** Versions of laws that are new, and that are gone. */
  readonly lawsIn: readonly string[];
  readonly lawsOut: readonly string[];
  /** The rule was changed. */
  readonly rule: boolean;
  /** What binds was changed: party status, or a reservation. */
  readonly binding: boolean;
}

/** A value as one text, to compare it. */
export const text = (value: unknown): string => JSON.stringify(value) ?? '';

const inOneOrder = (rows: readonly object[]): readonly object[] => rows.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));

/** The facts of one name among inputs, without their law: an amendment is told by the versions. */
export const named = (uses: readonly FactUse[], name: FactName): readonly object[] => inOneOrder(uses.filter(({ fact }) => fact === name).map(({ row }) => row));

const valueIn = (rows: readonly object[]): unknown => {
  const values = rows.map((row) => (row as { readonly value: unknown }).value);
  return values.length > 1 ? values : values[0];
};

/** How a fact differs between two states of facts, if it does. */
export function changed(fact: FactName, was: readonly object[], now: readonly object[]): readonly FactChange[] {
  if (text(was) === text(now)) return [];
  return [{ fact, ...(was.length > 0 && { was: valueIn(was) }), ...(now.length > 0 && { now: valueIn(now) }) }];
}

/** What is in the one and not in the other. */
export const beyond = (these: readonly string[], those: readonly string[]): readonly string[] => these.filter((one) => !those.includes(one));

/** Did anything change? */
export const isCause = ({ facts, lawsIn, lawsOut, rule, binding }: Cause): boolean => facts.length > 0 || lawsIn.length > 0 || lawsOut.length > 0 || rule || binding;
