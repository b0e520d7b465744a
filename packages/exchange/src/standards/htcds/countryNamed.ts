import { countries, languages, type CountryCode } from '@ctip/core';

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

let names: ReadonlyMap<string, CountryCode | undefined> | undefined;

/** Names of countries in Arabic, English and French as the platform has them; a name of two countries is none. */
function known(): ReadonlyMap<string, CountryCode | undefined> {
  if (names) return names;
  const found = new Map<string, CountryCode | undefined>();
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region' });
    for (const { code } of countries.codes) {
      const name = folded(display.of(code) ?? code);
      found.set(name, found.has(name) && found.get(name) !== code ? undefined : code);
    }
  }
  return (names = found);
}

/** The country that a text names in full, in one of the three languages. */
export const countryNamed = (text: string): CountryCode | undefined => known().get(folded(text));
