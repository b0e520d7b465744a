/**
 * What does a plausible nation look like? A deterministic, invented population, and damage on demand.
 *
 * @packageDocumentation
 */
export * from './damage/index.js';
export * from './nation/index.js';
export * from './population/index.js';
export * from './sample/index.js';
