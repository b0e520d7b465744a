import { answer } from '../../answer/index.js';
import { code, several } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { fields, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText } from '../../text/index.js';
import { openPeriod } from '../parts/period.js';
import { trainingSectors, trainingStatuses } from './codes.js';
import { offer, run } from './parts.js';

const shape = /* @__PURE__ */ fields(() => ({
  id: offer(id('training-programme')),
  owner: offer(id('agency')),
  title: offer(localText(300)),
  aim: offer(localText(2000)),
  audience: offer(several(trainingSectors)),
  period: openPeriod(offer),
  status: offer(code(trainingStatuses)),
  projects: run(answer(severalOf(id('project'), 50))),
}));

/** A training programme. @public */
export interface TrainingProgramme extends RecordOf<'ctip.training-programme/1', typeof shape> {}

/**
 * A training programme: who runs it, for whom, to what end. Its courses name it.
 *
 * - `projects`: the funded projects that pay for it
 *
 * @example
 * ```ts
 * const programme = {
 *   schema: 'ctip.training-programme/1',
 *   id: 'tp-1',
 *   owner: 'centre-1',
 *   title: { ar: 'برنامج تدريب مفتشي العمل', en: 'Training of labour inspectors' },
 *   aim: { en: 'Inspectors see and refer forced labour.' },
 *   audience: ['labour-inspection'],
 *   period: { start: '2025-01' },
 *   status: 'running',
 *   projects: { absent: 'not-applicable' },
 * };
 * check(TrainingProgramme, programme).ok; // => true
 * check(TrainingProgramme, { ...programme, period: { start: '2025-01', end: '2024' } }).ok; // => false
 * ```
 * @public
 */
export const TrainingProgramme: RecordSchema<TrainingProgramme> = /* @__PURE__ */ record('ctip.training-programme/1', shape);
