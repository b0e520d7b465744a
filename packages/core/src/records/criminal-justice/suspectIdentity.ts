import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { personName } from '../../person-name/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { suspectStandings } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const identity = classed({ privacy: 'direct', subject: 'suspect', purposes: ['criminal-justice'], retention: 'criminal-file' });
  return {
    id: identity(id('suspect'), { id: 'suspect.id', privacy: 'internal' }),
    standing: identity(code(suspectStandings), { privacy: 'special' }),
    names: identity(z.array(personName()).min(1).max(50)),
    dateOfBirth: identity(answer(partialDate())),
    documents: z
      .array(z.strictObject({ issuedBy: identity(answer(code(countries))), number: identity(answer(text(40))) }))
      .max(20),
  };
});

/** Who a suspect is. @public */
export interface SuspectIdentity extends RecordOf<'ctip.suspect-identity/1', typeof shape> {}

/**
 * Who a suspect is: names (of an organisation too), birth, documents. Kept apart from every fact, under the `id` of the {@link Suspect}.
 *
 * `standing` is required: nobody shows a name without saying whether the person is suspected, charged, convicted or acquitted.
 *
 * @example
 * ```ts
 * const identity = {
 *   schema: 'ctip.suspect-identity/1',
 *   id: 's-1',
 *   standing: 'charged',
 *   names: [{ full: 'كريم منصور' }],
 *   dateOfBirth: '1984',
 *   documents: [],
 * };
 * check(SuspectIdentity, identity).ok; // => true
 * const { standing, ...nameAlone } = identity;
 * check(SuspectIdentity, nameAlone).ok; // => false
 * ```
 * @public
 */
export const SuspectIdentity: RecordSchema<SuspectIdentity> = /* @__PURE__ */ record('ctip.suspect-identity/1', shape);
