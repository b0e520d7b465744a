import { problem, refused, type Result } from '@ctip/core';
import type { Cube } from '@ctip/cube';

import { dimensionNames, memberNames, totalNames, unitNames, type Names } from '../mapping/index.js';
import { codeOfMember, componentIds } from './ids.js';
import { sdmxConcepts } from './statuses.data.js';

/** A dimension as SDMX sees it. */
export interface OutlineDimension {
  /** Id of the component: `REF_AREA`. */
  readonly component: string;
  /** What the cube says of it; none for the one that a total needs, because a structure has at least one dimension. */
  readonly ours: { readonly id: string; readonly codeList?: string; readonly additive: boolean } | undefined;
  readonly isTime: boolean;
  readonly names: Names;
  readonly codes: readonly { readonly member: string; readonly id: string; readonly names: Names }[];
}

/** Who maintains a structure and what it is called. @public */
export interface SdmxMaintainer {
  /** Id of the agency in SDMX: letters, digits, `_`, `-`; parts separated by points. */
  readonly agency: string;
  /** Id of the structure; `CTIP_` and the unit of the cube unless told. */
  readonly id?: string;
}

/** What every message about a cube is made from. */
export interface Outline {
  readonly agency: string;
  readonly id: string;
  readonly version: '1.0.0';
  readonly dimensions: readonly OutlineDimension[];
  readonly names: Names;
}

/** Components beside the dimensions. */
export const components = ['OBS_VALUE', 'OBS_STATUS', 'CONF_STATUS', 'LOW_BOUND', 'HIGH_BOUND', 'UNIT_MEASURE', 'COMPLETE', 'COUNTED_LOW', 'COUNTED_HIGH', 'TIME_PERIOD'] as const;

const total: OutlineDimension = { component: 'TOTAL', ours: undefined, isTime: false, names: totalNames(), codes: [{ member: '_T', id: '_T', names: totalNames() }] };

/** Is it a dimension of years, all known? Then it is time in SDMX. */
const isTime = ({ id, members }: Cube['dimensions'][number]): boolean => id === 'year' && members.length > 0 && members.every((member) => /^\d{4}$/u.test(member));

const agencyPattern = /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z][A-Za-z0-9_-]*)*$/u;
const idPattern = /^[A-Za-z][A-Za-z0-9_-]*$/u;

/** The outline of a cube in SDMX; `exchange/sdmx-id` where agency or structure have no id that SDMX allows. */
export function outlineOf({ unit, dimensions }: Cube, { agency, id = `CTIP_${unit.toUpperCase().replaceAll('-', '_')}` }: SdmxMaintainer): Result<Outline> {
  const problems = [
    ...(agencyPattern.test(agency) ? [] : [problem('exchange/sdmx-id', '', { params: { option: 'agency' } })]),
    ...(idPattern.test(id) ? [] : [problem('exchange/sdmx-id', '', { params: { option: 'id' } })]),
  ];
  if (problems.length > 0) return refused(problems);
  const times = dimensions.filter(isTime).slice(0, 1);
  const names = componentIds(dimensions.map((dimension) => (times.includes(dimension) ? 'TIME_PERIOD' : dimension.id)), components.filter((component) => component !== 'TIME_PERIOD'), { ...sdmxConcepts, TIME_PERIOD: 'TIME_PERIOD' });
  const found = dimensions.map((dimension, at): OutlineDimension => ({
    // An ordinary dimension may not be called as time is.
    component: names[at] === 'TIME_PERIOD' && !times.includes(dimension) ? 'D_TIME_PERIOD' : (names[at] ?? ''),
    ours: { id: dimension.id, ...(dimension.codeList !== undefined && { codeList: dimension.codeList }), additive: dimension.additive },
    isTime: times.includes(dimension),
    names: dimensionNames(dimension.id),
    codes: dimension.members.map((member) => ({ member, id: codeOfMember(member), names: memberNames(member, dimension.codeList) })),
  }));
  return {
    ok: true,
    value: {
      agency,
      id,
      version: '1.0.0',
      dimensions: found.length === 0 ? [total] : found,
      names: unitNames(unit),
    },
  };
}

/** The address of an artefact in SDMX. */
export const urnOf = (type: 'datastructure.DataStructure' | 'codelist.Codelist' | 'conceptscheme.ConceptScheme' | 'conceptscheme.Concept', { agency, version }: Outline, id: string, item = ''): string =>
  `urn:sdmx:org.sdmx.infomodel.${type}=${agency}:${id}(${version})${item === '' ? '' : `.${item}`}`;

/** The annotation in which a dimension keeps what the cube says of it. */
export const annotationType = 'CTIP_DIMENSION';

/** What that annotation says. */
export const annotationOf = ({ ours }: OutlineDimension): string => JSON.stringify(ours ?? null);
