export { assessElements } from './assess.js';
export {
  noteCodes,
  reasonCodes,
  type ElementsAssessment,
  type ElementsResult,
  type NoteCode,
  type Question,
  type Reason,
  type ReasonCode,
} from './assessment.js';
export type { Element, ElementItem, Elements, Topic } from './element.js';
export type { AgeObservation, ElementInput, Observations } from './observations.js';
