export type { Achieved } from './achieved.js';
export { attackerOf, attackers, type Attacker } from './attackers.js';
export type { Evidence, EvidenceBody, HierarchyEvidence, ModelEvidence, ReleaseParameters } from './evidence.js';
export type { Digest } from './hash.js';
export { evidenceParts, verifyEvidence, type EvidencePart, type PublishedTable, type Verified, type VerifyOptions } from './verify.js';
export { anonymisationVersion } from './version.js';
