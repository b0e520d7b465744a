import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { absenceReasons, check, classed, fields, isAbsent, migrate, migration, record, Referral, Referral1, remarks, Victim, Victim1, type MigrationNote } from '../index.js';
import { caseExample } from '../records/caseExample.fixture.js';
import * as z from 'zod';

const absence = fc.constantFrom(...absenceReasons).map((reason) => ({ absent: reason }));
const answered = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | { absent: string }> => fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: absence });
const two = (value: number): string => String(value).padStart(2, '0');
const date = fc
  .tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10), fc.boolean())
  .map(([year, month, day, length, rough]) => `${String(year)}-${two(month)}-${two(day)}`.slice(0, length) + (rough ? '~' : ''));
const opaque = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/);
const word = (max: number): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom('ليلى', 'Nguyễn', 'O’Neill', 'عبد الرحمن', 'مه\u200Cسا'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(20, max) }));
const extensions = fc.constantFrom({}, { extensions: { 'jo.gov.psd': { file: [1, null, 'x'] } } });

const victims = fc
  .record({
    schema: fc.constant('ctip.victim/1'),
    id: opaque,
    names: fc.array(fc.record({ given: answered(word(80)), father: answered(word(80)), grandfather: answered(word(80)), family: answered(word(80)) }), { maxLength: 4 }),
    dateOfBirth: answered(date),
    documents: fc.array(
      fc.record({
        kind: fc.constantFrom('passport', 'national-id', 'residence-permit', 'refugee-document', 'birth-certificate', 'other'),
        issuedBy: answered(fc.constantFrom('JO', 'NA', 'PH')),
        number: answered(word(40)),
      }),
      { maxLength: 3 },
    ),
    contact: fc.oneof(
      absence,
      fc.record({ channel: fc.constantFrom('phone', 'messaging', 'email', 'in-person', 'through-agency'), value: word(120), safeToContact: answered(fc.boolean()) }),
    ),
  })
  .chain((base) => extensions.map((more) => ({ ...base, ...more })));

const referrals = fc
  .record({
    schema: fc.constant('ctip.referral/1'),
    id: opaque,
    caseId: opaque,
    from: opaque,
    to: opaque,
    service: fc.constantFrom('shelter', 'health', 'psychosocial', 'legal', 'education', 'livelihood', 'financial', 'interpretation', 'child-protection', 'return'),
    status: fc.constantFrom('offered', 'accepted', 'declined', 'expired', 'withdrawn', 'completed'),
    offeredOn: date,
    respondBy: date,
    answeredOn: answered(date),
  })
  .chain((base) => extensions.map((more) => ({ ...base, ...more })));

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

const steps = [
  ['victims', victims, Victim1, Victim],
  ['referrals', referrals, Referral1, Referral],
] as const;

