import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { checkCube, slice, type Cell, type Cube } from '@ctip/cube';

import type { Mapped } from '../../mapping/index.js';
import { attributes, countMeasures, free, missing, normal, qualified, suppressed } from './codes.data.js';
import type { Observed, ObservedData } from './observed.js';
import { measurePlan, planOf } from './plan.js';
import type { SdmxReading } from './reading.js';
import { own, placed, told } from './told.js';

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
  if (same.length > 0) return refused(same.map(({ id }) => problem('exchange/sdmx-ambiguous', '', { params: { candidates: kept.filter((one) => one.id === id).map(({ at }) => dimensions[at]?.pointer || String(at + 1)), option: 'dimensions' } })));
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
