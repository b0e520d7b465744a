import { check, Course, ok, problem, refused, TrainerAccreditation, TrainingCertificate, type Problem, type Result } from '@ctip/core';

import { loss, member, needs, versionOf, type Mapped, type Standard, type TextWriter } from '../mapping/index.js';
import { badgeVersion, type BadgeCredential } from './badge.js';
import { accreditationBadge, certificateBadge, type BadgeOptions } from './badges.js';
import { recipientsIn } from './recipients.js';

const allowed: readonly string[] = [TrainingCertificate.tag, Course.tag, TrainerAccreditation.tag];

type About = Omit<BadgeOptions, 'recipient'> & { readonly recipientOf: (id: string) => BadgeOptions['recipient'] | undefined };

/** Badges of records, one after the other; courses are remembered, because many certificates name the same one. */
function badgeWriter({ recipientOf, ...about }: About): TextWriter {
  const courses = new Map<string, Course>();
  const keyOf = (id: string, version: string): string => JSON.stringify([id, version]);
  const withRecipient = (id: string, make: (options: BadgeOptions) => Result<Mapped<BadgeCredential>>): Result<Mapped<BadgeCredential>> => {
    const recipient = recipientOf(id);
    return recipient ? make({ ...about, recipient }) : refused([problem('exchange/badge-recipient', '/id')]);
  };
  const badgeOf = (record: unknown): Result<Mapped<BadgeCredential>> => {
    if (member(record, 'schema') === TrainerAccreditation.tag) {
      const read = check(TrainerAccreditation, record);
      return read.ok ? withRecipient(read.value.id, (options) => accreditationBadge(read.value, options)) : read;
    }
    const read = check(TrainingCertificate, record);
    if (!read.ok) return read;
    const course = courses.get(keyOf(read.value.courseId, read.value.curriculumVersion));
    return course ? withRecipient(read.value.id, (options) => certificateBadge(read.value, course, options)) : refused([problem('exchange/convert-part', '/courseId', { params: { needed: Course.tag } })]);
  };
  return {
    write: (records) => {
      const strange = records.findIndex((record) => !allowed.includes(String(member(record, 'schema'))));
      if (strange >= 0) return refused([problem('exchange/convert-record', `/${String(strange)}/schema`, { params: { allowed } })]);
      const others: unknown[] = [];
      for (const record of records) {
        if (member(record, 'schema') !== Course.tag) {
          others.push(record);
          continue;
        }
        const course = check(Course, record);
        if (!course.ok) return course;
        courses.set(keyOf(course.value.id, course.value.curriculum.version), course.value);
      }
      const [texts, losses]: [string[], Problem[]] = [[], others.length === 0 ? [loss('exchange/badge-course-alone', '', {})] : []];
      for (const record of others) {
        const made = badgeOf(record);
        if (!made.ok) return made;
        texts.push(`${JSON.stringify(made.value.value)}\n`);
        losses.push(...made.value.losses);
      }
      return ok({ text: texts.join(''), losses });
    },
  };
}

/**
 * Open Badges in the conversion: certificates with their course, and accreditations, become credentials, one a line, for the issuer to sign.
 * Whom a badge is for is told beside the records: they have no address in them. A badge makes no record.
 */
export const badgeStandard: Standard = {
  id: 'open-badges',
  versions: [badgeVersion],
  subject: 'training',
  writer(options) {
    const asked = versionOf(options, [badgeVersion], badgeVersion);
    const told = needs(options, ['issuer', 'issuerName', 'recipients']);
    if (!asked.ok) return asked;
    if (!told.ok) return told;
    const recipients = recipientsIn(told.value.recipients, options.salt);
    if (!recipients.ok) return recipients;
    const { issuer: id, issuerName: name } = told.value;
    return ok(badgeWriter({ issuer: { id, name }, language: options.language ?? 'en', recipientOf: (record) => recipients.value.get(record) }));
  },
};
