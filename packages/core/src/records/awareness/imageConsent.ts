import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { inOrder } from '../parts/holds.js';
import { imageConsentStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['public-information', 'administration'], retention: 'audit' });
  const person = classed({ privacy: 'special', subject: 'victim', purposes: ['public-information'], retention: 'audit' });
  return {
    id: work(id('image-consent')),
    victimId: work(id('victim')),
    uses: work(z.array(text(200)).min(1).max(20)),
    countries: work(several(countries)),
    status: work(code(imageConsentStatuses)),
    givenOn: work(partialDate()),
    validUntil: work(partialDate()),
    revokedOn: work(partialDate().optional()),
    recognisable: person(z.boolean()),
    child: person(answer(z.boolean())),
  };
});

/** A consent to show an image. @public */
export interface ImageConsent extends RecordOf<'ctip.image-consent/1', typeof shape> {}

/**
 * A survivor agrees that a picture, a voice or a story is shown: for which uses, where, and until when. It ends by itself and can be taken back
 * at any time.
 *
 * Refused beside the shape: an end before the beginning; a revoked one without the day; a child who can be recognised.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.image-consent/1',
 *   id: 'ic-1',
 *   victimId: 'v-1',
 *   uses: ['leaflet of the campaign camp-1'],
 *   countries: ['BH'],
 *   status: 'given',
 *   givenOn: '2024-04-02',
 *   validUntil: '2025-04-02',
 *   recognisable: false,
 *   child: false,
 * };
 * check(ImageConsent, sound).ok; // => true
 * check(ImageConsent, { ...sound, recognisable: true, child: true }).ok; // => false
 * ```
 * @public
 */
export const ImageConsent: RecordSchema<ImageConsent> = /* @__PURE__ */ record('ctip.image-consent/1', shape, [

  { path: ['validUntil'], code: 'core/date-order', holds: ({ givenOn, validUntil }) => inOrder(givenOn, validUntil) },
  { path: ['revokedOn'], code: 'core/required-here', holds: ({ status, revokedOn }) => status !== 'revoked' || revokedOn !== undefined },
  { path: ['recognisable'], code: 'core/not-expected-here', holds: ({ recognisable, child }) => !(recognisable && child === true) },
]);
