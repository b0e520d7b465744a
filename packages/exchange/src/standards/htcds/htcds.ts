import { Case, check, ExploitationAccount, ok, problem, refused, SocialProfile, Victim, type Problem, type Result } from '@ctip/core';

import { loss, type Mapped } from '../mapping/index.js';
import { htcdsFields, type HtcdsFieldName } from './fields.js';
import { readCell, type HtcdsRow } from './cells.js';
import { isHtcdsField } from './headers.js';
import type { HtcdsContext, HtcdsRecords } from './records.js';
import { droppedFrom } from './sayable.js';
import { cellsOf } from './toCells.js';
import { accountOf, caseOf, profileOf, victimOf, type Cells } from './toRecords.js';

/** Namespace under which a victim and a case keep what the standard says and our records have no place for. @public */
export const htcdsNamespace = 'org.iom.htcds';

/** A cell as it came (empty where there was none), and what our records say for it; the original is written back as long as they still say so. */
interface Kept {
  readonly text: string;
  readonly as?: string;
}

function readCells(row: HtcdsRow): Result<Cells> {
  const cells: { [F in HtcdsFieldName]?: string } = {};
  const problems: Problem[] = [];
  for (const [index, [name, text]] of Object.entries(row).entries()) {
    if (!isHtcdsField(name)) {
      problems.push(problem('core/unknown-key', `/#${String(index + 1)}`));
      continue;
    }
    const read = readCell(name, text);
    if (!read.ok) problems.push(...read.problems);
    else if (read.value !== undefined) cells[name] = read.value;
  }
  return problems.length > 0 ? refused(problems) : ok(cells);
}

const within = (part: string, problems: readonly Problem[]): readonly Problem[] => problems.map((found) => ({ ...found, pointer: `/${part}${found.pointer}` }));

function build(cells: Cells, context: HtcdsContext): Result<HtcdsRecords> {
  const victim = check(Victim, victimOf(cells, context));
  const file = check(Case, caseOf(cells, context));
  const profile = check(SocialProfile, profileOf(cells, context));
  const account = check(ExploitationAccount, accountOf(cells, context));
  if (victim.ok && file.ok && profile.ok && account.ok) {
    return ok({ victim: victim.value, case: file.value, profile: profile.value, account: account.value });
  }
  return refused([
    ...(victim.ok ? [] : within('victim', victim.problems)),
    ...(file.ok ? [] : within('case', file.problems)),
    ...(profile.ok ? [] : within('profile', profile.problems)),
    ...(account.ok ? [] : within('account', account.problems)),
  ]);
}

/**
 * Reads a row of the Human Trafficking Case Data Standard (HTCDS 2.0, IOM) into a victim, a case, a social profile and an account.
 *
 * Nothing is lost: a cell that our records have no place for (addresses, referral blocks, the one consent checkbox, support plans) and
 * a cell that they say in another way is kept, as it came, as an extension under `org.iom.htcds`, and {@link toHtcds} writes it back: cells
 * about who the person is (`prs_…`) with the victim, all others with the case, which holds no identity. Nothing is guessed: gender is not sex, one consent checkbox is no consent record, a phone number is not a safe one; date and
 * country of detection, which the standard lacks, come from the caller.
 *
 * @param row - cells by field, see {@link htcdsColumns}; codes and labels, both documents' spellings, `;` or blanks between several
 * @param context - what the standard has no field for
 * @returns the records and every loss; `exchange/htcds-code`, `core/format`, problems of `check` by record (`/case/detectedOn`)
 * @example
 * ```ts
 * const row = { prs_FirstName: 'Amal', prs_Gender: 'Feminine', vic_MethodsOfControl: 'Restricts Movement; Withholds documents', org_Name: 'Shelter' };
 * const ids = { victim: 'v-1', case: 'c-1', profile: 'p-1', account: 'x-1' };
 * const read = fromHtcds(row, { ids, agency: 'a-1', detectedOn: '2026-03', detectedIn: 'JO', recordedOn: '2026-03-02' });
 * read.ok && read.value.value.account.methodsOfControl; // => ['restricts-movement', 'withholds-documents']
 * read.ok && read.value.losses.map(({ code, pointer }) => `${code} ${pointer}`).at(-1); // => 'exchange/mapping-assumed /vic_TraffickingStatus'
 * ```
 * @public
 */
