export type { Digits } from './formats.js';
export { createTranslator, type KeysOf, type Translator, type TranslatorOptions } from './translator.js';
export type { Values } from './values.js';
