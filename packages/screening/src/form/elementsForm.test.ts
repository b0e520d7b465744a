import { absent, isAbsent, type Answer, type Truth } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { definitions, palermoArticle3, type Definition } from '../definition/index.js';
import { assessElements } from '../elements/index.js';
import { questionsOf } from './form.js';
import { elementsFormOf, elementsFrom, enabledQuestions, readResponse, type FormResponse } from './index.js';
import { choicesOf } from './response.js';

const all: readonly Definition<string, string, string>[] = definitions;
const form = elementsFormOf(palermoArticle3);
const safe = { 'safety.private': 'yes', 'safety.danger': 'no', 'safety.self-harm': 'no', 'safety.consent': 'yes', 'safety.go-on': 'yes' } as const;
const open = { ...safe, 'gate.act': 'yes', 'gate.means': 'yes', 'gate.purpose': 'yes' } as const;
const adult = { ...open, 'age.now': 'adult', 'age.then': 'no' } as const;
const result = (response: FormResponse): unknown => assessElements(palermoArticle3, elementsFrom(form, response)).result;
const asked = (response: FormResponse, part: string): readonly string[] => enabledQuestions(form, response).filter((id) => id.includes(part));

describe('the form of Article 3', () => {
  it('has every act, means and purpose once for an adult, and once for who may be a child', () => {
    const wanted = [...palermoArticle3.acts.map((item) => `act/${item}`), ...palermoArticle3.means.map((item) => `means/${item}`), ...palermoArticle3.purposes.map((item) => `purpose/${item}`)];
    const questions = questionsOf(form).filter(({ item }) => item !== undefined);
    expect(questions.filter(({ id }) => !id.startsWith('child.')).map(({ item }) => item)).toEqual(wanted);
    expect(questions.filter(({ id }) => id.startsWith('child.')).map(({ item }) => item)).toEqual(wanted);
  });

  it('asks a child nothing of it, nor a person who may be one, and looks for no means where a child needs none', () => {
    for (const age of ['child', 'uncertain', undefined]) {
      const enabled = enabledQuestions(form, { ...open, ...(age !== undefined && { 'age.now': age }) });
      const toPerson = questionsOf(form).filter(({ id, item, answeredBy }) => item !== undefined && answeredBy === 'person' && enabled.includes(id));
      expect(toPerson).toEqual([]);
      expect(enabled.filter((id) => id.startsWith('child.means/')).length).toBe(age === 'uncertain' ? 9 : 0);
    }
    expect(asked({ ...open, 'age.now': 'child' }, 'means')).toEqual([]);
    expect(asked({ ...adult, 'age.then': 'yes' }, 'means')).toEqual([]);
    expect(asked(adult, 'means/')).toHaveLength(9);
  });

  it('gives what Article 3 gives', () => {
    const rest = Object.fromEntries(palermoArticle3.means.map((item) => [`means/${item}`, 'no']));
    expect(result({ ...adult, 'act/harbouring': 'yes', 'means/fraud': 'yes', 'purpose/servitude': 'yes' })).toBe('present');
    expect(result({ ...adult, 'act/harbouring': 'yes', 'means/fraud': 'no', 'purpose/servitude': 'yes' })).toBe('undetermined');
    expect(result({ ...adult, 'act/harbouring': 'yes', ...rest, 'purpose/servitude': 'yes' })).toBe('not-present');
    expect(result({ ...adult, 'act/harbouring': 'yes', 'means/fraud': 'yes', 'purpose.whole': 'no' })).toBe('not-present');
    expect(result({ ...adult, 'purpose/servitude': 'yes', 'purpose.whole': 'no', 'act/receipt': 'yes', 'means/fraud': 'yes' })).toBe('present');
    expect(result({ ...adult, 'age.then': 'yes', 'act/harbouring': 'yes', 'purpose/servitude': 'yes' })).toBe('present');
    expect(result({ 'age.now': 'child', 'child.act/transfer': 'yes', 'child.purpose/slavery': 'yes' })).toBe('present');
    expect(result({})).toBe('undetermined');
  });

  it('reads an adult of whom nobody knows whether they were a child then both ways', () => {
    const seen = elementsFrom(form, { ...open, 'age.now': 'adult', 'act/harbouring': 'yes', 'purpose/servitude': 'yes' });
    expect(assessElements(palermoArticle3, seen).readings).toEqual({ asAdult: 'undetermined', asChild: 'present' });
    expect(elementsFrom(form, { ...open, 'age.now': 'adult', 'age.then': absent('declined') }).age).toEqual(absent('declined'));
  });

  it('does not read what was not to be asked', () => {
    expect(elementsFrom(form, { 'age.now': 'child', 'act/harbouring': 'yes', 'child.means/fraud': 'yes' })).toMatchObject({ acts: {}, means: {} });
  });
});

describe.each(all.map((definition) => [definition.id, definition] as const))('the form of %s', (_id, definition) => {
  const own = elementsFormOf(definition);
  const questions = questionsOf(own);
  const answers = fc.record(
    Object.fromEntries(
      questions.map((question) => [question.id, question.kind === 'language' ? fc.constant<Answer<string>>('ar') : fc.constantFrom<Answer<string>>(...choicesOf(question), absent('declined'), absent('not-asked'))]),
    ),
    { requiredKeys: [] },
  );
  /** Only what was to be asked is answered. */
  const kept = (response: FormResponse): FormResponse => {
    const enabled = new Set(enabledQuestions(own, response));
    return Object.fromEntries(Object.entries(response).filter(([id, answer]) => enabled.has(id) || isAbsent(answer)));
  };

  it('reads back every response that it allows, and consent changes no result', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), fc.constantFrom<Truth>('yes', 'no', 'unknown'), (given, isSafe, claimed) => {
        const response = kept({ ...given, ...(isSafe && safe) });
        const read = readResponse(own, response);
        expect(read.ok).toBe(true);
        const found = assessElements(definition, elementsFrom(own, response));
        const other = assessElements(definition, elementsFrom(own, { ...response, 'consent.claimed': claimed }));
        expect(other.result).toBe(found.result);
      }),
      { numRuns: 60 },
    );
  });
});
