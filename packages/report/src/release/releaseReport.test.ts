import { anonymise, breakdowns, caseTable, kAnonymity, lDiversity, suppressionByGroup } from '@ctip/anonymisation';
import { nation } from '@ctip/testing';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { releaseReport } from '../index.js';
import { sizeGroups } from './plots.js';

const cases = [...nation({ seed: 11, cases: 3000 })].map((history) => history.case);
const microdata = caseTable(cases, ['detectedOn', 'sex', 'ageYears', 'nationalities', 'formOfExploitation']);
if (!microdata.ok) throw new Error('refused');
const made = anonymise(microdata.value, { models: [kAnonymity(11), lDiversity('facts.elements.purposes', 2)] });
if (!made.ok) throw new Error('refused');
const release = made.value;
const page = releaseReport({ release, breakdowns: breakdowns(microdata.value, release), suppression: suppressionByGroup(microdata.value, release) });
const { document } = parseHTML(page);

describe('the report on a release', () => {
  it('of a generated nation at k = 11 with two forms of exploitation in each class speaks three languages', () => {
    expect(release.classes.smallest).toBeGreaterThanOrEqual(11);
    expect(release.remaining.sameValue).toEqual([{ column: 'facts.elements.purposes', share: 0 }]);
    for (const language of ['ar', 'en', 'fr']) {
      const article = document.querySelector(`article[lang=${language}]`);
      expect(article?.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(article?.textContent).not.toMatch(/\{\{|undefined|NaN|facts\.elements|person\./u);
      expect(article?.querySelectorAll('svg')).toHaveLength(2);
    }
  });

  it('writes Arabic in the digits that are asked for, sentences and figures alike', () => {
    const latin = parseHTML(releaseReport({ release, breakdowns: breakdowns(microdata.value, release), suppression: suppressionByGroup(microdata.value, release), arabicDigits: 'latn' })).document;
    expect(latin.querySelector('article[lang=ar]')?.textContent).not.toMatch(/[٠-٩]/u);
    expect(document.querySelector('article[lang=ar]')?.textContent).toMatch(/[٠-٩]/u);
  });

  it('draws a bar for every group of class sizes and every column', () => {
    const [loss, classes] = [...(document.querySelector('article[lang=en]')?.querySelectorAll('svg') ?? [])];
    expect(loss?.querySelectorAll('rect')).toHaveLength(4);
    expect(classes?.querySelectorAll('rect[fill]').length).toBeGreaterThan(1);
  });

  it('counts each class in one group', () => {
    const groups = sizeGroups([11, 21, 22, 90]);
    expect(groups).toEqual([
      { from: 11, to: 21, classes: 2, records: 32 },
      { from: 22, to: 43, classes: 1, records: 22 },
      { from: 44, to: 87, classes: 0, records: 0 },
      { from: 88, to: 175, classes: 1, records: 90 },
    ]);
  });

  it('runs nothing, fetches nothing and holds no case', () => {
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/u);
    for (const { id, victimId } of cases.slice(0, 500)) expect(page.includes(id) || page.includes(victimId)).toBe(false);
  });

  it('shows digests and what was reached', () => {
    expect(page).toContain(release.evidence.digest.value);
    expect(page).toContain(release.evidence.input.digest?.value);
  });

  it('cuts no name at the edge of a chart: a long one is shortened there and stands whole in the table, and two that begin alike stay two', () => {
    const long = 'a very long name of a column that nobody would ever type in a spreadsheet';
    const columns = [`${long} 1`, `${long} 2`].map((name) => ({ name, role: 'quasi' as const, hierarchy: { leaves: ['a'], levels: [['a'], ['*']] } }));
    const wide = anonymise({ columns, rows: [['a', 'a'], ['a', 'a']] }, { models: [kAnonymity(2)] });
    const own = parseHTML(wide.ok ? releaseReport({ release: wide.value }) : '').document.querySelector('article[lang=ar]');
    const labels = [...(own?.querySelector('svg')?.querySelectorAll('text') ?? [])].map((text) => text.textContent ?? '').filter((text) => text.startsWith('a very'));
    expect(labels).toEqual(['a very long name of a column that nobody…', 'a very long name of a column that nobody…']);
    expect(own?.textContent).toContain(`${long} 2`);
  });

  it('escapes names of columns', () => {
    const name = '<img src=x onerror=alert(1)>';
    const column = { name, role: 'quasi', hierarchy: { leaves: ['a'], levels: [['a'], ['*']] } } as const;
    const odd = anonymise({ columns: [column], rows: [['a'], ['a']] }, { models: [kAnonymity(2)] });
    expect(odd.ok && releaseReport({ release: odd.value })).not.toContain('<img');
  });
});
