import { defineCodeList } from '../code-list/index.js';
import { fhirTask, htcds, ours, primero } from './sources.js';

/**
 * Where a referral stands. Expired is a state of its own: nobody answered in time. Withdrawn is the person's doing, revoked the sending
 * agency's; accepted is not yet delivered.
 *
 * @public
 */
export const referralStatuses = /* @__PURE__ */ defineCodeList({
  id: 'referral-status',
  version: '2',
  sources: [fhirTask, primero, ours],
  codes: [
    { code: 'draft', outside: { fhir: 'draft' } },
    { code: 'offered', outside: { primero: 'in_progress', fhir: 'requested' } },
    { code: 'received', outside: { fhir: 'received' } },
    { code: 'accepted', outside: { primero: 'accepted', fhir: 'accepted' } },
    { code: 'in-progress', outside: { fhir: 'in-progress' } },
    { code: 'completed', outside: { primero: 'done', fhir: 'completed' } },
    { code: 'declined', outside: { primero: 'rejected', fhir: 'rejected' } },
    { code: 'expired' },
    { code: 'withdrawn', outside: { fhir: 'cancelled' } },
    { code: 'revoked', outside: { primero: 'revoked', fhir: 'cancelled' } },
    { code: 'cancelled', outside: { fhir: 'cancelled' } },
    { code: 'failed', outside: { fhir: 'failed' } },
    { code: 'entered-in-error', outside: { fhir: 'entered-in-error' } },
  ],
});

/** What a referral asks for and an agency gives. @public */
export const services = /* @__PURE__ */ defineCodeList({
  id: 'service',
  version: '2',
  sources: [htcds, primero, ours],
  codes: [
    { code: 'shelter' },
    { code: 'health', outside: { htcds: 'Health' } },
    { code: 'psychosocial', outside: { htcds: 'SocialCare' } },
    { code: 'legal', outside: { htcds: 'Legal' } },
    { code: 'education', outside: { htcds: 'Education' } },
    { code: 'livelihood', outside: { htcds: 'Livelihood' } },
    { code: 'financial', outside: { htcds: 'Financial' } },
    { code: 'interpretation' },
    { code: 'child-protection' },
    { code: 'return' },
    { code: 'security' },
    { code: 'food-and-clothing' },
    { code: 'transport' },
    { code: 'documents-and-status' },
    { code: 'family-tracing' },
    { code: 'family-reunification' },
    { code: 'vocational-training' },
    { code: 'rights-training', outside: { htcds: 'RightsBasedTraining' } },
    { code: 'rehabilitation-after-labour-exploitation', outside: { htcds: 'LabourExploitationRehabilitation' } },
    { code: 'rehabilitation-after-sexual-exploitation', outside: { htcds: 'SexualExploitationRehabilitation' } },
    { code: 'disability-support' },
    { code: 'spiritual-support' },
    { code: 'resettlement' },
    { code: 'reintegration' },
  ],
});
