export { hearGlotipCount, sayGlotipCount, type GlotipCount } from './glotipCount.js';
export {
  hearAbsence,
  hearFlag,
  sayAbsence,
  sayFlag,
  type AbsenceConventionId,
  type FlagConvention,
  type Heard,
  type Said,
} from './outsideAbsence.js';
