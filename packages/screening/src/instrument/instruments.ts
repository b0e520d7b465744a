import { iloDelphi } from './delphi.js';
import { hardToSeeAdult, hardToSeeChild, icls2018, iloEleven } from './forcedLabour.js';
import type { Instrument } from './instrument.js';
import { unodcLeaflet } from './unodc.js';

/** Every instrument that is here. Each stands by itself: results of two are never added up. @public */
export const instruments: readonly Instrument[] = [
  iloDelphi.adultLabour,
  iloDelphi.childLabour,
  iloEleven,
  hardToSeeAdult,
  hardToSeeChild,
  icls2018,
  unodcLeaflet,
];
