import { isAbsent, sayAbsence, type Answer, type CodeList, type PartialDate, type Problem } from '@ctip/core';

import { loss } from '../mapping/index.js';

/** What we write and read: FHIR R4. @public */
export const fhirVersion = '4.0.1';

/** A FHIR element, a resource or a part of one, as JSON. @public */
export type FhirJson = { readonly [name: string]: FhirValue };
/** A value in a FHIR element. @public */
export type FhirValue = string | number | boolean | FhirJson | readonly FhirValue[];

/** A FHIR resource. @public */
export type FhirResource<Type extends string = string> = FhirJson & { readonly resourceType: Type };

/** URL of an extension of ours. It names, and cannot be fetched, as the ids of our JSON Schemas. */
export const ours = (name: string): string => `urn:ctip:fhir:${name}`;
/** System of a code of ours. */
export const systemOf = (list: CodeList): string => `urn:ctip:code:${list.id}`;

/** The extension that says why a value is not there. */
export const absentUrl = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** A reason why there is no value, as FHIR says it. All of ours have a word there. */
export const absentExtension = (answer: { readonly absent: Parameters<typeof sayAbsence>[1] }): FhirJson => ({ url: absentUrl, valueCode: sayAbsence('fhir', answer.absent).word ?? 'unknown' });

/** A code of one of our lists. */
export const coding = (list: CodeList, code: string): FhirJson => ({ system: systemOf(list), version: list.version, code });
/** A concept with one code of ours, or why there is none. */
export const concept = (list: CodeList, answer: Answer<string>): FhirJson => (isAbsent(answer) ? { extension: [absentExtension(answer)] } : { coding: [coding(list, answer)] });

/** Kinds of records that a reference may name, and their resource. */
const resourceTypes = {
  victim: 'Patient',
  referral: 'Task',
  consent: 'Consent',
  agency: 'Organization',
  caregiver: 'RelatedPerson',
  guardian: 'RelatedPerson',
  screening: 'QuestionnaireResponse',
} as const;

/** A kind of record that a resource stands for. */
export type RecordKind = keyof typeof resourceTypes | 'case' | 'court-decision';

const escape = (id: string): string => encodeURIComponent(id);

/** The one name of a record in the world of FHIR: `urn:ctip:victim:v-1`. */
export const urnOf = (kind: RecordKind, id: string): string => `urn:ctip:${kind}:${escape(id)}`;

/** Identifier of a record, in the system of its kind. */
export const identifier = (kind: RecordKind, id: string): FhirJson => ({ system: `urn:ctip:${kind}`, value: id });

/** A reference to a record: by its name, and by its identifier for whoever has no such resource. */
export function reference(kind: RecordKind, id: string): FhirJson {
  const type = kind === 'case' || kind === 'court-decision' ? undefined : resourceTypes[kind];
  return { ...(type && { reference: urnOf(kind, id), type }), identifier: identifier(kind, id) };
}

/** Names of a resource: an id where FHIR allows it, and always the identifier. */
export const namesOf = (kind: RecordKind, id: string): FhirJson => ({ ...(/^[A-Za-z0-9.-]{1,64}$/u.test(id) && { id }), identifier: [identifier(kind, id)] });

/** Extension that says that a date is an estimate. */
export const estimatedUrl = ours('estimated');

/**
 * A date under its name, as FHIR writes one: the value, or beside it why there is none, or that it is an estimate, for which FHIR has no sign.
 */
export function dated(name: string, answer: Answer<PartialDate> | undefined): FhirJson {
  if (answer === undefined) return {};
  if (isAbsent(answer)) return { [`_${name}`]: { extension: [absentExtension(answer)] } };
  if (!answer.endsWith('~')) return { [name]: answer };
  return { [name]: answer.slice(0, -1), [`_${name}`]: { extension: [{ url: estimatedUrl, valueBoolean: true }] } };
}

/** A date in an extension of ours. */
export const datedExtension = (name: string, answer: Answer<PartialDate> | undefined): readonly FhirJson[] => (answer === undefined ? [] : [{ url: ours(name), ...dated('valueDateTime', answer) }]);

/** An estimate is written as an exact date with an extension that others pass over. */
export const estimated = (pointer: string, field: string, answer: Answer<PartialDate> | undefined): readonly Problem[] =>
  answer !== undefined && !isAbsent(answer) && answer.endsWith('~') ? [loss('exchange/mapping-rewritten', pointer, { field })] : [];
