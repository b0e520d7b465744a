export { awaitedInstruments, delphiList, iloDelphi, type DelphiList } from './delphi.js';
export { hardToSeeAdult, hardToSeeChild, icls2018, iloEleven, involuntarinessDimensions } from './forcedLabour.js';
export {
  doubtCodes,
  limitCodes,
  strengths,
  type Dimension,
  type DoubtCode,
  type Instrument,
  type InstrumentRule,
  type Item,
  type LimitCode,
  type Population,
  type RuleKind,
  type Strength,
} from './instrument.js';
export { instruments } from './instruments.js';
export type { ItemFacts, Tiers } from './tiers.js';
export { unodcLeaflet } from './unodc.js';
