import type { Instrument } from '../instrument/index.js';
import { close, goOn, language, own, safety } from './frame.js';
import type { FormQuestion, FormSection } from './question.js';

/** A versioned form for one instrument, or one definition: safety first, then language, then the instrument, then the closing. @public */
export interface Form {
  readonly id: string;
  readonly version: string;
  /** The instrument, or the definition, that it asks for. */
  readonly instrument: Pick<Instrument, 'id' | 'version'>;
  /** The wording is ours and was not validated; a form says so on its face. */
  readonly translation: 'own-wording-not-validated';
  readonly sections: readonly FormSection[];
}

/** Instruments whose questions speak to a child. Another list for children is told by the child and marked by who listens. */
const speaksToChild: ReadonlySet<Instrument['words']> = new Set(['hard-to-see-child']);

/**
 * A list for children with no questions of its own: the child is invited to tell, and nothing of the list is put to it. What the child,
 * an accompanying adult, a paper or one's own eyes told is marked.
 */
function toldSectionOf({ words, items }: Instrument, dimension: string): FormSection {
  const invitation = own(`invite.${dimension}`, 'truth', 'person', { text: `form.invite.${words}.${dimension}`, enableWhen: [goOn] });
  const statements = items
    .filter((item) => item.dimension === dimension)
    .map(({ id }): FormQuestion => ({ id, kind: 'truth', text: `item.${words}.${id}`, enableWhen: [], answeredBy: 'observer', item: id }));
  return { id: dimension, title: `dimension.${words}.${dimension}`, note: 'form.note.told', questions: [invitation, ...statements] };
}

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
 * observer can tell (the UNODC leaflet) is never read out. The Delphi list for children is put to no child: each dimension invites the
 * child to tell, and who listens marks what was told. No question has to be answered, and there is no free text.
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
  const section = instrument.population === 'child' && !speaksToChild.has(instrument.words) ? toldSectionOf : sectionOf;
  return {
    id: `form.${instrument.id}`,
    version: '1',
    instrument: { id: instrument.id, version: instrument.version },
    translation: 'own-wording-not-validated',
    sections: [safety, language, ...instrument.dimensions.map(({ id }) => section(instrument, id)), close],
  };
}

/** Every question of a form, in order. */
export const questionsOf = ({ sections }: Form): readonly FormQuestion[] => sections.flatMap(({ questions }) => questions);
