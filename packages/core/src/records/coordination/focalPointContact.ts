import * as z from 'zod';

import { code, severalOf } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { personName } from '../../person-name/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { languageTag } from '../parts/languageTag.js';
import { focalPointChannels } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const identity = classed({ privacy: 'direct', subject: 'worker', purposes: ['coordination'], retention: 'identity' });
  return {
    focalPoint: identity(id('focal-point'), { privacy: 'internal' }),
    name: identity(personName()),
    languages: identity(severalOf(languageTag(), 20), { privacy: 'quasi', ladder: 'none' }),
    channels: z
      .array(
        z.strictObject({
          kind: identity(code(focalPointChannels), { privacy: 'internal' }),
          value: identity(text(200)),
          secure: identity(z.boolean(), { privacy: 'internal' }),
        }),
      )
      .min(1)
      .max(10),
    shownUntil: identity(partialDate(), { privacy: 'internal' }),
  };
});

/** Who holds a post of focal point, and how they are reached. @public */
export interface FocalPointContact extends RecordOf<'ctip.focal-point-contact/1', typeof shape> {}

/**
 * Who holds a post of focal point and how they are reached, apart from the post itself (see {@link FocalPoint}).
 *
 * - `channels`: `secure` says that case data may travel on it
 * - `languages`: language tags (BCP 47) that they work in
 * - `shownUntil`: the last day on which a shared directory shows it; the end of the mandate at the latest
 *
 * @example
 * ```ts
 * const contact = {
 *   schema: 'ctip.focal-point-contact/1',
 *   focalPoint: 'fp-1',
 *   name: { full: 'سلمى الطرابلسي' },
 *   languages: ['ar', 'fr'],
 *   channels: [{ kind: 'encrypted-email', value: 'post@example.org', secure: true }],
 *   shownUntil: '2026-01-31',
 * };
 * check(FocalPointContact, contact).ok; // => true
 * check(FocalPointContact, { ...contact, channels: [] }).ok; // => false
 * ```
 * @public
 */
export const FocalPointContact: RecordSchema<FocalPointContact> = /* @__PURE__ */ record('ctip.focal-point-contact/1', shape);
