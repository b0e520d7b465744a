export { gapRegister, statusCounts, type RegisteredGap } from './counts.js';
export { ratificationMap } from './map.js';
export { gapRegisterHtml, matrixHtml } from './matrix.js';
export { penaltyHtml } from './penalty.js';
export { stateReportHtml } from './state.js';
