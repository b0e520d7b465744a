export { readTogether, situationCodes, type NonPunishment, type ReadTogether, type SituationCode, type Situations } from './situation.js';
