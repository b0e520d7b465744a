import { check, ok, problem, refused, type Result } from '@ctip/core';
import type { Cube } from '@ctip/cube';
import * as z from 'zod';

import { metaOf, type SdmxMessage, type SdmxSender } from './json.js';
import { annotationOf, annotationType, components, outlineOf, urnOf, type OutlineDimension } from './outline.js';
import { oursOf, type ReadDimension } from './read.js';
import { sdmxStatuses } from './statuses.data.js';

const named = (names: OutlineDimension['names']): object => ({ name: names.en, names });

/** The annotation that says in which order the cube has its dimensions: time stands apart in a structure. */
const orderType = 'CTIP_ORDER';

const listOf = ({ component }: OutlineDimension): string => `CL_${component}`;

/**
 * Writes the structure of a cube as a structure message of SDMX-JSON: data structure, code lists and concepts under the maintainer's agency;
 * statuses refer to the cross-domain lists. SDMX-CSV needs it on the way back, because a table has no place for what a dimension is.
 *
 * @param cube - the cube
 * @param sender - as for `toSdmxJson`
 * @returns the message; `exchange/sdmx-id`, `core/format`
 * @example
 * ```ts
 * const made = sdmxStructure(emptyCube('victims', [{ id: 'sex' }]), { agency: 'XX', message: 'S1', preparedAt: '2026-03-02T00:00:00Z' });
 * made.ok && Object.keys(made.value['data'] as object); // => ['dataStructures', 'codelists', 'conceptSchemes']
 * ```
 * @public
 */
export function sdmxStructure(cube: Cube, sender: SdmxSender): Result<SdmxMessage> {
  const made = outlineOf(cube, sender);
  const meta = metaOf(sender);
  if (!made.ok || !meta.ok) return refused([...(made.ok ? [] : made.problems), ...(meta.ok ? [] : meta.problems)]);
  const outline = made.value;
  const { agency, id, version, dimensions } = outline;
  const concept = (item: string): string => urnOf('conceptscheme.Concept', outline, 'CTIP_CONCEPTS', item);
  const own = { agencyID: agency, version };
  const dimensionOf = (dimension: OutlineDimension): object => ({
    id: dimension.component,
    conceptIdentity: concept(dimension.component),
    localRepresentation: dimension.isTime ? { format: { dataType: 'GregorianYear' } } : { enumeration: urnOf('codelist.Codelist', outline, listOf(dimension)) },
    annotations: [{ id: dimension.component, type: annotationType, value: annotationOf(dimension) }],
  });
  const attribute = (name: string, level: 'dataflow' | 'observation', representation: object): object => ({
    id: name,
    usage: 'optional',
    attributeRelationship: { [level]: {} },
    conceptIdentity: concept(name),
    localRepresentation: representation,
  });
  const official = (list: string): object => ({ enumeration: `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=${list}` });
  const integer = { format: { dataType: 'Integer', minValue: 0 } };
  const [time] = dimensions.filter(({ isTime }) => isTime);
  const all = [...dimensions.map(({ component, names }) => ({ component, names })), ...components.filter((name) => name !== 'TIME_PERIOD').map((component) => ({ component, names: undefined }))];
  return ok({
    $schema: 'https://json.sdmx.org/2.1/sdmx-json-structure-schema.json',
    meta: meta.value,
    data: {
      dataStructures: [
        {
          id,
          ...own,
          ...named(outline.names),
          // The order of all dimensions, time among them.
          annotations: [{ id: 'ORDER', type: orderType, value: dimensions.map(({ component }) => component).join(' ') }],
          links: [{ rel: 'self', urn: urnOf('datastructure.DataStructure', outline, id) }],
          dataStructureComponents: {
            dimensionList: { id: 'DimensionDescriptor', dimensions: dimensions.filter(({ isTime }) => !isTime).map(dimensionOf), ...(time && { timeDimension: dimensionOf(time) }) },
            measureList: { id: 'MeasureDescriptor', measures: [{ id: 'OBS_VALUE', usage: 'optional', conceptIdentity: concept('OBS_VALUE'), localRepresentation: integer }] },
            attributeList: {
              id: 'AttributeDescriptor',
              attributes: [
                attribute('OBS_STATUS', 'observation', official(sdmxStatuses.observation.list)),
                attribute('CONF_STATUS', 'observation', official(sdmxStatuses.confidentiality.list)),
                attribute('LOW_BOUND', 'observation', integer),
                attribute('HIGH_BOUND', 'observation', integer),
                attribute('UNIT_MEASURE', 'dataflow', { format: { dataType: 'String' } }),
                attribute('COMPLETE', 'dataflow', { format: { dataType: 'Boolean' } }),
                attribute('COUNTED_LOW', 'dataflow', integer),
                attribute('COUNTED_HIGH', 'dataflow', integer),
              ],
            },
          },
        },
      ],
      codelists: dimensions
        .filter(({ isTime }) => !isTime)
        .map((dimension) => ({
          id: listOf(dimension),
          ...own,
          ...named(dimension.names),
          links: [{ rel: 'self', urn: urnOf('codelist.Codelist', outline, listOf(dimension)) }],
          codes: dimension.codes.map(({ id: code, names }) => ({ id: code, ...named(names) })),
        })),
      conceptSchemes: [
        {
          id: 'CTIP_CONCEPTS',
          ...own,
          name: 'CTIP',
          links: [{ rel: 'self', urn: urnOf('conceptscheme.ConceptScheme', outline, 'CTIP_CONCEPTS') }],
          concepts: all.map(({ component, names }) => ({ id: component, ...(names ? named(names) : { name: component }) })),
        },
      ],
    },
  });
}