describe.each(steps)('old %s', (_name, old, Then, Now) => {
  it('that pass become new ones that pass, and stay as they were', () => {
    let sound = 0;
    fc.assert(
      fc.property(old as fc.Arbitrary<unknown>, (made) => {
        const payload = frozen(made);
        const was = JSON.stringify(payload);
        const result = migrate(payload);
        expect(JSON.stringify(payload)).toBe(was);
        const valid = check(Then, payload);
        expect(result.ok).toBe(valid.ok);
        if (!result.ok) return;
        sound += 1;
        expect(check(Now, result.value.payload).ok).toBe(true);
        expect(result.value.path).toEqual([Then.tag, Now.tag]);
        expect(migrate(result.value.payload)).toEqual({ ok: true, value: { payload: result.value.payload, path: [Now.tag], notes: [] } });
      }),
      { numRuns: 400 },
    );
    expect(sound).toBeGreaterThan(100);
  });

  it('say where each assumption stands in the new payload, and repeat no value', () => {
    fc.assert(
      fc.property(old as fc.Arbitrary<unknown>, (payload) => {
        const result = migrate(payload);
        if (!result.ok) return;
        for (const note of result.value.notes) {
          const from = note.loss === 'assumed' ? result.value.payload : payload;
          expect(at(from, note.pointer), JSON.stringify(note)).not.toBeUndefined();
          expect(note.reason).toMatch(/^[a-z-]+$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an old victim', () => {
  const old = {
    schema: 'ctip.victim/1',
    id: 'v-1',
    names: [
      { given: 'ليلى', father: 'يوسف', grandfather: { absent: 'unknown' }, family: 'حداد' },
      { given: { absent: 'declined' }, father: { absent: 'declined' }, grandfather: { absent: 'declined' }, family: { absent: 'declined' } },
      { given: { absent: 'declined' }, father: { absent: 'unknown' }, grandfather: { absent: 'unknown' }, family: { absent: 'withheld' } },
    ],
    dateOfBirth: '1998~',
    documents: [{ kind: 'passport', issuedBy: 'NA', number: { absent: 'withheld' } }],
    contact: { channel: 'phone', value: '0', safeToContact: { absent: 'unknown' } },
  };
  const made = migrate(old);

  it('keeps every value that it had', () => {
    expect(made.ok && made.value.payload).toEqual({
      schema: 'ctip.victim/2',
      id: 'v-1',
      names: [
        { use: { absent: 'not-asked' }, name: { full: 'ليلى يوسف حداد', given: 'ليلى', father: 'يوسف', grandfather: { absent: 'unknown' }, family: 'حداد' } },
        { use: { absent: 'not-asked' }, name: { absent: 'declined' } },
        { use: { absent: 'not-asked' }, name: { absent: 'unknown' } },
      ],
      dateOfBirth: { calendar: 'gregory', date: '1998~' },
      documents: [{ kind: 'passport', issuedBy: 'NA', number: { absent: 'withheld' }, validUntil: { absent: 'not-asked' }, heldBy: { absent: 'not-asked' } }],
      contacts: [
        {
          channel: 'phone',
          value: '0',
          safeToContact: { absent: 'unknown' },
          mayLeaveMessage: { absent: 'not-asked' },
          language: { absent: 'not-asked' },
          times: [],
          checkedOn: { absent: 'unknown' },
        },
      ],
      languages: { absent: 'not-asked' },
      interpreter: { needed: { absent: 'not-asked' }, language: { absent: 'not-asked' }, sexPreferred: { absent: 'not-asked' } },
      workerSexPreferred: { absent: 'not-asked' },
    });
  });

  it('says that a name was joined, and which reasons are gone', () => {
    const notes: readonly MigrationNote[] = made.ok ? made.value.notes : [];
    expect(notes).toContainEqual({ loss: 'assumed', to: 'ctip.victim/2', pointer: '/names/0/name/full', reason: 'joined-from-parts' });
    expect(notes.filter(({ loss }) => loss === 'dropped').map(({ pointer }) => pointer)).toEqual(['given', 'father', 'grandfather', 'family'].map((part) => `/names/2/${part}`));
  });
});

it('an old referral has no ground, and says so', () => {
  const old = {
    schema: 'ctip.referral/1', id: 'r-1', caseId: 'c-1', from: 'a', to: 'b', service: 'legal', status: 'declined', offeredOn: '2026-03-02', respondBy: '2026-03-05', answeredOn: '2026-03-03',
  };
  const made = migrate(old, { to: 'ctip.referral/2' });
  const read = check(Referral, made.ok ? made.value.payload : undefined);
  expect(read.ok && read.value).toMatchObject({ basis: { kind: 'not-recorded', since: 'ctip.referral/1' }, declineReason: { absent: 'unknown' } });
  expect(read.ok && remarks(Referral, read.value).map(({ code }) => code)).toEqual(['core/basis-not-recorded']);
});

it('a former version does not learn new codes', () => {
  const draft = { schema: 'ctip.referral/1', id: 'r-1', caseId: 'c-1', from: 'a', to: 'b', service: 'legal', status: 'draft', offeredOn: '2026', respondBy: '2026', answeredOn: '2026' };
  expect(check(Referral1, draft).ok).toBe(false);
  expect(migrate(draft).ok).toBe(false);
});

describe('migrate', () => {
  const codes = (payload: unknown, options = {}): unknown => {
    const result = migrate(payload, options);
    return result.ok ? result.value.path : result.problems.map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it('leaves a record that has only one version as it is', () => {
    const payload = caseExample();
    const result = migrate(payload);
    expect(result.ok && result.value.payload).toBe(payload);
    expect(codes(payload)).toEqual(['ctip.case/1']);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['core/type ']],
    ['null', null, ['core/type ']],
    ['a list', [], ['core/type ']],
    ['a text', 'ctip.victim/1', ['core/type ']],
    ['no tag', {}, ['core/required /schema']],
    ['an inherited tag', Object.create({ schema: 'ctip.victim/1' }), ['core/required /schema']],
    ['a number', { schema: 1 }, ['core/type /schema']],
    ['no version', { schema: 'ctip.victim' }, ['core/schema-unknown /schema']],
    ['version zero', { schema: 'ctip.victim/0' }, ['core/schema-unknown /schema']],
    ['a long version', { schema: 'ctip.victim/99999999999999999999' }, ['core/schema-unknown /schema']],
    ['a strange name', { schema: 'amina.saleh/1' }, ['core/schema-unknown /schema']],
    ['a built-in name', { schema: 'ctip.constructor/1' }, ['core/schema-unknown /schema']],
    ['a newer version', { schema: 'ctip.victim/3' }, ['core/schema-newer /schema']],
    ['a newer version of a record with one', { schema: 'ctip.case/2' }, ['core/schema-newer /schema']],
  ])('refuses %s', (_name, payload, expected) => expect(codes(payload)).toEqual(expected));

  it('never repeats a strange tag', () => {
    const result = migrate({ schema: 'amina.saleh/1' });
    expect(JSON.stringify(result)).not.toContain('amina');
  });

  it('goes neither backwards nor to another record', () => {
    const now = migrate({ schema: 'ctip.referral/1', id: 'r', caseId: 'c', from: 'a', to: 'b', service: 'legal', status: 'offered', offeredOn: '2026', respondBy: '2026', answeredOn: { absent: 'unknown' } });
    expect(codes(now.ok && now.value.payload, { to: 'ctip.referral/1' })).toEqual(['core/no-migration /schema']);
    expect(codes(now.ok && now.value.payload, { to: Victim })).toEqual(['core/no-migration /schema']);
  });

  it('tells what is wrong with an old payload in the words of its own version', () => {
    expect(codes({ schema: 'ctip.referral/1' })).toContain('core/required /offeredOn');
  });

  const field = classed({ privacy: 'internal', subject: 'nobody', purposes: ['administration'], retention: 'case-file' });
  const desks = [1, 2, 3].map((version) => record(`demo.desk/${version}` as `${string}/${number}`, fields(() => ({ [`v${String(version)}`]: field(z.int()) }))));
  const [one, two_, three] = desks;
  const step = (from: (typeof desks)[number] | undefined, to: (typeof desks)[number] | undefined, change: (old: Record<string, unknown>) => object) =>
    migration(from as never, to as never, ((old: Record<string, unknown>, notes: { dropped: (pointer: string, reason: string) => void }) => {
      notes.dropped('/x', 'because');
      return change(old);
    }) as never);
  const up = [
    step(one, two_, ({ v1 }) => ({ schema: 'demo.desk/2', v2: v1 })),
    step(two_, three, ({ v2 }) => ({ schema: 'demo.desk/3', v3: v2 })),
  ];

  it('walks a chain, in any order of its steps, and stops where it is told', () => {
    const payload = { schema: 'demo.desk/1', v1: 7 };
    for (const migrations of [up, up.toReversed()]) {
      const whole = migrate(payload, { migrations });
      expect(whole.ok && whole.value.payload).toEqual({ schema: 'demo.desk/3', v3: 7 });
      expect(whole.ok && whole.value.notes.map(({ to }) => to)).toEqual(['demo.desk/2', 'demo.desk/3']);
      expect(codes(payload, { migrations, to: 'demo.desk/2' })).toEqual(['demo.desk/1', 'demo.desk/2']);
    }
    expect(codes(payload, { migrations: up.slice(1) })).toEqual(['core/no-migration /schema']);
  });

  it('does not loop where steps do', () => {
    const back = step(two_, one, ({ v2 }) => ({ schema: 'demo.desk/1', v1: v2 }));
    expect(codes({ schema: 'demo.desk/1', v1: 1 }, { migrations: [...up.slice(0, 1), back] })).toEqual(['demo.desk/1', 'demo.desk/2']);
  });

  it('gives nothing out that the new schema refuses', () => {
    expect(codes({ schema: 'demo.desk/1', v1: 1 }, { migrations: [step(one, two_, () => ({ schema: 'demo.desk/2', v2: 'x' }))] })).toEqual(['core/type /v2']);
  });
});

function at(root: unknown, pointer: string): unknown {
  let value = root;
  for (const name of pointer.split('/').slice(1)) {
    if (isAbsent(value)) return value;
    value = (value as Record<string, unknown> | undefined)?.[name];
  }
  return value;
}
