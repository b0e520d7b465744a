/**
 * Records from requests: the strict reader and the rules of the files, at the door of a service. `@ctip/exchange/hono` and
 * `@ctip/exchange/fastify` build on it.
 *
 * @packageDocumentation
 */
export { admission, type Admission, type AdmissionLimits } from './admission.js';
export { correlationHeader, correlationId } from './correlation.js';
export type { HttpAnswer, IdempotencyOptions, Intake, IntakeOptions } from './intake.js';
export { acceptedLanguage } from './language.js';
export {
  problemDetails,
  problemMediaType,
  refusalKinds,
  type ProblemDetails,
  type ProblemDetailsOptions,
  type RefusalKind,
  type SaidProblem,
  type SayProblem,
} from './problemDetails.js';
export { standardBodyBytes, takeBody, type TakenBody } from './takeBody.js';
