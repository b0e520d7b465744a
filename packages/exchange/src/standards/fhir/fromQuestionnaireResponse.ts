import { absenceReasons, ok, problem, refused, type Answer, type Problem, type Result } from '@ctip/core';

import { list, member, type Mapped } from '../mapping/index.js';
import { answerSystem, offeredAbsences, type FormAnswers, type FormShape } from './form.js';
import { absence } from './hear.js';

/** The answer of an item; `undefined` when it has none that can be read. */
function answerOf(item: unknown, pointer: string, losses: Problem[]): Answer<string> | undefined {
  const [answer] = list(member(item, 'answer'));
  const coded = member(answer, 'valueCoding');
  const code = member(coded, 'system') === answerSystem ? member(coded, 'code') : undefined;
  const text = code ?? member(answer, 'valueString');
  if (typeof text !== 'string') return absence(item, pointer, losses);
  const reason = absenceReasons.find((one) => one === text && offeredAbsences.includes(one));
  return reason && code !== undefined ? { absent: reason } : text;
}

/** Items of a response, groups opened; deeper than a form goes is refused. */
function itemsOf(value: unknown, pointer: string, depth = 0): readonly { readonly item: unknown; readonly pointer: string }[] {
  if (depth > 8) return [];
  return list(member(value, 'item')).flatMap((item, index) => {
    const at = `${pointer}/item/${String(index)}`;
    return [{ item, pointer: at }, ...itemsOf(item, at, depth + 1)];
  });
}

/**
 * Reads the answers of a FHIR R4 QuestionnaireResponse to a form of ours.
 *
 * @param resource - the resource, as `JSON.parse` gives it
 * @param form - the form's shape; a response to another form or version is refused
 * @returns answers by link id; `exchange/fhir-resource`, `exchange/fhir-questionnaire`, `exchange/fhir-answer` with its place for an answer that
 *   cannot be read, stands twice or belongs to no question
 * @public
 */
export function fromQuestionnaireResponse(resource: unknown, form: FormShape): Result<Mapped<FormAnswers>> {
  if (member(resource, 'resourceType') !== 'QuestionnaireResponse') {
    return refused([problem('exchange/fhir-resource', '/resourceType', { params: { allowed: ['QuestionnaireResponse'] } })]);
  }
  const expected = `urn:ctip:${form.id}|${form.version}`;
  if (member(resource, 'questionnaire') !== expected) return refused([problem('exchange/fhir-questionnaire', '/questionnaire', { params: { expected } })]);
  const groups = new Set(form.sections.map(({ linkId }) => linkId));
  const questions = new Set(form.sections.flatMap((section) => section.questions.map(({ linkId }) => linkId)));
  const answers = new Map<string, Answer<string>>();
  const losses: Problem[] = [];
  const problems: Problem[] = [];
  for (const { item, pointer } of itemsOf(resource, '')) {
    const linkId = member(item, 'linkId');
    if (typeof linkId === 'string' && groups.has(linkId)) continue;
    const many = list(member(item, 'answer')).length > 1;
    const answer = answerOf(item, pointer, losses);
    if (typeof linkId !== 'string' || !questions.has(linkId) || answers.has(linkId) || many || answer === undefined) problems.push(problem('exchange/fhir-answer', pointer));
    else answers.set(linkId, answer);
  }
  return problems.length > 0 ? refused(problems) : ok({ value: Object.fromEntries(answers), losses });
}
