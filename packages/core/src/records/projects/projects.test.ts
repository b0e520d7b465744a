import { describe, expect, expectTypeOf, it } from 'vitest';

import * as core from '../../index.js';
import { changed, faults } from '../faults.fixture.js';

const unodc = (project: string) => ({ id: `unodc-${project.toLowerCase()}`, title: `Project profile ${project}`, publisher: 'UNODC' });
const unknown = { absent: 'unknown' } as const;

/** The two versions of two UNODC pages: what the same address said first and later. When it changed is not known. */
const xamx59 = {
  schema: 'ctip.project/1',
  id: 'xamx59',
  identifiers: [{ scheme: 'UNODC', value: 'XAMX59' }],
  title: { en: 'Arab Initiative to build national capacities to combat trafficking in persons' },
  versions: [
    { asOf: unknown, source: unodc('XAMX59'), mark: 'secondary', status: unknown, start: '2012-03-19', end: '2015-03-18', donors: ['Qatar Foundation'] },
    { asOf: unknown, source: unodc('XAMX59'), mark: 'secondary', status: unknown, start: '2012-03-19', end: '2017-12-31', donors: ['Qatar Foundation'] },
  ],
};
const sixDonors = ['Austria', 'Belgium', 'Germany', 'Italy', 'United Kingdom', 'United States'];
const xmex19 = {
  ...xamx59,
  id: 'xmex19',
  identifiers: [{ scheme: 'UNODC', value: 'XMEX19' }],
  title: { en: 'Framework project' },
  versions: [
    { asOf: unknown, source: unodc('XMEX19'), mark: 'secondary', status: unknown, start: '2011-06-08', end: '2016-06-07', donors: ['Norway'] },
    { asOf: unknown, source: unodc('XMEX19'), mark: 'secondary', status: unknown, start: unknown, end: '2019', donors: sixDonors },
  ],
};
const usd = (amount: string, valueDate = '2012') => ({ amount, currency: 'USD', valueDate });
const budget = {
  schema: 'ctip.budget-version/1',
  id: 'xmex19-2',
  project: 'xmex19',
  version: 2,
  replaces: 'xmex19-1',
  asOf: unknown,
  source: unodc('XMEX19'),
  mark: 'secondary',
  total: usd('6603958'),
  periods: [],
  donors: sixDonors.map((name) => ({ name })),
};
const firstBudget = { ...budget, id: 'xmex19-1', version: 1, replaces: undefined, total: usd('1607990'), donors: [{ name: 'Norway' }] };

describe('the two versions of the UNODC pages', () => {
  it('are both kept: dates and donors', () => {
    for (const project of [xamx59, xmex19]) {
      const found = core.check(core.Project, project);
      expect(found).toEqual({ ok: true, value: project });
      if (found.ok) expect(found.value.versions).toHaveLength(2);
    }
  });

  it('are both kept: amounts', () => {
    const arab = { ...firstBudget, id: 'xamx59-1', project: 'xamx59', source: unodc('XAMX59'), total: usd('5300000'), donors: [{ name: 'Qatar Foundation' }] };
    for (const version of [firstBudget, budget, arab]) expect(faults(core.BudgetVersion, version)).toEqual([]);
    expect(faults(core.BudgetVersion, { ...arab, id: 'xamx59-2', version: 2, replaces: 'xamx59-1' })).toEqual([]);
  });

  it('go forward in time where their dates are known', () => {
    const dated = (first: unknown, second: unknown) => changed(xamx59, { 'versions.0.asOf': first, 'versions.1.asOf': second });
    expect(faults(core.Project, dated('2013', '2016-02'))).toEqual([]);
    expect(faults(core.Project, dated('2016', '2013-02'))).toEqual(['core/date-order /versions']);
    expect(faults(core.Project, dated('2016', '2016-02'))).toEqual([]);
    const three = { ...xamx59, versions: ['2016', unknown, '2013'].map((asOf) => ({ ...xamx59.versions[0], asOf })) };
    expect(faults(core.Project, three)).toEqual(['core/date-order /versions']);
  });
});

describe('Project', () => {
  it.each([
    [{ 'versions.0.end': '2012-03-18' }, ['core/date-order /versions']],
    [{ 'versions.0.end': '2012' }, []],
    [{ versions: [] }, ['core/too-few /versions']],
    [{ identifiers: [...xamx59.identifiers, ...xamx59.identifiers] }, ['core/duplicate /identifiers']],
    [{ 'versions.0.source': undefined }, ['core/required /versions/0/source']],
  ])('with %j gives %j', (change, found) => expect(faults(core.Project, changed(xamx59, change))).toEqual(found));
});

const half = (start: string, value: unknown) => ({ period: { start, end: start }, value });

