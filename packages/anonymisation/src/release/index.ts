export { anonymise, anonymiseAsync, type AnonymiseOptions } from './anonymise.js';
export type { MeasuredFacts, ReleaseClasses, ReleasedColumn, SearchFacts } from './facts.js';
export type { Turns, Watching } from './paused.js';
export type { SearchBudget } from '../search/budget.js';
export type { SearchProgress } from '../search/steps.js';
export { isRelease, Release, type Anonymised, type ReleaseFacts } from './release.js';
