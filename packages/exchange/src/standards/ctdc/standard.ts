import { check, ExploitationAccount, ok, placed, problem, type Problem, type Result } from '@ctip/core';

import { rawRows } from '../../table/rawRows.js';
import { needs, personOf, versionOf, type ConvertedItem, type Standard } from '../mapping/index.js';
import { ctdcColumns, ctdcVersions, type CtdcVersion } from './columns.js';
import { fromCtdc, properName, toCtdc, type CtdcRow } from './ctdc.js';
import { recordsOf } from './toRecords.js';
import { ctdcVersionOf } from './versionOf.js';

/** No damage is looked for by header: every cell is of a list. */
const noHeader: readonly string[] = [];

/** Says that there is no value, in files of before 2021. */
const asIs: ReadonlySet<string> = new Set(['-99']);

const blankContext = { agency: 'none', detectedOn: '2000', detectedIn: 'AE' };

/** An account that says nothing, for a case that has none. */
function blankAccount(victim: string, file: string, recordedOn: string): Result<ExploitationAccount> {
  const { account } = recordsOf('global-synthetic-2025', {}, { ...blankContext, ids: { victim, case: file, account: file }, recordedOn });
  return check(ExploitationAccount, account);
}

/** CTDC files in the conversion. */
export const ctdcStandard: Standard = {
  id: 'ctdc',
  versions: ctdcVersions,
  subject: 'persons',
  readNeeds: ['agency', 'ids', 'detectedOn', 'detectedIn', 'recordedOn'],
  async *read({ fileName, ...input }, options): AsyncGenerator<ConvertedItem> {
    const told = needs(options, ['agency', 'ids', 'detectedOn', 'detectedIn', 'recordedOn']);
    const asked = versionOf(options, ctdcVersions, 'global-synthetic-2025');
    if (!told.ok || !asked.ok) {
      yield { ok: false, at: {}, problems: [...(told.ok ? [] : told.problems), ...(asked.ok ? [] : asked.problems)] };
      return;
    }
    const { agency, ids, detectedOn, detectedIn, recordedOn } = told.value;
    let header: readonly string[] | undefined;
    let version: CtdcVersion | undefined;
    // What is said of the header is said with the first row.
    let pending: readonly Problem[] = [];
    for await (const item of rawRows({ ...input, ...(options.delimiter && { delimiter: options.delimiter }) }, () => noHeader)) {
      if (!item.ok) {
        yield item;
        if (!header) return;
        continue;
      }
      if (!header) {
        const found = options.version === undefined ? ctdcVersionOf(item.cells, fileName) : asked;
        if (!found.ok) {
          yield { ok: false, at: item.at, problems: found.problems };
          return;
        }
        header = item.cells.map((name) => properName(name.trim()));
        version = found.value;
        pending = item.notices ?? [];
        continue;
      }
      const row = item.at.row ?? item.at.line ?? 0;
      const names = header;
      const at = item.at;
      if (item.cells.length !== names.length) {
        yield { ok: false, at, problems: [problem('exchange/csv-cell-count', '', { at, params: { expected: names.length, found: item.cells.length } })] };
        continue;
      }
      const cells: Record<string, string> = Object.create(null) as Record<string, string>;
      for (const [index, name] of names.entries()) cells[name] = item.cells[index] ?? '';
      const id = `${ids}-${String(row)}`;
      const read = fromCtdc(cells as CtdcRow, version as CtdcVersion, { ids: { victim: `${id}-victim`, case: `${id}-case`, account: `${id}-account` }, agency, detectedOn, detectedIn, recordedOn });
      const said = pending;
      pending = [];
      const place = (problems: readonly Problem[]): readonly Problem[] => problems.map((one) => placed(one, at));
      yield read.ok ? { ok: true, at, value: [read.value.value.case, read.value.value.account], losses: [...said, ...(item.notices ?? []), ...read.value.losses] } : { ok: false, at, problems: place(read.problems) };
    }
  },
  writer(options) {
    const asked = versionOf(options, ctdcVersions, 'global-synthetic-2025');
    const told = needs(options, ['recordedOn']);
    if (!asked.ok) return asked;
    if (!told.ok) return told;
    const columns = ctdcColumns(asked.value).map(({ name }) => name);
    return ok({
      head: [columns],
      asIs,
      write: (records) => {
        const person = personOf(records);
        if (!person.ok) return person;
        const { case: file } = person.value;
        const account = person.value.account ? ok(person.value.account) : blankAccount(file.victimId, file.id, told.value.recordedOn);
        if (!account.ok) return account;
        const { value, losses } = toCtdc({ case: file, account: account.value }, asked.value);
        const unsaid = (['victim', 'profile'] as const).filter((part) => person.value[part] !== undefined).map((part) => problem('exchange/mapping-dropped', `/${part}`, { severity: 'warning', params: { field: `${part === 'victim' ? 'victim' : 'social-profile'}.id` } }));
        return ok({ rows: [columns.map((name) => value[name] ?? '')], losses: [...losses, ...unsaid] });
      },
    });
  },
};
