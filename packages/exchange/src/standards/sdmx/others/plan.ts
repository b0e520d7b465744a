import { ok, readCountry, refused, type Problem, type Result } from '@ctip/core';

import { countMeasures, frequency, knownConcepts, sdmxMembers, totalCode, yearPattern } from './codes.data.js';
import type { ObservedDimension } from './observed.js';
import type { SdmxDimensionReading, SdmxReading } from './reading.js';
import { own, placed, told } from './told.js';

/** How one dimension is read: what it becomes, and what each of its codes means. `undefined` leaves a figure out. */
export interface Plan {
  readonly kept: { readonly id: string; readonly codeList?: string; readonly additive: boolean } | undefined;
  readonly memberOf: (code: string) => string | undefined;
  readonly losses: readonly Problem[];
}

/** A code of a known list as a member; `undefined` where it is none. */
function listed(code: string, list: NonNullable<SdmxDimensionReading['list']>): string | undefined {
  if (list === 'year') return yearPattern.exec(code)?.[1];
  if (list === 'country') return /^[A-Z]{2,3}$|^\d{1,3}$/u.test(code) ? readCountry(code) : undefined;
  return own(sdmxMembers[list], code);
}

const codeLists: Readonly<Partial<Record<NonNullable<SdmxDimensionReading['list']>, string>>> = { country: 'country', sex: 'sex', 'age-group': 'age-group' };

/** What a dimension becomes, from what was stated of it and what its concept means everywhere. */
export function planOf(dimension: ObservedDimension, codes: readonly string[], stated: SdmxDimensionReading | undefined): Result<Plan> {
  const { only, codes: meanings = {} } = stated ?? {};
  if (only !== undefined) {
    if (!codes.includes(only)) return refused([placed('exchange/sdmx-only', dimension)]);
    return ok({ kept: undefined, memberOf: (code) => (code === only ? '' : undefined), losses: codes.length > 1 ? [told('exchange/sdmx-left-out', dimension)] : [] });
  }
  // A cube holds one frequency; and a dimension of totals alone cuts nothing.
  if (dimension.id === frequency && !stated) return codes.length > 1 ? refused([placed('exchange/sdmx-frequencies', dimension)]) : ok({ kept: undefined, memberOf: () => '', losses: [told('exchange/sdmx-one-code', dimension, 'info')] });
  if (codes.length === 1 && codes[0] === totalCode && !Object.hasOwn(meanings, totalCode)) return ok({ kept: undefined, memberOf: () => '', losses: [told('exchange/sdmx-one-code', dimension, 'info')] });
  const concept = own<{ readonly as: string; readonly list: NonNullable<SdmxDimensionReading['list']> }>(knownConcepts, dimension.id);
  const isKnown = stated?.list === undefined && stated?.as === undefined && concept !== undefined;
  // Periods other than years are no years: they stay what they are.
  const years = codes.filter((code) => yearPattern.test(code)).length;
  const isOtherTime = isKnown && concept.list === 'year' && years === 0;
  if (isKnown && concept.list === 'year' && years > 0 && years < codes.length) return refused([placed('exchange/sdmx-frequencies', dimension)]);
  const list = isOtherTime ? undefined : (stated?.list ?? (isKnown ? concept.list : undefined));
  const memberOf = (code: string): string | null | undefined => {
    const meaning = own(meanings, code);
    if (meaning !== undefined) return meaning;
    return list === undefined ? code : listed(code, list);
  };
  if (codes.includes(totalCode) && own(meanings, totalCode) === undefined) return refused([placed('exchange/sdmx-total', dimension, { candidates: ['{"only":"_T"}', '{"codes":{"_T":null}}'] })]);
  const unknown = codes.filter((code) => memberOf(code) === undefined);
  if (unknown.length > 0) return refused([placed('exchange/sdmx-codes-unknown', dimension, { count: unknown.length, allowed: list === 'sex' || list === 'age-group' ? Object.keys(sdmxMembers[list]) : [list ?? ''] })]);
  const members = codes.map((code) => memberOf(code)).filter((one) => one !== null);
  const losses: Problem[] = [
    ...(isKnown && !isOtherTime ? [told('exchange/sdmx-concept', dimension, 'info')] : []),
    ...(list === undefined && !stated ? [told('exchange/sdmx-kept', dimension)] : []),
    ...(codes.length > members.length ? [told('exchange/sdmx-left-out', dimension)] : []),
  ];
  // Several codes for one member are added only where somebody says that the figures add up.
  if (new Set(members).size < members.length) {
    if (stated?.additive !== true) return refused([placed('exchange/sdmx-merged', dimension)]);
    losses.push(told('exchange/sdmx-added', dimension));
  }
  const codeList = list && codeLists[list];
  return ok({
    kept: { id: stated?.as ?? (isKnown && !isOtherTime ? concept.as : dimension.id), ...(codeList !== undefined && { codeList }), additive: stated?.additive ?? list !== undefined },
    memberOf: (code) => memberOf(code) ?? undefined,
    losses,
  });
}

/** A dimension of units: all must mean a number of things, and then it cuts nothing. */
export function measurePlan(dimension: ObservedDimension, codes: readonly string[], reading: SdmxReading): Result<Plan> {
  const allowed = reading.counts ?? countMeasures;
  if (codes.length > 1 || codes.some((code) => !allowed.includes(code))) return refused([placed('exchange/sdmx-unit', dimension, { allowed: [...countMeasures] })]);
  return ok({ kept: undefined, memberOf: () => '', losses: [] });
}
