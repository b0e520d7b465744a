import { problem, type Problem } from '@ctip/core';

import { hierarchyProblems } from '../hierarchy/hierarchy.js';
import type { PrivacyModel } from '../model/index.js';
import type { MicroTable } from '../table/index.js';
import { orderOf } from './closeness.js';
import { columnsOf } from './demand.js';

/** Does a model need the rows of a population? */
const needsPopulation = (model: PrivacyModel): boolean => model.type === 'delta-presence' || (model.type === 'k-map' && model.population === undefined);

/** Persons of the population that a model speaks of; any number where it speaks of none. */
function personsBehind(model: PrivacyModel, population: MicroTable['rows'] | undefined): number {
  if (needsPopulation(model)) return population?.length ?? 0;
  return (model.type === 'k-map' || model.type === 'population-uniqueness' ? model.population : undefined) ?? Number.POSITIVE_INFINITY;
}

/** A population has all persons of the table: one with fewer persons is another, and promises about it would be none. */
export function populationProblems(models: readonly PrivacyModel[], rows: number, population: MicroTable['rows'] | undefined): readonly Problem[] {
  return models.flatMap((model, at) => (personsBehind(model, population) < rows ? [problem('anonymisation/population-too-small', `/models/${String(at)}`)] : []));
}

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
    const small = populationProblems([model], table.rows.length, population).map((fault) => ({ ...fault, pointer }));
    return small.length > 0 ? small : columnProblems(model, pointer, table);
  });
}
