import { availableParallelism } from 'node:os';

import { anonymise, anonymiseAsync, type AnonymiseOptions, type MicroTable, type Release } from '@ctip/anonymisation';
import { searchThreads } from '@ctip/anonymisation/threads';
import { ok, problem, refused, type Result } from '@ctip/core';

import type { Context } from '../../run/verb.js';

/** From so many records on, and to so many threads, more than one is taken unless told. */
export const several = { records: 2_000_000, threads: 4 } as const;

/** The option of how many threads search. */
export const threadsOption = {
  threads: {
    type: 'string',
    value: 'N',
    help: {
      ar: 'ابحث بهذا العدد من مسارات التنفيذ، والنتيجة هي نفسها؛ ما لم يُذكر: مسار واحد دون مليوني سجل، وفوقها بعدد أنوية الجهاز حتى 4',
      en: 'search in this many threads; the result is the same. Unless told: one below 2,000,000 records, above it as many as the machine has cores, up to 4',
      fr: 'chercher avec ce nombre de fils d’exécution ; le résultat est le même. Sauf indication : un seul en dessous de 2 000 000 d’enregistrements, au-delà autant que de cœurs, jusqu’à 4',
    },
  },
} as const;

/** How many threads were asked for; nothing where it is left to us. */
export function threadsOf(typed: string | undefined): Result<number | undefined> {
  if (typed === undefined) return ok(undefined);
  return /^[1-9]\d?$/u.test(typed) ? ok(Number(typed)) : refused([problem('cli/threads', '', { params: { option: '--threads', maximum: 99 } })]);
}

/** How many threads search a table of so many records. */
export function threadsFor(asked: number | undefined, records: number, cores = availableParallelism()): number {
  return asked ?? (records < several.records ? 1 : Math.min(several.threads, cores));
}

/** Makes a release in one thread, or with the help of several; the release is the same. */
export async function madeIn(threads: number, table: MicroTable, options: AnonymiseOptions, { io }: Context): Promise<Result<Release>> {
  if (threads === 1) return anonymise(table, options);
  const workers = (io.threads ?? searchThreads)(threads);
  return anonymiseAsync(table, options, { clock: io.clock, pause: () => new Promise((resolve) => setImmediate(resolve)), every: 50, workers });
}
