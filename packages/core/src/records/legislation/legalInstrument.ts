import * as z from 'zod';

import { calendarDate, calendarRange } from '../../calendar-date/index.js';
import { code } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { countries, instrumentKinds, instrumentStatuses } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { dateRange } from '../../partial-date/index.js';
import { fields, mark, open, openDate, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';
import { sha256 } from '../parts/evidence.js';
import { inOrder } from '../parts/holds.js';

/** The dates of a legal text that sources write in a calendar of their own. */
type Dated = 'adopted' | 'published' | 'inForceFrom';

const shape = /* @__PURE__ */ fields(() => {
  const title = () => open(text(600).optional(), { id: 'instrument.title' });
  const others = (link: 'replaces' | 'repeals' | 'amends' | 'implements') =>
    open(severalOf(id('legal-instrument'), 200).optional(), { id: `instrument.${link}` });
  const written = (day: Dated) => open(calendarDate().optional(), { id: `instrument.asWritten.${day}` });
  return {
    id: open(id('legal-instrument'), { id: 'instrument.id' }),
    country: open(code(countries), { id: 'instrument.country' }),
    kind: open(code(instrumentKinds), { id: 'instrument.kind' }),
    title: z.strictObject({ ar: title(), en: title(), fr: title() }),
    number: open(text(80).optional(), { id: 'instrument.number' }),
    adopted: openDate('instrument.adopted'),
    published: openDate('instrument.published'),
    inForceFrom: openDate('instrument.inForceFrom'),
    status: open(code(instrumentStatuses), { id: 'instrument.status' }),
    territory: open(text(120).optional(), { id: 'instrument.territory' }),
    gazette: open(text(200).optional(), { id: 'instrument.gazette' }),
    replacedBy: open(id('legal-instrument').optional(), { id: 'instrument.replacedBy' }),
    amendedBy: open(z.array(id('legal-instrument')).max(100).optional(), { id: 'instrument.amendedBy' }),
    replaces: others('replaces'),
    repeals: others('repeals'),
    amends: others('amends'),
    implements: others('implements'),
    repealedFrom: openDate('instrument.repealedFrom'),
    asWritten: z.strictObject({ adopted: written('adopted'), published: written('published'), inForceFrom: written('inForceFrom') }).optional(),
    textSha256: open(sha256().optional(), { id: 'instrument.textSha256' }),
    sources: z.array(source()).min(1).max(100),
    mark: mark(),
  };
});

/** A legal text. @public */
export interface LegalInstrument extends RecordOf<'ctip.legal-instrument/1', typeof shape> {}

/** Is the date as written, in its own calendar, one that the Gregorian date may mean? */
const sameDay = (law: LegalInstrument, day: Dated): boolean => {
  const written = law.asWritten?.[day];
  const gregorian = law[day];
  if (written === undefined || gregorian === undefined) return true;
  const [a, b] = [calendarRange(written), dateRange(gregorian)];
  return a.first <= b.last && b.first <= a.last;
};

const refersToItself = ({ id: own, replaces, repeals, amends, implements: served, amendedBy, replacedBy }: LegalInstrument): boolean =>
  [replaces, repeals, amends, served, amendedBy].some((links) => links?.includes(own)) || replacedBy === own;

/**
 * A legal text: which country, what kind, when it was adopted, published and in force, what replaced it, and where that was read.
 * A date that nobody could read in a source is left out; it is never guessed.
 *
 * - `asWritten`: the dates as the gazette writes them, with their calendar, Hijri or Gregorian; the dates above are Gregorian
 * - `replaces`, `repeals`, `amends`, `implements`: links to other texts, in the sense of ELI; `replacedBy` and `amendedBy` are their mirrors
 * - `textSha256`: fingerprint of the text that was read, so that a changed text is seen
 *
 * Refused beside the shape: a date as written that cannot be the Gregorian date, a text that links to itself, a repeal surely before the
 * entry into force. Warned of: a publication surely before the adoption.
 *
 * @example
 * ```ts
 * const law = {
 *   schema: 'ctip.legal-instrument/1',
 *   id: 'bhr.1-2008',
 *   country: 'BH',
 *   kind: 'law',
 *   title: { en: 'Law No. 1 of 2008 on combating trafficking in persons' },
 *   number: '1/2008',
 *   adopted: '2008-01-09',
 *   status: 'in-force',
 *   sources: [{ id: 'bh1', title: 'Bahrain Law No. 1 of 2008 (Gulf Labour Markets and Migration)' }],
 *   mark: 'verified',
 * };
 * check(LegalInstrument, law).ok; // => true
 * check(LegalInstrument, { ...law, sources: [] }).ok; // => false
 * const written = { adopted: { calendar: 'islamic-umalqura', date: '1430-01-01' } };
 * check(LegalInstrument, { ...law, asWritten: written }).ok; // => false
 * ```
 * @public
 */
export const LegalInstrument: RecordSchema<LegalInstrument> = /* @__PURE__ */ record('ctip.legal-instrument/1', shape, [
  { path: ['asWritten', 'adopted'], code: 'core/date-contradicts-original', holds: (law) => sameDay(law, 'adopted') },
  { path: ['asWritten', 'published'], code: 'core/date-contradicts-original', holds: (law) => sameDay(law, 'published') },
  { path: ['asWritten', 'inForceFrom'], code: 'core/date-contradicts-original', holds: (law) => sameDay(law, 'inForceFrom') },
  { path: ['id'], code: 'core/self-reference', holds: (law) => !refersToItself(law) },
  { path: ['repealedFrom'], code: 'core/date-order', holds: ({ inForceFrom, repealedFrom }) => inOrder(inForceFrom, repealedFrom) },
  { path: ['published'], code: 'core/date-order', severity: 'warning', holds: ({ adopted, published }) => inOrder(adopted, published) },
]);
