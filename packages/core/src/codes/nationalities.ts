import { defineCodeList, type CodeEntry, type CodeList } from '../code-list/index.js';
import { countries, type CountryCode } from './countries.js';
import { ours } from './sources.js';

/** A nationality: a country, or none under any law. Not determined is an absence (`unknown`), not a code. @public */
export type NationalityCode = CountryCode | 'stateless';

/** Nationalities: the countries of ISO 3166-1, and statelessness. @public */
export const nationalities: CodeList<NationalityCode> = /* @__PURE__ */ (() => defineCodeList<NationalityCode>({
  id: 'nationality',
  version: countries.version,
  sources: [...countries.sources, ours],
  codes: [...countries.codes, { code: 'stateless' } satisfies CodeEntry<NationalityCode>],
}))();
