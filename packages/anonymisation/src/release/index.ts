export { anonymise, isRelease, type AnonymiseOptions, type Release, type ReleasedColumn } from './anonymise.js';
