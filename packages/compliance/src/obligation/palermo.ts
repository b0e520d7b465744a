import { convention } from '../data/convention.js';
import { protocol } from '../data/protocol.js';
import type { Obligation } from './types.js';

/** Id of an obligation of the Protocol or of the Convention. @public */
export type ObligationId = (typeof protocol)[number]['id'] | (typeof convention)[number]['id'];

/** Id of an obligation of Articles 3 and 5. @public */
export type PalermoId = Extract<ObligationId, `tip.3.${string}` | `tip.5.${string}`>;

/** The Trafficking in Persons Protocol as 55 obligations, in the order of its articles. @public */
export const protocolObligations: readonly Obligation<ObligationId>[] = protocol;

/** The Convention against Transnational Organized Crime as 53 obligations, reached through Article 1 of the Protocol. @public */
export const conventionObligations: readonly Obligation<ObligationId>[] = convention;

/** All 108 obligations of both. @public */
export const allObligations: readonly Obligation<ObligationId>[] = [...protocol, ...convention];

const isPalermo = (row: (typeof protocol)[number]): row is Extract<(typeof protocol)[number], { readonly id: PalermoId }> =>
  row.article === '3' || row.article === '5';

/** Articles 3 and 5 of the Trafficking in Persons Protocol as ten obligations. @public */
export const palermoArticles3And5: readonly Obligation<PalermoId>[] = protocol.filter(isPalermo);

const byId: ReadonlyMap<string, Obligation<ObligationId>> = new Map(allObligations.map((row) => [row.id, row]));

/**
 * An obligation by its id, `undefined` for an id that is not ours.
 *
 * @example
 * ```ts
 * obligationOf('tip.6.3.a')?.modal; // => 'shall consider implementing'
 * obligationOf('tip.99'); // => undefined
 * allObligations.length; // => 108
 * ```
 * @public
 */
export function obligationOf(id: string): Obligation<ObligationId> | undefined {
  return byId.get(id);
}
