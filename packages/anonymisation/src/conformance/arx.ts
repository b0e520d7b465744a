import { type ConformanceInput, type ConformanceKind, type ConformanceOutcome } from '@ctip/core';

import { solve } from '../release/solve.js';
import { differencesOf } from './answers.js';
import { casesIn, type ArxCase } from './cases.js';
import { questionOf } from './question.js';
import { tableOf, type ReadFile } from './table.js';

const skipped = (id: string, note: string): ConformanceOutcome => ({ id, status: 'skipped', note });
const failed = (id: string, note: string): ConformanceOutcome => ({ id, status: 'failed', note });

async function outcomeOf(found: ArxCase, read: ReadFile): Promise<ConformanceOutcome> {
  const { id, suppressionLimit, localRecoding } = found;
  try {
    const question = questionOf(found);
    if (typeof question === 'string') return skipped(id, `this ${question} is not in the product`);
    const input = await tableOf(found, read);
    if (!input.ok) {
      const code = input.problems[0]?.code ?? '';
      return code.endsWith('not-found') ? skipped(id, 'a file of the case is not there') : failed(id, code);
    }
    const { table, population } = input.value;
    const solved = solve(table, { ...question, suppressionLimit, population: population?.rows, localRecoding: localRecoding?.recordsPerRound });
    if (!solved.ok) return failed(id, solved.problems[0]?.code ?? 'refused');
    const differences = differencesOf(found, table, population, solved.value);
    return differences.length === 0 ? { id, status: 'passed' } : failed(id, differences.join('; '));
  } catch (fault) {
    return failed(id, fault instanceof Error ? fault.constructor.name : 'fault');
  }
}

/** Runs cases with reference answers of ARX through the search. */
async function* run({ bytes, options }: ConformanceInput): AsyncIterable<ConformanceOutcome> {
  const file = await bytes();
  if (!file.ok) {
    yield failed('file', file.problems[0]?.code ?? 'unreadable');
    return;
  }
  const folder = options['data'];
  const read: ReadFile = (path) => bytes(folder === undefined ? path : `${folder.replace(/\/$/u, '')}/${path}`);
  for (const [at, found] of casesIn(new TextDecoder().decode(file.value)).entries()) {
    yield found ? await outcomeOf(found, read) : failed(`case ${String(at + 1)}`, 'not a case of this kind');
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