describe('BudgetVersion', () => {
  it.each([
    ['halves of two years', { periods: [half('2012', usd('3300000.5', '2012')), half('2013', usd('3303957.50', '2013'))] }, []],
    ['a cent too much', { periods: [half('2012', usd('6603958.01'))] }, ['?core/sum-differs /periods']],
    ['a cent too little', { periods: [half('2012', usd('6603957.99'))] }, ['?core/sum-differs /periods']],
    ['another currency', { periods: [half('2012', { ...usd('6603958'), currency: 'EUR' })] }, ['?core/currencies-differ /total']],
    ['donors that say what they give', { donors: [{ name: 'A', amount: usd('6603957') }, { name: 'B', amount: usd('1') }] }, []],
    ['donors that give less', { donors: [{ name: 'A', amount: usd('6603957') }] }, ['?core/sum-differs /donors']],
    ['a donor that does not say', { donors: [{ name: 'A', amount: usd('1') }, { name: 'B' }] }, []],
    ['a donor twice', { donors: [{ name: 'A' }, { name: 'A' }] }, ['core/duplicate /donors']],
    ['no amount', { total: undefined }, ['core/required-here /total']],
    ['periods alone', { total: undefined, periods: [half('2012', usd('1'))] }, []],
    ['a later version of nothing', { replaces: undefined }, ['core/required-here /replaces']],
    ['a first version of something', { version: 1 }, ['core/not-here /replaces']],
    ['a version of itself', { replaces: 'xmex19-2' }, ['core/self-reference /replaces']],
    ['an amount as a number', { total: { ...usd('1'), amount: 6_603_958 } }, ['core/type /total/amount']],
    ['a year that ends before it starts', { periods: [{ period: { start: '2013', end: '2012' }, value: usd('6603958') }] }, ['core/date-order /periods/0/period/end']],
  ])('finds in %s what is wrong', (_name, change, found) => expect(faults(core.BudgetVersion, { ...budget, ...change })).toEqual(found));

  it('loses nothing of large amounts', () => {
    const large = { ...budget, total: usd('900719925474099301'), periods: [half('2012', usd('900719925474099300')), half('2013', usd('1'))] };
    expect(faults(core.BudgetVersion, large)).toEqual([]);
    expect(faults(core.BudgetVersion, { ...large, total: usd('900719925474099300') })).toEqual(['?core/sum-differs /periods']);
  });

  it('is original and indicative where it does not say (IATI 2.03)', () => {
    expect([core.budgetTypeOf({}), core.budgetStatusOf({})]).toEqual(['original', 'indicative']);
    expect([core.budgetTypeOf({ type: 'revised' }), core.budgetStatusOf({ status: 'committed' })]).toEqual(['revised', 'committed']);
  });
});

describe('ProjectTransaction', () => {
  const paid = {
    schema: 'ctip.project-transaction/1',
    id: 't-2',
    project: 'p-1',
    kind: 'disbursement',
    date: '2013-06-30',
    value: usd('-10.00'),
    from: 'a-1',
    to: 'a-2',
    corrects: 't-1',
    source: unodc('X'),
    mark: 'single-source',
  };
  it.each([
    [{}, []],
    [{ to: 'a-1' }, ['core/self-reference /to']],
    [{ from: undefined, to: undefined }, []],
    [{ corrects: undefined }, ['core/required-here /corrects']],
    [{ corrects: undefined, value: usd('10') }, []],
    [{ corrects: 't-2' }, ['core/self-reference /corrects']],
  ])('with %j gives %j', (change, found) => expect(faults(core.ProjectTransaction, { ...paid, ...change })).toEqual(found));
});

describe('OrganisationRole and ProjectResult', () => {
  const role = {
    schema: 'ctip.organisation-role/1', id: 'r', project: 'xmex19', organisation: 'norway', name: { en: 'Norway' }, role: 'funding',
    from: '2011-06-08', until: '2016-06-07', asOf: unknown, source: unodc('XMEX19'), mark: 'secondary',
  };
  const result = {
    schema: 'ctip.project-result/1', id: 'r', project: 'p', level: 'outcome', title: { en: 'T' }, measure: { en: 'M' }, baseline: { on: '2010', value: 0 },
    target: { on: '2012', value: unknown }, period: { start: '2011', end: '2011' }, actual: unknown, source: unodc('X'), mark: 'secondary',
  };
  it('follow time', () => {
    expect(faults(core.OrganisationRole, role)).toEqual([]);
    expect(faults(core.OrganisationRole, { ...role, until: '2011-06-07' })).toEqual(['core/date-order /until']);
    expect(faults(core.ProjectResult, result)).toEqual([]);
    expect(faults(core.ProjectResult, changed(result, { 'target.on': '2009' }))).toEqual(['core/date-order /target/on']);
    expect(faults(core.ProjectResult, { ...result, period: { start: '2008', end: '2009' } })).toEqual(['core/date-order /period/end']);
  });

  it('do not mix', () => {
    expectTypeOf<core.Project['id']>().not.toExtend<core.BudgetVersion['id']>();
    expectTypeOf<NonNullable<core.BudgetVersion['total']>['amount']>().toEqualTypeOf<string>();
  });
});

it('holds nobody: a project, its money and its results are about no person', () => {
  for (const schema of [core.Project, core.BudgetVersion, core.ProjectTransaction, core.OrganisationRole, core.ProjectResult]) {
    expect(core.leavesOf(schema).filter(({ meta }) => meta.privacy !== 'public').map(({ meta }) => meta.id)).toEqual(['record.extensions']);
  }
});
