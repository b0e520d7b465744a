import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

import { newLedger, readLedger, type ReleaseLedger } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';
import { lockFile, parseJson, writeTogether, type FolderLock, type PlannedFile } from '@ctip/exchange';

import type { Context, Option } from '../../run/verb.js';
import { documentOf, wholeInput } from '../input.js';
import { alone, lockOptionsOf, takeOverOption } from '../locking/index.js';

/** Options of what is entered into a ledger. */
export const ledgerOptions = {
  ledger: {
    type: 'string',
    value: 'LEDGER.json',
    path: 'ledger',
    help: {
      ar: 'قارن بما نُشر سابقا في هذا السجل، وقيّد ما يُنشر؛ وما يُرفض لا يُكتب منه شيء',
      en: 'hold it against what this ledger says went out earlier, and enter it; of what is refused nothing is written',
      fr: 'comparer à ce qui est déjà sorti selon ce registre, et l’inscrire ; de ce qui est refusé, rien n’est écrit',
    },
  },
  about: {
    type: 'string',
    value: 'WHOM',
    help: { ar: 'مع --ledger: عمّن هذا؛ ما كان عن الأشخاص أنفسهم يُقارَن؛ register ما لم يُذكر', en: 'with --ledger: whom it is about; what is about the same people is compared; register unless told', fr: 'avec --ledger : de qui il s’agit ; ce qui concerne les mêmes personnes est comparé ; register sauf indication' },
  },
  id: {
    type: 'string',
    value: 'NAME',
    help: { ar: 'مع --ledger: اسم هذه النسخة فيه؛ اليوم ورقم ما لم يُذكر', en: 'with --ledger: the name of this release in it; the day and a number unless told', fr: 'avec --ledger : le nom de cette publication ; le jour et un numéro sauf indication' },
  },
  'take-over': takeOverOption,
} as const satisfies Readonly<Record<string, Option>>;

/** A ledger can grow for years. */
const largest = 1 << 28;

const noLedger = (): Result<never> => refused([problem('cli/ledger-missing', '', { params: { command: 'ctip ledger new' } })]);

/** Reads a ledger and follows its chain. */
export async function ledgerIn(path: string, context: Context): Promise<Result<ReleaseLedger>> {
  const bytes = await wholeInput(path, context, largest);
  if (!bytes.ok) return bytes.problems.some(({ code }) => code === 'exchange/not-found') ? noLedger() : bytes;
  const parsed = parseJson(bytes.value, { limits: { bytes: largest, values: 100_000_000 }, notices: false, names: new Set(['schema', 'entries', 'parts', 'columns', 'classes', 'previous']) });
  const document = parsed.ok ? documentOf('ctip.release-ledger/1', parsed.value) : refused(parsed.problems);
  return document.ok ? readLedger(document.value) : document;
}

/** A ledger as a file. One command at a time writes it, so what a crash left on the way to it is written over. */
export const ledgerFile = (path: string, ledger: ReleaseLedger): PlannedFile => ({ path, chunks: [`${JSON.stringify(ledger)}\n`], part: `${basename(path)}.part` });

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Does something while no other command changes a ledger. */
export async function withLedger<T>(path: string, context: Context, work: (ledger: ReleaseLedger, lock: FolderLock) => Promise<Result<T>>): Promise<Result<T>> {
  // Where there is no ledger, nothing is left beside it.
  if (!(await isThere(path))) return noLedger();
  return alone(lockFile(path, lockOptionsOf(context)), async (lock) => {
    const ledger = await ledgerIn(path, context);
    return ledger.ok ? work(ledger.value, lock) : ledger;
  });
}

/** Begins a ledger where there is no file yet. */
export function newLedgerAt(path: string, context: Context): Promise<Result<ReleaseLedger>> {
  return alone(lockFile(path, lockOptionsOf(context)), async (lock) => {
    if (await isThere(path)) return refused([problem('cli/ledger-there', '')]);
    const written = await writeTogether([ledgerFile(path, newLedger())], lock);
    return written.ok ? ok(newLedger()) : written;
  });
}

/** What something is entered with, as it was typed: its name is the day and a number unless told. */
export function recordOf({ option, io }: Context, { entries }: ReleaseLedger): { readonly id: string; readonly about: string; readonly on: string } {
  let number = entries.length + 1;
  const named = (): string => `${io.today}-${String(number)}`;
  while (entries.some(({ id }) => id === named())) number += 1;
  return { id: option('id') ?? named(), about: option('about') ?? 'register', on: io.today };
}
