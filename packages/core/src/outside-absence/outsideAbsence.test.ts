import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  absenceReasons,
  hearAbsence,
  hearFlag,
  hearGlotipCount,
  sayAbsence,
  sayFlag,
  sayGlotipCount,
  type AbsenceConventionId,
  type Answer,
} from '../index.js';
import { absenceConventions } from './conventions.data.js';

const conventions = Object.keys(absenceConventions) as AbsenceConventionId[];
const codes = (losses: readonly { readonly code: string }[]): readonly string[] => losses.map(({ code }) => code);

describe.each(conventions)('the words of %s', (convention) => {
  it.each(absenceReasons)('bring %s home, or say that they do not', (reason) => {
    const { word, losses } = sayAbsence(convention, reason, '/x');
    const heard = word === undefined ? undefined : hearAbsence(convention, word, '/x');
    if (losses.length === 0) expect(heard).toEqual({ answer: { absent: reason }, losses: [] });
    else {
      expect(heard?.answer.absent).not.toBe(reason);
      expect(losses).toEqual([{ code: 'core/absence-merged', pointer: '/x', severity: 'warning', params: { convention, reason } }]);
    }
  });

  it('are all heard, and no other', () => {
    for (const word of Object.keys(absenceConventions[convention].hears)) expect(hearAbsence(convention, word)).toBeDefined();
    for (const word of ['1', 'yes', 'toString', '__proto__', 'constructor', ' ']) expect(hearAbsence(convention, word)).toBeUndefined();
  });

  it('never say that somebody declined who did not', () => {
    for (const reason of absenceReasons) {
      const { word } = sayAbsence(convention, reason);
      const heard = word === undefined ? undefined : hearAbsence(convention, word)?.answer.absent;
      expect(heard === 'declined').toBe(reason === 'declined' && heard !== 'unknown');
    }
  });
});

describe('FHIR', () => {
  it('tells all five apart, and its fifteen codes are read', () => {
    expect(new Set(absenceReasons.map((reason) => sayAbsence('fhir', reason).word)).size).toBe(5);
    expect(absenceReasons.flatMap((reason) => sayAbsence('fhir', reason).losses)).toEqual([]);
    expect(Object.keys(absenceConventions.fhir.hears)).toHaveLength(15);
    expect(codes(hearAbsence('fhir', 'temp-unknown')?.losses ?? [])).toEqual(['core/absence-narrowed']);
  });
});

describe('a flag of CTDC', () => {
  const answers: readonly Answer<boolean>[] = [true, false, ...absenceReasons.map((reason) => ({ absent: reason }))];

  it.each(['ctdc', 'ctdc-synthetic'] as const)('%s: comes home, or says that it does not, and a no is never made up', (convention) => {
    for (const answer of answers) {
      const { word, losses } = sayFlag(convention, answer);
      const heard = hearFlag(convention, word ?? 'none');
      if (!heard.ok) throw new Error('not heard');
      if (losses.length === 0) expect(heard.value.answer).toEqual(answer);
      else expect(heard.value.answer).toEqual({ absent: 'unknown' });
      if (answer !== false) expect(heard.value.answer).not.toBe(false);
    }
  });

  it('is doubtful where it says 0, and no flag where it says something else', () => {
    const zero = hearFlag('ctdc', '0', '/f');
    expect(zero.ok && codes(zero.value.losses)).toEqual(['core/no-doubtful']);
    expect(hearFlag('ctdc-synthetic', '0').ok).toBe(false);
    for (const word of ['', 'Yes', '01', '-9', ' 1']) expect(hearFlag('ctdc', word).ok).toBe(false);
  });
});

describe('a count of GLOTIP', () => {
  it('comes home within its interval', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat({ max: 12 }), fc.nat(), fc.maxSafeNat()), (count) => {
        const { word, losses } = sayGlotipCount(count);
        const heard = hearGlotipCount(word);
        if (!heard.ok) throw new Error('not heard');
        const { answer, within } = heard.value;
        expect(within !== undefined && within.least <= count && count <= within.most).toBe(true);
        if (losses.length === 0) expect(answer).toBe(count);
        else expect(answer).toEqual({ absent: 'withheld' });
        expect(losses.length === 0).toBe(count >= 5);
      }),
    );
  });

  it('writes thousands as the platform does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 2 ** 50 }), (count) => {
        expect(sayGlotipCount(count).word).toBe(count.toLocaleString('en'));
      }),
    );
  });

  it.each(['0', '', '05', '1.204', '12,04', ',5', '<4', '-7', '٧', '1e3'])('refuses %j', (word) => expect(hearGlotipCount(word).ok).toBe(false));

  it('leaves the row away for an absence', () => {
    expect(sayGlotipCount({ absent: 'declined' })).toEqual({
      losses: [{ code: 'core/absence-merged', pointer: '', severity: 'warning', params: { convention: 'glotip', reason: 'declined' } }],
    });
    expect(hearGlotipCount(undefined)).toEqual({ ok: true, value: { answer: { absent: 'unknown' } } });
    expect(() => sayGlotipCount(-1)).toThrow(TypeError);
    expect(() => sayGlotipCount(1.5)).toThrow(TypeError);
  });
});
