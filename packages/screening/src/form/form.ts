import type { Instrument } from '../instrument/index.js';

/** What a question may be answered with: yes, no or unknown; one of some codes; a language tag. @public */
export type QuestionKind = 'truth' | 'choice' | 'language';

/** A question is asked where every condition holds: an earlier question has this answer. @public */
export interface FormCondition {
  readonly question: string;
  readonly is: string;
}

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

/** A versioned form for one instrument: safety first, then language, then the instrument, then the closing. @public */
export interface Form {
  readonly id: string;
  readonly version: string;
  readonly instrument: Pick<Instrument, 'id' | 'version'>;
  /** The wording is ours and was not validated; a form says so on its face. */
  readonly translation: 'own-wording-not-validated';
  readonly sections: readonly FormSection[];
}

const goOn: FormCondition = { question: 'safety.go-on', is: 'yes' };

const own = (id: string, kind: QuestionKind, answeredBy: FormQuestion['answeredBy'], more: Partial<FormQuestion> = {}): FormQuestion => ({
  id,
  kind,
  text: `form.question.${id}`,
  enableWhen: [],
  answeredBy,
  ...more,
});

const interpreterNeeded: FormCondition = { question: 'language.interpreter-needed', is: 'yes' };

const safety: FormSection = {
  id: 'safety',
  title: 'form.section.safety',
  note: 'form.note.safety',
  questions: [
    own('safety.private', 'truth', 'observer'),
    own('safety.danger', 'truth', 'person'),
    own('safety.self-harm', 'truth', 'person'),
    own('safety.medical', 'truth', 'person'),
    own('safety.needs', 'truth', 'person'),
    own('safety.consent', 'truth', 'person'),
    own('safety.go-on', 'truth', 'observer', { enableWhen: [{ question: 'safety.private', is: 'yes' }, { question: 'safety.danger', is: 'no' }, { question: 'safety.self-harm', is: 'no' }, { question: 'safety.consent', is: 'yes' }] }),
  ],
};

const language: FormSection = {
  id: 'language',
  title: 'form.section.language',
  questions: [
    own('language.language', 'language', 'person'),
    own('language.interpreter-needed', 'truth', 'person'),
    own('language.interpreter-accepted', 'truth', 'person', { enableWhen: [interpreterNeeded] }),
    own('language.gender', 'choice', 'person', { choices: ['woman', 'man', 'either'] }),
  ],
};

const close: FormSection = {
  id: 'close',
  title: 'form.section.close',
  questions: [
    own('close.stopped', 'choice', 'observer', { choices: ['finished', 'person-asked', 'distress', 'danger', 'no-privacy', 'interpreter', 'other'] }),
    own('close.help', 'truth', 'observer'),
    own('close.contact', 'truth', 'person'),
  ],
};

function sectionOf({ words, items }: Instrument, dimension: string): FormSection {
  const title = `dimension.${words}.${dimension}`;
  const isAsked = words !== 'unodc';
  const gate = `gate.${dimension}`;
  const gates = isAsked ? [own(gate, 'truth', 'person', { text: 'form.question.gate', dimension: title, enableWhen: [goOn] })] : [];
  const questions = items
    .filter((item) => item.dimension === dimension)
    .map((item): FormQuestion => ({
      id: item.id,
      kind: 'truth',
      text: `${isAsked ? 'question' : 'item'}.${words}.${item.id}`,
      enableWhen: isAsked ? [{ question: gate, is: 'yes' }] : [],
      answeredBy: isAsked && !item.byObserver ? 'person' : 'observer',
      item: item.id,
    }));
  return { id: dimension, title, note: isAsked ? 'form.note.person' : 'form.note.observer', questions: [...gates, ...questions] };
}

/**
 * The form of an instrument, in our own wording.
 *
 * Safety comes first: privacy, danger, thoughts of suicide, medical need, consent; no question of the instrument is asked of the person
 * before who interviews has decided to go on. Each dimension begins with whether the person is willing to speak of it. What only an
 * observer can tell (the UNODC leaflet) is never read out. No question has to be answered, and there is no free text.
 *
 * @param instrument - one of {@link instruments}
 * @example
 * ```ts
 * const form = formOf(icls2018);
 * form.sections.map(({ id }) => id); // => ['safety', 'language', 'involuntary', 'coercion', 'close']
 * form.sections[0]?.questions[0]?.id; // => 'safety.private'
 * ```
 * @public
 */
export function formOf(instrument: Instrument): Form {
  return {
    id: `form.${instrument.id}`,
    version: '1',
    instrument: { id: instrument.id, version: instrument.version },
    translation: 'own-wording-not-validated',
    sections: [safety, language, ...instrument.dimensions.map(({ id }) => sectionOf(instrument, id)), close],
  };
}

/** Every question of a form, in order. */
export const questionsOf = ({ sections }: Form): readonly FormQuestion[] => sections.flatMap(({ questions }) => questions);
