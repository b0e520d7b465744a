import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, part, type ClassedLeaf } from '../../record/index.js';
import { revocationReasons } from './codes.js';

/** How training is run. */
export const run: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'internal', subject: 'nobody', purposes: ['training', 'administration'], retention: 'audit' });

/** What a training offers: it is published. */
export const offer: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'public', subject: 'nobody', purposes: ['training', 'public-information'], retention: 'permanent' });

/** What is known of somebody who was trained. */
export const trained: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'quasi', subject: 'worker', purposes: ['training', 'statistics'], retention: 'statistical' });

/** How somebody did. */
export const marked: ClassedLeaf = /* @__PURE__ */ classed({ privacy: 'special', subject: 'worker', purposes: ['training'], retention: 'audit' });

/** Schema of a revocation. */
export const revocation = () => part('revocation', z.strictObject({ on: run(partialDate()), reason: run(code(revocationReasons)) }));
