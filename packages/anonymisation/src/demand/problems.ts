import { problem, type Problem } from '@ctip/core';

import { hierarchyProblems } from '../hierarchy/hierarchy.js';
import type { PrivacyModel } from '../model/index.js';
import type { MicroTable } from '../table/index.js';
import { orderOf } from './closeness.js';
import { columnsOf } from './demand.js';

/** Does a model need the rows of a population? */
const needsPopulation = (model: PrivacyModel): boolean => model.type === 'delta-presence' || (model.type === 'k-map' && model.population === undefined);

function columnProblems(model: PrivacyModel, pointer: string, { columns, rows }: MicroTable): readonly Problem[] {
  return columnsOf(model).flatMap((name): Problem[] => {
    const position = columns.findIndex((column) => column.name === name);
    const column = columns[position];
    if (!column) return [problem('anonymisation/model-column-unknown', pointer)];
    if (column.role !== 'sensitive' && !(model.type === 'k-groups' && column.role !== 'quasi')) return [problem('anonymisation/model-column-role', pointer)];
    if (model.type !== 't-closeness' || model.distance === 'equal') return [];
    const values = new Set(rows.map((row) => row[position] ?? ''));
    const { hierarchy } = column;
    const faults = hierarchy ? hierarchyProblems(hierarchy, `/columns/${String(position)}/hierarchy`) : [];
    if (faults.length > 0) return [...faults];
    const isCovered = hierarchy !== undefined && [...values].every((value) => hierarchy.leaves.includes(value));
    if (model.distance === 'hierarchical') return isCovered ? [] : [problem('anonymisation/model-hierarchy-missing', pointer)];
    return orderOf([...values], isCovered ? hierarchy : undefined) ? [] : [problem('anonymisation/model-order-missing', pointer)];
  });
}

/** What keeps models from being asked of a table. */
export function modelProblems(models: readonly PrivacyModel[], table: MicroTable, population: MicroTable['rows'] | undefined): readonly Problem[] {
  return models.flatMap((model, at) => {
    const pointer = `/models/${String(at)}`;
    if (needsPopulation(model) && population === undefined) return [problem('anonymisation/population-missing', pointer)];
    const persons = needsPopulation(model) ? (population?.length ?? 0) : 'population' in model ? (model.population ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    if (persons < table.rows.length) return [problem('anonymisation/population-too-small', pointer)];
    return columnProblems(model, pointer, table);
  });
}
