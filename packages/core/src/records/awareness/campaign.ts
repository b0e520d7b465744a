import { answer } from '../../answer/index.js';
import { several, severalOf } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { money } from '../../money/index.js';
import { fields, open, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, text } from '../../text/index.js';
import { languageTag } from '../parts/languageTag.js';
import { openPeriod } from '../parts/period.js';
import { campaignAudiences, campaignChannels } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  return {
    id: open(id('campaign')),
    title: open(localText(300)),
    owner: open(id('agency')),
    audiences: open(several(campaignAudiences)),
    channels: open(several(campaignChannels)),
    languages: open(severalOf(languageTag(), 40)),
    countries: open(several(countries)),
    message: open(localText(2000)),
    period: openPeriod(open),
    cost: open(answer(money())),
    donor: open(text(200).optional()),
    stigmaReviewedBy: open(answer(text(200))),
  };
});

/** A campaign. @public */
export interface Campaign extends RecordOf<'ctip.campaign/1', typeof shape> {}

/**
 * A campaign: to whom, in which languages and channels, about what, and at what cost. Who read it for words and pictures that shame victims
 * is part of it; that nobody did is an answer too.
 *
 * @example
 * ```ts
 * const sound = {
 *   schema: 'ctip.campaign/1',
 *   id: 'camp-1',
 *   title: { ar: 'لست وحدك', en: 'You are not alone' },
 *   owner: 'a-labour',
 *   audiences: ['migrant-workers'],
 *   channels: ['border-points', 'sms'],
 *   languages: ['ar', 'am', 'fil'],
 *   countries: ['BH'],
 *   message: { en: 'Your passport belongs to you' },
 *   period: { start: '2024-05' },
 *   cost: { absent: 'unknown' },
 *   stigmaReviewedBy: 'Centre for victims',
 * };
 * check(Campaign, sound).ok; // => true
 * check(Campaign, { ...sound, languages: [] }).ok; // => false
 * ```
 * @public
 */
export const Campaign: RecordSchema<Campaign> = /* @__PURE__ */ record('ctip.campaign/1', shape);
