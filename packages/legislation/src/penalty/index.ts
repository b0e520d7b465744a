export {
  comparePenalties,
  isSeriousCrime,
  penaltiesOf,
  prisonTermOf,
  seriousCrimeMonths,
  type PenaltyClass,
  type PenaltyComparison,
  type PrisonTerm,
} from './penalty.js';
