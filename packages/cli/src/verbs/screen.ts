import { check, problem, type Result } from '@ctip/core';
import { writeWhole } from '@ctip/exchange';
import { assess, assessElements, definitions, explain, explanationHtml, instruments, palermoArticle3, type AssessOptions, type Definition, type Explanation, type Instrument } from '@ctip/screening';

import type { ExitCode } from '../run/io.js';
import type { Context, Verb } from '../run/verb.js';
import { wholeInput } from './input.js';
import { elementLines } from './screening/elementLines.js';
import { elementsInput } from './screening/elementsInput.js';
import { instrumentInput, observationsOf } from './screening/instrumentInput.js';

/** A file of JSON, however it came; a text that is none is a problem of content. */
async function readJson(path: string, context: Context): Promise<Result<unknown> & { readonly outside?: true }> {
  const bytes = await wholeInput(path, context);
  if (!bytes.ok) return { ...bytes, outside: true };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)) as unknown };
  } catch {
    return { ok: false, problems: [problem('exchange/json-syntax', '')] };
  }
}

/** The page of the explanation, where one is asked for. */
async function writtenPage(page: Explanation, { option, refuse }: Context): Promise<ExitCode> {
  const path = option('html');
  if (path === undefined) return 0;
  const made = await writeWhole(path, [explanationHtml(page)]);
  return made.ok ? 0 : refuse(made.problems, 3);
}

async function screenElements(definition: Definition<string, string, string>, input: unknown, context: Context): Promise<ExitCode> {
  const { refuse, say, words } = context;
  const read = check(elementsInput(definition), input);
  if (!read.ok) return refuse(read.problems, 1);
  const found = assessElements(definition, read.value);
  const code = await writtenPage(explain(found, words.language), context);
  if (code === 0) say(found, () => elementLines(found, words));
  return code;
}

async function screenInstrument(instrument: Instrument, input: unknown, context: Context): Promise<ExitCode> {
  const { refuse, say, words } = context;
  const read = check(instrumentInput(instrument), input);
  if (!read.ok) return refuse(read.problems, 1);
  const found = assess(instrument, observationsOf(read.value), read.value.options as AssessOptions);
  const page = explain(found, words.language);
  const code = await writtenPage(page, context);
  if (code === 0) say(found, () => [...page.subjects, ...page.sections.flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => `  • ${line}`)])]);
  return code;
}

const htmlHelp = {
  ar: 'كتابة الشرح في هذا الملف أيضا، صفحةً للقراءة أو الطباعة',
  en: 'write the explanation to this file too, as a page to read or print',
  fr: 'écrire aussi l’explication dans ce fichier, comme page à lire ou à imprimer',
} as const;

/** Reads observations against a definition, Article 3 unless told, or a published instrument. */
export const screen: Verb = {
  name: 'screen',
  operands: { shown: 'FILE.json|-', least: 1, most: 1, filesFrom: 0 },
  options: { under: { type: 'string', value: 'ID', allowed: [...definitions, ...instruments].map(({ id }) => id) }, html: { type: 'string', value: 'FILE', path: 'written', help: htmlHelp } },
  async run(context) {
    const { operands, option, refuse } = context;
    const id = option('under') ?? palermoArticle3.id;
    const input = await readJson(operands[0] ?? '', context);
    if (!input.ok) return refuse(input.problems, input.outside ? 3 : 1);
    const instrument = instruments.find((candidate) => candidate.id === id);
    if (instrument) return screenInstrument(instrument, input.value, context);
    const known: readonly Definition<string, string, string>[] = definitions;
    return screenElements(known.find((candidate) => candidate.id === id) ?? palermoArticle3, input.value, context);
  },
};
