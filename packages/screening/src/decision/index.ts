export { dueOn, reflectionAt, type GrantedReflection, type ReflectionState } from './clock.js';
export { decide, identificationOf, isHumanDecision, type HumanDecision, type Identification } from './decision.js';
