import * as z from 'zod';

import { absenceReasons, isAbsent, type Absent } from '../answer/index.js';
import { inJsonSchema } from '../json-schema/hint.js';
import { isSecretLocation, type SecretLocation, type ShelterPlace } from './secretLocation.js';

const isAbsence = (value: unknown): boolean =>
  isAbsent(value) && Object.keys(value).length === 1 && (absenceReasons as readonly unknown[]).includes(value.absent);

/**
 * Schema of a place that only a secret may hold: a {@link SecretLocation}, or the reason why there is none. A place in plain text or in a
 * plain object is refused with `core/plain-location`, wherever it came from. A fresh instance, to be declared as a leaf.
 *
 * @example
 * ```ts
 * check(secretPlace(), secretLocation({ address: 'Street 1' })).ok; // => true
 * check(secretPlace(), JSON.parse('{"absent":"withheld"}')).ok; // => true
 * const plain = check(secretPlace(), { address: 'Street 1' });
 * plain.ok ? '' : plain.problems[0]?.code; // => 'core/plain-location'
 * ```
 * @public
 */
export function secretPlace(): z.ZodType<SecretLocation<ShelterPlace> | Absent, SecretLocation<ShelterPlace> | Absent> {
  const schema = z.custom<SecretLocation<ShelterPlace> | Absent>((value) => isSecretLocation(value) || isAbsence(value), {
    params: { code: 'core/plain-location' },
  });
  return inJsonSchema(
    schema,
    { type: 'object', properties: { absent: { type: 'string', enum: [...absenceReasons] } }, required: ['absent'], additionalProperties: false },
    [],
  );
}
