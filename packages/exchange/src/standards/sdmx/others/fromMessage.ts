import { check, ok, problem, refused, type Problem, type Result } from '@ctip/core';
import * as z from 'zod';

import { attributes } from './codes.data.js';
import type { Observed, ObservedData, ObservedDimension } from './observed.js';
import type { SdmxReading } from './reading.js';

const value = z.looseObject({ id: z.string().optional(), value: z.unknown().optional() });
const component = z.looseObject({ id: z.string(), values: z.array(value).optional() });
const components = z.array(component).max(200).optional();
const cells = z.record(z.string(), z.array(z.unknown()));
const structure = z.looseObject({
  dimensions: z.looseObject({ dataSet: components, series: components, observation: components }),
  measures: z.looseObject({ observation: components }).optional(),
  attributes: z.looseObject({ dataSet: components, dimensionGroup: components, series: components, observation: components }).optional(),
});
const dataSet = z.looseObject({
  structure: z.int().nonnegative().optional(),
  action: z.string().optional(),
  attributes: z.array(z.unknown()).optional(),
  dimensionGroupAttributes: cells.optional(),
  series: z.record(z.string(), z.looseObject({ attributes: z.array(z.unknown()).optional(), observations: cells.optional() })).optional(),
  observations: cells.optional(),
});
const message = z.looseObject({ data: z.looseObject({ structures: z.array(structure).min(1).max(1000), dataSets: z.array(dataSet).min(1).max(1000) }) });

type Component = z.infer<typeof component>;
const understood: ReadonlySet<string> = new Set(Object.values(attributes));

/** The codes that a key names, by their position in each list. */
function codesOf(key: string, dimensions: readonly Component[]): readonly string[] | undefined {
  const parts = key === '' && dimensions.length === 0 ? [] : key.split(':');
  if (parts.length !== dimensions.length) return undefined;
  const codes = parts.map((part, at) => (/^\d{1,9}$/u.test(part) ? dimensions[at]?.values?.[Number(part)]?.id : undefined));
  return codes.every((code) => code !== undefined) ? (codes as string[]) : undefined;
}

/** Attributes that are understood, of the components of one level and what stands there for them. */
function attributesOf(level: readonly Component[] | undefined, given: readonly unknown[] | undefined, into: Map<string, string>): void {
  for (const [at, { id, values }] of (level ?? []).entries()) {
    const found = given?.[at];
    if (!understood.has(id) || found === null || found === undefined) continue;
    const listed = values && typeof found === 'number' ? values[found] : undefined;
    const text = listed?.id ?? listed?.value ?? found;
    if (typeof text === 'string' || typeof text === 'number') into.set(id, String(text));
  }
}

const ambiguous = (pointer: string, candidates: readonly string[], option: string): Result<never> => refused([problem('exchange/sdmx-ambiguous', pointer, { params: { candidates, option } })]);

/** What a data message of SDMX-JSON 2 holds, whoever wrote it: dimensions at the data set, at the series and at the observation. */
export function observedIn(input: unknown, reading: SdmxReading): Result<ObservedData> {
  const read = check(message, input);
  if (!read.ok) return read;
  const { structures, dataSets } = read.value.data;
  const number = reading.dataSet ?? 0;
  if (reading.dataSet === undefined && dataSets.length > 1) return ambiguous('/data/dataSets', dataSets.map((_, at) => `/data/dataSets/${String(at)}`), 'dataSet');
  const chosen = dataSets[number];
  const described = structures[chosen?.structure ?? 0];
  const base = `/data/dataSets/${String(number)}`;
  if (!chosen || !described) return refused([problem('exchange/sdmx-no-data', base)]);
  if (chosen.action !== undefined && !['Information', 'Replace', 'I', 'R'].includes(chosen.action)) return refused([problem('exchange/sdmx-action', `${base}/action`, { params: { column: 'action' } })]);
  const at = `/data/structures/${String(chosen.structure ?? 0)}`;
  const { dataSet: ofSet = [], series: ofSeries = [], observation: ofObservation = [] } = described.dimensions;
  const levels = [['dataSet', ofSet], ['series', ofSeries], ['observation', ofObservation]] as const;
  const dimensions = levels.flatMap(([level, list]) => list.map(({ id }, place): ObservedDimension => ({ id, pointer: `${at}/dimensions/${level}/${String(place)}` })));
  const measures = described.measures?.observation ?? [{ id: 'OBS_VALUE' }];
  const measure = reading.measure === undefined ? 0 : measures.findIndex(({ id }) => id === reading.measure);
  if (reading.measure === undefined && measures.length > 1) return ambiguous(`${at}/measures/observation`, measures.map((_, place) => `${at}/measures/observation/${String(place)}`), 'measure');
  if (measure < 0 || measures.length === 0) return refused([problem('exchange/sdmx-no-data', `${at}/measures/observation`)]);
  // At the data set a dimension has one value, and no key names it.
  const fixed = ofSet.map(({ values }) => (values?.length === 1 ? values[0]?.id : undefined));
  const unclear = fixed.findIndex((code) => code === undefined);
  if (unclear >= 0) return refused([problem('exchange/sdmx-code', `${at}/dimensions/dataSet/${String(unclear)}`)]);
  const shared = new Map<string, string>();
  attributesOf(described.attributes?.dataSet, chosen.attributes, shared);
  for (const given of Object.values(chosen.dimensionGroupAttributes ?? {})) attributesOf(described.attributes?.dimensionGroup, given, shared);
  const [figures, problems]: [Observed[], Problem[]] = [[], []];
  const take = (observations: z.infer<typeof cells>, before: readonly string[], of: ReadonlyMap<string, string>, pointer: string): void => {
    for (const [place, [key, given]] of Object.entries(observations).entries()) {
      const codes = codesOf(key, ofObservation);
      const own = `${pointer}/observations/${String(place)}`;
      if (!codes) {
        problems.push(problem('exchange/sdmx-code', own));
        continue;
      }
      const all = new Map(of);
      attributesOf(described.attributes?.observation, given.slice(measures.length), all);
      figures.push({ codes: [...(fixed as string[]), ...before, ...codes], value: given[measure], attributes: all, pointer: own });
    }
  };
  if (chosen.observations) take(chosen.observations, [], shared, base);
  if (chosen.observations && ofSeries.length > 0) problems.push(problem('exchange/sdmx-code', `${base}/observations`));
  for (const [place, [key, one]] of Object.entries(chosen.series ?? {}).entries()) {
    const codes = codesOf(key, ofSeries);
    const pointer = `${base}/series/${String(place)}`;
    if (!codes) {
      problems.push(problem('exchange/sdmx-code', pointer));
      continue;
    }
    const own = new Map(shared);
    attributesOf(described.attributes?.series, one.attributes, own);
    take(one.observations ?? {}, codes, own, pointer);
  }
  if (problems.length > 0) return refused(problems.slice(0, 100));
  const unread = (['dataSet', 'dimensionGroup', 'series', 'observation'] as const).flatMap((level) =>
    (described.attributes?.[level] ?? []).flatMap(({ id }, place) => (understood.has(id) ? [] : [{ pointer: `${at}/attributes/${level}/${String(place)}` }])),
  );
  const others = measures.flatMap((_, place) => (place === measure ? [] : [{ pointer: `${at}/measures/observation/${String(place)}` }]));
  return ok({ dimensions, figures, unread: [...unread, ...others] });
}
