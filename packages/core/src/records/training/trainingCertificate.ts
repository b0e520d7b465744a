import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { sha256 } from '../parts/evidence.js';
import { inOrder } from '../parts/holds.js';
import { assessmentResults, certificateKinds, credentialStatuses } from './codes.js';
import { marked, offer, revocation, run } from './parts.js';

const shape = /* @__PURE__ */ fields(() => {
  const percent = () => z.int().min(0).max(100);
  return {
    id: run(id('training-certificate')),
    participantId: run(id('training-participant'), { id: 'training-participant.id', subject: 'worker' }),
    courseId: offer(id('course'), { id: 'course.id' }),
    curriculumVersion: offer(text(40), { id: 'course.curriculum.version' }),
    sessionId: offer(id('training-session'), { id: 'training-session.id' }),
    kind: run(code(certificateKinds)),
    basis: z.strictObject({
      attendance: marked(percent()),
      attendanceRequired: offer(percent(), { id: 'course.attendanceRequired' }),
      assessmentId: run(id('training-assessment'), { id: 'training-assessment.id' }),
      result: marked(code(assessmentResults), { id: 'training-assessment.result' }),
    }),
    issuedBy: run(id('agency')),
    issuedOn: run(partialDate()),
    validUntil: run(partialDate().optional()),
    status: run(code(credentialStatuses)),
    revocation: revocation().optional(),
    credentialSha256: run(sha256().optional()),
  };
});

/** A certificate. @public */
export interface TrainingCertificate extends RecordOf<'ctip.training-certificate/1', typeof shape> {}

/**
 * A certificate with what it rests on: attendance and an assessed result. A trainer's certificate expires.
 *
 * - `basis`: the share attended and the share required, in per cent, and the assessment that was passed
 * - `credentialSha256`: fingerprint of the credential that was issued (Open Badges 3.0); the credential itself is the person's
 *
 * Refused beside the shape: a certificate below the attendance required or without a passed assessment, a trainer's certificate that never
 * expires, an expiry surely before the issue, a revoked certificate without its revocation or a revocation of one that is not revoked.
 *
 * @example
 * ```ts
 * const certificate = {
 *   schema: 'ctip.training-certificate/1',
 *   id: 'ce-1',
 *   participantId: 'p-1',
 *   courseId: 'co-tot',
 *   curriculumVersion: '2.1',
 *   sessionId: 'ts-1',
 *   kind: 'trainer',
 *   basis: { attendance: 90, attendanceRequired: 80, assessmentId: 'as-1', result: 'passed' },
 *   issuedBy: 'centre-1',
 *   issuedOn: '2025-03-10',
 *   validUntil: '2028-03-09',
 *   status: 'valid',
 * };
 * check(TrainingCertificate, certificate).ok; // => true
 * check(TrainingCertificate, { ...certificate, basis: { ...certificate.basis, attendance: 60 } }).ok; // => false
 * ```
 * @public
 */
export const TrainingCertificate: RecordSchema<TrainingCertificate> = /* @__PURE__ */ record('ctip.training-certificate/1', shape, [
  { path: ['basis', 'attendance'], code: 'core/below-required', holds: ({ basis }) => basis.attendance >= basis.attendanceRequired },
  { path: ['basis', 'result'], code: 'core/below-required', holds: ({ basis }) => basis.result === 'passed' },
  { path: ['validUntil'], code: 'core/required-here', holds: ({ kind, validUntil }) => kind !== 'trainer' || validUntil !== undefined },
  { path: ['validUntil'], code: 'core/date-order', holds: ({ issuedOn, validUntil }) => inOrder(issuedOn, validUntil) },
  { path: ['revocation'], code: 'core/required-here', holds: ({ status, revocation: revoked }) => status !== 'revoked' || revoked !== undefined },
  { path: ['revocation'], code: 'core/not-here', holds: ({ status, revocation: revoked }) => status === 'revoked' || revoked === undefined },
]);
