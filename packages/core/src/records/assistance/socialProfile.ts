import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { languageTag } from '../parts/languageTag.js';
import { educationLevels, genders, maritalStatuses } from './profileCodes.js';

const shape = /* @__PURE__ */ fields(() => {
  const file = classed({ privacy: 'internal', subject: 'victim', purposes: ['protection', 'assistance'], retention: 'case-file' });
  const trait = classed({ privacy: 'quasi', subject: 'victim', purposes: ['assistance', 'statistics', 'research'], retention: 'case-file' });
  const language = () => trait(answer(languageTag()));
  return {
    id: file(id('social-profile')),
    victimId: file(id('victim')),
    recordedOn: file(partialDate()),
    gender: trait(answer(code(genders)), { privacy: 'special', ladder: 'code-list' }),
    maritalStatus: trait(answer(code(maritalStatuses)), { ladder: 'code-list' }),
    children: trait(answer(z.int().min(0).max(30)), { ladder: 'none' }),
    primaryLanguage: language(),
    secondaryLanguage: language(),
    educationLevel: trait(answer(code(educationLevels)), { ladder: 'code-list' }),
    deceased: trait(answer(z.boolean()), { ladder: 'none' }),
  };
});

/** What helps to plan with a person, beside identity and facts. @public */
export interface SocialProfile extends RecordOf<'ctip.social-profile/1', typeof shape> {}

/**
 * Gender as the person names it, family, languages and education: what helps to plan with a person. It is neither identity (see
 * {@link Victim}) nor a fact of the case (see {@link Case}), and only people who work with the person need it.
 *
 * @example
 * ```ts
 * const profile = {
 *   schema: 'ctip.social-profile/1',
 *   id: 'p-1',
 *   victimId: 'v-1',
 *   recordedOn: '2026-03-02',
 *   gender: { absent: 'not-asked' },
 *   maritalStatus: 'married',
 *   children: 2,
 *   primaryLanguage: 'fil',
 *   secondaryLanguage: 'en',
 *   educationLevel: 'upper-secondary',
 *   deceased: false,
 * };
 * check(SocialProfile, profile).ok; // => true
 * check(SocialProfile, { ...profile, children: 'two' }).ok; // => false
 * ```
 * @public
 */
export const SocialProfile: RecordSchema<SocialProfile> = /* @__PURE__ */ record('ctip.social-profile/1', shape);
