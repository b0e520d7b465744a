import type { Answer } from '@ctip/core';

/** The shape of a form, as plain data: the link ids of the Questionnaire that it was exported as. @public */
export interface FormShape {
  /** Id of the form; the Questionnaire is `urn:ctip:<id>`. */
  readonly id: string;
  readonly version: string;
  /** Groups in their order, each with its questions in their order. */
  readonly sections: readonly { readonly linkId: string; readonly questions: readonly FormQuestionShape[] }[];
}

/** A question of a form. @public */
export interface FormQuestionShape {
  readonly linkId: string;
  /** `choice`: answered with a code of the form; `string`: with a text, such as a language tag. */
  readonly type: 'choice' | 'string';
}

/** Answers by link id; a question that is not there was not asked. @public */
export type FormAnswers = Readonly<Record<string, Answer<string>>>;

/** System of the answers of a form, as the Questionnaire has it. */
export const answerSystem = 'urn:ctip:form-answer';
/** Absences that the Questionnaire offers as answers. */
export const offeredAbsences: readonly string[] = ['declined', 'not-asked'];
