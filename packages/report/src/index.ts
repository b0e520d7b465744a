/**
 * How is it shown to a person? One self-contained page in Arabic, English and French.
 *
 * @packageDocumentation
 */
export * from './locales/index.js';
export * from './national/index.js';
export * from './release/index.js';
