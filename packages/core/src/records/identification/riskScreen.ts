import * as z from 'zod';

import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { partialDate } from '../../partial-date/index.js';
import { classed, fields, instant, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { implies } from '../parts/holds.js';
import { immediateActions, interviewerRoles, riskLevels } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['identification', 'protection'], retention: 'case-file' });
  const harm = classed({ privacy: 'special', subject: 'victim', purposes: ['identification', 'protection'], retention: 'case-file' });
  const yesOrNo = () => harm(answer(z.boolean()));
  return {
    id: work(id('risk-screen')),
    caseId: work(id('case').optional(), { id: 'case.id' }),
    encounter: work(id('encounter').optional()),
    at: work(instant()),
    role: work(code(interviewerRoles), { subject: 'worker' }),
    immediateDanger: yesOrNo(),
    traffickersPresent: yesOrNo(),
    controlledByCompanion: yesOrNo(),
    medicalUrgency: yesOrNo(),
    suicidality: yesOrNo(),
    child: yesOrNo(),
    pregnant: yesOrNo(),
    level: harm(code(riskLevels)),
    actions: harm(several(immediateActions)),
    note: harm(longText(5000).optional(), { privacy: 'direct' }),
    reviewBy: work(partialDate().optional()),
  };
});

/** A look at what may happen at once. @public */
export interface RiskScreen extends RecordOf<'ctip.risk-screen/1', typeof shape> {}

const urgent = ({ immediateDanger, traffickersPresent, medicalUrgency, suicidality }: RiskScreen): boolean =>
  [immediateDanger, traffickersPresent, medicalUrgency, suicidality].includes(true);

/**
 * A look at what may happen at once, before any other question: danger, traffickers near, medical need, suicide, a child. `level` is the
 * judgement of the person who looked; nothing is added up.
 *
 * Refused beside the shape: an urgent risk with no action beside `none-needed`; a high level without a day of review.
 *
 * @example
 * ```ts
 * const screen = {
 *   schema: 'ctip.risk-screen/1',
 *   id: 'rs-1',
 *   encounter: 'e-1',
 *   at: '2026-03-02T21:15:00+03:00',
 *   role: 'first-responder',
 *   immediateDanger: false,
 *   traffickersPresent: false,
 *   controlledByCompanion: { absent: 'unknown' },
 *   medicalUrgency: true,
 *   suicidality: { absent: 'not-asked' },
 *   child: false,
 *   pregnant: { absent: 'not-asked' },
 *   level: 'medium',
 *   actions: ['emergency-care'],
 * };
 * check(RiskScreen, screen).ok; // => true
 * check(RiskScreen, { ...screen, actions: ['none-needed'] }).ok; // => false
 * ```
 * @public
 */
export const RiskScreen: RecordSchema<RiskScreen> = /* @__PURE__ */ record('ctip.risk-screen/1', shape, [
  { path: ['actions'], code: 'core/urgent-without-action', holds: (screen) => implies(urgent(screen), !screen.actions.includes('none-needed')) },
  { path: ['reviewBy'], code: 'core/required-here', holds: ({ level, reviewBy }) => implies(level === 'high', reviewBy !== undefined) },
]);
