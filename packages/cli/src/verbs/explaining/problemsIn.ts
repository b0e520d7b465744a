import type { Place, Problem, ProblemParam } from '@ctip/core';

/** Signs that show nothing or turn the text: they could write to a terminal what no problem of ours says. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, longest = 2000): value is string => typeof value === 'string' && value.length <= longest && !unseen.test(value);

const isParam = (value: unknown): value is ProblemParam => (typeof value === 'number' && Number.isFinite(value)) || isText(value) || (Array.isArray(value) && value.every((item) => isText(item)));

const numbers = ['line', 'column', 'byteOffset', 'record', 'row', 'sheet'] as const;

/** A place, of whose parts only those are taken that can be one. */
function placeIn(value: unknown): Place | undefined {
  if (!isObject(value)) return undefined;
  const place: Record<string, number | string> = {};
  for (const name of numbers) if (Number.isSafeInteger(value[name]) && Number(value[name]) >= 0) place[name] = Number(value[name]);
  if (typeof value['cell'] === 'string' && /^[A-Z]{1,3}[1-9]\d{0,6}$/u.test(value['cell'])) place['cell'] = value['cell'];
  return Object.keys(place).length > 0 ? place : undefined;
}

/** A problem that came from outside; `undefined` for what is none. Nothing of it is trusted to be ours. */
function problemIn(value: unknown, above: Place | undefined): Problem | undefined {
  if (!isObject(value)) return undefined;
  const { code, pointer = '', severity = 'error', params = {}, at } = value;
  if (!isText(code, 100) || !/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/u.test(code) || !isText(pointer) || !isObject(params)) return undefined;
  if (severity !== 'error' && severity !== 'warning' && severity !== 'info') return undefined;
  const place = placeIn(at) ?? above;
  const kept = Object.entries(params).filter((entry): entry is [string, ProblemParam] => isText(entry[0], 100) && isParam(entry[1]));
  return { code, pointer, severity, ...(place && { at: place }), ...(kept.length > 0 && { params: Object.fromEntries(kept) }) };
}

/** Problems that stand in a document, and how many things in it should have been problems and are none. */
export interface ProblemsFound {
  readonly problems: readonly Problem[];
  readonly strange: number;
}

/**
 * The problems in what `ctip … --json`, a file of refusals or an `application/problem+json` answer holds: one problem, a list, or an
 * object with `problems` or `refusals`.
 */
export function problemsIn(value: unknown, above?: Place): ProblemsFound {
  const all = (values: readonly unknown[], place: Place | undefined): ProblemsFound => {
    const found = values.map((one) => problemsIn(one, place));
    return { problems: found.flatMap(({ problems }) => problems), strange: found.reduce((sum, { strange }) => sum + strange, 0) };
  };
  if (Array.isArray(value)) return all(value as readonly unknown[], above);
  if (!isObject(value)) return { problems: [], strange: 1 };
  if ('code' in value) {
    const found = problemIn(value, above);
    return found ? { problems: [found], strange: 0 } : { problems: [], strange: 1 };
  }
  const place = placeIn(value['at']) ?? above;
  const lists = ['problems', 'refusals', 'notices'].map((name) => value[name]).filter((list): list is readonly unknown[] => Array.isArray(list));
  return lists.length === 0 ? { problems: [], strange: 1 } : all(lists.flat(), place);
}
