import { describe, expect, expectTypeOf, it } from 'vitest';

import * as core from '../../index.js';
import { faults } from '../faults.fixture.js';

const submission = {
  schema: 'ctip.statistical-submission/1',
  id: 's-2',
  country: 'JO',
  reportedBy: 'stat-office',
  dataflow: 'victims',
  period: { start: '2024-01-01', end: '2024-12-31' },
  version: 2,
  replaces: 's-1',
  status: 'published',
  articlesCounted: [],
  submittedOn: '2025-03',
  acceptedOn: '2025-04-01',
  publishedOn: '2025-05-01',
};

describe('StatisticalSubmission', () => {
  it('is read', () => expect(faults(core.StatisticalSubmission, submission)).toEqual([]));

  it.each([
    ['a later version of nothing', { replaces: undefined }, 'core/required-here', '/replaces'],
    ['a first version of something', { version: 1 }, 'core/not-here', '/replaces'],
    ['a version of itself', { replaces: 's-2' }, 'core/self-reference', '/replaces'],
    ['a figure sent at no time', { submittedOn: undefined }, 'core/required-here', '/submittedOn'],
    ['a figure accepted at no time', { acceptedOn: undefined }, 'core/required-here', '/acceptedOn'],
    ['a figure published at no time', { publishedOn: undefined }, 'core/required-here', '/publishedOn'],
    ['a return without reason', { status: 'returned' }, 'core/required-here', '/reason'],
    ['a withdrawal without reason', { status: 'withdrawn' }, 'core/required-here', '/reason'],
    ['sending before the period', { submittedOn: '2023' }, 'core/date-order', '/submittedOn'],
    ['acceptance before sending', { acceptedOn: '2025-02-28' }, 'core/date-order', '/acceptedOn'],
    ['publication before acceptance', { publishedOn: '2025-03-31' }, 'core/date-order', '/publishedOn'],
    ['a period that ends before it starts', { period: { start: '2024-12', end: '2024-01' } }, 'core/date-order', '/period/end'],
  ])('refuses %s', (_name, change, code, pointer) => {
    expect(faults(core.StatisticalSubmission, { ...submission, ...change })).toEqual([`${code} ${pointer}`]);
  });

  it('lets a draft be sent later, and a return with its reason stand', () => {
    expect(faults(core.StatisticalSubmission, { ...submission, status: 'draft', submittedOn: undefined })).toEqual([]);
    expect(faults(core.StatisticalSubmission, { ...submission, status: 'returned', reason: 'Totals differ.' })).toEqual([]);
  });
});

const cell = {
  schema: 'ctip.statistical-observation/1',
  submission: 's-2',
  indicator: 'detected',
  period: '2024',
  unit: 'victims',
  sex: 'female',
  ageGroup: 'child',
  form: 'total',
  citizenship: 'total',
  count: 0,
  status: 'final',
  confidentiality: 'free',
};

describe('StatisticalObservation', () => {
  it.each([0, 17, { missing: 'unknown' }, { missing: 'not-collected' }, { missing: 'not-applicable' }])('reads %j', (count) => {
    expect(faults(core.StatisticalObservation, { ...cell, count })).toEqual([]);
  });

  it.each([null, -1, 1.5, '5', {}, { missing: 'zero' }])('takes %j for no count', (count) => {
    expect(faults(core.StatisticalObservation, { ...cell, count })).not.toEqual([]);
  });

  it('keeps the stages of convictions apart', () => {
    const convicted = { ...cell, unit: 'persons-convicted' };
    expect(faults(core.StatisticalObservation, convicted)).toEqual(['core/required-here /convictionStage']);
    expect(faults(core.StatisticalObservation, { ...convicted, convictionStage: 'final' })).toEqual([]);
    expect(faults(core.StatisticalObservation, { ...cell, convictionStage: 'final' })).toEqual(['core/not-here /convictionStage']);
  });

  it('marks what is suppressed, and nothing else', () => {
    const hidden = { ...cell, count: { missing: 'suppressed' } };
    expect(faults(core.StatisticalObservation, hidden)).toEqual(['core/contradiction /confidentiality']);
    expect(faults(core.StatisticalObservation, { ...hidden, confidentiality: 'suppressed-complementary' })).toEqual([]);
    expect(faults(core.StatisticalObservation, { ...cell, confidentiality: 'suppressed-small-cell' })).toEqual(['core/contradiction /confidentiality']);
  });

  it('is no published figure: nothing in it is open before release', () => {
    const open = core.leavesOf(core.StatisticalObservation).filter(({ meta }) => meta.privacy === 'public');
    expect(open.map(({ meta }) => meta.id)).toEqual(['record.schema']);
    expectTypeOf<core.StatisticalObservation>().not.toExtend<core.IndicatorObservation>();
  });
});

const entry = {
  schema: 'ctip.qualitative-entry/1',
  id: 'q-1',
  country: 'LB',
  period: { start: '2023', end: '2023' },
  topic: 'coordination',
  title: { ar: 'التنسيق الوطني' },
  language: 'ar',
  text: 'نص.',
  sources: [{ id: 'x', title: 'x' }],
  mark: 'secondary',
  status: 'published',
  writtenBy: 'a-1',
  approvedBy: 'a-2',
  approvedOn: '2024-01-05',
};

