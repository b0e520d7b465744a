import * as z from 'zod';

import { countries, instrumentKinds, instrumentStatuses } from '../codes/index.js';
import { field } from '../field/index.js';
import { instrumentId } from '../id/index.js';
import { text } from '../text/index.js';
import { code, named } from './parts.js';
import { mark, open, openDate, source } from './source.js';

const title = () => field(text(600).optional(), { ...open, id: 'instrument.title' });

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
export const LegalInstrument = z.strictObject({
  schema: field(named('ctip.legal-instrument/1'), { ...open, id: 'record.schema' }),
  id: field(instrumentId(), { ...open, id: 'instrument.id' }),
  country: field(code(countries), { ...open, id: 'instrument.country', codeList: countries.id }),
  kind: field(code(instrumentKinds), { ...open, id: 'instrument.kind', codeList: instrumentKinds.id }),
  title: z.strictObject({ ar: title(), en: title(), fr: title() }),
  number: field(text(80).optional(), { ...open, id: 'instrument.number' }),
  adopted: openDate('instrument.adopted'),
  published: openDate('instrument.published'),
  inForceFrom: openDate('instrument.inForceFrom'),
  status: field(code(instrumentStatuses), { ...open, id: 'instrument.status', codeList: instrumentStatuses.id }),
  territory: field(text(120).optional(), { ...open, id: 'instrument.territory' }),
  gazette: field(text(200).optional(), { ...open, id: 'instrument.gazette' }),
  replacedBy: field(instrumentId().optional(), { ...open, id: 'instrument.replacedBy' }),
  amendedBy: field(z.array(instrumentId()).optional(), { ...open, id: 'instrument.amendedBy' }),
  sources: z.array(source()).min(1),
  mark: mark(),
});

/** A legal text. @public */
export type LegalInstrument = z.infer<typeof LegalInstrument>;
