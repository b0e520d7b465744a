import { check, coreCatalogue, languages, ok, parsePartialDate, problem, refused, type Result } from '@ctip/core';
import type { Cube } from '@ctip/cube';
import * as z from 'zod';

import type { Mapped } from '../mapping/index.js';
import { annotationOf, annotationType, outlineOf, urnOf, type Outline, type OutlineDimension, type SdmxMaintainer } from './outline.js';
import { cubeOf, oursOf, type ReadDimension, type ReadObservation } from './read.js';
import { sdmxStatuses } from './statuses.data.js';

/** Who sends a message, and when it was made. @public */
export interface SdmxSender extends SdmxMaintainer {
  /** Id of the message. */
  readonly message: string;
  /** Moment at which it was made, RFC 3339. */
  readonly preparedAt: string;
}

/** A message of SDMX-JSON: plain data. @public */
export type SdmxMessage = Readonly<Record<string, unknown>>;

/** The head that every message has. */
export function metaOf({ agency, message, preparedAt }: SdmxSender): Result<Readonly<Record<string, unknown>>> {
  const problems = [
    ...(/^[A-Za-z0-9_@$-]+$/u.test(message) ? [] : [problem('exchange/sdmx-id', '', { params: { option: 'message' } })]),
    ...(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u.test(preparedAt) && parsePartialDate(preparedAt.slice(0, 10)).ok ? [] : [problem('core/format', '/preparedAt', { params: { field: 'preparedAt', expected: 'YYYY-MM-DDThh:mm:ssZ' } })]),
  ];
  if (problems.length > 0) return refused(problems);
  // A party has no points in its id; an agency may.
  return ok({ id: message, prepared: preparedAt, test: false, contentLanguages: [...languages], sender: { id: agency.replaceAll('.', '-') } });
}

const named = (names: OutlineDimension['names']): object => ({ name: names.en, names });

const endsOfYear = (year: string): object => ({ start: `${year}-01-01T00:00:00.000Z`, end: `${year}-12-31T23:59:59.999Z` });

const status = ({ exact, masked, list }: (typeof sdmxStatuses)['observation'] | (typeof sdmxStatuses)['confidentiality'], id: string): object => ({
  id,
  relationship: { observation: {} },
  links: [{ rel: 'codelist', urn: `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${list}` }],
  values: [exact, masked].map(({ id: code, name }) => ({ id: code, name, names: { en: name } })),
});

function structureOf(cube: Cube, outline: Outline): object {
  const dataSet = (id: string): object => ({ id, relationship: { dataflow: {} } });
  return {
    ...named(outline.names),
    dataSets: [0],
    links: [{ rel: 'datastructure', urn: urnOf('datastructure.DataStructure', outline, outline.id) }],
    dimensions: {
      dataSet: [],
      series: [],
      observation: outline.dimensions.map((dimension, at) => ({
        id: dimension.component,
        ...named(dimension.names),
        keyPosition: at,
        roles: [dimension.component],
        annotations: [at],
        ...(dimension.codes.length > 0 && { values: dimension.codes.map(({ id, names }) => ({ id, ...named(names), ...(dimension.isTime && endsOfYear(id)) })) }),
      })),
    },
    measures: { observation: [{ id: 'OBS_VALUE', isMandatory: false, format: { dataType: 'Integer', minValue: 0 } }] },
    attributes: {
      dataSet: [
        { ...dataSet('UNIT_MEASURE'), values: [{ id: cube.unit, name: coreCatalogue.texts.en[`code.count-unit.${cube.unit}`] ?? cube.unit }] },
        { ...dataSet('COMPLETE'), format: { dataType: 'Boolean' } },
        { ...dataSet('COUNTED_LOW'), format: { dataType: 'Integer' } },
        { ...dataSet('COUNTED_HIGH'), format: { dataType: 'Integer' } },
      ],
      series: [],
      observation: [
        status(sdmxStatuses.observation, 'OBS_STATUS'),
        status(sdmxStatuses.confidentiality, 'CONF_STATUS'),
        { id: 'LOW_BOUND', relationship: { observation: {} }, format: { dataType: 'Integer' } },
        { id: 'HIGH_BOUND', relationship: { observation: {} }, format: { dataType: 'Integer' } },
      ],
    },
    annotations: outline.dimensions.map((dimension) => ({ id: dimension.component, type: annotationType, value: annotationOf(dimension) })),
  };
}

/**
 * Writes a cube as a data message of SDMX-JSON 2.1.0: all dimensions at the observation, names in three languages, codes of the cube under
 * the maintainer's agency. A masked cell has no value: it is suppressed (`OBS_STATUS` Q) and confidential (`CONF_STATUS` C), with its bounds as
 * attributes; it is never written as zero. Whether missing cells are zeros (`COMPLETE`) and how many records stand behind the cells
 * (`COUNTED_LOW`, `COUNTED_HIGH`) are attributes of the data set. Nothing of a cube is lost: {@link fromSdmxJson} gives it back.
 *
 * @param cube - counts; records of persons have no place in SDMX
 * @param sender - agency, id of the message, moment
 * @returns the message; `exchange/sdmx-id`, `core/format`
 * @example
 * ```ts
 * const cube = { unit: 'victims', dimensions: [{ id: 'sex', codeList: 'sex', members: ['female'], additive: true }], cells: [{ members: ['female'], low: 0, high: 4 }], complete: true, counted: { low: 2, high: 2 } } as const;
 * const made = toSdmxJson(cube, { agency: 'XX.NSO', message: 'M1', preparedAt: '2026-03-02T00:00:00Z' });
 * const back = made.ok ? fromSdmxJson(made.value.value) : made;
 * back.ok && back.value.value; // => cube
 * ```
 * @public
 */
