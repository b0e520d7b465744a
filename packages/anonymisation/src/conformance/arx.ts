import { type ConformanceInput, type ConformanceKind, type ConformanceOutcome, type Problem } from '@ctip/core';

import { solve } from '../release/solve.js';
import { differencesOf } from './answers.js';
import { readCases, type ArxCase } from './cases.js';
import { questionOf } from './question.js';
import { tableOf, type ReadFile, type Unread } from './table.js';

const skipped = (id: string, note: string): ConformanceOutcome => ({ id, status: 'skipped', note });
const failed = (id: string, note: string): ConformanceOutcome => ({ id, status: 'failed', note });

const isThere = ({ code }: Problem): boolean => !code.endsWith('not-found');

/** What came of reading the files of a case, where that is no table. */
function unread(id: string, found: Unread | { readonly fault: string }): ConformanceOutcome {
  if ('fault' in found) return failed(id, found.fault);
  const { what, problems } = found;
  return problems.every(isThere) ? { id, status: 'failed', note: what, problems } : skipped(id, `a file of the case is not there: ${what}`);
}

async function outcomeOf(found: ArxCase, read: ReadFile): Promise<ConformanceOutcome> {
  const { id, suppressionLimit, localRecoding } = found;
  const question = questionOf(found);
  if ('missing' in question) return skipped(id, `what the case asks in ${question.missing} is not in the product`);
  if ('fault' in question) return failed(id, question.fault);
  const input = await tableOf(found, read);
  if (!('table' in input)) return unread(id, input);
  const { table, population } = input;
  const solved = solve(table, { ...question, suppressionLimit, population: population?.rows, localRecoding: localRecoding?.recordsPerRound });
  if (!solved.ok) return { id, status: 'failed', problems: solved.problems };
  const differences = differencesOf(found, table, population, solved.value);
  return differences.length === 0 ? { id, status: 'passed' } : failed(id, differences.join('; '));
}

/** Runs cases with reference answers of ARX through the search. */
async function* run({ bytes, options }: ConformanceInput): AsyncIterable<ConformanceOutcome> {
  const file = await bytes();
  if (!file.ok) {
    yield { id: 'file', status: 'failed', problems: file.problems };
    return;
  }
  const cases = readCases(new TextDecoder().decode(file.value));
  if ('fault' in cases) {
    yield failed('file', cases.fault);
    return;
  }
  const folder = options['data'];
  const read: ReadFile = (path) => bytes(folder === undefined ? path : `${folder.replace(/\/$/u, '')}/${path}`);
  for (const [at, found] of cases.entries()) {
    if ('fault' in found) {
      yield failed(`case ${String(at + 1)}`, found.fault);
      continue;
    }
    try {
      yield await outcomeOf(found, read);
    } catch (fault) {
      yield failed(found.id, fault instanceof Error ? fault.constructor.name : 'fault');
    }
  }
}

/** Reference answers of ARX: optima, losses, classes, risks, quality figures and the generalised rows. @public */
export const arx: ConformanceKind = {
  kind: 'arx',
  help: {
    ar: 'نتائج مرجعية من ARX: التعميم الأمثل والفقد والفئات والمخاطر؛ --data هو المجلد الذي تبدأ منه مسارات الملفات',
    en: 'reference answers of ARX: optima, losses, classes, risks; --data is the folder that file paths start from',
    fr: 'réponses de référence d’ARX : optimums, pertes, classes, risques ; --data est le dossier d’où partent les chemins',
  },
  run,
};
