import * as z from 'zod';

import { code } from '../../code-list/index.js';
import { severalOf } from '../../code-list/schema.js';
import { id } from '../../id/index.js';
import { isMore } from '../../money/decimal.js';
import { money } from '../../money/index.js';
import { fields, mark, open, openDate, record, source, type RecordOf, type RecordSchema } from '../../record/index.js';
import { localText, longText, text } from '../../text/index.js';
import { sha256 } from '../parts/evidence.js';
import { distinctBy, inOrder } from '../parts/holds.js';
import { languageTag } from '../parts/languageTag.js';
import { penaltyCases, textStandings } from './codes.js';

const shape = /* @__PURE__ */ fields(() => {
  const months = () => open(z.int().min(0).max(2400).optional());
  return {
    id: open(id('provision')),
    instrumentId: open(id('legal-instrument'), { id: 'instrument.id' }),
    article: open(text(80)),
    paragraph: open(text(80).optional()),
    heading: open(localText(400).optional()),
    texts: z
      .array(
        z.strictObject({
          language: open(languageTag()),
          standing: open(code(textStandings)),
          text: open(longText(50_000)),
          sha256: open(sha256().optional()),
        }),
      )
      .max(20),
    inForceFrom: openDate(),
    appliesFrom: openDate(),
    inForceUntil: openDate(),
    amendedBy: open(severalOf(id('legal-instrument'), 100).optional()),
    previous: open(id('provision').optional()),
    obligations: open(severalOf(id('obligation'), 100).optional()),
    penalties: z
      .array(
        z.strictObject({
          case: open(code(penaltyCases)),
          circumstance: open(localText(600).optional()),
          minMonths: months(),
          maxMonths: months(),
          life: open(z.boolean()),
          death: open(z.boolean()),
          minFine: open(money().optional()),
          maxFine: open(money().optional()),
          fineInstead: open(z.boolean()),
        }),
      )
      .max(50),
    sources: z.array(source()).min(1).max(100),
    mark: mark(),
  };
});

/** One provision of a legal text, in one version. @public */
export interface Provision extends RecordOf<'ctip.provision/1', typeof shape> {}

/** Every range runs upwards; amounts in two currencies are not compared. */
const rangesRise = ({ penalties }: Provision): boolean =>
  penalties.every(({ minMonths, maxMonths, minFine, maxFine }) => {
    const custody = minMonths === undefined || maxMonths === undefined || minMonths <= maxMonths;
    const fine = !minFine || !maxFine || minFine.currency !== maxFine.currency || !isMore(minFine.amount, maxFine.amount);
    return custody && fine;
  });

/**
 * One provision of a legal text, in one version: an amendment makes a new record whose `previous` is this one, so a finding about the old
 * text stays a finding about the old text.
 *
 * - `article`, `paragraph`: as the text numbers them
 * - `texts`: each language version with its standing; at most one is authoritative in a language
 * - `inForceFrom`, `appliesFrom`: an article may enter into force apart from its law, and apply from another day still
 * - `obligations`: obligations of the Protocol that it answers to, by their ids, as somebody linked them; no judgement
 * - `penalties`: ranges as figures, one for each case; a bound that is left out is not in the text
 *
 * Refused beside the shape: two authoritative texts in one language, a range that runs downwards, an end surely before the start, a
 * provision that is its own predecessor.
 *
 * @example
 * ```ts
 * const provision = {
 *   schema: 'ctip.provision/1',
 *   id: 'demo.1-2030.art-2',
 *   instrumentId: 'demo.1-2030',
 *   article: '2',
 *   texts: [{ language: 'ar', standing: 'authoritative', text: 'نص تجريبي' }],
 *   inForceFrom: '2030-01-01',
 *   penalties: [{ case: 'basic', minMonths: 36, maxMonths: 120, life: false, death: false, fineInstead: false }],
 *   sources: [{ id: 'demo', title: 'A made-up law' }],
 *   mark: 'unverified',
 * };
 * check(Provision, provision).ok; // => true
 * check(Provision, { ...provision, penalties: [{ ...provision.penalties[0], maxMonths: 12 }] }).ok; // => false
 * ```
 * @public
 */
export const Provision: RecordSchema<Provision> = /* @__PURE__ */ record('ctip.provision/1', shape, [
  {
    path: ['texts'],
    code: 'core/duplicate',
    holds: ({ texts }) =>
      distinctBy(
        texts.filter(({ standing }) => standing === 'authoritative'),
        ({ language }) => language,
      ),
  },
  { path: ['penalties'], code: 'core/interval-order', holds: rangesRise },
  { path: ['inForceUntil'], code: 'core/date-order', holds: ({ inForceFrom, inForceUntil }) => inOrder(inForceFrom, inForceUntil) },
  { path: ['previous'], code: 'core/self-reference', holds: ({ id: own, previous }) => previous !== own },
]);
