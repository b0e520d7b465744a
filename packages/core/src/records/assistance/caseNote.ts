import { code } from '../../code-list/index.js';
import { id } from '../../id/index.js';
import { classed, fields, instant, record, type RecordOf, type RecordSchema } from '../../record/index.js';
import { longText } from '../../text/index.js';
import { among, implies } from '../parts/holds.js';
import { needToKnow, noteKinds } from './careCodes.js';

const shape = /* @__PURE__ */ fields(() => {
  const work = classed({ privacy: 'internal', subject: 'victim', purposes: ['assistance', 'protection'], retention: 'case-file' });
  const narrative = classed({ privacy: 'direct', subject: 'victim', purposes: ['assistance', 'protection'], retention: 'case-file' });
  return {
    id: work(id('case-note')),
    caseId: work(id('case'), { id: 'case.id' }),
    writtenBy: work(id('worker'), { subject: 'worker' }),
    at: work(instant()),
    kind: work(code(noteKinds), { privacy: 'special' }),
    needToKnow: work(code(needToKnow)),
    note: narrative(longText(50_000)),
    corrects: work(id('case-note').optional()),
  };
});

/** A note in a file. @public */
export interface CaseNote extends RecordOf<'ctip.case-note/1', typeof shape> {}

/**
 * A note in a file, and who may read it. A note is corrected by another (`corrects`), never rewritten.
 *
 * - `needToKnow`: the class of readers; none of them contains another, so a supervisor does not read a psychologist's notes
 *
 * Refused beside the shape: a medical note that is open beyond health professionals, a legal note beyond counsel, a note that corrects
 * itself.
 *
 * @example
 * ```ts
 * const note = {
 *   schema: 'ctip.case-note/1',
 *   id: 'cn-1',
 *   caseId: 'c-1',
 *   writtenBy: 'w-2',
 *   at: '2026-03-06T14:00:00+03:00',
 *   kind: 'contact',
 *   needToKnow: 'case-team',
 *   note: 'Met at the office. Well.',
 * };
 * check(CaseNote, note).ok; // => true
 * const open = check(CaseNote, { ...note, kind: 'medical' });
 * open.ok ? '' : open.problems[0]?.code; // => 'core/note-too-open'
 * ```
 * @public
 */
export const CaseNote: RecordSchema<CaseNote> = /* @__PURE__ */ record('ctip.case-note/1', shape, [
  {
    path: ['needToKnow'],
    code: 'core/note-too-open',
    holds: (note) => implies(note.kind === 'medical', among(note.needToKnow, 'health-professionals', 'psychologist-only')),
  },
  { path: ['needToKnow'], code: 'core/note-too-open', holds: (note) => implies(note.kind === 'legal', among(note.needToKnow, 'legal-counsel', 'case-manager-only')) },
  { path: ['corrects'], code: 'core/not-expected-here', holds: (note) => (note.corrects as string | undefined) !== note.id },
]);
