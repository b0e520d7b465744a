export { ageAt, isYoungerThan, type AgeRule } from './age.js';
