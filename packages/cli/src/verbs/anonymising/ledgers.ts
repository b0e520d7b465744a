import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { readLedger, type ReleaseLedger } from '@ctip/anonymisation';
import { problem, refused, type Result } from '@ctip/core';
import { parseJson } from '@ctip/exchange';

import type { Context, Option } from '../../run/verb.js';
import { wholeInput } from '../input.js';

/** Options of what is entered into a ledger. */
export const ledgerOptions = {
  ledger: {
    type: 'string',
    value: 'LEDGER.json',
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
} as const satisfies Readonly<Record<string, Option>>;

/** The file of a ledger: itself, or `ledger.json` in a folder. */
export async function ledgerPath(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
  return isFolder ? join(path, 'ledger.json') : path;
}

/** A ledger can grow for years. */
const largest = 1 << 28;

/** Reads a ledger and follows its chain. */
export async function ledgerIn(path: string, context: Context): Promise<Result<ReleaseLedger>> {
  const bytes = await wholeInput(path, context, largest);
  if (!bytes.ok) return bytes.problems.some(({ code }) => code === 'exchange/not-found') ? refused([problem('cli/ledger-missing', '', { params: { command: 'ctip ledger new' } })]) : bytes;
  const parsed = parseJson(bytes.value, { limits: { bytes: largest, values: 100_000_000 }, notices: false, names: new Set(['schema', 'entries', 'parts', 'columns', 'classes', 'previous']) });
  return parsed.ok ? readLedger(parsed.value) : refused(parsed.problems);
}

/** The text of a ledger in its file. */
export const ledgerText = (ledger: ReleaseLedger): string => `${JSON.stringify(ledger)}\n`;

/** Does something while no other command changes a ledger. */
export async function lockedLedger<T>(path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const lock = `${path}.lock`;
  try {
    await (await open(lock, 'wx', 0o600)).close();
  } catch (fault) {
    const isHeld = fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
    return refused([isHeld ? problem('cli/ledger-locked', '') : problem('exchange/write-failed', '')]);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** What something is entered with, as it was typed: its name is the day and a number unless told. */
export function recordOf({ option, io }: Context, { entries }: ReleaseLedger): { readonly id: string; readonly about: string; readonly on: string } {
  let number = entries.length + 1;
  const named = (): string => `${io.today}-${String(number)}`;
  while (entries.some(({ id }) => id === named())) number += 1;
  return { id: option('id') ?? named(), about: option('about') ?? 'register', on: io.today };
}
