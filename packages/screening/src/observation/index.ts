export type { Disagreement } from './collect.js';
export {
  informationSources,
  observe,
  observerRoles,
  unrecorded,
  type InformationSource,
  type Observation,
  type ObserverRole,
  type Provenance,
} from './observation.js';
