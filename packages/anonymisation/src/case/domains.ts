import { absenceReasons, ageGroups, countries, nationalities, sexes, type Leaf } from '@ctip/core';

/** What a list with more than one member becomes. */
export const several = '(several)';

/** What a record does not say at all, not even why. */
export const unstated = '(not-stated)';

const lists = new Map([ageGroups, countries, nationalities, sexes].map((list) => [list.id, list.codes.map(({ code }) => code as string)] as const));
const ages = Array.from({ length: 121 }, (_, years) => String(years));

/**
 * The values that a field may have, so that what a release costs does not depend on who happens to be in it: a code list, all ages, or,
 * for want of a list (dates), the values that occur.
 */
export function valuesOf({ meta, many }: Leaf, occurring: Iterable<string>): Set<string> {
  const known = meta.ladder === 'age-years' ? ages : (lists.get(meta.codeList ?? '') ?? []);
  return new Set([...known, ...absenceReasons.map((reason) => `(${reason})`), unstated, ...(many ? [several] : []), ...occurring]);
}
