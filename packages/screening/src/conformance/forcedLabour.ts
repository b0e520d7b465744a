import type { ConformanceKind, Truth } from '@ctip/core';

import { assess } from '../assess/index.js';
import { icls2018 } from '../instrument/index.js';
import { observe, unrecorded } from '../observation/index.js';
import { compared, listIn, membersOf, runList, wrongCell, type Checked, type Members } from './json.js';
import { truthsIn } from './values.js';

const outcomes: Readonly<Record<string, Truth>> = { 'conditions-met': 'yes', 'conditions-not-met': 'no', undetermined: 'unknown' };

/** What the guidelines say of two conditions, by way of the whole instrument. */
export function icls(involuntary: Truth, penalty: Truth): Truth | undefined {
  return outcomes[assess(icls2018, observe({ 'involuntary/as-a-whole': involuntary, 'coercion/as-a-whole': penalty }, unrecorded)).outcome.code];
}

/** The one truth that a cell says; `any` says three. */
export function truthIn(cell: unknown): Truth | undefined {
  const found = truthsIn(cell);
  return found?.length === 1 ? found[0] : undefined;
}

function check(row: Members): Checked {
  const columns = ['involuntary', 'penalty', 'forcedLabour'] as const;
  const [involuntary, penalty, expected] = columns.map((name) => truthIn(row.get(name)));
  for (const name of columns) if (truthIn(row.get(name)) === undefined) return wrongCell(row.has(name) ? 'row-value' : 'row-missing', `/${name}`);
  const found = icls(involuntary ?? 'unknown', penalty ?? 'unknown');
  return compared(found === expected ? [] : [`expected ${expected ?? ''}, found ${found ?? ''} (involuntary ${involuntary ?? ''}, penalty ${penalty ?? ''})`]);
}

/** Rows of the 20th ICLS guidelines under `icls2018`: `involuntary`, `penalty` and `forcedLabour`, each yes, no or unknown. @public */
export const forcedLabour: ConformanceKind = {
  kind: 'forced-labour',
  help: {
    ar: 'صفوف قاعدة مؤتمر خبراء إحصاءات العمل العشرين: انعدام الطوعية والتهديد بعقاب، وهل هو عمل جبري',
    en: 'rows of the 20th ICLS rule: involuntary, penalty, and whether it is forced labour',
    fr: 'rangées de la règle de la 20e CIST : travail non volontaire, peine, et s’il y a travail forcé',
  },
  run: (input) => runList(input, ['icls2018'], check, undefined, (whole) => listIn(membersOf(whole)?.get('icls2018') ?? whole, 'rows')),
};
