import { check, BudgetVersion, ok, OrganisationRole, problem, Project, ProjectResult, ProjectTransaction, refused, type Problem, type RecordSchema, type Result } from '@ctip/core';

import { needs, type ConvertedItem, type Standard } from '../mapping/index.js';
import { iatiVersion } from './codes.data.js';
import { fromIati } from './fromIati.js';
import { readIati } from './read.js';
import type { IatiRecords } from './records.js';
import { toIati } from './toIati.js';
import { iatiFile, iatiXml } from './write.js';

const kinds: readonly RecordSchema[] = [Project, BudgetVersion, OrganisationRole, ProjectTransaction, ProjectResult] as readonly unknown[] as readonly RecordSchema[];

/** The records of one project, by their schema. */
function recordsOf(records: readonly unknown[]): Result<IatiRecords> {
  const found = new Map<string, unknown[]>();
  const problems: Problem[] = [];
  for (const [at, record] of records.entries()) {
    const tag = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)['schema'] : undefined;
    const schema = kinds.find((kind) => kind.tag === tag);
    const read = schema ? check(schema, record) : undefined;
    if (!schema || !read) problems.push(problem('exchange/convert-record', `/${String(at)}`, { params: { allowed: kinds.map((kind) => kind.tag) } }));
    else if (read.ok) found.set(schema.tag, [...(found.get(schema.tag) ?? []), read.value]);
    else problems.push(...read.problems);
  }
  const of = <T>({ tag }: RecordSchema<T>): readonly T[] => (found.get(tag) ?? []) as T[];
  const [project] = of(Project);
  if (!project && problems.length === 0) problems.push(problem('exchange/convert-part', '', { params: { needed: Project.tag } }));
  if (!project || problems.length > 0) return refused(problems);
  return ok({ project, budgets: of(BudgetVersion), roles: of(OrganisationRole), transactions: of(ProjectTransaction), results: of(ProjectResult) });
}

/** IATI in the conversion. The agency is the IATI identifier of who reports. */
export const iatiStandard: Standard = {
  id: 'iati',
  versions: [iatiVersion],
  subject: 'projects',
  readNeeds: ['ids'],
  async *read({ bytes }, { ids = '', recordedOn }): AsyncGenerator<ConvertedItem> {
    let count = 0;
    for await (const item of readIati(bytes)) {
      count += 1;
      const at = { record: count };
      if (!item.ok) {
        yield { ok: false, problems: item.problems, at };
        continue;
      }
      const made = fromIati(item.value.activity, { ids: `${ids}-${String(count)}`, source: { id: 'iati-file', title: 'IATI activity file', ...(recordedOn !== undefined && { asOf: recordedOn }) }, mark: 'single-source' });
      if (!made.ok) {
        yield { ok: false, problems: made.problems, at };
        continue;
      }
      const { project, budgets, roles, transactions } = made.value.value;
      yield { ok: true, value: [project, ...budgets, ...roles, ...transactions], losses: [...item.value.losses, ...made.value.losses], at };
    }
  },
  writer(options) {
    const told = needs(options, ['agency', 'agencyType']);
    if (!told.ok) return told;
    const { agency, agencyType } = told.value;
    return ok({
      ...iatiFile(options.preparedAt),
      write: (records) => {
        const read = recordsOf(records);
        if (!read.ok) return read;
        const { project } = read.value;
        const known = project.identifiers.find(({ scheme }) => scheme === 'IATI')?.value ?? `${agency}-${project.id}`;
        const made = toIati(read.value, { reportingOrg: { ref: agency, type: agencyType, names: [] }, identifier: known });
        const text = made.ok ? iatiXml(made.value.value) : made;
        return made.ok && text.ok ? ok({ text: `${text.value}\n`, losses: made.value.losses }) : refused(made.ok ? (text.ok ? [] : text.problems) : made.problems);
      },
    });
  },
};
