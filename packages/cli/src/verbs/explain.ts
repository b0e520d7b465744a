import { problem, type Place } from '@ctip/core';
import { parseJson } from '@ctip/exchange';
import { explain as sentences } from '@ctip/i18n';

import type { Context, Verb } from '../run/verb.js';
import { aboutCode } from './explaining/aboutCode.js';
import { problemsIn, type ProblemsFound } from './explaining/problemsIn.js';
import { codeFor, wholeInput } from './input.js';

const isCode = (operand: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z0-9-]+$/u.test(operand);

/** Longest document of problems, in bytes. */
const longest = 2 ** 26;

/** A document is one JSON text, or one to a line. */
function found(bytes: Uint8Array): ProblemsFound {
  const whole = parseJson(bytes);
  if (whole.ok) return problemsIn(whole.value);
  const lines = new TextDecoder().decode(bytes).split('\n');
  const parts = lines.flatMap((line, index): readonly ProblemsFound[] => {
    if (line.trim() === '') return [];
    const parsed = parseJson(line);
    const at: Place = { line: index + 1 };
    return [parsed.ok ? problemsIn(parsed.value, at) : { problems: [], strange: 1 }];
  });
  return { problems: parts.flatMap(({ problems }) => problems), strange: parts.reduce((sum, { strange }) => sum + strange, 0) };
}

function explainCode(code: string, { words, say, refuse }: Context): 0 | 2 {
  const about = aboutCode(code, words.language);
  if (!about) return refuse([problem('cli/code', '', { params: { command: 'ctip explain FILE' } })], 2) as 2;
  say(about, () => [
    words.isolate(code),
    `  ${about.text}`,
    ...(about.rules.length === 0 ? [] : ['', words.t('explain.rules', { count: about.rules.length })]),
    ...about.rules.flatMap(({ record, pointer, source }) => [
      `  ${words.isolate(`${record} ${pointer}`)}`,
      ...(source ? [`    ${words.isolate(source.title)}`] : []),
    ]),
  ]);
  return 0;
}

/** Says problems that another program gave, or what a code means, in the reader's language. */
export const explain: Verb = {
  name: 'explain',
  operands: { shown: 'FILE|CODE', least: 1, most: 1, filesFrom: 0 },
  options: {},
  async run(context) {
    const { operands, words, say, io, refuse } = context;
    const [operand = ''] = operands;
    if (isCode(operand)) return explainCode(operand, context);
    const input = await wholeInput(operand, context, longest);
    if (!input.ok) return refuse(input.problems, codeFor(input.problems));
    const { problems, strange } = found(input.value);
    if (problems.length === 0) return refuse([problem('cli/no-problems', '')], 1);
    const texts = sentences(problems, words);
    say({ problems: problems.map((one, index) => ({ ...one, detail: texts[index] })), strange }, () => texts);
    if (strange > 0) io.err(`${words.t('explain.strange', { count: strange })}\n`);
    return strange > 0 ? 1 : 0;
  },
};
