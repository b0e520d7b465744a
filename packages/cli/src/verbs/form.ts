import { problem } from '@ctip/core';
import { writeWhole } from '@ctip/exchange';
import {
  arabic,
  definitions,
  elementsFormOf,
  english,
  formFhir,
  formHtml,
  formJsonSchema,
  formOf,
  french,
  instruments,
  xlsForm,
  type Definition,
  type Form,
  type ScreeningWords,
} from '@ctip/screening';

import type { Verb } from '../run/verb.js';

const all = [arabic, english, french] as const;
const kinds = ['html', 'json-schema', 'fhir', 'xlsform'] as const;

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The form in a format; the language of the command comes first. */
function written(form: Form, kind: (typeof kinds)[number], language: ScreeningWords['language']): string | Uint8Array {
  const own = all.find((words) => words.language === language) ?? english;
  const words = [own, ...all.filter((other) => other !== own)] as const;
  if (kind === 'html') return formHtml(form, own);
  if (kind === 'json-schema') return json(formJsonSchema(form));
  return kind === 'fhir' ? json(formFhir(form, words)) : xlsForm(form, words);
}

/** The blank form of an instrument or of a definition, by its id. */
function blankForm(id: string | undefined): Form | undefined {
  const instrument = instruments.find((candidate) => candidate.id === id);
  if (instrument) return formOf(instrument);
  const known: readonly Definition<string, string, string>[] = definitions;
  const definition = known.find((candidate) => candidate.id === id);
  return definition && elementsFormOf(definition);
}

/** Writes the blank form of an instrument, or of a definition such as Article 3. */
export const form: Verb = {
  name: 'form',
  operands: { shown: 'INSTRUMENT', least: 1, most: 1 },
  options: {
    out: { type: 'string', value: 'FILE', path: 'written' },
    write: { type: 'string', value: kinds.join('|'), allowed: kinds },
  },
  async run({ operands, option, refuse, say, words }) {
    const out = option('out');
    if (out === undefined) return refuse([problem('cli/option-missing', '', { params: { option: '--out' } })], 2);
    const blank = blankForm(operands[0]);
    if (!blank) return refuse([problem('cli/instrument', '', { params: { allowed: [...definitions, ...instruments].map(({ id }) => id) } })], 2);
    const kind = kinds.find((one) => one === option('write')) ?? 'html';
    const made = await writeWhole(out, [written(blank, kind, words.language)]);
    if (!made.ok) return refuse(made.problems, 3);
    say({ instrument: blank.instrument.id, kind, bytes: made.value.bytes }, () => [words.t('form.written', { bytes: made.value.bytes })]);
    return 0;
  },
};
