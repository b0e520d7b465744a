import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deliver, nextStep, outcomeClass, type Outcome } from './index.js';

const attempted = { attempt: 1, repeatable: true, now: Date.UTC(2026, 0, 1), random: () => 0 };
const answered = (status: number, retryAfter?: string): Outcome => ({ kind: 'answered', status, ...(retryAfter !== undefined && { retryAfter }) });
const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ kind: fc.constant('answered' as const), status: fc.integer({ min: 100, max: 599 }) }),
  fc.constantFrom<Outcome>({ kind: 'not-sent' }, { kind: 'unknown' }),
);

describe('nextStep', () => {
  it.each([
    ['seconds', '120', 120_000],
    ['a date', 'Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['a date in the past', 'Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['no time at all', 'soon', 0],
    ['a date that no header writes', '2026-01-01', 0],
    ['a negative number', '-5', 0],
  ])('waits as long as the receiver asks by %s', (_, header, milliseconds) => {
    expect(nextStep(answered(503, header), attempted)).toEqual({ do: 'wait', milliseconds });
  });

  it('stops where the receiver asks for more patience than there is', () => {
    expect(nextStep(answered(503, '999999'), attempted)).toMatchObject({ do: 'stop', problem: { code: 'exchange/delivery-given-up' } });
  });

  it('never sends again what was refused, and never repeats what the receiver would take twice', () => {
    fc.assert(
      fc.property(anyOutcome, fc.integer({ min: 1, max: 20 }), fc.boolean(), (outcome, attempt, repeatable) => {
        const step = nextStep(outcome, { ...attempted, attempt, repeatable });
        const kind = outcomeClass(outcome);
        if (step.do === 'done') expect(kind).toBe('done');
        if (step.do === 'wait') {
          expect(['passing', 'unknown']).toContain(kind);
          expect(kind === 'unknown' && !repeatable).toBe(false);
          expect(attempt).toBeLessThan(6);
        }
      }),
    );
  });

  it('spreads its pauses between nothing and the doubled base, never beyond the cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (attempt, random) => {
        const step = nextStep({ kind: 'not-sent' }, { ...attempted, attempt, random: () => random }, { attempts: 100, base: 50, cap: 400 });
        if (step.do !== 'wait') expect.fail(step.do);
        expect(step.milliseconds).toBeLessThan(Math.min(400, 50 * 2 ** (attempt - 1)) + 1);
        expect(step.milliseconds).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('deliver', () => {
  const world = { now: () => 0, random: () => 0, repeatable: true };

  it('goes on through faults that pass, with the pauses asked for', async () => {
    const outcomes: Outcome[] = [{ kind: 'not-sent' }, answered(429, '2'), { kind: 'unknown' }, answered(202)];
    const pauses: number[] = [];
    const sent = await deliver({ ...world, send: (attempt) => Promise.resolve(outcomes[attempt - 1] ?? expect.fail()), wait: (ms) => Promise.resolve(pauses.push(ms)) });
    expect(sent).toEqual({ ok: true, value: { attempts: 4, outcome: answered(202) } });
    expect(pauses).toEqual([0, 2000, 0]);
  });

  it('takes what is thrown for an unknown outcome, and says nothing of it', async () => {
    const sent = await deliver({ ...world, repeatable: false, send: () => Promise.reject(new Error('POST /victims/Fatima failed')), wait: () => Promise.resolve() });
    expect(sent).toEqual({ ok: false, problems: [{ code: 'exchange/delivery-unknown', pointer: '', severity: 'error' }] });
  });

  it('gives up in the end', async () => {
    let sends = 0;
    const sent = await deliver({ ...world, send: () => Promise.resolve<Outcome>({ kind: 'not-sent' }).finally(() => (sends += 1)), wait: () => Promise.resolve(), policy: { attempts: 3 } });
    expect(sent).toMatchObject({ ok: false, problems: [{ code: 'exchange/delivery-given-up', params: { attempts: 3 } }] });
    expect(sends).toBe(3);
  });

  it('never says that nothing was taken once an attempt may have arrived', async () => {
    const outcomes: Outcome[] = [answered(504), { kind: 'not-sent' }, { kind: 'not-sent' }];
    const send = (attempt: number) => Promise.resolve(outcomes[attempt - 1] ?? expect.fail());
    const unknown = { ok: false, problems: [{ code: 'exchange/delivery-unknown' }] };
    expect(await deliver({ ...world, send, wait: () => Promise.resolve(), policy: { attempts: 3 } })).toMatchObject(unknown);
    const stop = new AbortController();
    expect(await deliver({ ...world, send, signal: stop.signal, wait: () => Promise.resolve(stop.abort()) })).toMatchObject(unknown);
    expect(await deliver({ ...world, repeatable: false, send, wait: () => expect.fail('sent again') })).toMatchObject(unknown);
  });

  it('stops on a signal before it sends again', async () => {
    const stop = new AbortController();
    const sent = await deliver({ ...world, signal: stop.signal, send: () => Promise.resolve<Outcome>({ kind: 'not-sent' }), wait: () => Promise.resolve(stop.abort()) });
    expect(sent).toMatchObject({ ok: false, problems: [{ code: 'exchange/delivery-stopped', params: { attempts: 1 } }] });
  });
});
