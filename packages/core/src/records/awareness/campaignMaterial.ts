import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { severalOf } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { sha256 } from '../parts/evidence.js';
import { languageTag } from '../parts/languageTag.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['public-information', 'administration'], retention: 'permanent' });
  return {
    id: work(id('campaign-material')),
    campaignId: work(id('campaign')),
    title: work(localText(300)),
    mediaType: work(z.string().max(100).regex(/^[a-z]+\/[a-z0-9.+-]+$/)),
    sha256: work(sha256()),
    languages: work(severalOf(languageTag(), 40)),
    accessible: work(answer(z.boolean())),
    showsPerson: work(z.boolean()),
    imageConsent: work(id('image-consent').optional()),
    reviewedOn: work(answer(partialDate())),
  };
});

/** A file of a campaign. @public */
export interface CampaignMaterial extends RecordOf<'ctip.campaign-material/1', typeof shape> {}

/**
 * A poster, film or leaflet, named by its digest.
 *
 * Refused beside the shape: a material that shows a person who can be recognised without the consent to it.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.campaign-material/1',
 *   id: 'mat-1',
 *   campaignId: 'camp-1',
 *   title: { en: 'Leaflet' },
 *   mediaType: 'application/pdf',
 *   sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
 *   languages: ['am'],
 *   accessible: { absent: 'not-asked' },
 *   showsPerson: false,
 *   reviewedOn: '2024-04-02',
 * };
 * check(CampaignMaterial, sound).ok; // => true
 * check(CampaignMaterial, { ...sound, showsPerson: true }).ok; // => false
 * ```
 * @public
 */
export const CampaignMaterial: RecordSchema<CampaignMaterial> = /* @__PURE__ */ record('ctip.campaign-material/1', shape, [

  { path: ['imageConsent'], code: 'core/required-here', holds: ({ showsPerson, imageConsent }) => !showsPerson || imageConsent !== undefined },
]);
