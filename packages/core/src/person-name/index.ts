export { fullName, nameParts, type NamePart, type PersonName } from './nameParts.js';
export { personName } from './personName.js';
