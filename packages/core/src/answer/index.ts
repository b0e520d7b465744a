export {
  absenceReasons,
  absent,
  foldAnswer,
  isAbsent,
  isKnown,
  knownOr,
  mapAnswer,
  type AbsenceReason,
  type Absent,
  type Answer,
  type Known,
} from './answer.js';
export { answer, isAnswerSchema, type AnswerSchema } from './answerSchema.js';
