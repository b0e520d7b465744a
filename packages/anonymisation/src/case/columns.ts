import { Case, leavesOf, type Leaf } from '@ctip/core';

const byPath: ReadonlyMap<string, Leaf> = /* @__PURE__ */ (() => new Map(leavesOf(Case).map((leaf) => [leaf.path.join('.'), leaf] as const)))();

/** Names of all fields of a case. */
export const fieldNames: readonly string[] = [...byPath.keys()];

/** May a field ever be published? What identifies a person or runs the file may not. */
export const isPublishable = ({ meta }: Leaf): boolean => meta.privacy === 'quasi' || meta.privacy === 'special';

/** The field by which a person is the same one in several cases. It is never published. */
export const personField = 'victimId';

/** `form-of-exploitation` is called `formOfExploitation`. */
const camel = (id: string): string => id.replaceAll(/-([a-z])/gu, (_match, letter: string) => letter.toUpperCase());

/** Shorter names of a field: the last part of its path, and the code list that its values come from. */
const shortNames = ({ path, meta }: Leaf): readonly string[] => [path.at(-1) ?? '', ...(meta.codeList === undefined ? [] : [camel(meta.codeList)])];

/** The field of a name, by its path or by a shorter name that only one publishable field has. */
export function fieldOf(name: string): { readonly path: string; readonly leaf: Leaf } | undefined {
  const exact = byPath.get(name);
  if (exact) return { path: name, leaf: exact };
  const [found, ...others] = [...byPath].filter(([, leaf]) => isPublishable(leaf) && shortNames(leaf).includes(name));
  return found && others.length === 0 ? { path: found[0], leaf: found[1] } : undefined;
}

/**
 * The full name of a field of a case: `formOfExploitation` and `purposes` are `facts.elements.purposes`.
 *
 * @param name - a path, or the last part of one, or the name of the field's code list, where only one publishable field has it
 * @returns the path; nothing for a name that no field has, or several have
 * @example
 * ```ts
 * caseColumnName('formOfExploitation'); // => 'facts.elements.purposes'
 * caseColumnName('sex'); // => 'person.sex'
 * caseColumnName('country'); // => undefined
 * ```
 * @public
 */
export function caseColumnName(name: string): string | undefined {
  return fieldOf(name)?.path;
}

/**
 * What is published of cases unless told: every field whose privacy role is quasi-identifier or special category and whose
 * generalisation the registry names, less what would give back what generalising took away: of several dates only the first, and age
 * groups where ages in years are there.
 */
function standard(): string[] {
  const leaves = [...byPath].filter(([, leaf]) => isPublishable(leaf));
  const firstDate = leaves.find(([, { meta }]) => meta.ladder === 'date')?.[0];
  const hasYears = leaves.some(([, { meta }]) => meta.ladder === 'age-years');
  const isKept = ([path, { meta }]: (typeof leaves)[number]): boolean => {
    if (meta.privacy === 'special') return true;
    if (meta.ladder === 'date') return path === firstDate;
    return meta.ladder !== undefined && !(hasYears && meta.ladder === 'age-group');
  };
  return leaves.filter(isKept).map(([path]) => path);
}

/**
 * Fields of a case that are published unless told: all that the registry calls quasi-identifiers or special categories and knows how to
 * generalise. One date only, and ages rather than age groups beside them: two dates and an age give back what each alone hides.
 *
 * @public
 */
export const standardCaseColumns: readonly string[] = /* @__PURE__ */ standard();
