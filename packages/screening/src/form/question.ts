/** What a question may be answered with: yes, no or unknown; one of some codes; a language tag. @public */
export type QuestionKind = 'truth' | 'choice' | 'language';

/**
 * A question is asked where every condition holds: an earlier question has this answer (`is`), or has it not (`isNot`, which holds as
 * well while nobody has answered).
 *
 * @public
 */
export type FormCondition = { readonly question: string } & ({ readonly is: string; readonly isNot?: never } | { readonly isNot: string; readonly is?: never });

/** A question of a form. None has to be answered. @public */
export interface FormQuestion {
  readonly id: string;
  readonly kind: QuestionKind;
  /** Key of its text, and of the dimension that the text names. */
  readonly text: string;
  readonly dimension?: string;
  /** Codes that may be chosen; the words are under `form.choice.<code>`. */
  readonly choices?: readonly string[];
  readonly enableWhen: readonly FormCondition[];
  /** Who answers: the person, if willing, or who fills in the form. */
  readonly answeredBy: 'person' | 'observer';
  /** The item of the instrument that the answer is an observation of. */
  readonly item?: string;
}

/** A part of a form. @public */
export interface FormSection {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly questions: readonly FormQuestion[];
}
