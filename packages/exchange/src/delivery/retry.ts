import { problem, type Problem } from '@ctip/core';

import { outcomeClass, type Outcome } from './outcome.js';

/** How patiently is sent. Times in milliseconds. @public */
export interface RetryPolicy {
  /** Most attempts, the first one counted; 6 unless told. */
  readonly attempts?: number;
  /** Longest first pause; each further one may be twice as long. 1,000 unless told. */
  readonly base?: number;
  /** Longest pause of our own; 60,000 unless told. */
  readonly cap?: number;
  /** Longest pause that a receiver may ask for with `Retry-After`; an hour unless told. */
  readonly patience?: number;
}

/** What is done after an attempt. @public */
export type NextStep =
  | { readonly do: 'done' }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'stop'; readonly problem: Problem };

/** What {@link nextStep} has to know beside the outcome. @public */
export interface Attempted {
  /** Which attempt it was, from 1. */
  readonly attempt: number;
  /** Does every attempt carry the same idempotency key or packet id, so that the receiver takes it once? */
  readonly repeatable: boolean;
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  readonly now: number;
  /** From 0 up to 1, never 1: spreads the attempts of many senders. */
  readonly random: () => number;
}

const standard = { attempts: 6, base: 1000, cap: 60_000, patience: 3_600_000 } as const;

const stop = (code: string, params?: Problem['params']): NextStep => ({ do: 'stop', problem: problem(code, '', params && { params }) });

/** Milliseconds that the receiver asks for: seconds, or a date (RFC 9110, section 10.2.3). */
function asked(header: string | null | undefined, now: number): number {
  if (typeof header !== 'string') return 0;
  if (/^\d{1,9}$/u.test(header.trim())) return Number(header.trim()) * 1000;
  // Only the date of HTTP; what else Date.parse would take is no header.
  const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u.test(header.trim()) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

/**
 * What to do after an attempt to send: be content, wait and send the same again, or stop and tell a person. A record that the receiver
 * refused is never sent again as it is, and what may already have been taken is repeated only where the receiver will recognise it.
 *
 * @param outcome - of this attempt
 * @param attempted - which attempt, whether it may be repeated, clock and randomness
 * @param policy - how patiently
 * @returns the step; pauses double up to the cap and are spread over their whole length, and are never shorter than the receiver asks
 * @example
 * ```ts
 * const first = { attempt: 1, repeatable: true, now: 0, random: () => 0.5 };
 * nextStep({ kind: 'not-sent' }, first); // => { do: 'wait', milliseconds: 500 }
 * nextStep({ kind: 'answered', status: 429, retryAfter: '30' }, first); // => { do: 'wait', milliseconds: 30500 }
 * const refused = nextStep({ kind: 'answered', status: 422 }, first);
 * refused.do === 'stop' && refused.problem.code; // => 'exchange/delivery-refused'
 * const lost = nextStep({ kind: 'unknown' }, { ...first, repeatable: false });
 * lost.do === 'stop' && lost.problem.code; // => 'exchange/delivery-unknown'
 * ```
 * @public
 */
export function nextStep(outcome: Outcome, { attempt, repeatable, now, random }: Attempted, policy: RetryPolicy = {}): NextStep {
  const { attempts, base, cap, patience } = { ...standard, ...policy };
  const kind = outcomeClass(outcome);
  const status = outcome.kind === 'answered' ? { status: outcome.status } : undefined;
  if (kind === 'done') return { do: 'done' };
  if (kind === 'repair') return stop('exchange/delivery-refused', status);
  if (kind === 'not-allowed') return stop('exchange/delivery-not-allowed', status);
  if (kind === 'unknown' && !repeatable) return stop('exchange/delivery-unknown');
  if (attempt >= attempts) return stop(kind === 'unknown' ? 'exchange/delivery-unknown' : 'exchange/delivery-given-up', { attempts: attempt });
  const wanted = outcome.kind === 'answered' ? asked(outcome.retryAfter, now) : 0;
  if (wanted > patience) return stop('exchange/delivery-given-up', { attempts: attempt });
  return { do: 'wait', milliseconds: wanted + Math.floor(Math.min(cap, base * 2 ** (attempt - 1)) * random()) };
}
