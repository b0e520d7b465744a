export { identifier, identifierNumber } from './identifierNumber.js';
export {
  checkIdentifier,
  identifierKey,
  type IdentifierCheck,
  type IdentifierRule,
  type IdentifierToCheck,
} from './identifierRule.js';
