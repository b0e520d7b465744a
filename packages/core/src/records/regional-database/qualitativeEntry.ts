import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, mark, open, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, longText } from '../../text/index.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { period } from '../parts/period.js';
import { qualitativeEntryStatuses, qualitativeEntryTopics } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['coordination', 'research'], retention: 'statistical' });
  return {
    id: work(id('qualitative-entry')),
    country: open(code(countries)),
    period: period(open),
    topic: open(code(qualitativeEntryTopics)),
    title: work(localText(300)),
    language: open(languageTag()),
    text: work(longText(20_000)),
    provision: open(id('provision').optional()),
    strategy: open(id('strategy').optional()),
    practice: open(id('good-practice').optional()),
    sources: z.array(source()).min(1).max(50),
    mark: mark(),
    status: work(code(qualitativeEntryStatuses)),
    writtenBy: work(id('agency')),
    approvedBy: work(id('agency').optional()),
    approvedOn: work(partialDate().optional()),
  };
});

/** A text of the regional database. @public */
export interface QualitativeEntry extends RecordOf<'ctip.qualitative-entry/1', typeof shape> {}

/**
 * A text of the regional database: what a country reports in words on one topic, with its sources and what it speaks of (a
 * provision, a strategy, a practice). Only approved text crosses a border, and it tells of no single person: whoever approves reads
 * it for that.
 *
 * Title and text are not classed as public, because a text becomes fit to be shown by approval and not by its kind.
 *
 * Refused beside the shape: an approved or published entry that does not say who approved it and when.
 *
 * @example
 * ```ts
 * const entry = {
 *   schema: 'ctip.qualitative-entry/1',
 *   id: 'qe-1',
 *   country: 'TN',
 *   period: { start: '2021', end: '2022' },
 *   topic: 'referral',
 *   title: { fr: 'Mécanisme national d’orientation' },
 *   language: 'fr',
 *   text: 'Lancement du mécanisme national d’orientation.',
 *   sources: [{ id: 'tn-1', title: 'allafrica.com 202112270099' }],
 *   mark: 'single-source',
 *   status: 'approved',
 *   writtenBy: 'inltp',
 *   approvedBy: 'rapporteur-office',
 *   approvedOn: '2022-02-01',
 * };
 * check(QualitativeEntry, entry).ok; // => true
 * check(QualitativeEntry, { ...entry, approvedBy: undefined }).ok; // => false
 * ```
 * @public
 */
export const QualitativeEntry: RecordSchema<QualitativeEntry> = /* @__PURE__ */ record('ctip.qualitative-entry/1', shape, [
  {
    path: ['approvedBy'],
    code: 'core/required-here',
    holds: ({ status, approvedBy }) => implies(among(status, 'approved', 'published'), approvedBy !== undefined),
  },
  {
    path: ['approvedOn'],
    code: 'core/required-here',
    holds: ({ status, approvedOn }) => implies(among(status, 'approved', 'published'), approvedOn !== undefined),
  },
  { path: ['approvedOn'], code: 'core/date-order', holds: (entry) => inOrder(entry.period.start, entry.approvedOn) },
]);
