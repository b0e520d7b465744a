export type { PrimeroCaseContext } from './caseReader.js';
export { fromPrimeroCase, primeroNamespace, type PrimeroCaseRecords } from './fromPrimeroCase.js';
export { fromPrimeroReferral, type PrimeroReferralContext } from './fromPrimeroReferral.js';
export { primeroVersion, type PrimeroCase, type PrimeroPack, type PrimeroReferral, type PrimeroService } from './primero.js';
export { toPrimeroCase, type PrimeroCaseOptions } from './toPrimeroCase.js';
export { toPrimeroReferral } from './toPrimeroReferral.js';
