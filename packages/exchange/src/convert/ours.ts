import { check, problem, recordOfTag, type Place, type Problem } from '@ctip/core';
import { checkCube } from '@ctip/cube';
import * as z from 'zod';

import { read } from '../read/index.js';
import type { ConvertedItem, Standard, StandardSubject } from '../standards/mapping/index.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Records that others name by their id, and how. */
const named: Readonly<Record<string, string>> = { 'ctip.victim': 'victim', 'ctip.case': 'case', 'ctip.project': 'project', 'ctip.focal-point': 'focalPoint', 'ctip.course': 'course' };
/** Members of a record that name another. */
const naming = { victimId: 'victim', caseId: 'case', project: 'project', focalPoint: 'focalPoint', courseId: 'course' } as const;

/** What a record says of the person, case, project, post or course that it belongs to. */
function keysOf(record: Readonly<Record<string, unknown>>): readonly string[] {
  const [tag, id] = [text(record['schema'])?.split('/')[0] ?? '', text(record['id'])];
  const own = Object.hasOwn(named, tag) ? [[named[tag], id] as const] : [];
  const others = Object.entries(naming).map(([name, kind]) => [kind, text(record[name])] as const);
  return [...own, ...others].flatMap(([kind, value]) => (value === undefined ? [] : [`${String(kind)}/${value}`]));
}

interface Group {
  readonly records: Record<string, unknown>[];
  readonly keys: Set<string>;
  readonly notices: Problem[];
  readonly at: Place;
}

const tagsOf = ({ records }: Group): readonly unknown[] => records.map(({ schema }) => schema);

/** Subjects of which several records make one item; of all others each record is one. */
const grouped: ReadonlySet<StandardSubject> = new Set(['persons', 'projects', 'contacts', 'training']);

/** Does a record go with those before it? A second case of one person is a group of its own. */
const belongs = (record: Readonly<Record<string, unknown>>, group: Group, subject: StandardSubject): boolean =>
  grouped.has(subject) && keysOf(record).some((key) => group.keys.has(key)) && (subject === 'projects' ? record['schema'] !== 'ctip.project/1' : !tagsOf(group).includes(record['schema']));

/** A line of ours, checked by the schema that it names; a cube has none. */
function checked(value: unknown): { readonly ok: true; readonly value: Record<string, unknown> } | { readonly ok: false; readonly problems: readonly Problem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, problems: [problem('core/type', '')] };
  const tag = (value as Record<string, unknown>)['schema'];
  if (tag === undefined && 'cells' in value) return checkCube(value) as never;
  const schema = typeof tag === 'string' ? recordOfTag(tag) : undefined;
  if (!schema) return { ok: false, problems: [problem('exchange/convert-schema', '/schema')] };
  return check(schema, value) as never;
}

/**
 * Our own records: NDJSON, one a line, each naming its schema. Records of one person or one project stand together, as a conversion
 * writes them; what stands together is one item.
 */
export const ours = (subject: StandardSubject): Standard => ({
  id: 'ours',
  versions: ['1'],
  subject,
  async *read({ bytes }): AsyncGenerator<ConvertedItem> {
    let group: Group | undefined;
    const finished = (done: Group): ConvertedItem => ({ ok: true, value: done.records, losses: done.notices, at: done.at });
    for await (const item of read(bytes, { as: z.unknown(), format: 'ndjson' })) {
      const found = item.ok ? checked(item.value) : item;
      if (!found.ok) {
        if (group) yield finished(group);
        group = undefined;
        yield { ok: false, at: item.at, problems: found.problems.map((one) => ({ ...one, at: { ...item.at, ...one.at } })) };
        continue;
      }
      const record = found.value;
      if (group && !belongs(record, group, subject)) {
        yield finished(group);
        group = undefined;
      }
      group ??= { records: [], keys: new Set(), notices: [], at: item.at };
      group.records.push(record);
      group.notices.push(...((item.ok ? item.notices : undefined) ?? []));
      for (const key of keysOf(record)) group.keys.add(key);
    }
    if (group) yield finished(group);
  },
  writer: () => ({
    ok: true,
    value: { write: (records) => ({ ok: true, value: { text: records.map((record) => `${JSON.stringify(record)}\n`).join(''), losses: [] } }) },
  }),
});
