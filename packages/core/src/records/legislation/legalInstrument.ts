import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { countries, instrumentKinds, instrumentStatuses } from '../../codes/index.js';
import { id } from '../../id/index.js';
import { fields, mark, open, openDate, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { text } from '../../text/index.js';

const shape = /* @__PURE__ */ fields(() => {
  const title = () => open(text(600).optional(), { id: 'instrument.title' });
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
    sources: z.array(source()).min(1).max(100),
    mark: mark(),
  };
});

/** A legal text. @public */
export interface LegalInstrument extends RecordOf<'ctip.legal-instrument/1', typeof shape> {}

/**
 * A legal text: which country, what kind, when it was adopted, published and in force, what replaced it, and where that was read.
 * A date that nobody could read in a source is left out; it is never guessed.
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
 * ```
 * @public
 */
export const LegalInstrument: RecordSchema<LegalInstrument> = /* @__PURE__ */ record('ctip.legal-instrument/1', shape);
