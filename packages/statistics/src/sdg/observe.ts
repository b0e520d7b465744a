import type { Problem } from '@ctip/core';
import { isExact, reasonOf } from '@ctip/cube';

import { isCounted, type Population, type PopulationAge, type PopulationRow, type PopulationSex } from '../population/population.js';
import { poissonRate, type Bounds } from '../rate/index.js';
import type { Disaggregation, Flag, Rate, SdgObservation } from './observation.js';
import type { SdgSettings } from './options.js';
import { series } from './series.data.js';

/** The group of a denominator for a member; `undefined` for members that no population is counted by. */
const sexOf = (member: string): PopulationSex | undefined => (member === 'total' || member === 'female' || member === 'male' ? member : undefined);
const ageOf = (member: string): PopulationAge | undefined => (member === 'total' || member === 'child' || member === 'adult' ? member : undefined);

/** One group in one year, as counted. */
export interface Group {
  readonly period: string;
  readonly disaggregation: Disaggregation;
  readonly count: Bounds;
  readonly known: SdgObservation['known'];
  readonly flags?: readonly Flag[];
}

/** What denominators are looked up in, and where those that are missing are noted. */
export interface Lookup {
  readonly population: Population;
  readonly missing: (problem: Problem) => void;
}

const keptPlain = ({ low, high }: Bounds): Bounds => ({ low, high });

/** Turns a group into an observation. */
export function observe({ period, disaggregation, count, known, flags: more = [] }: Group, { population, missing }: Lookup, settings: SdgSettings): SdgObservation {
  const { sex, ageGroup, form } = disaggregation;
  const { country, vintage, numerator, per, level } = settings;
  const rowOf = (ofSex = sexOf(sex), ofAge = ageOf(ageGroup)): PopulationRow | undefined => {
    if (ofSex === undefined || ofAge === undefined) return undefined;
    const found = population.of({ country, year: Number(period), sex: ofSex, ageGroup: ofAge });
    if (found.ok) return found.value;
    for (const problem of found.problems) missing(problem);
    return undefined;
  };
  const own = form === 'total' ? rowOf() : undefined;
  const whole = rowOf('total', 'total');
  const over = ({ persons, year, source, mark }: PopulationRow): Rate => ({
    ...poissonRate(count, persons, { per, level }),
    denominator: { persons, year, source, mark },
  });
  const said: readonly (readonly [Flag, boolean])[] = [
    ['absent-answer', [sex, ageGroup, form].some((member) => reasonOf(member) !== undefined)],
    ['count-interval', !isExact(count)],
    ['no-denominator', form === 'total' ? !own : !whole],
    ['denominator-unverified', [own, whole].some((row) => row !== undefined && !isCounted(row))],
  ];
  return {
    indicator: 'sdg-16.2.2',
    definitionVersion: '1',
    numerator,
    series: series[form],
    country,
    period,
    vintage,
    disaggregation,
    unit: 'victims',
    count: keptPlain(count),
    specificRate: own && over(own),
    contribution: whole && over(whole),
    known,
    knownShare: known && known.of > 0 ? known.persons / known.of : undefined,
    suppressed: false,
    flags: [...more, ...said.filter(([, holds]) => holds).map(([flag]) => flag)],
  };
}
