import type { FormCondition, FormQuestion, FormSection, QuestionKind } from './question.js';

/** Who interviews has decided to go on. */
export const goOn: FormCondition = { question: 'safety.go-on', is: 'yes' };

/** A question of ours, which belongs to no instrument. */
export const own = (id: string, kind: QuestionKind, answeredBy: FormQuestion['answeredBy'], more: Partial<FormQuestion> = {}): FormQuestion => ({
  id,
  kind,
  text: `form.question.${id}`,
  enableWhen: [],
  answeredBy,
  ...more,
});

const interpreterNeeded: FormCondition = { question: 'language.interpreter-needed', is: 'yes' };

/** Comes first in every form. */
export const safety: FormSection = {
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

/** Language, interpreter, and whom the person wishes to talk with. */
export const language: FormSection = {
  id: 'language',
  title: 'form.section.language',
  questions: [
    own('language.language', 'language', 'person'),
    own('language.interpreter-needed', 'truth', 'person'),
    own('language.interpreter-accepted', 'truth', 'person', { enableWhen: [interpreterNeeded] }),
    own('language.gender', 'choice', 'person', { choices: ['woman', 'man', 'either'] }),
  ],
};

/** Ends every form. */
export const close: FormSection = {
  id: 'close',
  title: 'form.section.close',
  questions: [
    own('close.stopped', 'choice', 'observer', { choices: ['finished', 'person-asked', 'distress', 'danger', 'no-privacy', 'interpreter', 'other'] }),
    own('close.help', 'truth', 'observer'),
    own('close.contact', 'truth', 'person'),
  ],
};
