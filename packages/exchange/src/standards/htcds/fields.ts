import { htcdsFieldRows } from './fields.data.js';
import { htcdsListRows } from './lists.data.js';

/** Name of a field of HTCDS 2.0. @public */
export type HtcdsFieldName = (typeof htcdsFieldRows)[number][0];

/** How a cell of a field is read. @public */
export type HtcdsType = (typeof htcdsFieldRows)[number][2];

/** A field of HTCDS 2.0. @public */
export interface HtcdsField {
  readonly name: HtcdsFieldName;
  /** Label in the standard; one field has none. */
  readonly label: string;
  readonly type: HtcdsType;
  readonly status: 'draft' | 'deprecated';
  /** In the usual minimum of a case management system; nothing is mandatory. */
  readonly core: boolean;
  /** Version of the standard that brought it. */
  readonly since: string;
  /** Codes and labels of its list, where it has one. */
  readonly list?: readonly (readonly [code: string, label: string])[];
}

/** Version of the standard that this package reads and writes. @public */
export const htcdsVersion = '2.0';

const lists: Readonly<Partial<Record<HtcdsFieldName, HtcdsField['list']>>> = htcdsListRows;

/** Every field of HTCDS 2.0, in the order of the standard. @public */
export const htcdsFields: readonly HtcdsField[] = htcdsFieldRows.map(([name, label, type, status, core, since]) => {
  const list = lists[name];
  return { name, label, type, status, core, since, ...(list && { list }) };
});

const byName = new Map<string, HtcdsField>(htcdsFields.map((field) => [field.name, field]));

/** The field of that name. */
export const htcdsField = (name: string): HtcdsField | undefined => byName.get(name);
