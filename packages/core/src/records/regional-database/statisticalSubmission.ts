import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { countries } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { among, implies, inOrder } from '../parts/holds.js';
import { period } from '../parts/period.js';
import { submissionStatuses } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'nobody', purposes: ['statistics', 'coordination'], retention: 'statistical' });
  return {
    id: work(id('statistical-submission')),
    country: work(code(countries)),
    reportedBy: work(id('agency')),
    contactPoint: work(id('focal-point').optional()),
    dataflow: work(id('dataflow')),
    period: period(work),
    version: work(z.int().min(1).max(999)),
    replaces: work(id('statistical-submission').optional()),
    status: work(code(submissionStatuses)),
    articlesCounted: z
      .array(z.strictObject({ instrument: work(id('legal-instrument')), article: work(text(120)) }))
      .max(200),
    submittedOn: work(partialDate().optional()),
    acceptedOn: work(partialDate().optional()),
    publishedOn: work(partialDate().optional()),
    reason: work(text(1000).optional()),
  };
});

/** A country's figures for one period, as sent. @public */
export interface StatisticalSubmission extends RecordOf<'ctip.statistical-submission/1', typeof shape> {}

/**
 * What one country sends for one period: who sends, which table (`dataflow`), which version, and which articles of which laws the
 * figures count. The cells are `StatisticalObservation` records. Aggregates alone travel this way, never a case.
 *
 * - `version`, `replaces`: a correction is a new version; the old one stays readable
 * - `articlesCounted`: the legal basis of the figures; an empty list says that no article was named
 * - `reason`: why it was returned or withdrawn
 *
 * Refused beside the shape: a later version that does not say what it replaces (or a first one that does), one that replaces itself, a
 * status whose date is missing, a return or withdrawal without reason, dates in the wrong order.
 *
 * @example
 * ```ts
 * const sent = {
 *   schema: 'ctip.statistical-submission/1',
 *   id: 'sub-jo-2024-1',
 *   country: 'JO',
 *   reportedBy: 'stat-office',
 *   dataflow: 'detected-victims',
 *   period: { start: '2024-01-01', end: '2024-12-31' },
 *   version: 1,
 *   status: 'submitted',
 *   articlesCounted: [{ instrument: 'jor.9-2009', article: '3' }],
 *   submittedOn: '2025-03-01',
 * };
 * check(StatisticalSubmission, sent).ok; // => true
 * check(StatisticalSubmission, { ...sent, version: 2 }).ok; // => false
 * ```
 * @public
 */
export const StatisticalSubmission: RecordSchema<StatisticalSubmission> = /* @__PURE__ */ record('ctip.statistical-submission/1', shape, [
  { path: ['replaces'], code: 'core/required-here', holds: ({ version, replaces }) => implies(version > 1, replaces !== undefined) },
  { path: ['replaces'], code: 'core/not-here', holds: ({ version, replaces }) => implies(version === 1, replaces === undefined) },
  { path: ['replaces'], code: 'core/self-reference', holds: ({ id: own, replaces }) => replaces !== own },
  { path: ['submittedOn'], code: 'core/required-here', holds: ({ status, submittedOn }) => status === 'draft' || submittedOn !== undefined },
  {
    path: ['acceptedOn'],
    code: 'core/required-here',
    holds: ({ status, acceptedOn }) => implies(among(status, 'accepted', 'published', 'revised'), acceptedOn !== undefined),
  },
  { path: ['publishedOn'], code: 'core/required-here', holds: ({ status, publishedOn }) => implies(status === 'published', publishedOn !== undefined) },
  { path: ['reason'], code: 'core/required-here', holds: ({ status, reason }) => implies(among(status, 'returned', 'withdrawn'), reason !== undefined) },
  { path: ['submittedOn'], code: 'core/date-order', holds: ({ period: { start }, submittedOn }) => inOrder(start, submittedOn) },
  { path: ['acceptedOn'], code: 'core/date-order', holds: ({ submittedOn, acceptedOn }) => inOrder(submittedOn, acceptedOn) },
  {
    path: ['publishedOn'],
    code: 'core/date-order',
    holds: ({ submittedOn, acceptedOn, publishedOn }) => inOrder(submittedOn, publishedOn) && inOrder(acceptedOn, publishedOn),
  },
]);
