import { escaped, htmlPage } from '../../words/html.js';
import { say, type ScreeningWords } from '../../words/words.js';
import { questionsOf, type Form } from '../form.js';
import type { FormCondition, FormQuestion } from '../question.js';
import { choicesOf } from '../response.js';

const isSame = (one: FormCondition, other: FormCondition): boolean => one.question === other.question && one.is === other.is && one.isNot === other.isNot;

const style = `.only{color:#45525f;font-size:.9rem}
fieldset{border:0;border-bottom:1px solid #d8dee4;margin:0;padding:.45rem 0;break-inside:avoid}legend{padding:0;font-weight:600;float:inline-start;width:100%}
.answers{clear:both;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}.answers label{white-space:nowrap}input[type=text]{border:0;border-bottom:1px solid #1d2733;width:12rem;font:inherit}
.observer legend::before{content:"\\25A3\\00A0";color:#1b5e8c}`;

/**
 * A blank form to print and fill in by hand: one accessible page, right to left in Arabic, with no script and nothing that a browser
 * would fetch. A question that depends on another says on which answer.
 *
 * @param form - made by {@link formOf}
 * @param words - the language of the page
 * @returns a whole HTML document
 * @example
 * ```ts
 * formHtml(formOf(icls2018), arabic).startsWith('<!doctype html>\n<html lang="ar" dir="rtl">'); // => true
 * ```
 * @public
 */
export function formHtml(form: Form, words: ScreeningWords): string {
  const { language } = words;
  const text = (key: string, values: Readonly<Record<string, string>> = {}): string => escaped(say(words, key, values), language);
  const numbers = new Map(questionsOf(form).map(({ id }, at) => [id, at + 1]));
  const asked = ({ text: key, dimension }: FormQuestion): string => say(words, key, dimension === undefined ? {} : { dimension: say(words, dimension) });
  const only = ({ question: id, is, isNot }: FormCondition): string =>
    `<p class="only">${text(is === undefined ? 'form.not-if' : 'form.only-if', { number: String(numbers.get(id) ?? ''), answer: say(words, `form.choice.${is ?? isNot}`) })}</p>`;
  const answers = (question: FormQuestion, number: number): string =>
    question.kind === 'language'
      ? `<input type="text" aria-labelledby="q${String(number)}">`
      : [...choicesOf(question), 'declined']
          .map((code) => `<label><input type="radio" name="q${String(number)}" value="${code}"> ${text(`form.choice.${code}`)}</label>`)
          .join('');
  const questionHtml = (question: FormQuestion, conditions: readonly FormCondition[]): string => {
    const number = numbers.get(question.id) ?? 0;
    return `<fieldset class="${question.answeredBy}"><legend id="q${String(number)}">${String(number)}. ${escaped(asked(question), language)}</legend>${conditions.map(only).join('')}<div class="answers">${answers(question, number)}</div></fieldset>`;
  };
  const sections = form.sections.map(({ id, title, note, questions }) => {
    // What holds for the whole section is said once, below its heading; that its gate was opened needs no saying.
    const shared = (questions[0]?.enableWhen ?? []).filter((condition) => questions.every(({ enableWhen }) => enableWhen.some((other) => isSame(condition, other))));
    const further = ({ enableWhen }: FormQuestion): FormCondition[] => enableWhen.filter((condition) => condition.question !== `gate.${id}` && !shared.some((other) => isSame(condition, other)));
    return `<section aria-labelledby="s-${id}"><h2 id="s-${id}">${text(title)}</h2>${note === undefined ? '' : `<p class="note">${text(note)}</p>`}${questions.length > 1 ? shared.map(only).join('') : ''}${questions.map((question) => questionHtml(question, questions.length > 1 ? further(question) : question.enableWhen)).join('\n')}</section>`;
  });
  return htmlPage({
    language,
    title: say(words, 'form.title'),
    style,
    body: `<header><h1>${text('form.title')}</h1><p>${text(`instrument.${form.instrument.id}`)}</p><p class="note">${text('form.own-wording')}</p><p class="note">${text('form.no-names')}</p><p class="note">${text('form.observer')}</p></header>
<main>
${sections.join('\n')}
</main>
<footer><p class="note">${text('elements.decides')}</p></footer>`,
  });
}
