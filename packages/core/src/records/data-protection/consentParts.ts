import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { instant } from '../../record/index.js';
import { longText, text } from '../../text/index.js';
import { sha256 } from '../parts/evidence.js';
import { languageTag } from '../parts/languageTag.js';
import { overrideGrounds } from '../referral/codes.js';
import { consentMethods, withdrawalScopes } from './codes.js';
import { decided, giver, written } from './parts.js';

const told = () => decided(answer(z.boolean()));

/** The child's own word. */
export const assent = () =>
  z.strictObject({
    given: decided(answer(z.boolean())),
    ageYears: decided(answer(z.int().min(0).max(17)), { privacy: 'quasi', ladder: 'age-years' }),
    method: decided(answer(code(consentMethods))),
    at: decided(instant()),
  });

/** What was read out or handed over, and whether it was understood. */
export const notice = () =>
  z.strictObject({
    language: decided(languageTag(), { privacy: 'quasi' }),
    understood: told(),
    version: decided(text(40)),
    sha256: decided(sha256()),
  });

/** What the person was told, one by one. */
export const informed = () =>
  z.strictObject({
    interview: told(),
    purpose: told(),
    uses: told(),
    research: told(),
    access: told(),
    retention: told(),
    withdrawal: told(),
    refusal: told(),
    recipients: told(),
    risks: told(),
  });

/** Consent taken back, and who knows of it. */
export const withdrawal = () =>
  z.strictObject({
    at: decided(instant()),
    giver: giver(),
    scope: decided(code(withdrawalScopes)),
    acknowledgements: z.array(z.strictObject({ agency: decided(id('agency')), at: decided(instant()) })).max(500),
  });

/** A refusal that was set aside: by whom, on which ground, and when that is looked at again. */
export const override = () =>
  z.strictObject({
    by: decided(id('agency')),
    ground: decided(code(overrideGrounds)),
    reason: written(longText(2000)),
    riskNote: written(longText(2000).optional()),
    at: decided(instant()),
    reviewBy: decided(partialDate()),
  });
