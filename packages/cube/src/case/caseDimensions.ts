import {
  absent,
  ageGroups,
  countries,
  dateRange,
  formGroups,
  formsOfExploitation,
  identificationStatuses,
  mapAnswer,
  nationalities,
  sexes,
  type Answer,
  type Case,
} from '@ctip/core';

import type { CubeSpec, MultipleDimension, SingleDimension } from '../tabulate/index.js';

const groupOf = new Map(formsOfExploitation.codes.map(({ code, broader = 'other' }) => [code, broader] as const));

/** The year that a date surely lies in. */
function yearOf(date: Case['detectedOn']): Answer<string> {
  const { first, last } = dateRange(date);
  return first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : absent('unknown');
}

const single = <const D extends string>(id: D, codeList: string | undefined, of: (record: Case) => Answer<string>): SingleDimension<Case, D> => ({
  id,
  ...(codeList !== undefined && { codeList }),
  of,
});
const multiple = <const D extends string>(id: D, codeList: string, of: (record: Case) => Answer<readonly string[]>): MultipleDimension<Case, D> => ({
  id,
  codeList,
  many: true,
  of,
});

/** The ready dimensions of protection cases. @public */
export interface CaseDimensions {
  /** Year of detection; unknown where the date leaves more than one. */
  readonly year: SingleDimension<Case, 'year'>;
  readonly sex: SingleDimension<Case, 'sex'>;
  readonly ageGroup: SingleDimension<Case, 'ageGroup'>;
  readonly identification: SingleDimension<Case, 'identification'>;
  readonly detectedIn: SingleDimension<Case, 'detectedIn'>;
  readonly exploitedIn: SingleDimension<Case, 'exploitedIn'>;
  readonly nationality: MultipleDimension<Case, 'nationality'>;
  readonly form: MultipleDimension<Case, 'form'>;
  readonly formGroup: MultipleDimension<Case, 'formGroup'>;
  /** The one form of a person, `several` where there are more: adds up to persons. */
  readonly mainForm: SingleDimension<Case, 'mainForm'>;
}

/**
 * Ready dimensions of protection cases. Year is that of detection; age group and sex are those recorded at detection. Forms, form
 * groups and nationalities may be several for one person.
 *
 * @example
 * ```ts
 * caseDimensions.form.many; // => true
 * caseDimensions.sex.codeList; // => 'sex'
 * ```
 * @public
 */
export const caseDimensions: CaseDimensions = {
  year: single('year', undefined, (record) => yearOf(record.detectedOn)),
  sex: single('sex', sexes.id, (record) => record.person.sex),
  ageGroup: single('ageGroup', ageGroups.id, (record) => record.person.ageGroup),
  identification: single('identification', identificationStatuses.id, (record) => record.identification.status),
  detectedIn: single('detectedIn', countries.id, (record) => record.detectedIn),
  exploitedIn: single('exploitedIn', countries.id, (record) => record.facts.exploitedIn),
  nationality: multiple('nationality', nationalities.id, (record) => record.person.nationalities),
  form: multiple('form', formsOfExploitation.id, (record) => record.facts.elements.purposes),
  formGroup: multiple('formGroup', formGroups.id, (record) =>
    mapAnswer(record.facts.elements.purposes, (forms) => forms.map((form) => groupOf.get(form) ?? 'other')),
  ),
  mainForm: single('mainForm', formsOfExploitation.id, (record) =>
    mapAnswer(record.facts.elements.purposes, (forms) => (forms.length === 1 ? (forms[0] ?? 'other-form') : 'several')),
  ),
};

/** A ready dimension of protection cases. @public */
export type CaseDimension = keyof CaseDimensions;

/** The ids under which chosen dimensions of protection cases stand in a cube. @public */
export type CaseDimensionId<D extends CaseDimension> = CaseDimensions[D]['id'];

/**
 * Counts identified victims: persons whom a competent authority identified.
 *
 * Each case is taken for one person: the cases of one victim (`victimId`) must be joined before, or that person counts once a case.
 *
 * @example
 * ```ts
 * identifiedVictims('year', 'sex').dimensions.map((dimension) => dimension.id); // => ['year', 'sex']
 * ```
 * @public
 */
export function identifiedVictims<const D extends CaseDimension>(...by: readonly D[]): CubeSpec<Case, 'victims', CaseDimensionId<D>> {
  return { unit: 'victims', dimensions: by.map((name) => caseDimensions[name]), where: (record) => record.identification.status === 'identified' };
}

/**
 * Counts presumed victims: persons whose identification is not decided. Each case is taken for one person.
 *
 * @example
 * ```ts
 * presumedVictims('year').unit; // => 'presumed-victims'
 * ```
 * @public
 */
export function presumedVictims<const D extends CaseDimension>(...by: readonly D[]): CubeSpec<Case, 'presumed-victims', CaseDimensionId<D>> {
  return { unit: 'presumed-victims', dimensions: by.map((name) => caseDimensions[name]), where: (record) => record.identification.status === 'presumed' };
}

/**
 * Counts cases, whatever their identification status.
 *
 * @example
 * ```ts
 * allCases('identification').unit; // => 'cases'
 * ```
 * @public
 */
export function allCases<const D extends CaseDimension>(...by: readonly D[]): CubeSpec<Case, 'cases', CaseDimensionId<D>> {
  return { unit: 'cases', dimensions: by.map((name) => caseDimensions[name]) };
}
