import { classForPopulation } from '../demand/thresholds.js';
import type { FederatedScheme } from './scheme.js';

/** Records of the smallest class by the models of a scheme, whatever else they ask; `rows` are all records of all agencies. */
export function demandRows({ models }: FederatedScheme, rows: number): number {
  return Math.max(1, ...models.map((model) => (model.type === 'k-anonymity' ? model.k : model.type === 'k-map' ? classForPopulation(model, rows) : 1)));
}
