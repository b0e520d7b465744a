export {
  direction,
  languages,
  type ArabicPlural,
  type Catalogue,
  type EnglishPlural,
  type FrenchPlural,
  type KeyOf,
  type Language,
  type Text,
} from './language.js';
