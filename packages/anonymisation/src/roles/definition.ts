import { acts, ageGroups, calendars, countries, formsOfExploitation, identificationStatuses, means, nationalities, ok, problem, recruiterRelations, refused, sectors, sexes, type CodeList, type Result } from '@ctip/core';
import * as z from 'zod';

import {
  ageLadder,
  codeHierarchy,
  countryLadder,
  dateHierarchy,
  dateSteps,
  flatLadder,
  hierarchyFromData,
  hierarchyOf,
  intervalHierarchy,
  orderHierarchy,
  redactionHierarchy,
  type Hierarchy,
} from '../hierarchy/index.js';

const lists: ReadonlyMap<string, CodeList> = new Map(
  [acts, ageGroups, countries, formsOfExploitation, identificationStatuses, means, nationalities, recruiterRelations, sectors, sexes].map((list) => [list.id, list as CodeList] as const),
);

const name = z.string().max(1000);
const values = z.array(name).min(1).max(1_000_000);
const besides = z.array(name).max(1000).optional();
const levels = <Group extends z.ZodType>(group: Group) => z.array(z.union([z.number(), z.array(group).min(1)])).max(64);

/** How a hierarchy is built, as data. */
export const definition = z.discriminatedUnion('build', [
  z.strictObject({ build: z.literal('intervals'), first: z.number(), last: z.number(), levels: levels(z.number()), step: z.number().optional(), bottom: z.number().optional(), top: z.number().optional(), besides }),
  z.strictObject({ build: z.literal('order'), values, levels: levels(z.strictObject({ size: z.int(), label: name })), besides }),
  z.strictObject({
    build: z.literal('dates'),
    years: z.tuple([z.int(), z.int()]),
    exact: z.enum(['day', 'month', 'year']).optional(),
    written: z.enum(calendars).optional(),
    by: z.enum(calendars).optional(),
    steps: z.array(z.enum(dateSteps)).optional(),
    besides,
  }),
  z.strictObject({ build: z.literal('codes'), list: z.string(), besides }),
  z.strictObject({ build: z.literal('ages'), besides }),
  z.strictObject({ build: z.literal('countries'), besides }),
  z.strictObject({ build: z.literal('redaction'), values, from: z.enum(['start', 'end']).optional(), each: z.int().optional(), mark: z.string().optional() }),
  z.strictObject({ build: z.literal('flat'), values }),
  z.strictObject({ build: z.literal('rows'), rows: z.array(z.array(name)).max(1_000_000) }),
  z.strictObject({ build: z.literal('data'), how: z.enum(['flat', 'redaction']) }),
]);

/**
 * How a hierarchy is built, as data: the name of a builder and its settings. `data` builds it from the values of the column, with a
 * warning.
 *
 * @public
 */
export type HierarchyDefinition = z.infer<typeof definition>;

type Given<T> = { readonly [Key in keyof T]-?: Exclude<T[Key], undefined> };

/** Settings without those that were not given. */
const given = <T extends object>(settings: T): Given<T> => Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Given<T>;

const ages = Array.from({ length: 121 }, (_, years) => String(years));

function builtBy(found: HierarchyDefinition, column: () => Iterable<string>, pointer: string): Result<Hierarchy> {
  const more = given({ besides: 'besides' in found ? found.besides : undefined });
  switch (found.build) {
    case 'intervals':
      return intervalHierarchy(given(found));
    case 'order':
      return orderHierarchy(found.values, given(found));
    case 'dates':
      return dateHierarchy(given(found));
    case 'codes': {
      const list = lists.get(found.list);
      return list ? ok(codeHierarchy(list, more)) : refused([problem('anonymisation/code-list-unknown', `${pointer}/list`, { params: { allowed: [...lists.keys()] } })]);
    }
    case 'ages':
      return ok(ageLadder([...ages, ...(found.besides ?? [])]));
    case 'countries':
      return ok(countryLadder([...nationalities.codes.map(({ code }) => code), ...countries.codes.map(({ code }) => code), ...(found.besides ?? [])]));
    case 'redaction':
      return redactionHierarchy(found.values, given(found));
    case 'flat':
      return hierarchyOf(found.values.map((value) => [value, '*']));
    case 'rows':
      return hierarchyOf(found.rows);
    case 'data': {
      const made = (different: readonly string[]): Hierarchy => {
        if (found.how === 'flat') return flatLadder(different);
        const redacted = redactionHierarchy(different);
        return redacted.ok ? redacted.value : { leaves: [], levels: [] };
      };
      return ok(hierarchyFromData(column(), made).hierarchy);
    }
    default:
      throw new TypeError('a builder that this package does not know');
  }
}

/**
 * Builds the hierarchy that a definition asks for.
 *
 * @param column - the values of the column, for `data` alone
 * @returns the hierarchy; `anonymisation/hierarchy-settings` for settings that a builder refuses, and the problems of hierarchies
 */
export function built(found: HierarchyDefinition, column: () => Iterable<string>, pointer: string): Result<Hierarchy> {
  try {
    const result = builtBy(found, column, pointer);
    return result.ok ? result : refused(result.problems.map((fault) => ({ ...fault, pointer: fault.pointer.startsWith(pointer) ? fault.pointer : pointer })));
  } catch (fault) {
    if (fault instanceof RangeError || fault instanceof TypeError) return refused([problem('anonymisation/hierarchy-settings', pointer)]);
    throw fault;
  }
}
