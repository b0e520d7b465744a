import {
  coreCatalogue,
  dateRange,
  datePrecision,
  inLanguage,
  ok,
  problem,
  refused,
  trainerLevels,
  TrainerAccreditation,
  TrainingCertificate,
  type Course,
  type Language,
  type PartialDate,
  type Problem,
  type Result,
} from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import { contexts, type BadgeCredential, type BadgeIssuer, type BadgeRecipient } from './badge.js';
import { identityOf, recipientProblems } from './identity.js';
import { criteriaWords, descriptionWords } from './words.data.js';

/** Who issues a badge to whom, and in which language it is worded: Open Badges has one text for each place. @public */
export interface BadgeOptions {
  readonly issuer: BadgeIssuer;
  readonly recipient: BadgeRecipient;
  readonly language: Language;
}

const filled = (text: string, values: Readonly<Record<string, string | number>>): string => text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''));

const isExact = (date: PartialDate): boolean => datePrecision(date) === 'day' && !date.endsWith('~');

/** Validity in moments, never wider than the record says: from the last day that the beginning may mean, to the first that the end may mean. */
function validity(from: PartialDate, until: PartialDate | undefined, fields: readonly [string, string], losses: Problem[]): Pick<BadgeCredential, 'validFrom' | 'validUntil'> {
  if (!isExact(from)) losses.push(loss('exchange/mapping-assumed', '/issuedOn', { field: fields[0] }));
  if (until !== undefined && !isExact(until)) losses.push(loss('exchange/mapping-assumed', '/validUntil', { field: fields[1] }));
  return { validFrom: `${dateRange(from).last}T00:00:00Z`, ...(until !== undefined && { validUntil: `${dateRange(until).first}T23:59:59Z` }) };
}

function problemsOf({ issuer, recipient }: BadgeOptions, status: string): readonly Problem[] {
  const problems: Problem[] = [...recipientProblems(recipient)];
  if (!/^(?:https:\/\/|did:)\S{1,500}$/u.test(issuer.id)) problems.push(problem('exchange/badge-issuer', '/issuer/id'));
  if (issuer.name.trim() === '') problems.push(problem('exchange/badge-issuer', '/issuer/name'));
  // A badge cannot be taken back by writing it again: what does not stand is not written.
  if (status !== 'issued' && status !== 'valid') problems.push(problem('exchange/badge-status', '/status', { params: { allowed: ['issued', 'valid'] } }));
  return problems;
}

function credential(parts: { readonly urn: string; readonly achievement: BadgeCredential['credentialSubject']['achievement'] } & Pick<BadgeCredential, 'validFrom' | 'validUntil'>, { issuer, recipient }: BadgeOptions): BadgeCredential {
  const { urn, achievement, ...dates } = parts;
  return {
    '@context': contexts,
    id: urn,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
    ...dates,
    name: achievement.name,
    credentialSubject: { type: ['AchievementSubject'], identifier: [identityOf(recipient)], achievement },
  };
}

const saidOfCertificate = ['/schema', '/id', '/courseId', '/curriculumVersion', '/kind', '/basis/attendanceRequired', '/issuedBy', '/issuedOn', '/validUntil'];

/**
 * Writes a certificate as a badge (Open Badges 3.0), without a signature: sign it with {@link signBadge}.
 *
 * The person is a salted hash. How well somebody did, which session it was and who sat in it stay in the register: a badge is shown to
 * strangers. A certificate that is suspended, expired or revoked is refused.
 *
 * @param certificate - a checked certificate
 * @param course - the course that it names, in the version that it names
 * @param options - issuer, recipient, language
 * @returns the credential and every loss; `exchange/badge-course`, `exchange/badge-status`, `exchange/badge-recipient`, `exchange/badge-salt`,
 *   `exchange/badge-issuer`
 * @example
 * ```ts
 * const course = { id: 'co-tot', title: { ar: 'تدريب المدربين' }, curriculum: { version: '2.1' } } as Course;
 * const certificate = {
 *   schema: 'ctip.training-certificate/1', id: 'ce-1', participantId: 'p-1', courseId: 'co-tot', curriculumVersion: '2.1', sessionId: 'ts-1', kind: 'trainer',
 *   basis: { attendance: 90, attendanceRequired: 80, assessmentId: 'as-1', result: 'passed' }, issuedBy: 'centre-1', issuedOn: '2025-03-10', validUntil: '2028-03-09', status: 'valid',
 * } as TrainingCertificate;
 * const options = { issuer: { id: 'https://centre.example', name: 'المركز' }, recipient: { identity: 'salma@example.org', identityType: 'emailAddress', salt: 'r8Zk2mQv90LxTa7d' }, language: 'ar' } as const;
 * const made = certificateBadge(certificate, course, options);
 * made.ok && [made.value.value.name, made.value.value.validUntil]; // => ['تدريب المدربين', '2028-03-09T23:59:59Z']
 * made.ok && isBadgeOf(made.value.value, 'salma@example.org'); // => true
 * ```
 * @public
 */
