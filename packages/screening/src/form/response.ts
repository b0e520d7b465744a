import { absenceReasons, absent, isAbsent, ok, problem, refused, type Answer, type Problem, type Result, type Truth } from '@ctip/core';

import type { Observation, Provenance } from '../observation/index.js';
import { questionsOf, type Form } from './form.js';
import type { FormCondition, FormQuestion } from './question.js';

/** Answers by question; a question that is not there was not asked. @public */
export type FormResponse = Readonly<Record<string, Answer<string>>>;

const truths: ReadonlySet<unknown> = new Set(['yes', 'no', 'unknown']);
const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/u;
const reasons: ReadonlySet<unknown> = new Set(absenceReasons);

/** Codes that a question may be answered with; none for a language tag. */
export const choicesOf = ({ kind, choices = [] }: FormQuestion): readonly string[] => (kind === 'truth' ? ['yes', 'no', 'unknown'] : choices);

function allows(question: FormQuestion, answer: unknown): boolean {
  if (typeof answer === 'object' && answer !== null) return Object.keys(answer).length === 1 && isAbsent(answer) && reasons.has(answer.absent);
  if (typeof answer !== 'string') return false;
  if (question.kind === 'truth') return truths.has(answer);
  return question.kind === 'language' ? languageTag.test(answer) : choicesOf(question).includes(answer);
}

/**
 * The questions that are to be asked after the answers given so far.
 *
 * @param form - made by {@link formOf}
 * @param response - the answers so far
 * @returns ids, in the order of the form
 * @example
 * ```ts
 * const safe = { 'safety.private': 'yes', 'safety.danger': 'no', 'safety.self-harm': 'no', 'safety.consent': 'yes', 'safety.go-on': 'yes' };
 * enabledQuestions(formOf(icls2018), safe).includes('gate.coercion'); // => true
 * enabledQuestions(formOf(icls2018), { ...safe, 'safety.danger': 'yes' }).includes('gate.coercion'); // => false
 * ```
 * @public
 */
export function enabledQuestions(form: Form, response: FormResponse): readonly string[] {
  const enabled = new Set<string>();
  const answered = ({ question, is, isNot }: FormCondition): boolean => {
    const answer = enabled.has(question) && Object.hasOwn(response, question) ? response[question] : undefined;
    return is === undefined ? answer !== isNot : answer === is;
  };
  for (const { id, enableWhen } of questionsOf(form)) if (enableWhen.every(answered)) enabled.add(id);
  return [...enabled];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the answers to a form.
 *
 * @param form - made by {@link formOf}
 * @param payload - question → answer, unchecked: yes, no or unknown, a code, a language tag, or an absent answer
 * @returns `screening/form-question`, `screening/form-answer` or `screening/form-not-enabled`, each with its place; a name that the form
 *   does not have is told by its position
 * @example
 * ```ts
 * readResponse(formOf(icls2018), { 'safety.private': 'yes' }).ok; // => true
 * readResponse(formOf(icls2018), { 'safety.private': 'maybe' }); // => { ok: false, problems: [{ code: 'screening/form-answer', pointer: '/safety.private', severity: 'error' }] }
 * ```
 * @public
 */
export function readResponse(form: Form, payload: unknown): Result<FormResponse> {
  if (!isObject(payload)) return refused([problem('screening/form-answer', '')]);
  const known = new Map(questionsOf(form).map((question) => [question.id, question]));
  const problems: Problem[] = [];
  const answers = new Map<string, Answer<string>>();
  for (const [index, [id, answer]] of Object.entries(payload).entries()) {
    const question = known.get(id);
    if (!question) problems.push(problem('screening/form-question', `/#${String(index + 1)}`));
    else if (allows(question, answer)) answers.set(id, answer as Answer<string>);
    else problems.push(problem('screening/form-answer', `/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`));
  }
  const response = Object.fromEntries(answers);
  const enabled = new Set(enabledQuestions(form, response));
  for (const [id, answer] of answers) if (!enabled.has(id) && !isAbsent(answer)) problems.push(problem('screening/form-not-enabled', `/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`));
  return problems.length > 0 ? refused(problems) : ok(response);
}

/**
 * The observations that a filled-in form holds: one for each item; what was not asked says so.
 *
 * @param form - made by {@link formOf}
 * @param response - read by {@link readResponse}
 * @param provenance - when, from whom and by whom
 * @example
 * ```ts
 * const seen = observationsFrom(formOf(unodcLeaflet), { 'general/no-days-off': 'yes' }, unrecorded);
 * seen.filter(({ answer }) => answer === 'yes').map(({ item }) => item); // => ['general/no-days-off']
 * ```
 * @public
 */
export function observationsFrom(form: Form, response: FormResponse, provenance: Provenance): Observation[] {
  const enabled = new Set(enabledQuestions(form, response));
  return questionsOf(form).flatMap(({ id, item }) => {
    if (item === undefined) return [];
    const given = Object.hasOwn(response, id) ? response[id] : undefined;
    const answer = given === undefined || (!enabled.has(id) && !isAbsent(given)) ? absent('not-asked') : given;
    return [{ item, answer: answer as Answer<Truth>, ...provenance }];
  });
}
