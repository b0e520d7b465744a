import { check, ok, problem, refused, type Problem, type Result } from '@ctip/core';
import type * as z from 'zod';

import type { FederatedRequest } from './messages.js';
import type { FederatedScheme } from './scheme.js';

/** How an agency is reached: whatever carries messages. What comes back is checked; a rejection counts as no answer. @public */
export interface FederatedContact {
  readonly agency: string;
  /** Asks for what is said once. */
  readonly marginals: () => unknown;
  /** Passes a request on. */
  readonly counts: (request: FederatedRequest) => unknown;
}

/** All agencies' answers to one question, each checked and of this scheme. */
export async function answers<S extends z.ZodType<{ readonly scheme: string; readonly agency: string }>>(scheme: FederatedScheme, contacts: readonly FederatedContact[], schema: S, ask: (contact: FederatedContact) => unknown): Promise<Result<z.infer<S>[]>> {
  const problems: Problem[] = [];
  const found: z.infer<S>[] = [];
  const replies = await Promise.allSettled(contacts.map(async (contact) => ask(contact)));
  for (const [at, reply] of replies.entries()) {
    const pointer = `/agencies/${String(at)}`;
    // What an agency threw may quote its records; it stays there.
    const read = reply.status === 'fulfilled' && reply.value !== undefined ? check(schema, reply.value) : undefined;
    if (!read) problems.push(problem('anonymisation/federated-no-answer', pointer));
    else if (!read.ok) problems.push(...read.problems.map((one) => ({ ...one, pointer: `${pointer}${one.pointer}` })));
    else if (read.value.scheme !== scheme.digest || read.value.agency !== contacts[at]?.agency) problems.push(problem('anonymisation/federated-message', pointer));
    else found.push(read.value);
  }
  return problems.length > 0 ? refused(problems) : ok(found);
}
