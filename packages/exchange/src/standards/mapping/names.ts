import { countries, coreCatalogue, languages, type Language } from '@ctip/core';
import { cubeCatalogue, reasonOf } from '@ctip/cube';

/** Names in the three languages. */
export type Names = Readonly<Record<Language, string>>;

const inAll = (text: (language: Language) => string | undefined, otherwise: string): Names =>
  Object.fromEntries(languages.map((language) => [language, text(language) ?? otherwise])) as Names;

const word = (catalogue: { readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>> }, key: string, language: Language): string | undefined =>
  Object.hasOwn(catalogue.texts[language], key) ? catalogue.texts[language][key] : undefined;

const isCountry = new Set<string>(countries.codes.map(({ code }) => code));

/** Names of a member: of its code list, of a country, of a reason of absence; its own text where it has none. */
export function memberNames(member: string, codeList: string | undefined): Names {
  const reason = reasonOf(member);
  return inAll((language) => {
    if (reason !== undefined) return word(coreCatalogue, `absence.${reason}`, language);
    if ((codeList === 'country' || codeList === 'nationality') && isCountry.has(member)) return new Intl.DisplayNames(language, { type: 'region' }).of(member);
    return (codeList === undefined ? undefined : word(coreCatalogue, `code.${codeList}.${member}`, language)) ?? word(cubeCatalogue, `member.${member}`, language);
  }, member === '' ? '–' : member);
}

/** Names of a dimension of a cube. */
export const dimensionNames = (id: string): Names => inAll((language) => word(cubeCatalogue, `dimension.${id}`, language), id);

/** Names of what is counted. */
export const unitNames = (unit: string): Names => inAll((language) => word(coreCatalogue, `code.count-unit.${unit}`, language), unit);

/** Names of the whole. */
export const totalNames = (): Names => inAll((language) => word(cubeCatalogue, 'member.total', language), 'total');
