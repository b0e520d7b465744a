/**
 * What a column holds, as far as its cells must be looked at for what a spreadsheet does to them. `any` is not known: only what is
 * damage in every column is looked for.
 */
export type ColumnKind = 'any' | 'text' | 'identity' | 'narrative' | 'identifier' | 'number' | 'date' | 'boolean';

/** Words of headers, in three languages, by what the column then holds. Compared after folding; a part of a header is enough. */
const words: readonly (readonly [kind: ColumnKind, pattern: RegExp])[] = [
  ['date', /\bdob\b|birth|\bdates?\b|\bborn\b|\bday\b|naissance|\bjour\b|تاريخ|ميلاد|يوم/u],
  ['identifier', /phone|mobile|\btel\b|\bfax\b|passport|\bid\b|\biban\b|account|licen[cs]e|permit|\bno\b|number|\bnum\b|telephone|passeport|identifiant|compte|numero|هاتف|جوال|جواز|هوية|رقم|حساب/u],
  ['boolean', /\bdebt\b|\bis\b|\bhas\b|\bwas\b|consent|\bflag\b|dette|consentement|موافقة|دين/u],
  ['number', /wage|\bage\b|amount|\bcount\b|\bsum\b|total|salary|\bpay\b|price|\bcost\b|rate|salaire|montant|nombre|\bprix\b|أجر|عدد|مبلغ|راتب|عمر/u],
  ['narrative', /narrative|\bnotes?\b|description|comment|statement|remark|\btext\b|recit|commentaire|remarque|ملاحظ|وصف|إفادة|سرد/u],
  ['identity', /name|alias|\bnom\b|prenom|اسم|لقب|كنية/u],
];

/** A header as words: `dateOfBirth`, `date_of_birth` and `Date of birth` are the same. */
const folded = (header: string): string =>
  header
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim();

/** What a column of a table that no schema describes probably holds; `any` where its header tells nothing. */
export function kindOfHeader(header: string): ColumnKind {
  const text = folded(header);
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'any';
}
