import { languages } from '@ctip/core';
import { nation } from '@ctip/testing';
import { describe, expect, it } from 'vitest';

import {
  anonymise,
  averageRisk,
  betaLikeness,
  breakdowns,
  caseTable,
  deltaDisclosure,
  deltaPresence,
  explainRelease,
  flatLadder,
  hierarchyFromData,
  kAnonymity,
  kCombinations,
  kGroups,
  kMap,
  lDiversity,
  populationUniqueness,
  sampleUniqueness,
  tCloseness,
  type MicroTable,
  type PrivacyModel,
} from '../index.js';

const table: MicroTable = {
  columns: [
    { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) },
    { name: 'form', role: 'sensitive', hierarchy: flatLadder(['a', 'b']) },
    { name: 'household', role: 'identifying' },
  ],
  rows: Array.from({ length: 24 }, (_, at) => [at % 2 === 0 ? 'f' : 'm', at % 4 < 2 ? 'a' : 'b', `household ${String(at)}`]),
};
const models: readonly [PrivacyModel, ...PrivacyModel[]] = [
  kAnonymity(3),
  kMap(3),
  kGroups('household', 3),
  kCombinations(['form'], 2),
  lDiversity('form', 2),
  tCloseness('form', 0.5),
  betaLikeness('form', 1),
  deltaDisclosure('form', 2),
  deltaPresence(0, 0.9),
  averageRisk(0.4),
  sampleUniqueness(0.1),
  populationUniqueness(0.1, 1000),
];

describe.each(languages)('an explanation in %s', (language) => {
  it('has a sentence for every model, and no hole in any', () => {
    const made = anonymise(table, { models, suppressionLimit: 0.1, population: [...table.rows, ...table.rows] });
    if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join(' '));
    const { protects, open, lost } = explainRelease(made.value, language, breakdowns(table, made.value));
    expect(protects).toHaveLength(models.length + 1);
    for (const sentence of [...protects, ...open, ...lost]) {
      expect(sentence).not.toMatch(/\{\{|\}\}|undefined|NaN/u);
      if (language === 'ar') expect(sentence).toMatch(/\p{Script=Arabic}/u);
    }
    expect(new Set(protects).size).toBe(protects.length);
  });

  it('calls fields of cases by their labels, and tells of small groups that vanish', () => {
    const cases = [...nation({ seed: 4, cases: 400 })].map((history) => history.case);
    const microdata = caseTable(cases, [{ name: 'nationalities', levels: [0, 0] }, 'formOfExploitation']);
    if (!microdata.ok) throw new Error('refused');
    const made = anonymise(microdata.value, { models: [kAnonymity(5)], suppressionLimit: 0.5 });
    if (!made.ok) throw new Error('refused');
    const { open, lost } = explainRelease(made.value, language, breakdowns(microdata.value, made.value));
    const text = [...open, ...lost].join('\n');
    expect(text).not.toMatch(/person\.nationalities|facts\.elements/u);
    const found = breakdowns(microdata.value, made.value).find(({ column }) => column === 'person.nationalities');
    expect(found?.vanished.length).toBeGreaterThan(0);
    expect(text).toContain(new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-arab' : language).format(found?.vanished.length ?? 0));
  });
});

describe('an explanation', () => {
  it('says what nobody looks after, and what was built from the data', () => {
    const { hierarchy } = hierarchyFromData(['f', 'm'], flatLadder);
    const [, form = { name: 'form', role: 'sensitive' as const }] = table.columns;
    const made = anonymise({ columns: [{ name: 'sex', role: 'quasi', hierarchy }, form], rows: table.rows.map((row) => row.slice(0, 2)) }, { models: [kAnonymity(2)] });
    if (!made.ok) throw new Error('refused');
    const { open } = explainRelease(made.value, 'en');
    expect(open.join('\n')).toMatch(/No model looks after.*form/u);
    expect(open.join('\n')).toContain('made from the records themselves');
  });

  it('says what is promised of the highest risk beside the average one', () => {
    const [plain, highest, few] = [averageRisk(0.4), averageRisk(0.4, 0.5), averageRisk(0.4, 0.5, 0.1)].map((model) => {
      const made = anonymise(table, { models: [model] });
      return made.ok ? (explainRelease(made.value, 'en').protects[0] ?? '') : '';
    });
    expect(plain).toBe('Whoever tries to find as many persons as possible expects to find at most 40% of them.');
    expect(highest).toBe(`${String(plain)} The chance is at most 50% for each of them.`);
    expect(few).toBe(`${String(plain)} The chance is at most 50% for each of them, but for 10% of the records, where it may be higher.`);
  });

  it('writes Arabic in one kind of digits, the one that is asked for', () => {
    const made = anonymise(table, { models: [kAnonymity(2)], suppressionLimit: 0.1 });
    if (!made.ok) throw new Error('refused');
    const [indic, latin] = [explainRelease(made.value, 'ar'), explainRelease(made.value, 'ar', [], { arabicDigits: 'latn' })].map((said) => JSON.stringify([said.protects, said.lost]));
    expect(indic).toMatch(/[٠-٩]/u);
    expect(indic).not.toMatch(/[0-9]/u);
    expect(latin).toMatch(/[0-9]/u);
    expect(latin).not.toMatch(/[٠-٩]/u);
  });

  it('never says that a release is safe', () => {
    const made = anonymise(table, { models: [kAnonymity(2)] });
    if (!made.ok) throw new Error('refused');
    for (const language of languages) expect(JSON.stringify(explainRelease(made.value, language))).not.toMatch(/\bsafe\b|anonymous|آمن|\bsûr\b/u);
  });
});
