import type { Cube } from '@ctip/cube';

/** Version of the standard that is written. */
export const hxlVersion = '1.1';

/** Columns beside the dimensions: what is counted, the exact figure, and the two bounds of a masked one. */
export const figureTags = { unit: '#indicator+code', value: '#indicator+num+value', low: '#indicator+min+num+value', high: '#indicator+max+num+value' } as const;

/**
 * A tag in the one spelling of many that mean the same: order of attributes, blanks and case do not matter in HXL (tagging conventions 1.1).
 * `undefined` for a text that is no tag.
 */
export function plainTag(text: string): string | undefined {
  const [tag = '', ...attributes] = text.trim().toLowerCase().replaceAll(/\s+/gu, '').split('+');
  if (!/^#[a-z][a-z0-9_]*$/u.test(tag) || attributes.some((attribute) => !/^[a-z][a-z0-9_]*$/u.test(attribute))) return undefined;
  return [tag, ...[...new Set(attributes)].toSorted()].join('+');
}

const snake = (id: string): string => id.replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2').toLowerCase();
const isName = (text: string): boolean => /^[a-z][a-z0-9_]*$/u.test(text);

/** Is it a dimension of countries? Then its members are written in alpha-3, as HXL tables do. */
export const isOfCountries = ({ id, codeList }: Pick<Cube['dimensions'][number], 'id' | 'codeList'>): boolean => codeList === 'country' || codeList === 'nationality' || (codeList === undefined && id === 'country');

/** The tag of every dimension, each once: countries and years by the tags that HXL has, all others by an extension of ours. */
export function tagsOf(dimensions: Cube['dimensions']): readonly string[] {
  const used = new Set<string>();
  return dimensions.map((dimension, at) => {
    const own = isName(snake(dimension.id)) ? snake(dimension.id) : `d${String(at + 1)}`;
    const plain = isOfCountries(dimension) ? `#country+code+iso3${dimension.id === 'country' ? '' : `+${own}`}` : dimension.id === 'year' ? '#date+year' : `#x_${own}`;
    const first = plainTag(plain) ?? '';
    const tag = used.has(first) ? (plainTag(`${first}+d${String(at + 1)}`) ?? '') : first;
    used.add(tag);
    return tag;
  });
}
