import { absenceReasons } from '@ctip/core';

import { questionsOf, type Form } from '../form.js';
import type { FormCondition } from '../question.js';
import { choicesOf } from '../response.js';

/** A JSON Schema or a part of one. @public */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What an answer has to be for a condition to hold. */
const holds = ({ question, is, isNot }: FormCondition): JsonSchema => {
  const answer = { required: [question], properties: { [question]: { const: is ?? isNot } } };
  return is === undefined ? { not: answer } : answer;
};

/**
 * The answers to a form as a JSON Schema (2020-12): what each question may be answered with, and which answers others need.
 *
 * @param form - made by {@link formOf}
 * @example
 * ```ts
 * formJsonSchema(formOf(icls2018)).$id; // => 'urn:ctip:form.icls-2018:1'
 * ```
 * @public
 */
export function formJsonSchema(form: Form): JsonSchema {
  const questions = questionsOf(form);
  const valueOf = (question: (typeof questions)[number]): JsonSchema => (question.kind === 'language' ? { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$' } : { enum: choicesOf(question) });
  const noAnswer = { type: 'object', properties: { absent: { enum: absenceReasons } }, required: ['absent'], additionalProperties: false };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:ctip:${form.id}:${form.version}`,
    $comment: form.translation,
    type: 'object',
    properties: Object.fromEntries(questions.map((question) => [question.id, { anyOf: [valueOf(question), { $ref: '#/$defs/noAnswer' }] }])),
    additionalProperties: false,
    allOf: questions
      .filter(({ enableWhen }) => enableWhen.length > 0)
      .map(({ id, enableWhen }) => ({
        if: { allOf: enableWhen.map(holds) },
        else: { properties: { [id]: { $ref: '#/$defs/noAnswer' } } },
      })),
    $defs: { noAnswer },
  };
}
