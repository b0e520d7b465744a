import type { VerificationMark } from '../citation/index.js';
import { latinDigits } from '../digits/index.js';
import { problem } from '../problem/index.js';
import { ok, refused, type Result } from '../result/index.js';

/**
 * A public rule by which the number of a document can be checked, brought by the nation that publishes it. This package has none of its
 * own: a number without a rule is opaque, and stays as it is.
 *
 * @public
 */
export interface IdentifierRule {
  /** Country that issues the document, alpha-2. */
  readonly country: string;
  /** Kind of document, for example `national-id`. */
  readonly kind: string;
  /** Where the rule is published. */
  readonly source: string;
  readonly mark: VerificationMark;
  /** Does the number follow the rule? It gets the number as {@link identifierKey} makes it: letters and digits alone. Pure. */
  readonly holds: (number: string) => boolean;
}

/** A number of a document, with what a rule is found by. @public */
export interface IdentifierToCheck {
  readonly country: string;
  readonly kind: string;
  readonly number: string;
}

/** What checking a number gave. @public */
export type IdentifierCheck =
  | { readonly checked: true; readonly source: string }
  /** No verified rule is known: nothing is said about the number. */
  | { readonly checked: false };

/**
 * The number of a document for comparing: letters and digits alone, capital, digits as 0 to 9. Two writings of one number, with and
 * without hyphens, have one key. As secret as the number.
 *
 * @example
 * ```ts
 * identifierKey('ab-١٢٣ ٤٥'); // => 'AB12345'
 * ```
 * @public
 */
export function identifierKey(number: string): string {
  return latinDigits(number.normalize('NFKC'))
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/**
 * Checks the number of a document by the rules that the caller brings. Only a rule with the mark `verified` counts; where there is none
 * the number is opaque and nothing is said about it. A rule that throws is a mistake in the rule and is not hidden.
 *
 * @param rules - rules of the nations concerned, with their sources
 * @returns whether a rule was there and held; `core/identifier-rule` when every verified rule for it refuses the number
 * @example
 * ```ts
 * const even = { country: 'XA', kind: 'demo', source: 'made up', mark: 'verified', holds: (n: string) => /[02468]$/.test(n) } as const;
 * checkIdentifier({ country: 'XA', kind: 'demo', number: '12-4' }, [even]); // => { ok: true, value: { checked: true, source: 'made up' } }
 * checkIdentifier({ country: 'XA', kind: 'demo', number: '12-5' }, [even]).ok; // => false
 * checkIdentifier({ country: 'XB', kind: 'demo', number: '12-5' }, [even]); // => { ok: true, value: { checked: false } }
 * ```
 * @public
 */
export function checkIdentifier(identifier: IdentifierToCheck, rules: readonly IdentifierRule[], pointer = ''): Result<IdentifierCheck> {
  const { country, kind, number } = identifier;
  const found = rules.filter((rule) => rule.country === country && rule.kind === kind && rule.mark === 'verified');
  if (found.length === 0) return ok({ checked: false });
  const key = identifierKey(number);
  const held = found.find((rule) => rule.holds(key));
  return held ? ok({ checked: true, source: held.source }) : refused([problem('core/identifier-rule', pointer)]);
}
