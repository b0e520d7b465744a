import type { ConformanceKind } from '@ctip/core';

import { delphiBranch, delphiClass, type PublishedClass } from '../assess/index.js';
import { compared, runList, wrongCell, type Checked, type Members } from './json.js';

const strengths = ['strong', 'medium', 'weak'] as const;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const truth = (value: boolean): string => (value ? 'positive' : 'not positive');

function checkDimension(row: Members): Checked {
  const counts = strengths.map((strength) => row.get(strength));
  for (const [at, count] of counts.entries()) if (!isCount(count)) return wrongCell(count === undefined ? 'row-missing' : 'row-value', `/${strengths[at] ?? ''}`);
  const expected = row.get('positive');
  if (typeof expected !== 'boolean') return wrongCell(expected === undefined ? 'row-missing' : 'row-value', '/positive');
  const [strong = 0, medium = 0, weak = 0] = counts.filter(isCount);
  const found = delphiBranch(strong, medium, weak) !== undefined;
  return compared(found === expected ? [] : [`expected ${truth(expected)}, found ${truth(found)} (${String(strong)} strong, ${String(medium)} medium, ${String(weak)} weak)`]);
}

/** Rows of `strong`, `medium`, `weak` (whole numbers) and `positive` (true or false), in a list `rows`. @public */
export const delphiDimension: ConformanceKind = {
  kind: 'delphi-dimension',
  help: {
    ar: 'صفوف قاعدة البُعد في مؤشرات منظمة العمل الدولية: عدد القوي والمتوسط والضعيف، وهل البُعد إيجابي',
    en: 'rows of the dimension rule of the ILO indicators: how many strong, medium, weak, and whether positive',
    fr: 'rangées de la règle des dimensions de l’OIT : nombre d’indicateurs forts, moyens, faibles, et si elle est positive',
  },
  run: (input) => runList(input, ['rows'], checkDimension),
};

const dimensions = ['deceptiveRecruitment', 'coerciveRecruitment', 'exploitation', 'coercionAtDestination'] as const;
const published: readonly PublishedClass[] = ['successful-migrant', 'exploited-migrant', 'deception-and-exploitation', 'trafficking-for-forced-labour'];

function checkCombination(row: Members): Checked {
  const given = new Map<string, boolean>();
  for (const name of dimensions) {
    const value = row.get(name);
    if (typeof value !== 'boolean') return wrongCell(value === undefined ? 'row-missing' : 'row-value', `/${name}`);
    given.set(name, value);
  }
  const want = row.get('published');
  if (want === undefined) return wrongCell('row-missing', '/published');
  const expected = want === null ? 'not-defined' : published.find((one) => one === want);
  if (expected === undefined) return wrongCell('row-value', '/published');
  const is = (name: (typeof dimensions)[number]): boolean => given.get(name) ?? false;
  const combination = {
    deceptiveRecruitment: is('deceptiveRecruitment'),
    coerciveRecruitment: is('coerciveRecruitment'),
    exploitation: is('exploitation'),
    coercionAtDestination: is('coercionAtDestination'),
  };
  const found = delphiClass(combination);
  if (found.class === expected) return { status: 'passed' };
  // The source leaves one combination open; a file may follow its other reading, which is an option here, and the outcome says so.
  if (found.because === 'both-recruitments-then-exploitation' && delphiClass(combination, 'as-deception').class === expected) {
    return { status: 'passed', note: 'with the option bothRecruitments: as-deception' };
  }
  return compared([`expected ${expected}, found ${found.class}${found.because ? ` (${found.because})` : ''}`]);
}

/**
 * Rows of the four dimensions of the table for adults (true or false) and `published`: the class, or null where the source defines none.
 *
 * @public
 */
export const delphiCombination: ConformanceKind = {
  kind: 'delphi-combination',
  help: {
    ar: 'صفوف جدول الجمع بين الأبعاد في مؤشرات منظمة العمل الدولية: أي الأبعاد إيجابي، والفئة المنشورة',
    en: 'rows of the combination table of the ILO indicators: which dimensions are positive, and the published class',
    fr: 'rangées du tableau des combinaisons de l’OIT : dimensions positives et classe publiée',
  },
  run: (input) => runList(input, ['rows'], checkCombination),
};
