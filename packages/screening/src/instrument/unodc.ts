import { leafletCopies } from './data/leafletCopies.data.js';
import { leaflet } from './data/leaflet.data.js';
import { leafletSource } from './data/sources.data.js';
import type { Instrument, Item } from './instrument.js';

const items: Item[] = Object.entries(leaflet).flatMap(([dimension, rows]) =>
  Object.entries(rows).map(([name, row]) => ({
    id: `${dimension}/${name}`,
    dimension,
    countable: true,
    ...row,
    ...(row.countable === false ? { doubt: 'describes-a-group' as const } : row.mark === 'unverified' && { doubt: 'item-not-verified' as const }),
  })),
);

/**
 * The lists of the UNODC leaflet: 119 items in six lists, of which 82 were found in two copies or more, 19 in one, 18 in none. There is
 * no score: a sign calls for inquiry, its absence clears nobody. Unverified items and those that describe a group are never counted.
 *
 * @public
 */
export const unodcLeaflet: Instrument<'none'> = {
  id: 'unodc-leaflet',
  version: '1',
  words: 'unodc',
  sources: [leafletSource, ...leafletCopies],
  population: 'any',
  rule: { kind: 'none', source: leafletSource, mark: 'secondary' },
  dimensions: Object.keys(leaflet).map((id) => ({ id, open: true })),
  items,
  limits: ['not-an-identification', 'no-arithmetic', 'part-of-list-unverified', 'no-validation-study', 'translation-not-validated'],
};
