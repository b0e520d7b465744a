import { ok, parsePartialDate, problem, refused, type Result } from '@ctip/core';

import { htcdsField, type HtcdsField, type HtcdsFieldName } from './fields.js';
import { htcdsDefinedOnly, htcdsOtherCodes } from './names.data.js';

/** A row as people or tools wrote it: text by field. @public */
export type HtcdsRow = { readonly [F in HtcdsFieldName]?: string };

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

const spellings = new Map<HtcdsFieldName, ReadonlyMap<string, string>>();

function spellingsOf({ name, list = [] }: HtcdsField): ReadonlyMap<string, string> {
  let found = spellings.get(name);
  if (!found) {
    const others: readonly (readonly [string, string])[] = (htcdsOtherCodes as Partial<Record<string, readonly (readonly [string, string])[]>>)[name] ?? [];
    const defined: readonly string[] = (htcdsDefinedOnly as Partial<Record<string, readonly string[]>>)[name] ?? [];
    found = new Map([
      ...list.flatMap(([code, label]) => [[folded(code), code], [folded(label), code]] as const),
      ...others.map(([text, code]) => [folded(text), code] as const),
      ...defined.map((code) => [folded(code), code] as const),
    ]);
    spellings.set(name, found);
  }
  return found;
}

const yes = new Set(['true', 'yes', 'y', '1', 'oui', 'vrai', 'نعم']);
const no = new Set(['false', 'no', 'n', '0', 'non', 'faux', 'لا']);

function readCodes(field: HtcdsField, texts: readonly string[]): Result<readonly string[]> {
  const known = spellingsOf(field);
  const codes = texts.map((text) => known.get(folded(text)));
  if (codes.includes(undefined)) {
    const allowed = (field.list ?? []).map(([code]) => code);
    return refused([problem('exchange/htcds-code', `/${field.name}`, { params: { field: field.name, allowed } })]);
  }
  return ok([...new Set(codes as string[])]);
}

/** Several values stand apart by `;` in workbooks and by blanks in survey data. */
function parts(field: HtcdsField, text: string): readonly string[] {
  const bySemicolon = text.split(/[;\n]/u).map((part) => part.trim()).filter((part) => part !== '');
  if (bySemicolon.length > 1 || spellingsOf(field).has(folded(text)) || !field.list) return bySemicolon;
  return text.trim().split(/\s+/u);
}

const bad = (field: HtcdsField, expected: string): Result<never> =>
  refused([problem('core/format', `/${field.name}`, { params: { field: field.name, expected } })]);

/**
 * A cell in the canonical spelling of the standard: codes as its list spells them, several with `;`, dates as `YYYY-MM-DD`, yes as
 * `true`. Blank cells are no answer. Text stays as it is.
 */
export function readCell(name: HtcdsFieldName, text: string): Result<string | undefined> {
  const field = htcdsField(name);
  const trimmed = text.trim();
  if (!field || trimmed === '') return ok(undefined);
  switch (field.type) {
    case 'code': {
      // Languages are codes of another standard: no list stands in this one.
      if (!field.list) return ok(trimmed);
      // Its survey form and one of its workbooks take several industries where its sheet takes one.
      const read = readCodes(field, name === 'vic_ForcedLabourIndustry' ? parts(field, trimmed) : [trimmed]);
      return read.ok ? ok(read.value.join(';')) : read;
    }
    case 'codes': {
      const read = field.list ? readCodes(field, parts(field, trimmed)) : ok(parts(field, trimmed));
      return read.ok ? ok(read.value.join(';')) : read;
    }
    case 'date': {
      const read = parsePartialDate(trimmed);
      return read.ok ? ok(read.value) : bad(field, 'YYYY-MM-DD');
    }
    case 'number':
      return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(trimmed) ? ok(trimmed) : bad(field, '0');
    case 'yes-no': {
      const word = trimmed.toLowerCase();
      if (yes.has(word)) return ok('true');
      return no.has(word) ? ok('false') : bad(field, 'true, false');
    }
    default:
      return ok(trimmed);
  }
}
