export { dueOn, extensionReasons, reflectionAt, type ReflectionPeriod, type ReflectionState } from './clock.js';
export {
  decide,
  deciderRoles,
  decisionStages,
  identificationOf,
  IdentificationDecision,
  isHumanDecision,
  type HumanDecision,
  type Identification,
} from './decision.js';
