import { compareTableWithLedger, enterTable, ledgerDigest, type ReleaseLedger } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { writeTogether } from '@ctip/exchange';
import { explain } from '@ctip/i18n';

import type { ExitCode } from '../run/io.js';
import { ledgerPath } from '../run/paths.js';
import type { Context, Verb } from '../run/verb.js';
import { countedTable } from './anonymising/counted.js';
import { ledgerFile, ledgerIn, ledgerOptions, newLedgerAt, recordOf, withLedger } from './anonymising/ledgers.js';
import { tableOptions } from './anonymising/tableOptions.js';
import { codeForTable } from './anonymising/tables.js';
import { codeFor, readingOptions } from './input.js';

const actions = ['new', 'show', 'table'] as const;

/** Prints what went out, and the digest of the last entry. */
function shown(ledger: ReleaseLedger, { say, words }: Context): void {
  const last = ledgerDigest(ledger).value;
  const entries = ledger.entries.map(({ id, about, on, kind, k, parts }) => ({ id, about, on, kind, k, columns: [...new Set(parts.flatMap(({ columns }) => columns.map(({ name }) => name)))], classes: parts.reduce((sum, { classes }) => sum + classes.length, 0) }));
  say({ entries, last }, () => [
    ...entries.map(({ id, about, on, kind, k, columns, classes }) => `${words.isolate(on)}  ${words.isolate(id)}  ${words.t('ledger.line', { kind: words.t(`ledger.${kind}`), about: words.isolate(about), k, classes, columns: columns.map(words.isolate).join(', ') })}`),
    words.t('ledger.count', { entries: entries.length }),
    words.t('ledger.last', { digest: words.isolate(last) }),
  ]);
}

/** A ledger that is held against the digest of its last entry, where one was kept. */
async function followed(path: string, context: Context): Promise<Result<ReleaseLedger>> {
  const ledger = await ledgerIn(path, context);
  const last = context.option('last');
  if (!ledger.ok || last === undefined) return ledger;
  // The digest that was kept may be of an earlier entry: then others were entered since.
  const known = [ledgerDigest(ledger.value).value, ...ledger.value.entries.map(({ previous }) => previous.value)];
  return known.includes(last) ? ledger : refused([problem('cli/ledger-last', '')]);
}

/** Enters a table of counts; what it warned of is told. */
async function tableEntered(path: string, context: Context): Promise<Result<{ readonly ledger: ReleaseLedger; readonly warnings: readonly Problem[] }>> {
  const file = context.operands[2];
  if (file === undefined) return refused([problem('cli/missing-argument', '', { params: { shown: 'TABLE.csv' } })]);
  const k = Number(context.option('k') ?? 11);
  if (!Number.isSafeInteger(k) || k < 2) return refused([problem('cli/number', '', { params: { option: '--k', minimum: 2 } })]);
  const table = await countedTable(file, context);
  if (!table.ok) return table;
  return withLedger(path, context, async (ledger, lock) => {
    const record = recordOf(context, ledger);
    const next = enterTable(ledger, table.value, { ...record, k });
    if (!next.ok) return next;
    const warnings = compareTableWithLedger(ledger, table.value, record.about, k).filter(({ severity }) => severity === 'warning');
    const written = await writeTogether([ledgerFile(path, next.value)], lock);
    return written.ok ? ok({ ledger: next.value, warnings }) : written;
  });
}

/** Begins a ledger of what goes out, shows one, or holds a table of counts against it and enters it. */
export const ledger: Verb = {
  name: 'ledger',
  operands: { shown: `${actions.join('|')} LEDGER.json [TABLE.csv]`, least: 2, most: 3, filesFrom: 1 },
  options: {
    last: {
      type: 'string',
      value: 'DIGEST',
      help: { ar: 'مع show: بصمة آخر قيد كما حُفظت في مكان آخر؛ تكشف ما أُزيل بعدها', en: 'with show: the digest of the last entry as it was kept elsewhere; it shows whether entries were taken out', fr: 'avec show : l’empreinte de la dernière entrée gardée ailleurs ; elle montre si des entrées ont été retirées' },
    },
    count: {
      type: 'string',
      value: 'COLUMN',
      help: { ar: 'مع table: عمود الأعداد؛ count ما لم يُذكر. والخلية الفارغة في غيره هي المجموع', en: 'with table: the column of the counts; count unless told. An empty cell in another column is a total', fr: 'avec table : la colonne des effectifs ; count sauf indication. Une cellule vide dans une autre colonne est un total' },
    },
    k: { type: 'string', value: 'N' },
    about: { ...ledgerOptions.about, help: { ar: 'مع table: عمّن هذا؛ ما كان عن الأشخاص أنفسهم يُقارَن؛ register ما لم يُذكر', en: 'with table: whom it is about; what is about the same people is compared; register unless told', fr: 'avec table : de qui il s’agit ; ce qui concerne les mêmes personnes est comparé ; register sauf indication' } },
    id: { ...ledgerOptions.id, help: { ar: 'مع table: اسم هذا الجدول في السجل؛ اليوم ورقم ما لم يُذكر', en: 'with table: the name of this table in the ledger; the day and a number unless told', fr: 'avec table : le nom de ce tableau au registre ; le jour et un numéro sauf indication' } },
    'take-over': ledgerOptions['take-over'],
    roles: tableOptions.roles,
    hierarchies: tableOptions.hierarchies,
    ...readingOptions,
  },
  async run(context): Promise<ExitCode> {
    const { operands, refuse, io, words, json } = context;
    const action = actions.find((one) => one === operands[0]);
    if (action === undefined) return refuse([problem('cli/action-of', '', { params: { verb: 'ledger', allowed: actions } })], 2);
    if (action !== 'table' && operands.length > 2) return refuse([problem('cli/too-many-arguments', '', { params: { most: 2 } })], 2);
    const path = await ledgerPath(operands[1] ?? '');
    if (action === 'table') {
      const entered = await tableEntered(path, context);
      if (!entered.ok) return refuse(entered.problems, entered.problems.some(({ code }) => ['cli/missing-argument', 'cli/number'].includes(code)) ? 2 : codeForTable(entered.problems));
      if (!json) for (const warning of entered.value.warnings) io.err(`${explain(warning, words)}\n`);
      shown(entered.value.ledger, context);
      return 0;
    }
    const found = action === 'new' ? await newLedgerAt(path, context) : await followed(path, context);
    if (!found.ok) return refuse(found.problems, codeFor(found.problems));
    shown(found.value, context);
    return 0;
  },
};
