import { readFileSync } from 'node:fs';

import { absent, isAbsent, type Answer } from '@ctip/core';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { definitions } from '../../definition/index.js';
import { instruments } from '../../instrument/index.js';
import { arabic, english, french } from '../../words/index.js';
import { questionsOf } from '../form.js';
import { elementsFormOf, enabledQuestions, formFhir, formJsonSchema, formOf, readResponse, type Form, type FormResponse } from '../index.js';
import { choicesOf } from '../response.js';

const readJson = (path: string | URL): object => JSON.parse(readFileSync(path, 'utf8')) as object;

/** The part of the official schema of FHIR R4 that a Questionnaire needs; HL7 gives it to the public domain. */
const official = readJson(new URL('fhirQuestionnaire.fixture.json', import.meta.url));
const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addMetaSchema(readJson(new URL('refs/json-schema-draft-06.json', import.meta.resolve('ajv/dist/ajv.js'))));
const isQuestionnaire = ajv.compile(official);

const forms: readonly Form[] = [...instruments.map(formOf), ...definitions.map((definition) => elementsFormOf(definition))];

interface Item {
  readonly linkId: string;
  readonly type: string;
  readonly item?: readonly Item[];
  readonly required?: boolean;
  readonly enableWhen?: readonly { readonly question: string }[];
  readonly enableBehavior?: string;
  readonly answerOption?: readonly unknown[];
}

const flat = (items: readonly Item[]): readonly Item[] => items.flatMap((one) => [one, ...flat(one.item ?? [])]);

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  it('is a FHIR R4 Questionnaire by the official schema, in each first language', () => {
    for (const words of [[english, arabic, french], [arabic], [french, english]] as const) {
      const questionnaire = formFhir(form, words);
      expect(isQuestionnaire(questionnaire), JSON.stringify(isQuestionnaire.errors?.slice(0, 3))).toBe(true);
    }
  });

  it('keeps the rules of a Questionnaire that no schema can say', () => {
    const items = flat(formFhir(form, [english])['item'] as readonly Item[]);
    const ids = items.map(({ linkId }) => linkId);
    expect(new Set(ids).size).toBe(ids.length); // que-2
    for (const { type, item, required, enableWhen = [], enableBehavior, answerOption } of items) {
      if (type === 'group') expect(item?.length ?? 0).toBeGreaterThan(0); // que-1
      if (type === 'display') expect([item, required]).toEqual([undefined, undefined]); // que-1, que-6
      if (enableWhen.length > 1) expect(enableBehavior).toBe('all'); // que-12
      if (answerOption) expect(type).toBe('choice'); // que-5
      for (const { question } of enableWhen) expect(ids).toContain(question);
    }
  });

  it('has an official schema that refuses what is none', () => {
    const questionnaire = formFhir(form, [english]);
    expect(isQuestionnaire({ ...questionnaire, status: 'finished' })).toBe(false);
    expect(isQuestionnaire({ ...questionnaire, item: [{ linkId: 'x', type: 'truth' }] })).toBe(false);
    expect(isQuestionnaire({ ...questionnaire, invented: true })).toBe(false);
  });

  const schema = formJsonSchema(form);
  const isResponse = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, strictTypes: false }).compile(schema);
  const questions = questionsOf(form);
  const answer = fc.constantFrom<unknown>('yes', 'no', 'unknown', 'ar', 'adult', 'child', 'woman', 'other', 'maybe', 3, null, absent('declined'), absent('not-asked'), { absent: 'lost' }, { absent: 'declined', more: 1 });
  const anything = fc.dictionary(fc.constantFrom(...questions.map(({ id }) => id), 'other'), answer, { maxKeys: 6 });

  it('says the same of an answer as its JSON Schema does, by a validator', () => {
    const agree = (response: unknown): void => {
      expect(isResponse(response), JSON.stringify(response)).toBe(readResponse(form, response).ok);
    };
    fc.assert(fc.property(anything, agree), { numRuns: 150 });
    for (const wrong of [undefined, null, 3, 'x', []]) agree(wrong);
    // Answers that were all to be asked, and one more that was not.
    const given = fc.record(Object.fromEntries(questions.map((question) => [question.id, fc.constantFrom<Answer<string>>(...(question.kind === 'language' ? ['fr'] : choicesOf(question)), absent('declined'))])));
    fc.assert(
      fc.property(given, fc.boolean(), fc.nat(), (whole, isSafe, at) => {
        const likely: FormResponse = { ...whole, ...(isSafe && { 'safety.private': 'yes', 'safety.danger': 'no', 'safety.self-harm': 'no', 'safety.consent': 'yes', 'safety.go-on': 'yes' }) };
        const enabled = new Set(enabledQuestions(form, likely));
        const asked = Object.fromEntries(Object.entries(likely).filter(([id, one]) => enabled.has(id) || isAbsent(one)));
        agree(asked);
        expect(isResponse(asked)).toBe(true);
        const extra = questions[at % questions.length];
        if (extra && !enabled.has(extra.id)) {
          agree({ ...asked, [extra.id]: extra.kind === 'language' ? 'fr' : choicesOf(extra)[0] });
          expect(isResponse({ ...asked, [extra.id]: extra.kind === 'language' ? 'fr' : choicesOf(extra)[0] })).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });
});
