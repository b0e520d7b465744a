export { nationPopulation, type PopulationRow } from './population.js';
