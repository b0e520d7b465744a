import type * as z from 'zod';

import type { FieldMeta } from '../field/index.js';
import { hijriFault, hijriShape } from '../hijri/hijri.js';
import type { DateFault } from '../partial-date/dateFault.js';
import { dateFault, partialDateShape } from '../partial-date/partialDate.js';
import { jsonPointer, problem, type Problem, type ProblemParam } from '../problem/index.js';
import type { Outline } from './outline.js';

type Issue = z.core.$ZodIssue;
type Params = Record<string, ProblemParam>;

/** The value at a path, own properties only. */
function at(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** Positions of names among those of their objects. Counted once an object: an object of many strange names would cost their square. */
class Positions {
  readonly #known = new WeakMap<object, ReadonlyMap<string, number>>();

  /** From 1. */
  of(container: unknown, name: PropertyKey): number {
    if (typeof container !== 'object' || container === null) return 0;
    let found = this.#known.get(container);
    if (!found) this.#known.set(container, (found = new Map(Object.keys(container).map((key, index) => [key, index + 1] as const))));
    return found.get(String(name)) ?? 0;
  }
}

/** A pointer made of our names and positions; a name of the sender's becomes its position. */
function pointerTo(input: unknown, path: readonly PropertyKey[], names: ReadonlySet<string>, positions: Positions): string {
  const steps = path.map((step, index) => {
    if (typeof step === 'number') return step;
    const name = String(step);
    return names.has(name) ? name : `#${String(positions.of(at(input, path.slice(0, index)), step))}`;
  });
  return jsonPointer(steps);
}

/** Of the alternatives of a union, the one that was meant: the one that fails deepest, the first of equals. */
function meant(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));
  let best = alternatives[0] ?? [];
  for (const issues of alternatives) if (depth(issues) > depth(best)) best = issues;
  return best;
}

const sizes = {
  string: ['core/too-short', 'core/too-long'],
  array: ['core/too-few', 'core/too-many'],
  other: ['core/too-small', 'core/too-big'],
} as const;

function sizeCode(origin: string, end: 0 | 1): string {
  return (origin === 'string' || origin === 'array' ? sizes[origin] : sizes.other)[end];
}

const ourCode = /^[a-z][a-z-]*\/[a-z][a-z-]*$/;

function custom(issue: z.core.$ZodIssueCustom): { readonly code: string; readonly params: Params } {
  const { code, params } = (issue.params ?? {}) as { readonly code?: unknown; readonly params?: Params };
  return { code: typeof code === 'string' && ourCode.test(code) ? code : 'core/invalid', params: params ?? {} };
}

/** `ctip.case/1` and `ctip.case/2` differ in version, anything else in name. */
function schemaCode(expected: unknown, value: unknown): string {
  const name = String(expected).split('/', 1)[0] ?? '';
  return typeof value === 'string' && value.startsWith(`${name}/`) ? 'core/schema-version' : 'core/schema-name';
}

/** A list that a reader can take in is shown; a longer one is named. */
const longestList = 60;

function notAllowed(values: readonly unknown[], list: string | undefined): { readonly code: string; readonly params: Params } {
  if (list !== undefined && values.length > longestList) return { code: 'core/not-in-code-list', params: { list, count: values.length } };
  return { code: 'core/not-in-list', params: { allowed: values.map(String) } };
}

/** A text that is written as a date is told why it is none: a pattern alone would only say that it does not fit. */
const calendars: ReadonlyMap<string | undefined, (text: string) => DateFault | undefined> = /* @__PURE__ */ (() => new Map([
  [String(partialDateShape), dateFault],
  [String(hijriShape), hijriFault],
]))();

function described(issue: Issue, value: unknown, field: FieldMeta | undefined): { readonly code: string; readonly params: Params } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'core/type', params: { expected: issue.expected } };
    case 'invalid_value': {
      if (field?.id === 'record.schema') return { code: schemaCode(issue.values[0], value), params: { expected: String(issue.values[0]) } };
      return notAllowed(issue.values, field?.codeList);
    }
    case 'too_small':
      return { code: sizeCode(issue.origin, 0), params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: sizeCode(issue.origin, 1), params: { maximum: Number(issue.maximum) } };
    case 'invalid_format': {
      const fault = typeof value === 'string' ? calendars.get(issue.pattern)?.(value) : undefined;
      if (fault) return { code: fault.code, params: { ...fault.params } };
      return { code: 'core/format', params: issue.format === 'regex' ? {} : { format: issue.format } };
    }
    case 'custom':
      return custom(issue);
    default:
      return { code: 'core/invalid', params: {} };
  }
}

const noMatch = (issue: Issue): issue is z.core.$ZodIssueInvalidUnion & { readonly options: readonly unknown[] } =>
  issue.code === 'invalid_union' && issue.errors.length === 0 && 'options' in issue;

/** Our problems for zod's issues, in order: no message, no key and no value of the sender's passes through. */
export function* problemsOf(
  issues: readonly Issue[],
  input: unknown,
  outline: Outline,
  above: readonly PropertyKey[] = [],
  positions = new Positions(),
): Generator<Problem> {
  for (const issue of issues) {
    const path = [...above, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const container = at(input, path);
      const base = pointerTo(input, path, outline.names, positions);
      for (const key of issue.keys) yield problem('core/unknown-key', `${base}/#${String(positions.of(container, key))}`);
      continue;
    }
    const value = at(input, path);
    const pointer = pointerTo(input, path, outline.names, positions);
    const field = outline.fieldAt(path);
    const named: Params = field ? { field: field.id } : {};
    if (value === undefined && issue.code !== 'custom') {
      yield problem('core/required', pointer, { params: named });
    } else if (noMatch(issue)) {
      yield problem('core/not-in-list', pointer, { params: { ...named, allowed: issue.options.map(String) } });
    } else if (issue.code === 'invalid_union') {
      yield* problemsOf(meant(issue.errors), input, outline, path, positions);
    } else {
      const { code, params } = described(issue, value, field);
      yield problem(code, pointer, { params: { ...named, ...params } });
    }
  }
}
