import { absent, hearAbsence, type Absent, type Answer, type CodeList, type Problem } from '@ctip/core';

import { list, member, object, type Unread } from '../mapping/index.js';
import { absentUrl, estimatedUrl, ours, systemOf, type RecordKind } from './element.js';

/** The extension of a name. */
export const extension = (element: unknown, url: string): Unread | undefined => list(member(element, 'extension')).map(object).find((one) => one['url'] === url);
/** The extension of ours of a name. */
export const ourExtension = (element: unknown, name: string): Unread | undefined => extension(element, ours(name));

/** Why an element has no value; what FHIR says beyond our reasons is told. */
export function absence(element: unknown, pointer: string, losses: Problem[]): Absent | undefined {
  const word = member(extension(element, absentUrl), 'valueCode');
  const heard = typeof word === 'string' ? hearAbsence('fhir', word, pointer) : undefined;
  if (heard) losses.push(...heard.losses);
  return heard?.answer;
}

/** A date under its name, with what stands beside it; whatever else stands there is left to `check`. */
export function heardDate(element: unknown, name: string, pointer: string, losses: Problem[]): unknown {
  const beside = member(element, `_${name}`);
  const value = member(element, name);
  if (value === undefined) return absence(beside, pointer, losses);
  if (typeof value !== 'string') return value;
  // A partner may write a moment; our dates are days.
  const day = value.includes('T') ? value.slice(0, value.indexOf('T')) : value;
  return member(extension(beside, estimatedUrl), 'valueBoolean') === true ? `${day}~` : day;
}

/** A date in an extension of ours. */
export const heardExtension = (element: unknown, name: string, pointer: string, losses: Problem[]): unknown => {
  const found = ourExtension(element, name);
  return found && heardDate(found, 'valueDateTime', pointer, losses);
};

/** Codes of one of our lists in a concept. */
export const codesIn = (codes: CodeList, element: unknown): readonly unknown[] => list(member(element, 'coding')).filter((one) => member(one, 'system') === systemOf(codes)).map((one) => member(one, 'code'));

/** A concept as an answer: our code, why there is none, or unknown when only codes of others stand there. */
export function heardConcept(codes: CodeList, element: unknown, pointer: string, losses: Problem[]): Answer<string> | undefined {
  if (element === undefined) return undefined;
  const [code] = codesIn(codes, element);
  if (typeof code === 'string') return code;
  return absence(element, pointer, losses) ?? absent('unknown');
}

/** The id of a record that a reference names: by our name, by our identifier, or by the id of a resource of the server that sent it. */
export function idIn(kind: RecordKind, value: unknown): string | undefined {
  const named = member(value, 'identifier');
  const own = member(named, 'value');
  if (member(named, 'system') === `urn:ctip:${kind}` && typeof own === 'string') return own;
  const text = member(value, 'reference');
  if (typeof text !== 'string') return undefined;
  const [, urn] = text.startsWith(`urn:ctip:${kind}:`) ? ['', text.slice(`urn:ctip:${kind}:`.length)] : [];
  if (urn !== undefined) return decoded(urn);
  return /^[A-Z][A-Za-z]+\/([A-Za-z0-9.-]{1,64})$/u.exec(text)?.[1];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
