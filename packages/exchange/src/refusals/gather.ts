import { placed, type Place, type Problem } from '@ctip/core';

/** A refused record: where it stands and why. @public */
export interface RefusedRecord {
  /** Of the files in order, from 1. */
  readonly file: number;
  readonly at: Place;
  readonly problems: readonly Problem[];
}

/** One kind of problem in one kind of place: how often, and where first. @public */
export interface RefusalGroup {
  readonly code: string;
  /** Where in a record: a JSON Pointer with `*` for any position in a list and `#` for any name that is not ours. */
  readonly pointer: string;
  /** Problems. */
  readonly count: number;
  /** Records that have it. */
  readonly records: number;
  /** The first ones, with their places; `count` says how many there are. */
  readonly first: readonly { readonly file: number; readonly problem: Problem }[];
}

/** Refusals of any number, gathered in a report of limited length. Every count is exact. @public */
export interface RefusalReport {
  /** Refused records. */
  readonly records: number;
  readonly problems: number;
  /** The most frequent first. */
  readonly groups: readonly RefusalGroup[];
  /** Problems that fit no group that there was room for, by code: counted, without places. */
  readonly ungrouped: Readonly<Record<string, number>>;
}

/** How much a report holds. @public */
export interface RefusalLimits {
  /** Places of each group; 3 unless told. */
  readonly places?: number;
  /** Groups; 500 unless told. */
  readonly groups?: number;
}

/** A report that is being gathered. @public */
export interface RefusalGathering {
  /** Takes a refused record. */
  readonly take: (refusal: RefusedRecord) => void;
  /** What was gathered so far. */
  readonly report: () => RefusalReport;
}

interface Group {
  readonly code: string;
  readonly pointer: string;
  count: number;
  records: number;
  readonly first: { readonly file: number; readonly problem: Problem }[];
  /** The last record that was counted. */
  last: number;
}

const position = /\/(?:\d+|#\d+)(?=\/|$)/gu;

/** A pointer without the positions that differ from record to record. */
const kindOf = (pointer: string): string => (/[\d#]/u.test(pointer) ? pointer.replaceAll(position, (step) => (step[1] === '#' ? '/#' : '/*')) : pointer);

const byFrequency = (one: Group, other: Group): number => other.count - one.count || (one.code < other.code ? -1 : one.code > other.code ? 1 : one.pointer < other.pointer ? -1 : 1);

/**
 * Gathers refusals, however many: a row for each code and place in a record, with exact counts and the first places. A list of all of
 * them may be a hundred times as long as what was read; this is what a person can act on, and it never grows beyond its limits. What
 * there was no room for is counted and said.
 *
 * @param limits - places of a group, and groups
 * @param from - a report to go on with, made with the same limits
 * @returns to take records, and to tell what was gathered
 * @example
 * ```ts
 * const gathering = gatherRefusals({ places: 1 });
 * for (const record of [1, 2, 3]) gathering.take({ file: 1, at: { record }, problems: [problem('core/required', `/victims/${record}`)] });
 * gathering.report().groups; // => [{ code: 'core/required', pointer: '/victims/*', count: 3, records: 3, first: [{ file: 1, problem: { code: 'core/required', pointer: '/victims/1', severity: 'error', at: { record: 1 } } }] }]
 * ```
 * @public
 */
export function gatherRefusals({ places = 3, groups: most = 500 }: RefusalLimits = {}, from?: RefusalReport): RefusalGathering {
  const byCode = new Map<string, Map<string, Group>>();
  const ungrouped = new Map<string, number>(Object.entries(from?.ungrouped ?? {}));
  let [size, records, problems] = [0, from?.records ?? 0, from?.problems ?? 0];

  function groupOf(code: string, pointer: string): Group | undefined {
    let group = byCode.get(code)?.get(pointer);
    if (group ?? size === most) return group;
    size += 1;
    group = { code, pointer, count: 0, records: 0, first: [], last: 0 };
    const ofCode = byCode.get(code);
    if (ofCode) ofCode.set(pointer, group);
    else byCode.set(code, new Map([[pointer, group]]));
    return group;
  }

  for (const { code, pointer, count, records: having, first } of from?.groups ?? []) {
    const group = groupOf(code, pointer);
    if (!group) continue;
    [group.count, group.records] = [count, having];
    group.first.push(...first);
  }

  return {
    take({ file, at, problems: found }) {
      records += 1;
      for (const one of found) {
        problems += 1;
        const group = groupOf(one.code, kindOf(one.pointer));
        if (!group) {
          ungrouped.set(one.code, (ungrouped.get(one.code) ?? 0) + 1);
          continue;
        }
        group.count += 1;
        if (group.last !== records) group.records += 1;
        group.last = records;
        if (group.first.length < places) group.first.push({ file, problem: placed(one, at) });
      }
    },
    report() {
      const groups = [...byCode.values()].flatMap((ofCode) => [...ofCode.values()]).toSorted(byFrequency);
      return {
        records,
        problems,
        groups: groups.map(({ code, pointer, count, records: having, first }) => ({ code, pointer, count, records: having, first: [...first] })),
        ungrouped: Object.fromEntries([...ungrouped].toSorted(([one], [other]) => (one < other ? -1 : 1))),
      };
    },
  };
}
