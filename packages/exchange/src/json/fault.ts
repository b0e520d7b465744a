import { jsonPointer } from '@ctip/core';

/** Why a text is not the JSON that is wanted. */
export type FaultCode =
  | 'exchange/json-syntax'
  | 'exchange/truncated'
  | 'exchange/empty'
  | 'exchange/too-deep'
  | 'exchange/forbidden-key'
  | 'exchange/duplicate-key'
  | 'exchange/too-many-keys'
  | 'exchange/key-too-long'
  | 'exchange/string-too-long'
  | 'exchange/number-too-long'
  | 'exchange/number-precision'
  | 'exchange/number-range'
  | 'exchange/too-many-values'
  | 'exchange/unicode-surrogate'
  | 'exchange/unicode-nul'
  | 'exchange/unicode-control'
  | 'exchange/unicode-noncharacter';

/** What is taken and said. */
export type NoticeCode = 'exchange/confusable-keys' | 'exchange/shadowing-key' | 'exchange/negative-zero';

/** A step down from the document: a name with its position in the object (from 1), or a position in a list (from 0). */
export type Step = number | { readonly name: string; readonly position: number };

/** Something found in a text: what, at which UTF-16 unit, and under which names. */
export interface Found<Code> {
  readonly code: Code;
  readonly at: number;
  readonly path: readonly Step[];
  readonly params?: Readonly<Record<string, number>>;
}

/** Names that reach into the prototype of an object. */
export const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A pointer made of names that are ours; any other name is its position, because a sender's name may be a person's. */
export function pointerOf(path: readonly Step[], names: ReadonlySet<string>): string {
  return jsonPointer(path.map((step) => (typeof step === 'number' ? step : names.has(step.name) ? step.name : `#${String(step.position)}`)));
}
