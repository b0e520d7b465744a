import { ok, problem, readCountry, refused, type Place, type Problem, type Result } from '@ctip/core';
import { checkCube, slice, type Cell, type Cube } from '@ctip/cube';

import { loss, type Mapped } from '../../mapping/index.js';
import { attributes, countMeasures, free, frequency, knownConcepts, missing, normal, qualified, sdmxMembers, suppressed, totalCode, yearPattern } from './codes.data.js';
import type { Observed, ObservedData, ObservedDimension } from './observed.js';
import type { SdmxDimensionReading, SdmxReading } from './reading.js';

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
const placed = (code: string, { pointer, at }: { readonly pointer: string; readonly at?: Place }, params?: NonNullable<Problem['params']>): Problem => problem(code, pointer, { ...(at && { at }), ...(params && { params }) });
const told = (code: `exchange/${string}`, where: { readonly pointer: string; readonly at?: Place }, severity: 'info' | 'warning' = 'warning'): Problem => ({ ...placed(code, where), severity });

/** How one dimension is read: what it becomes, and what each of its codes means. `undefined` leaves a figure out. */
interface Plan {
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
function planOf(dimension: ObservedDimension, codes: readonly string[], stated: SdmxDimensionReading | undefined): Result<Plan> {
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

/** A figure between its bounds; `undefined` where it is not known. */
function boundsOf({ value, attributes: said, pointer, at }: Observed, reading: SdmxReading): Result<{ readonly bounds?: readonly [number, number]; readonly losses: readonly Problem[] }> {
  const where = { pointer, ...(at && { at }) };
  const status = said.get(attributes.status);
  const isEmpty = value === null || value === undefined || value === '' || value === 'NaN' || (typeof value === 'number' && Number.isNaN(value));
  const isMissing = isEmpty || (status !== undefined && missing.has(status));
  const confidential = said.get(attributes.confidentiality);
  const losses = confidential === undefined || confidential === free ? [] : [told('exchange/sdmx-confidential', where)];
  if (isMissing) {
    if (!isEmpty) return refused([placed('exchange/sdmx-contradiction', where)]);
    if (status === suppressed && reading.suppressed) return ok({ bounds: [reading.suppressed.low, reading.suppressed.high], losses });
    return ok({ losses: [...losses, told('exchange/sdmx-missing', where)] });
  }
  const number = typeof value === 'string' && /^\d{1,16}(?:\.0+)?$/u.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) return refused([placed('exchange/sdmx-value', where)]);
  if (status !== undefined && status !== normal) losses.push(told(qualified.has(status) ? 'exchange/sdmx-qualified' : 'exchange/sdmx-status', where));
  return ok({ bounds: [number, number], losses });
}

/** Is the figure a number of things? A rate would pass for a count. */
function unitProblem({ attributes: said, pointer, at }: Observed, reading: SdmxReading): Problem | undefined {
  const [measure, multiplier] = [said.get(attributes.measure), said.get(attributes.multiplier)];
  if (measure !== undefined && !(reading.counts ?? countMeasures).includes(measure)) return placed('exchange/sdmx-unit', { pointer, ...(at && { at }) }, { allowed: [...countMeasures] });
  return multiplier === undefined || multiplier === '0' ? undefined : placed('exchange/sdmx-multiplier', { pointer, ...(at && { at }) });
}

/** A cube of what a message or a table of others holds. */
export function cubeOfOthers({ dimensions, figures, unread }: ObservedData, reading: SdmxReading): Result<Mapped<Cube>> {
  const stated = reading.dimensions ?? {};
  if (figures.length === 0) return refused([problem('exchange/sdmx-no-data', '')]);
  const lost = Object.keys(stated).flatMap((id, at) => (dimensions.some((one) => one.id === id) ? [] : [problem('exchange/sdmx-not-here', `/dimensions/${String(at)}`)]));
  const twice = dimensions.filter(({ id }, at) => dimensions.findIndex((one) => one.id === id) < at);
  if (lost.length > 0 || twice.length > 0) return refused([...lost, ...twice.map((one) => placed('exchange/sdmx-ambiguous', one, { candidates: dimensions.filter(({ id }) => id === one.id).map(({ pointer }) => pointer), option: 'dimensions' }))]);
  const plans = dimensions.map((dimension, at) => {
    if (dimension.id === attributes.measure && !own(stated, dimension.id)) return measurePlan(dimension, [...new Set(figures.map(({ codes }) => codes[at] ?? ''))], reading);
    return planOf(dimension, [...new Set(figures.map(({ codes }) => codes[at] ?? ''))], own(stated, dimension.id));
  });
  const wrong = plans.flatMap((plan) => (plan.ok ? [] : plan.problems));
  if (wrong.length > 0) return refused(wrong);
  const sound = plans.flatMap((plan) => (plan.ok ? [plan.value] : []));
  const kept = sound.flatMap(({ kept: one }, at) => (one ? [{ ...one, at }] : []));
  const same = kept.filter(({ id }, at) => kept.findIndex((one) => one.id === id) < at);
  if (same.length > 0) return refused(same.map(({ id }) => problem('exchange/sdmx-ambiguous', '', { params: { candidates: kept.filter((one) => one.id === id).map(({ at }) => dimensions[at]?.pointer || `${String(at + 1)}`), option: 'dimensions' } })));
  const losses: Problem[] = [...sound.flatMap((plan) => plan.losses), ...unread.map((where) => told('exchange/sdmx-attribute-dropped', where))];
  const problems: Problem[] = [];
  const cells = new Map<string, Cell>();
  const seen = new Set<string>();
  for (const figure of figures) {
    const members = figure.codes.map((code, at) => sound[at]?.memberOf(code));
    if (members.includes(undefined)) continue;
    const unit = unitProblem(figure, reading);
    const read = unit ? refused([unit]) : boundsOf(figure, reading);
    if (!read.ok) {
      problems.push(...read.problems);
      if (problems.length >= 100) break;
      continue;
    }
    losses.push(...read.value.losses);
    if (!read.value.bounds) {
      // Where absent means zero, a figure that is not known cannot be left out.
      if (reading.complete === true) problems.push(placed('exchange/sdmx-incomplete', figure));
      continue;
    }
    const names = kept.map(({ at }) => members[at] ?? '');
    const [key, codes] = [JSON.stringify(names), JSON.stringify(figure.codes)];
    const before = cells.get(key);
    if (seen.has(codes)) problems.push(placed('exchange/sdmx-twice', figure));
    seen.add(codes);
    const [low, high] = read.value.bounds;
    cells.set(key, { members: names, low: (before?.low ?? 0) + low, high: (before?.high ?? 0) + high });
  }
  if (problems.length > 0) return refused(problems.slice(0, 100));
  const list = [...cells.values()];
  if (!Number.isSafeInteger(list.reduce((sum, { high }) => sum + high, 0))) return refused([problem('cube/too-big', '/cells')]);
  const described = kept.map(({ at: _at, ...dimension }, place) => ({ ...dimension, members: [...new Set(list.map(({ members }) => members[place] ?? ''))] }));
  const whole: Cube = { unit: reading.unit, dimensions: described, cells: list, complete: reading.complete === true, counted: { low: 0, high: 0 } };
  // Taking nothing away works out the records behind the cells.
  const cube = checkCube(slice(whole, {}));
  return cube.ok ? ok({ value: cube.value, losses }) : cube;
}

/** A dimension of units: all must mean a number of things, and then it cuts nothing. */
function measurePlan(dimension: ObservedDimension, codes: readonly string[], reading: SdmxReading): Result<Plan> {
  const allowed = reading.counts ?? countMeasures;
  if (codes.length > 1 || codes.some((code) => !allowed.includes(code))) return refused([placed('exchange/sdmx-unit', dimension, { allowed: [...countMeasures] })]);
  return ok({ kept: undefined, memberOf: () => '', losses: [] });
}
