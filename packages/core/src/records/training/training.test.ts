import { describe, expect, expectTypeOf, it } from 'vitest';

import * as core from '../../index.js';
import { faults } from '../faults.fixture.js';

describe('Course', () => {
  const module = (code: string, minutes: number) => ({ code, title: { en: 'Module' }, minutes });
  const course = { schema: 'ctip.course/1', id: 'co-1', programmeId: 'tp-1', title: { en: 'Course' }, audience: ['police'], level: 'basic', minutes: 600, languages: ['ar'], curriculum: { version: '1', owner: 'a-1', modules: [module('M1', 240), module('M2', 360)] }, attendanceRequired: 80 };

  it('has modules of different codes that add up to its length, or is doubted', () => {
    expect(faults(core.Course, course)).toEqual([]);
    expect(faults(core.Course, { ...course, minutes: 599 })).toEqual(['?core/sum-differs /minutes']);
    expect(faults(core.Course, { ...course, curriculum: { ...course.curriculum, modules: [module('M1', 240), module('M1', 360)] } })).toEqual(['core/duplicate /curriculum/modules']);
  });
});

describe('TrainingSession', () => {
  const session = { schema: 'ctip.training-session/1', id: 'ts-1', courseId: 'co-1', host: 'a-1', period: { start: '2025-03-02', end: '2025-03-06' }, country: 'BH', mode: 'in-person', languages: ['ar'], trainers: ['tr-1'], status: 'planned' };

  it('has a length once it was held, and an order of days', () => {
    expect(faults(core.TrainingSession, session)).toEqual([]);
    expect(faults(core.TrainingSession, { ...session, status: 'held' })).toEqual(['core/required-here /minutesHeld']);
    expect(faults(core.TrainingSession, { ...session, status: 'held', minutesHeld: 600 })).toEqual([]);
    expect(faults(core.TrainingSession, { ...session, period: { start: '2025-03-02', end: '2025-03-01' } })).toEqual(['core/date-order /period/end']);
  });
});

describe('a person who is trained', () => {
  it('has a pseudonym and no identity in any record of the group', () => {
    for (const schema of [core.TrainingProgramme, core.Course, core.TrainingSession, core.TrainingParticipant, core.TrainingAttendance, core.TrainingAssessment, core.TrainingCertificate, core.TrainerAccreditation, core.VisitingDelegation]) {
      expect(core.leavesOf(schema).filter(({ meta }) => meta.privacy === 'direct').map(({ meta }) => meta.id)).toEqual(['record.extensions']);
    }
    expectTypeOf<core.TrainingParticipant['id']>().not.toExtend<core.TrainerAccreditation['trainerId']>();
    expectTypeOf<core.TrainingParticipant['id']>().not.toExtend<core.TrainingAttendance['id']>();
  });

  it('attends no more than was held', () => {
    const attendance = { schema: 'ctip.training-attendance/1', id: 'ta-1', sessionId: 'ts-1', participantId: 'p-1', minutesHeld: 600, minutesAttended: 600 };
    expect(faults(core.TrainingAttendance, attendance)).toEqual([]);
    expect(faults(core.TrainingAttendance, { ...attendance, minutesAttended: 601 })).toEqual(['core/more-than-stated /minutesAttended']);
  });

  it('gets no more points than there are', () => {
    const assessment = { schema: 'ctip.training-assessment/1', id: 'as-1', sessionId: 'ts-1', participantId: 'p-1', kind: 'after', tool: 'quiz', toolVersion: '3', takenOn: '2025-03-06', points: 20, maximum: 20, result: 'passed', assessedBy: 'tr-1' };
    expect(faults(core.TrainingAssessment, assessment)).toEqual([]);
    expect(faults(core.TrainingAssessment, { ...assessment, points: 20.5 })).toEqual(['core/more-than-stated /points']);
    expect(faults(core.TrainingAssessment, { ...assessment, points: { absent: 'not-applicable' } })).toEqual([]);
  });
});

describe('TrainingCertificate', () => {
  const basis = { attendance: 80, attendanceRequired: 80, assessmentId: 'as-1', result: 'passed' };
  const certificate = { schema: 'ctip.training-certificate/1', id: 'ce-1', participantId: 'p-1', courseId: 'co-1', curriculumVersion: '1', sessionId: 'ts-1', kind: 'course', basis, issuedBy: 'a-1', issuedOn: '2025-03-10', status: 'valid' };
  const revocation = { on: '2025-06', reason: 'misconduct' };

  it.each([
    [{}, []],
    [{ basis: { ...basis, attendance: 79 } }, ['core/below-required /basis/attendance']],
    [{ basis: { ...basis, result: 'failed' } }, ['core/below-required /basis/result']],
    [{ basis: { ...basis, result: 'not-graded' } }, ['core/below-required /basis/result']],
    [{ kind: 'trainer' }, ['core/required-here /validUntil']],
    [{ kind: 'trainer', validUntil: '2028' }, []],
    [{ validUntil: '2025-03-09' }, ['core/date-order /validUntil']],
    [{ status: 'revoked' }, ['core/required-here /revocation']],
    [{ status: 'revoked', revocation }, []],
    [{ revocation }, ['core/not-here /revocation']],
  ])('%j', (change, found) => expect(faults(core.TrainingCertificate, { ...certificate, ...change })).toEqual(found));
});

describe('TrainerAccreditation', () => {
  const accreditation = { schema: 'ctip.trainer-accreditation/1', id: 'ac-1', trainerId: 'tr-1', level: 'trainer', courses: ['co-1'], sectors: ['police'], languages: ['ar'], certificateId: 'ce-1', issuedBy: 'a-1', issuedOn: '2025-03-10', validUntil: '2028-03-09', renewals: [] as object[], status: 'valid' };

  it.each([
    [{}, []],
    [{ validUntil: '2025-01' }, ['core/date-order /validUntil']],
    [{ renewals: [{ on: '2028-02', validUntil: '2031' }, { on: '2031', validUntil: '2034' }] }, []],
    [{ renewals: [{ on: '2028-02', validUntil: '2031' }, { on: '2027', validUntil: '2034' }] }, ['core/date-order /renewals']],
    [{ renewals: [{ on: '2028-02', validUntil: '2031' }, { on: '2031', validUntil: '2030' }] }, ['core/date-order /renewals']],
    [{ renewals: [{ on: '2028-02', validUntil: '2027' }] }, ['core/date-order /renewals']],
    [{ status: 'revoked' }, ['core/required-here /revocation']],
    [{ revocation: { on: '2026', reason: 'misconduct' } }, ['core/not-here /revocation']],
  ])('%j', (change, found) => expect(faults(core.TrainerAccreditation, { ...accreditation, ...change })).toEqual(found));
});

describe('VisitingDelegation', () => {
  it('counts people without naming them, and counts that disagree are doubted', () => {
    const visit = { schema: 'ctip.visiting-delegation/1', id: 'vd-1', host: 'a-1', from: 'MA', period: { start: '2025-03-14', end: '2025-03-16' }, purpose: { en: 'Study' }, sectors: { absent: 'unknown' }, persons: 6, bySex: { female: 2, male: 3, notRecorded: 1 }, goodPractices: { absent: 'not-asked' } };
    expect(faults(core.VisitingDelegation, visit)).toEqual([]);
    expect(faults(core.VisitingDelegation, { ...visit, persons: 5 })).toEqual(['?core/sum-differs /persons']);
  });
});
