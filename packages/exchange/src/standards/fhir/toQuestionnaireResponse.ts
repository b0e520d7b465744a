import { isAbsent, type Answer, type Screening } from '@ctip/core';

import { loss, type Mapped } from '../mapping/index.js';
import { absentExtension, namesOf, reference, type FhirJson, type FhirResource } from './element.js';
import { answerSystem, offeredAbsences, type FormAnswers, type FormQuestionShape, type FormShape } from './form.js';

/** What was filled in. @public */
export interface FilledForm {
  readonly form: FormShape;
  readonly answers: FormAnswers;
  readonly screening: Pick<Screening, 'id' | 'status' | 'endedAt'>;
  /** Id of the person; left out where the person is not known or not told. */
  readonly victim?: string;
  /** Id of the agency that asked. */
  readonly agency?: string;
}

/** FHIR R4 has no state for one that was planned; it was begun and not finished is as near as it gets. */
const statuses: Readonly<Record<Screening['status'], string>> = { planned: 'in-progress', 'under-way': 'in-progress', completed: 'completed', stopped: 'stopped' };

function itemOf({ linkId, type }: FormQuestionShape, answer: Answer<string>): FhirJson {
  if (!isAbsent(answer)) return { linkId, answer: [type === 'choice' ? { valueCoding: { system: answerSystem, code: answer } } : { valueString: answer }] };
  if (type === 'choice' && offeredAbsences.includes(answer.absent)) return { linkId, answer: [{ valueCoding: { system: answerSystem, code: answer.absent } }] };
  return { linkId, extension: [absentExtension(answer)] };
}

/**
 * Writes the answers to a screening form as a FHIR R4 QuestionnaireResponse, in the groups of the Questionnaire.
 *
 * An answer that was declined or not asked is the code that the form offers for it where it offers one, and otherwise stands there with its
 * reason. Nothing of what the answers may mean is written: no result, no score.
 *
 * @param filled - the form's shape as plain data, the answers, and the screening
 * @returns the resource, and as losses the answers that the form has no question for (`exchange/mapping-dropped`, by position)
 * @example
 * ```ts
 * const form = { id: 'leaflet', version: '1', sections: [{ linkId: 'section.signs', questions: [{ linkId: 'q1', type: 'choice' }, { linkId: 'q2', type: 'choice' }] }] } as const;
 * const filled = { form, answers: { q1: 'yes', q2: { absent: 'withheld' } }, screening: { id: 's-1', status: 'completed' } } as FilledForm;
 * const { value } = toQuestionnaireResponse(filled);
 * value['questionnaire']; // => 'urn:ctip:leaflet|1'
 * const back = fromQuestionnaireResponse(value, form);
 * back.ok && back.value.value; // => { q1: 'yes', q2: { absent: 'withheld' } }
 * ```
 * @public
 */
export function toQuestionnaireResponse({ form, answers, screening, victim, agency }: FilledForm): Mapped<FhirResource<'QuestionnaireResponse'>> {
  const known = new Set(form.sections.flatMap(({ questions }) => questions.map(({ linkId }) => linkId)));
  const item = form.sections.flatMap(({ linkId, questions }): readonly FhirJson[] => {
    const items = questions.flatMap((question) => {
      const answer = Object.hasOwn(answers, question.linkId) ? answers[question.linkId] : undefined;
      return answer === undefined ? [] : [itemOf(question, answer)];
    });
    return items.length === 0 ? [] : [{ linkId, item: items }];
  });
  const lost = Object.keys(answers).flatMap((linkId, index) => (known.has(linkId) ? [] : [loss('exchange/mapping-dropped', `/answers/#${String(index + 1)}`, { field: 'screening.indicators' })]));
  const assumed = screening.status === 'planned' ? [loss('exchange/mapping-merged', '/screening/status', { field: 'screening.status' })] : [];
  return {
    value: {
      resourceType: 'QuestionnaireResponse',
      ...namesOf('screening', screening.id),
      // Here the standard allows one identifier and no list.
      identifier: { system: 'urn:ctip:screening', value: screening.id },
      questionnaire: `urn:ctip:${form.id}|${form.version}`,
      status: statuses[screening.status],
      ...(victim !== undefined && { subject: reference('victim', victim) }),
      ...(screening.endedAt !== undefined && { authored: screening.endedAt }),
      ...(agency !== undefined && { author: reference('agency', agency) }),
      ...(item.length > 0 && { item }),
    },
    losses: [...lost, ...assumed],
  };
}
