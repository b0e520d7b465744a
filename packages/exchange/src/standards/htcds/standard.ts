import { ok, placed, problem, type ExploitationAccount, type Problem, type SocialProfile, type Victim } from '@ctip/core';

import { rawRows } from '../../table/rawRows.js';
import { needs, personOf, versionOf, type ConvertedItem, type Person, type Standard } from '../mapping/index.js';
import { htcdsFields, htcdsVersion } from './fields.js';
import { htcdsColumns } from './headers.js';
import { fromHtcds, toHtcds } from './htcds.js';
import type { HtcdsContext, HtcdsRecords } from './records.js';
import { accountOf, profileOf, victimOf } from './toRecords.js';

const labels: ReadonlySet<string> = new Set(htcdsFields.map(({ label }) => label.toLowerCase()).filter((label) => label !== ''));

/** Is it the second header of a workbook: labels under the machine names? */
const isLabelRow = (cells: readonly string[]): boolean => {
  const said = cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== '');
  return said.length > 1 && said.filter((cell) => labels.has(cell)).length * 2 > said.length;
};

const isNameRow = (cells: readonly string[]): boolean => cells.some((cell) => /^(?:org|prs|vic|hte|cas|con|per|sup|ref)_/u.test(cell.trim()));

/** The four records of a person; those that were not given say nothing. */
function filled({ case: file, victim, profile, account }: Person, recordedOn: string): HtcdsRecords {
  const ids = { victim: file.victimId, case: file.id, profile: file.victimId, account: file.id };
  const context: HtcdsContext = { ids, agency: file.agency, detectedOn: file.detectedOn, detectedIn: file.detectedIn, recordedOn };
  return {
    case: file,
    victim: victim ?? (victimOf({}, context) as Victim),
    profile: profile ?? (profileOf({}, context) as SocialProfile),
    account: account ?? (accountOf({}, context) as ExploitationAccount),
  };
}

/** HTCDS in the conversion: workbooks and CSV in and out. */
export const htcdsStandard: Standard = {
  id: 'htcds',
  versions: [htcdsVersion],
  subject: 'persons',
  readNeeds: ['agency', 'ids', 'detectedOn', 'detectedIn', 'recordedOn'],
  async *read(input, options): AsyncGenerator<ConvertedItem> {
    const told = needs(options, ['agency', 'ids', 'detectedOn', 'detectedIn', 'recordedOn']);
    const asked = versionOf(options, [htcdsVersion], htcdsVersion);
    if (!told.ok || !asked.ok) {
      yield { ok: false, at: {}, problems: [...(told.ok ? [] : told.problems), ...(asked.ok ? [] : asked.problems)] };
      return;
    }
    const { agency, ids, detectedOn, detectedIn, recordedOn } = told.value;
    let names: readonly string[] | undefined;
    let columns: ReturnType<typeof htcdsColumns> | undefined;
    let pending: readonly Problem[] | undefined;
    for await (const item of rawRows({ ...input, ...(options.delimiter && { delimiter: options.delimiter }) }, () => names ?? [])) {
      if (!item.ok) {
        yield item;
        if (!names) return;
        continue;
      }
      const { cells, at } = item;
      if (!names) {
        names = cells;
        continue;
      }
      const isLabels = columns === undefined && isNameRow(names) && isLabelRow(cells);
      const said = item.notices ?? [];
      let notes = said;
      if (!columns) {
        columns = htcdsColumns(names, isLabels ? cells : []);
        if (!columns.ok) {
          yield { ok: false, at, problems: columns.problems };
          return;
        }
        notes = [...said, ...columns.value.notes];
        // What is said of the header is said once, with the first row.
        if (isLabels) {
          pending = notes;
          continue;
        }
      } else if (pending) {
        notes = [...pending, ...said];
      }
      pending = undefined;
      if (!columns.ok) return;
      const fields = columns.value.fields;
      const beyond = cells.findIndex((cell, index) => index >= fields.length && cell !== '');
      if (beyond >= 0) {
        yield { ok: false, at, problems: [problem('exchange/csv-cell-count', '', { at, params: { expected: fields.length, found: cells.length } })] };
        continue;
      }
      const row = Object.fromEntries(fields.flatMap((field, index) => (field === undefined || (cells[index] ?? '').trim() === '' ? [] : [[field, cells[index] ?? ''] as const])));
      const id = `${ids}-${String(at.row ?? at.line ?? 0)}`;
      const read = fromHtcds(row, { ids: { victim: `${id}-victim`, case: `${id}-case`, profile: `${id}-profile`, account: `${id}-account` }, agency, detectedOn, detectedIn, recordedOn });
      if (!read.ok) yield { ok: false, at, problems: read.problems.map((one) => placed(one, at)) };
      else {
        const { victim, case: file, profile, account } = read.value.value;
        yield { ok: true, at, value: [victim, file, profile, account], losses: [...notes, ...read.value.losses] };
      }
    }
  },
  writer(options) {
    const asked = versionOf(options, [htcdsVersion], htcdsVersion);
    const told = needs(options, ['recordedOn']);
    if (!asked.ok) return asked;
    if (!told.ok) return told;
    const names = htcdsFields.map(({ name }) => name);
    return ok({
      head: [names],
      write: (records) => {
        const person = personOf(records);
        if (!person.ok) return person;
        const { value, losses } = toHtcds(filled(person.value, told.value.recordedOn));
        return ok({ rows: [names.map((name) => value[name] ?? '')], losses });
      },
    });
  },
};
