export { population, type Population, type PopulationAge, type PopulationGroup, type PopulationRow, type PopulationSex } from './population.js';
