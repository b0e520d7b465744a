export type { Digits } from './formats.js';
export { createTranslator, type KeysOf, type Translator, type TranslatorOptions, type Values } from './translator.js';
