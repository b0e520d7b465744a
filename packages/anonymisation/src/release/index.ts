export { anonymise, type AnonymiseOptions } from './anonymise.js';
export type { MeasuredFacts, ReleaseClasses, ReleasedColumn } from './facts.js';
export { isRelease, Release, type Anonymised, type ReleaseFacts } from './release.js';
