import { check, problem, type Result } from '@ctip/core';
import { assess, assessElements, definitions, explain, instruments, palermoArticle3, type AssessOptions, type Definition, type Instrument } from '@ctip/screening';

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

function screenElements(definition: Definition<string, string, string>, input: unknown, { refuse, say, words }: Context) {
  const read = check(elementsInput(definition), input);
  if (!read.ok) return refuse(read.problems, 1);
  const found = assessElements(definition, read.value);
  say(found, () => elementLines(found, words));
  return 0 as const;
}

function screenInstrument(instrument: Instrument, input: unknown, { refuse, say, words }: Context) {
  const read = check(instrumentInput(instrument), input);
  if (!read.ok) return refuse(read.problems, 1);
  const found = assess(instrument, observationsOf(read.value), read.value.options as AssessOptions);
  say(found, () => {
    const page = explain(found, words.language);
    return [...page.subjects, ...page.sections.flatMap(({ heading, lines }) => ['', heading, ...lines.map((line) => `  • ${line}`)])];
  });
  return 0 as const;
}

/** Reads observations against a definition, Article 3 unless told, or a published instrument. */
export const screen: Verb = {
  name: 'screen',
  operands: { shown: 'FILE.json|-', least: 1, most: 1 },
  options: { under: { type: 'string', value: 'ID', allowed: [...definitions, ...instruments].map(({ id }) => id) } },
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
