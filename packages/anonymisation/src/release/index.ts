export { anonymise, type AnonymiseOptions } from './anonymise.js';
export { isRelease, Release, type Anonymised, type ReleaseClasses, type ReleasedColumn, type ReleaseFacts } from './release.js';