export function fromHtcds(row: HtcdsRow, context: HtcdsContext): Result<Mapped<HtcdsRecords>> {
  const read = readCells(row);
  if (!read.ok) return read;
  const cells = read.value;
  const built = build(cells, context);
  if (!built.ok) return built;
  const said = cellsOf(built.value).cells;
  const kept: Record<string, Kept> = {};
  const losses: Problem[] = [];
  for (const { name } of htcdsFields) {
    const [text, as] = [cells[name], said[name]];
    if (text === as) continue;
    if (text === undefined) {
      // Our records say more than the row did: not written back as long as nobody said it.
      kept[name] = { text: '', ...(as !== undefined && { as }) };
      continue;
    }
    kept[name] = as === undefined ? { text } : { text, as };
    losses.push(loss(as === undefined ? 'exchange/mapping-kept-apart' : 'exchange/mapping-rewritten', `/${name}`, { field: name }));
  }
  if (cells.vic_TraffickingStatus === undefined) losses.push(loss('exchange/mapping-assumed', '/vic_TraffickingStatus', { field: 'case.identificationStatus' }));
  const { victim, case: file, ...others } = built.value;
  return ok({ value: { ...others, victim: keeping(victim, kept, true), case: keeping(file, kept, false) }, losses });
}

/** Is it a cell about who the person is? Those stay with the identity, so that people who work with facts never see them. */
const isOfPerson = (name: string): boolean => name.startsWith('prs_');

/** A record with its share of what is kept. */
function keeping<R extends Victim | Case>(record: R, kept: Readonly<Record<string, Kept>>, ofPerson: boolean): R {
  const share = Object.fromEntries(Object.entries(kept).filter(([name]) => isOfPerson(name) === ofPerson));
  return Object.keys(share).length === 0 ? record : { ...record, extensions: { [htcdsNamespace]: share as never } };
}

function keptOf({ extensions }: Victim | Case): Readonly<Record<string, Kept>> {
  const held = extensions && Object.hasOwn(extensions, htcdsNamespace) ? extensions[htcdsNamespace] : {};
  const fields = Object.entries(held ?? {}).filter((entry): entry is [string, Kept] => {
    const [name, value] = entry as [string, Partial<Kept> | null];
    return isHtcdsField(name) && typeof value === 'object' && value !== null && typeof value.text === 'string';
  });
  return Object.fromEntries(fields);
}

/**
 * Writes records as a row of HTCDS 2.0, and tells what the standard has no place or no word for: sex, acts and means, days of detection,
 * methods of control that its list lacks, every further name, contact and event.
 *
 * @param records - a victim, a case, a social profile and an account of one person
 * @returns cells by field, in the order of the standard, and every loss
 * @example
 * ```ts
 * const ids = { victim: 'v-1', case: 'c-1', profile: 'p-1', account: 'x-1' };
 * const context = { ids, agency: 'a-1', detectedOn: '2026-03', detectedIn: 'JO', recordedOn: '2026-03-02' };
 * const row = { prs_FirstName: 'Amal', vic_TraffickingStatus: 'PossibleVictimOfTrafficking', con_Consent: 'true' };
 * const read = fromHtcds(row, context);
 * read.ok && toHtcds(read.value.value).value; // => { prs_FirstName: 'Amal', vic_TraffickingStatus: 'PossibleVictimOfTrafficking', con_Consent: 'true' }
 * ```
 * @public
 */
export function toHtcds(records: HtcdsRecords): Mapped<HtcdsRow> {
  const { cells, unsayable } = cellsOf(records);
  const kept = { ...keptOf(records.case), ...keptOf(records.victim) };
  const row: { [F in HtcdsFieldName]?: string } = {};
  for (const { name } of htcdsFields) {
    const held = Object.hasOwn(kept, name) ? kept[name] : undefined;
    const text = held && held.as === cells[name] ? held.text : cells[name];
    if (text !== undefined && text !== '') row[name] = text;
  }
  const written = (pointer: string): boolean => Object.entries(kept).some(([name, { as }]) => as === cells[name as HtcdsFieldName] && fieldOf[pointer] === name);
  const losses = [
    ...unsayable
      .filter(({ pointer }) => !written(pointer))
      .map(({ pointer, list, code }) => loss('exchange/mapping-no-code', pointer, { list, code })),
    ...droppedFrom(records),
    ...(records.account.events.length > 1 ? [loss('exchange/mapping-dropped', '/account/events/1', { field: 'exploitation-account.events.kind' })] : []),
    ...(records.victim.names.length > 1 ? [loss('exchange/mapping-dropped', '/victim/names/1', { field: 'victim.name' })] : []),
  ];
  return { value: row, losses };
}

/** Where the original of a code that the standard's list lacks may have been kept. */
const fieldOf: Readonly<Record<string, HtcdsFieldName>> = {
  '/account/methodsOfControl': 'vic_MethodsOfControl',
  '/case/facts/elements/purposes': 'vic_TypeOfExploitation',
};