export function toSdmxJson(cube: Cube, sender: SdmxSender): Result<Mapped<SdmxMessage>> {
  const outline = outlineOf(cube, sender);
  const meta = metaOf(sender);
  if (!outline.ok || !meta.ok) return refused([...(outline.ok ? [] : outline.problems), ...(meta.ok ? [] : meta.problems)]);
  const ranks = outline.value.dimensions.map(({ codes }) => new Map(codes.map(({ member }, rank) => [member, rank] as const)));
  const keyOf = (members: readonly string[]): string => (cube.dimensions.length === 0 ? '0' : members.map((member, at) => String(ranks[at]?.get(member) ?? 0)).join(':'));
  const observations = cube.cells.map(({ members, low, high }) => [keyOf(members), low === high ? [low, 0, 0, null, null] : [null, 1, 1, low, high]] as const);
  return ok({
    value: {
      $schema: 'https://json.sdmx.org/2.1/sdmx-json-data-schema.json',
      meta: meta.value,
      data: {
        structures: [structureOf(cube, outline.value)],
        dataSets: [
          {
            structure: 0,
            links: [{ rel: 'datastructure', urn: urnOf('datastructure.DataStructure', outline.value, outline.value.id) }],
            attributes: [0, cube.complete, cube.counted.low, cube.counted.high],
            observations: Object.fromEntries(observations),
          },
        ],
      },
    },
    losses: [],
  });
}

const value = z.looseObject({ id: z.string() });
const component = z.looseObject({ id: z.string(), values: z.array(value).optional() });
const message = z.looseObject({
  data: z.looseObject({
    structures: z.tuple([
      z.looseObject({
        dimensions: z.looseObject({ observation: z.array(component.extend({ annotations: z.array(z.int()).optional() })).max(100) }),
        attributes: z.looseObject({ dataSet: z.array(component), observation: z.array(component) }),
        measures: z.looseObject({ observation: z.tuple([component]) }),
        annotations: z.array(z.looseObject({ type: z.string().optional(), value: z.string().optional() })),
      }),
    ]),
    dataSets: z.tuple([
      z.looseObject({
        attributes: z.array(z.unknown()),
        observations: z.record(z.string(), z.array(z.unknown())),
      }),
    ]),
  }),
});

const wholeNumber = (given: unknown): number | null => (typeof given === 'number' && Number.isSafeInteger(given) && given >= 0 ? given : null);

/**
 * Reads a cube from a data message of SDMX-JSON as {@link toSdmxJson} writes it. A message that says nothing of what a cube must know (unit,
 * whether missing cells are zeros, what its dimensions are) is refused: none of it can be guessed.
 *
 * @param input - parsed JSON, see `parseJson`
 * @returns the cube; problems of `core/…`, `exchange/sdmx-annotation`, `exchange/sdmx-attribute`, `exchange/sdmx-code`, `exchange/sdmx-value`,
 * and of `checkCube`
 * @example
 * ```ts
 * fromSdmxJson({ meta: {} }).ok; // => false
 * ```
 * @public
 */
export function fromSdmxJson(input: unknown): Result<Mapped<Cube>> {
  const read = check(message, input);
  if (!read.ok) return read;
  const {
    structures: [structure],
    dataSets: [dataSet],
  } = read.value.data;
  const at = '/data/structures/0';
  const dimensions: ReadDimension[] = [];
  for (const [index, dimension] of structure.dimensions.observation.entries()) {
    const own = (dimension.annotations ?? []).map((place) => structure.annotations[place]).find((found) => found?.type === annotationType);
    const said = oursOf(own?.value, `${at}/dimensions/observation/${String(index)}`);
    if (!said.ok) return said;
    dimensions.push({ component: dimension.id, ours: said.value });
  }
  const attribute = (id: string): unknown => {
    const place = structure.attributes.dataSet.findIndex((found) => found.id === id);
    const given = place < 0 ? undefined : dataSet.attributes[place];
    const values = structure.attributes.dataSet[place]?.values;
    return values && typeof given === 'number' ? values[given]?.id : given;
  };
  const [unit, complete, low, high] = [attribute('UNIT_MEASURE'), attribute('COMPLETE'), wholeNumber(attribute('COUNTED_LOW')), wholeNumber(attribute('COUNTED_HIGH'))];
  if (typeof unit !== 'string' || typeof complete !== 'boolean' || low === null || high === null) return refused([problem('exchange/sdmx-attribute', `${at}/attributes/dataSet`)]);
  const places = ['LOW_BOUND', 'HIGH_BOUND'].map((id) => structure.attributes.observation.findIndex((found) => found.id === id));
  const observations: ReadObservation[] = [];
  for (const [key, given] of Object.entries(dataSet.observations)) {
    const codes = key.split(':').map((rank, index) => structure.dimensions.observation[index]?.values?.[Number(rank)]?.id);
    const pointer = `/data/dataSets/0/observations/${String(observations.length)}`;
    if (codes.length !== dimensions.length || codes.includes(undefined)) return refused([problem('exchange/sdmx-code', pointer)]);
    const [first, ...attributes] = given;
    if (first !== null && wholeNumber(first) === null) return refused([problem('exchange/sdmx-value', pointer)]);
    const bound = (place: number | undefined): number | null => (place === undefined || place < 0 ? null : wholeNumber(attributes[place]));
    observations.push({ codes: codes as string[], value: wholeNumber(first), low: bound(places[0]), high: bound(places[1]) });
  }
  const cube = cubeOf({ unit, complete, counted: { low, high } }, dimensions, observations);
  return cube.ok ? ok({ value: cube.value, losses: [] }) : cube;
}