describe('QualitativeEntry', () => {
  it.each([
    ['nothing', {}, []],
    ['a draft that nobody approved', { status: 'draft', approvedBy: undefined, approvedOn: undefined }, []],
    ['a text published unapproved', { approvedBy: undefined }, ['core/required-here /approvedBy']],
    ['an approval at no time', { status: 'approved', approvedOn: undefined }, ['core/required-here /approvedOn']],
    ['an approval before the period', { approvedOn: '2022-12-31' }, ['core/date-order /approvedOn']],
    ['a text without source', { sources: [] }, ['core/too-few /sources']],
    ['a language that is none', { language: 'Arabic' }, ['core/format /language']],
  ])('finds in %s what is wrong', (_name, change, problems) => {
    expect(faults(core.QualitativeEntry, { ...entry, ...change })).toEqual(problems);
  });

  it('does not class its text as public', () => {
    const classes = new Map(core.leavesOf(core.QualitativeEntry).map(({ meta }) => [meta.id, meta.privacy]));
    expect(classes.get('qualitative-entry.text')).toBe('internal');
    expect(classes.get('qualitative-entry.title')).toBe('internal');
  });
});

const row = { code: '1', relation: 'exact', counterparts: ['slavery'] };
const loss = { en: 'The sub-kind.' };
const mapping = {
  schema: 'ctip.code-list-mapping/1',
  id: 'm-1',
  country: 'EG',
  from: { list: 'form 12', version: '2023' },
  to: { list: 'form-of-exploitation', version: '1' },
  rows: [row],
  status: 'agreed',
  agreedBy: 'a-1',
  agreedOn: '2024',
};

describe('CodeListMapping', () => {
  it.each([
    ['one row', [row], []],
    ['every relation', [row, { ...row, code: '2', relation: 'broader', counterparts: ['servitude', 'slavery'], loss }, { code: '3', relation: 'none', counterparts: [], loss }], []],
    ['a code twice', [row, { ...row, counterparts: ['servitude'] }], ['core/duplicate /rows']],
    ['a counterpart twice', [{ ...row, relation: 'broader', counterparts: ['slavery', 'slavery'], loss }], ['core/duplicate /rows']],
    ['none with a counterpart', [{ ...row, relation: 'none', loss }], ['core/contradiction /rows']],
    ['exact without one', [{ ...row, counterparts: [] }], ['core/contradiction /rows']],
    ['exact with two', [{ ...row, counterparts: ['slavery', 'servitude'] }], ['core/contradiction /rows']],
    ['a loss that is not said', [{ ...row, relation: 'narrower' }], ['core/required-here /rows']],
    ['no row', [], ['core/too-few /rows']],
  ])('finds in %s what is wrong', (_name, rows, problems) => {
    expect(faults(core.CodeListMapping, { ...mapping, rows })).toEqual(problems);
  });

  it('is agreed by somebody at some time', () => {
    expect(faults(core.CodeListMapping, { ...mapping, agreedBy: undefined })).toEqual(['core/required-here /agreedBy']);
    expect(faults(core.CodeListMapping, { ...mapping, agreedOn: undefined })).toEqual(['core/required-here /agreedOn']);
    expect(faults(core.CodeListMapping, { ...mapping, status: 'draft', agreedBy: undefined, agreedOn: undefined })).toEqual([]);
  });
});

const release = {
  schema: 'ctip.dissemination-release/1',
  id: 'r-2',
  title: { en: 'Detected victims' },
  version: 2,
  replaces: 'r-1',
  submissions: ['s-2'],
  audience: 'public',
  disclosure: [
    { method: 'cell-suppression', threshold: 11, complementary: true },
    { method: 'rounding', base: 5, random: true },
  ],
  licence: 'CC-BY-4.0',
  status: 'released',
  preparedBy: 'a-1',
  approvedBy: 'a-2',
  releasedOn: '2025-06-01',
};

describe('DisseminationRelease', () => {
  it.each([
    ['nothing', {}, []],
    ['a release being prepared', { status: 'prepared', approvedBy: undefined, releasedOn: undefined }, []],
    ['own approval', { approvedBy: 'a-1' }, ['core/same-body /approvedBy']],
    ['no approval', { approvedBy: undefined }, ['core/required-here /approvedBy']],
    ['no date', { releasedOn: undefined }, ['core/required-here /releasedOn']],
    ['withdrawal at no time', { status: 'withdrawn', withdrawalReason: { en: 'Error.' } }, ['core/required-here /withdrawnOn']],
    ['withdrawal without reason', { status: 'withdrawn', withdrawnOn: '2025-07' }, ['core/required-here /withdrawalReason']],
    [
      'withdrawal before release',
      { status: 'withdrawn', withdrawnOn: '2025-05', withdrawalReason: { en: 'Error.' } },
      ['core/date-order /withdrawnOn'],
    ],
    ['a later version of nothing', { replaces: undefined }, ['core/required-here /replaces']],
    ['a first version of something', { version: 1 }, ['core/not-here /replaces']],
    ['a version of itself', { replaces: 'r-2' }, ['core/self-reference /replaces']],
    ['no protection of persons', { disclosure: [] }, ['core/too-few /disclosure']],
    ['groups of one', { disclosure: [{ method: 'k-anonymity', k: 1 }] }, ['core/too-small /disclosure/0/k']],
    ['a budget of nothing', { disclosure: [{ method: 'differential-privacy', epsilon: 0, delta: 0 }] }, ['core/too-small /disclosure/0/epsilon']],
    ['no submission', { submissions: [] }, ['core/too-few /submissions']],
  ])('finds in %s what is wrong', (_name, change, problems) => {
    expect(faults(core.DisseminationRelease, { ...release, ...change })).toEqual(problems);
  });

  it('gives each method its own parameters', () => {
    type Private = Extract<core.DisseminationRelease['disclosure'][number], { method: 'differential-privacy' }>;
    expectTypeOf<Private>().toEqualTypeOf<{ method: 'differential-privacy'; epsilon: number; delta: number }>();
    expect(faults(core.DisseminationRelease, { ...release, disclosure: [{ method: 'k-anonymity', k: 11, epsilon: 1 }] })).toEqual([
      'core/unknown-key /disclosure/0/#3',
    ]);
  });
});