export function certificateBadge(certificate: TrainingCertificate, course: Course, options: BadgeOptions): Result<Mapped<BadgeCredential>> {
  const { id, courseId, curriculumVersion, kind, basis, issuedOn, validUntil, status } = certificate;
  const problems = [...problemsOf(options, status)];
  if (course.id !== courseId || course.curriculum.version !== curriculumVersion) problems.push(problem('exchange/badge-course', '/courseId'));
  if (problems.length > 0) return refused(problems);
  const losses: Problem[] = [...dropped(TrainingCertificate, certificate, saidOfCertificate)];
  const title = inLanguage(course.title, options.language)?.text ?? '';
  if (course.title[options.language] === undefined) losses.push(loss('exchange/mapping-assumed', '/courseId', { field: 'course.title' }));
  const value = credential(
    {
      urn: `urn:ctip:training-certificate:${encodeURIComponent(id)}`,
      ...validity(issuedOn, validUntil, ['training-certificate.issuedOn', 'training-certificate.validUntil'], losses),
      achievement: {
        id: `urn:ctip:course:${encodeURIComponent(courseId)}:${encodeURIComponent(curriculumVersion)}`,
        type: ['Achievement'],
        name: title,
        description: filled(descriptionWords.certificate[options.language], { title }),
        criteria: { narrative: filled(criteriaWords[kind][options.language], { attendance: basis.attendanceRequired }) },
        version: curriculumVersion,
      },
    },
    options,
  );
  return ok({ value, losses });
}

const saidOfAccreditation = ['/schema', '/id', '/level', '/issuedBy', '/issuedOn', '/validUntil', '/renewals/*/on', '/renewals/*/validUntil'];

/**
 * Writes the accreditation of a trainer as a badge (Open Badges 3.0), without a signature. It lasts until the end of the last renewal.
 *
 * @param accreditation - a checked accreditation
 * @param options - issuer, recipient, language
 * @returns the credential and every loss (courses, sectors and languages of the trainer have no place in it); problems as {@link certificateBadge}
 * @example
 * ```ts
 * const accreditation = {
 *   schema: 'ctip.trainer-accreditation/1', id: 'ac-1', trainerId: 'tr-1', level: 'trainer', courses: ['co-tot'], sectors: ['police'], languages: ['ar'], certificateId: 'ce-1',
 *   issuedBy: 'centre-1', issuedOn: '2025-03-10', validUntil: '2028-03-09', renewals: [{ on: '2028-02-01', validUntil: '2031-03-09' }], status: 'valid',
 * } as TrainerAccreditation;
 * const options = { issuer: { id: 'https://centre.example', name: 'Centre' }, recipient: { identity: 'salma@example.org', identityType: 'emailAddress', salt: 'r8Zk2mQv90LxTa7d' }, language: 'fr' } as const;
 * const made = accreditationBadge(accreditation, options);
 * made.ok && made.value.value.validUntil; // => '2031-03-09T23:59:59Z'
 * ```
 * @public
 */
export function accreditationBadge(accreditation: TrainerAccreditation, options: BadgeOptions): Result<Mapped<BadgeCredential>> {
  const { id, level, issuedOn, validUntil, renewals, status } = accreditation;
  const problems = problemsOf(options, status);
  if (problems.length > 0) return refused(problems);
  const losses: Problem[] = [...dropped(TrainerAccreditation, accreditation, saidOfAccreditation)];
  const title = coreCatalogue.texts[options.language][`code.${trainerLevels.id}.${level}`] ?? level;
  const value = credential(
    {
      urn: `urn:ctip:trainer-accreditation:${encodeURIComponent(id)}`,
      ...validity(issuedOn, renewals.at(-1)?.validUntil ?? validUntil, ['trainer-accreditation.issuedOn', 'trainer-accreditation.validUntil'], losses),
      achievement: {
        id: `urn:ctip:${trainerLevels.id}:${level}`,
        type: ['Achievement'],
        name: title,
        description: filled(descriptionWords.accreditation[options.language], { title }),
        criteria: { narrative: criteriaWords.accreditation[options.language] },
      },
    },
    options,
  );
  return ok({ value, losses });
}
