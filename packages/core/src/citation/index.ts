export { counts, verificationMarks, weakestMark, type Source, type VerificationMark } from './citation.js';
