export { coreProblemCodes, type CoreProblemCode } from './codes.js';
export { jsonPointer } from './pointer.js';
export { placed, problem, type Place, type Problem, type ProblemDetail, type ProblemParam, type Severity } from './problem.js';
