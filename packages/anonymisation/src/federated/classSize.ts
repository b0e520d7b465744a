import { classForPopulation, sizeForRisk } from '../demand/thresholds.js';
import type { PrivacyModel } from '../model/index.js';
import type { FederatedScheme } from './scheme.js';

function rowsOf(model: PrivacyModel, rows: number): number {
  if (model.type === 'k-anonymity' || model.type === 'k-groups') return model.k;
  if (model.type === 'k-map') return model.population === undefined ? 1 : classForPopulation(model, rows);
  return model.type === 'average-risk' && model.highest !== undefined && model.share === undefined ? sizeForRisk(model.highest) : 1;
}

/** Records of the smallest class by the models of a scheme, whatever else they ask; `rows` are all records of all agencies. */
export function demandRows({ models }: FederatedScheme, rows: number): number {
  return Math.max(1, ...models.map((model) => rowsOf(model, rows)));
}
