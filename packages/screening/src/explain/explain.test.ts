import { absent, codesOf, formsOfExploitation, languages, type Answer, type Truth } from '@ctip/core';
import { checkCatalogue } from '@ctip/i18n';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  assess,
  assessElements,
  assessEpisode,
  definitions,
  difference,
  dimensionResults,
  explain,
  elementItemCatalogue,
  explainDifference,
  explanationHtml,
  iloDelphi,
  iloEleven,
  instruments,
  itemCatalogue,
  icls2018,
  limitCodes,
  observe,
  outcomeCodes,
  pageCatalogue,
  palermoArticle3,
  predictiveValues,
  readTogether,
  situationCodes,
  studies,
  unrecorded,
  type Assessment,
  type Definition,
  type Instrument,
} from '../index.js';

const truth = fc.constantFrom<Answer<Truth>>('yes', 'no', 'unknown', absent('not-asked'), absent('declined'));
const assessed = fc.constantFrom(...instruments).chain((instrument: Instrument) =>
  fc.array(truth, { minLength: instrument.items.length, maxLength: instrument.items.length }).map((answers): Assessment => assess(instrument, observe(Object.fromEntries(instrument.items.map(({ id }, at) => [id, answers[at] ?? 'unknown'])), unrecorded))),
);

describe('an explanation', () => {
  it('names every item used, in three languages, and nobody as a victim', () => {
    fc.assert(
      fc.property(assessed, (found) => {
        for (const language of languages) {
          const page = explain(found, language);
          const points = page.sections.find(({ code }) => code === 'points')?.lines.join('\n') ?? '';
          const names: Readonly<Record<string, string>> = itemCatalogue.texts[language];
          for (const { used, recorded } of found.dimensions) for (const { item } of [...used, ...recorded]) expect(points).toContain(names[`item.${found.instrument.words}.${item}`]);
          expect(page.sections.map(({ code }) => code)).toEqual(['points', 'against', 'missing', 'law', 'next', 'decides', 'limits']);
          expect(JSON.stringify(page)).not.toMatch(/\{\{|undefined/u);
          expect(page.sections.filter(({ code, lines }) => code !== 'decides' && /victim|ضحية|ضحايا/iu.test(lines.join(' ')))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names every item of a definition that was observed, with its element', () => {
    const items = fc.constantFrom<Answer<Truth>>('yes', 'no', 'unknown', absent('declined'));
    const some = (codes: readonly string[]) => fc.dictionary(fc.constantFrom(...codes), items);
    const all: readonly Definition<string, string, string>[] = definitions;
    fc.assert(
      fc.property(
        fc.constantFrom(...all).chain((definition) =>
          fc.record({
            definition: fc.constant(definition),
            acts: definition.acts.length > 0 ? some(definition.acts) : fc.constant({}),
            means: definition.means.length > 0 ? some(definition.means) : fc.constant({}),
            purposes: some([...definition.purposes, ...codesOf(formsOfExploitation)]),
          }),
        ),
        ({ definition, ...seen }) => {
          const found = assessElements(definition, { age: 'adult', consentClaimed: 'yes', ...seen });
          const sections = { yes: 'points', no: 'against', unknown: 'missing' } as const;
          for (const language of languages) {
            const page = explain(found, language);
            const names: Readonly<Record<string, string>> = elementItemCatalogue.texts[language];
            for (const { element, item, truth: of } of found.items)
              expect(page.sections.find(({ code }) => code === sections[of])?.lines.join('\n')).toContain(names[`item.elements.${element}/${item}`]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps a version and a title together in a line from right to left', () => {
    const page = explain(assess(iloDelphi.adultLabour, []), 'ar');
    expect(page.subjects.at(-1)).toBe(`الإصدار \u2068${iloDelphi.adultLabour.version}\u2069`);
    expect(explain(assess(iloDelphi.adultLabour, []), 'en').subjects.at(-1)).toBe(`Version ${iloDelphi.adultLabour.version}`);
  });

  it('names an item that has no words by its code', () => {
    const own: Definition<'sale'> = { ...palermoArticle3, id: 'own', acts: ['sale'] };
    const found = assessElements(own, { age: 'adult', acts: { sale: 'yes' }, means: 'yes', purposes: 'yes', consentClaimed: 'no' });
    expect(explain(found, 'en').sections[0]?.lines).toContain('sale (act)');
  });

  it.each([
    ['ar', 'rtl'],
    ['en', 'ltr'],
    ['fr', 'ltr'],
  ] as const)('is a page in %s with every line in it, each title once, and nothing fetched', (language, direction) => {
    const page = explain({ elements: assessElements(palermoArticle3, { age: 'uncertain', acts: { harbouring: 'yes' }, means: 'unknown', purposes: 'yes', consentClaimed: 'yes' }), assessments: [assess(iloEleven, [])] }, language);
    const html = explanationHtml(page);
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(html.match(/<li>/gu)).toHaveLength(page.sections.reduce((sum, { lines }) => sum + lines.length, 0));
    expect(html.match(/<h1>/gu)).toHaveLength(1);
    expect(html.match(/<h2 id="[a-z]+">/gu)).toHaveLength(page.sections.length);
    expect(html).not.toMatch(/<script|<link|src=|href=|url\(|undefined|\{\{/u);
  });

  it('is a page in which every text is a text', () => {
    const page = { language: 'en', title: '<b>&', subjects: ['<script>'], sections: [{ code: 'points', heading: '"', lines: ['</li><img>'] }] } as const;
    expect(explanationHtml(page)).not.toMatch(/<script>|<img>|<b>/u);
  });

  it('puts several results side by side and says that nothing adds up', () => {
    const elements = assessElements(palermoArticle3, { age: 'uncertain', acts: 'yes', means: absent('declined'), purposes: 'yes', consentClaimed: 'yes' });
    const page = explain({ elements, assessments: [assess(icls2018, [])] }, 'en');
    const lines = (code: string): readonly string[] => page.sections.find((section) => section.code === code)?.lines ?? [];
    expect(lines('decides')).toContain('Each instrument stands by itself; results are never added up.');
    expect(lines('law')).toEqual(expect.arrayContaining([expect.stringContaining('(Article 10(3)'), 'Read as an adult: Undetermined on the observations given']));
    expect(lines('next')).toContain('Declined, do not press: means');
  });

  it('has words for every code that there is', () => {
    const keys = Object.keys(pageCatalogue.texts.en);
    for (const [stem, codes] of Object.entries({ outcome: outcomeCodes, result: dimensionResults, limit: limitCodes, situation: situationCodes })) expect(keys).toEqual(expect.arrayContaining(codes.map((code) => `${stem}.${code}`)));
    for (const { id, words, dimensions } of instruments) expect(keys).toEqual(expect.arrayContaining([`instrument.${id}`, ...dimensions.map((dimension) => `dimension.${words}.${dimension.id}`)]));
    const shared = ['result.positive', 'dimension.delphi.exploitation', 'observer.police', 'form.choice.danger', 'form.choice.distress', 'explain.unit', 'explain.of-element', 'explain.element', 'explain.by', 'explain.item', 'explain.dimension', 'dimension.unodc.children'];
    expect(checkCatalogue(pageCatalogue, { same: shared }).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([]);
  });
});

describe('a difference', () => {
  const [before, after] = [{ 'involuntary/as-a-whole': 'yes' } as const, { 'involuntary/as-a-whole': 'yes', 'coercion/debt-bondage': 'yes' } as const].map((seen) => assess(icls2018, observe(seen, unrecorded)));
  if (!before || !after) throw new Error('two assessments');

  it('says what changed and what came of it', () => {
    expect(difference(before, after)).toEqual({
      instrument: 'icls-2018',
      outcome: { before: 'undetermined', after: 'conditions-met' },
      options: [],
      dimensions: [{ dimension: 'coercion', before: 'undetermined', after: 'positive', items: [{ item: 'coercion/debt-bondage', before: 'open', after: 'seen' }] }],
    });
    for (const language of languages) expect(explainDifference(before, after, language)).toHaveLength(3);
  });

  it('names a changed version and changed options', () => {
    const later = assess({ ...icls2018, version: '2030/1' }, [], { disagreement: 'open' });
    expect(difference(before, later)).toMatchObject({ version: { before: '2018/1', after: '2030/1' }, options: ['disagreement'] });
    expect(explainDifference(before, later, 'en')).toContain('Another choice was used: where observers disagree the item is open.');
  });

  it('is never made between instruments', () => expect(() => difference(before, assess(iloEleven, []))).toThrow(TypeError));
});

describe('situations', () => {
  const elements = (means: Truth, purposes: Truth = 'yes') => assessElements(palermoArticle3, { age: 'adult', acts: 'yes', means, purposes, consentClaimed: 'no' });
  const forced = assess(icls2018, observe({ 'involuntary/as-a-whole': 'yes', 'coercion/as-a-whole': 'yes' }, unrecorded));

  it.each([
    [{ elements: elements('yes') }, ['elements-of-trafficking']],
    [{ elements: elements('no') }, ['exploitation-without-trafficking']],
    [{ elements: elements('no'), assessments: [forced] }, ['exploitation-without-trafficking', 'forced-labour-without-trafficking']],
    [{ elements: elements('unknown'), assessments: [forced] }, ['forced-labour-trafficking-open']],
    [{ elements: elements('no', 'no'), irregularCrossing: 'yes' as const }, ['smuggling']],
    [{ elements: elements('unknown', 'unknown'), irregularCrossing: 'yes' as const }, ['smuggling-or-trafficking-open']],
    [{ elements: elements('no', 'no'), irregularCrossing: absent('declined') }, []],
  ])('%#', (given, codes) => expect(readTogether(given).situations).toEqual(codes));

  it('raise non-punishment where the person was made to commit offences', () => {
    const made = assess(iloDelphi.adultLabour, observe({ 'coercion-at-destination/forced-illicit-criminal-activities': 'yes' }, unrecorded));
    expect(readTogether({ assessments: [made] }).nonPunishment).toEqual({ raised: true, basis: [{ instrument: 'ilo-delphi-adult-labour', item: 'coercion-at-destination/forced-illicit-criminal-activities' }] });
    const criminal = assessElements(palermoArticle3, { age: 'adult', acts: 'yes', means: 'yes', purposes: { 'forced-criminality': 'yes' }, consentClaimed: 'no' });
    expect(readTogether({ elements: criminal }).nonPunishment.raised).toBe(true);
    expect(readTogether({ elements: elements('yes') }).nonPunishment.raised).toBe(false);
  });
});

describe('an episode', () => {
  const lists = { adult: iloDelphi.adultLabour, child: iloDelphi.childLabour };
  it.each([
    ['adult', 'adult', false],
    ['child', 'child', false],
    ['child-at-the-time', 'child', false],
    ['uncertain', 'child', true],
  ] as const)('of age %s takes the %s reading', (age, reading, both) => {
    const found = assessEpisode(lists, age, observe({ 'exploitation/hazardous-work': 'yes' }, unrecorded));
    expect([found.reading, found.adultReading !== undefined]).toEqual([reading, both]);
  });
});

describe('studies', () => {
  it('give the predictive values that they publish', () => {
    const tablet = studies.find(({ id }) => id === 'greenbaum-tablet');
    if (!tablet?.positive || !tablet.people) throw new Error('no study');
    const found = predictiveValues(tablet, tablet.positive / tablet.people);
    expect(found.ok && [found.value.positive?.toFixed(3), found.value.negative?.toFixed(3)]).toEqual(['0.202', '0.961']);
  });

  it('leave open what nobody has', () => {
    expect(predictiveValues({ sensitivity: 0.5, specificity: 1 }, 0)).toEqual({ ok: true, value: { prevalence: 0, positive: undefined, negative: 1 } });
    for (const wrong of [-0.1, 1.1, Number.NaN]) expect(predictiveValues({ sensitivity: wrong, specificity: 1 }, 0.5).ok).toBe(false);
  });
});