const component = z.looseObject({ id: z.string(), annotations: z.array(z.looseObject({ type: z.string().optional(), value: z.string().optional() })).optional() });
const message = z.looseObject({
  data: z.looseObject({
    dataStructures: z.tuple([
      z.looseObject({
        id: z.string(),
        agencyID: z.string(),
        version: z.string(),
        annotations: z.array(z.looseObject({ type: z.string().optional(), value: z.string().optional() })),
        dataStructureComponents: z.looseObject({ dimensionList: z.looseObject({ dimensions: z.array(component).max(100), timeDimension: component.optional() }) }),
      }),
    ]),
  }),
});

/** What a structure message says of the dimensions of a cube, and how a table names it. */
export function structureOf(input: unknown): Result<{ readonly name: string; readonly dimensions: readonly ReadDimension[] }> {
  const read = check(message, input);
  if (!read.ok) return read;
  const [{ id, agencyID, version, annotations: ofWhole, dataStructureComponents }] = read.value.data.dataStructures;
  const { dimensions, timeDimension } = dataStructureComponents.dimensionList;
  const found: ReadDimension[] = [];
  const problems = [];
  for (const { id: name, annotations = [] } of [...dimensions, ...(timeDimension ? [timeDimension] : [])]) {
    const said = oursOf(annotations.find(({ type }) => type === annotationType)?.value, `/data/dataStructures/0/dataStructureComponents/dimensionList/${String(found.length)}`);
    if (said.ok) found.push({ component: name, ours: said.value });
    else problems.push(...said.problems);
  }
  if (problems.length > 0) return refused(problems);
  const order = (ofWhole.find(({ type }) => type === orderType)?.value ?? '').split(' ');
  const ordered = order.flatMap((name) => found.find(({ component: own }) => own === name) ?? []);
  const isWhole = found.length > 0 && ordered.length === found.length && new Set(order).size === found.length;
  return isWhole ? ok({ name: `${agencyID}:${id}(${version})`, dimensions: ordered }) : refused([problem('exchange/sdmx-annotation', '/data/dataStructures/0')]);
}
