import { check, ConsentRecord, ok, problem, Referral, refused, Victim, type Problem, type Result } from '@ctip/core';
import * as z from 'zod';

import { read } from '../../read/index.js';
import { member, versionOf, type ConvertedItem, type Mapped, type Standard } from '../mapping/index.js';
import { toConsent } from './consent.js';
import { fhirVersion, type FhirResource } from './element.js';
import { fromPatient } from './fromPatient.js';
import { fromTask } from './fromTask.js';
import { toPatient } from './patient.js';
import { toTask } from './toTask.js';

/** What each of our records becomes. Identity is masked and free text stays: a file says to nobody who may know. */
const writers: readonly { readonly schema: { readonly tag: string }; readonly write: (record: unknown) => Result<Mapped<FhirResource>> }[] = [
  { schema: Victim, write: (record) => mapped(check(Victim, record), (victim) => ok(toPatient(victim, { identity: 'masked' }))) },
  { schema: Referral, write: (record) => mapped(check(Referral, record), (referral) => ok(toTask(referral))) },
  { schema: ConsentRecord, write: (record) => mapped(check(ConsentRecord, record), (consent) => toConsent(consent)) },
];

const mapped = <T>(record: Result<T>, write: (value: T) => Result<Mapped<FhirResource>>): Result<Mapped<FhirResource>> => (record.ok ? write(record.value) : record);

/** What a resource becomes: a referral of a task, an identity of a patient. A consent becomes no record: see `consentNews`. */
function recordOf(resource: unknown, id: string | undefined): Result<Mapped<Referral | Victim>> {
  return member(resource, 'resourceType') === 'Patient' ? fromPatient(resource, id === undefined ? {} : { id }) : fromTask(resource);
}

/** FHIR R4 in the conversion: resources one a line, as FHIR exports them in bulk. Tasks and patients are read; patients, tasks and consents are written. */
export const fhirStandard: Standard = {
  id: 'fhir',
  versions: [fhirVersion],
  subject: 'records',
  async *read({ bytes }, { ids }): AsyncGenerator<ConvertedItem> {
    let number = 0;
    for await (const item of read(bytes, { as: z.unknown(), format: 'ndjson' })) {
      number += 1;
      const task = item.ok ? recordOf(item.value, ids === undefined ? undefined : `${ids}-${String(number)}`) : item;
      if (task.ok) yield { ok: true, at: item.at, value: [task.value.value], losses: task.value.losses };
      else yield { ok: false, at: item.at, problems: task.problems.map((found) => ({ ...found, at: { ...item.at, ...found.at } })) };
    }
  },
  writer(options) {
    const asked = versionOf(options, [fhirVersion], fhirVersion);
    if (!asked.ok) return asked;
    return ok({
      write: (records) => {
        const lines: string[] = [];
        const losses: Problem[] = [];
        for (const record of records) {
          const entry = writers.find(({ schema }) => schema.tag === member(record, 'schema'));
          const made = entry ? entry.write(record) : refused([problem('exchange/convert-record', '/schema', { params: { allowed: writers.map(({ schema }) => schema.tag) } })]);
          if (!made.ok) return made;
          lines.push(`${JSON.stringify(made.value.value)}\n`);
          losses.push(...made.value.losses);
        }
        return ok({ text: lines.join(''), losses });
      },
    });
  },
};
