import { absentMember } from '@ctip/cube';

/**
 * Codes of the cross-domain lists of SDMX in our words. What the copies that were read do not explain is not paired: such a code is told and
 * must be stated by the reader.
 *
 * - SDMX:CL_SEX(2.1): ids read in a public copy (secondary). `_N` stands in it, and what it means was not read.
 * - Ages: codes of the SDG series on trafficking, read in the reference (secondary).
 * - SDMX:CL_OBS_STATUS(2.0): codes and names read in a public copy (secondary).
 */
export const sdmxMembers = {
  sex: { F: 'female', M: 'male', _O: 'other', _U: absentMember('unknown'), _Z: absentMember('not-applicable') },
  'age-group': { Y0T17: 'child', Y_GE18: 'adult', _U: absentMember('unknown') },
} as const;

/** The code of a total, in every list. */
export const totalCode = '_T';

/** The year of a period, which annual data may also write as `2020-A1`. */
export const yearPattern = /^(\d{4})(?:-A1)?$/u;

/** Concepts that mean the same in every message, and how a cube is cut by them. */
export const knownConcepts = {
  TIME_PERIOD: { as: 'year', list: 'year' },
  REF_AREA: { as: 'country', list: 'country' },
  SEX: { as: 'sex', list: 'sex' },
  AGE: { as: 'ageGroup', list: 'age-group' },
} as const;

/** How often figures are made: a cube holds one frequency. */
export const frequency = 'FREQ';

/** Attributes that are understood. Of all others it is told that they were left out. */
export const attributes = { status: 'OBS_STATUS', confidentiality: 'CONF_STATUS', measure: 'UNIT_MEASURE', multiplier: 'UNIT_MULT' } as const;

/** Units that mean a number of things (secondary: the SDG series). */
export const countMeasures: readonly string[] = ['NUMBER'];

/** Statuses of a figure that is not there. */
export const missing: ReadonlySet<string> = new Set(['O', 'M', 'L', 'H', 'Q']);
/** The figure is kept from us. */
export const suppressed = 'Q';
/** The figure is one like others. */
export const normal = 'A';
/** Statuses of a figure that is there and is not like others: estimated, provisional, broken. A cube cannot say so. */
export const qualified: ReadonlySet<string> = new Set(['B', 'D', 'E', 'F', 'G', 'I', 'P', 'S', 'J', 'N', 'U']);
/** The figure is free for everybody. */
export const free = 'F';
