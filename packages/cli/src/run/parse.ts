import { parseArgs } from 'node:util';

import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import type { Option, Verb } from './verb.js';

/** Options that every verb has. */
export const common: Readonly<Record<string, Option>> = {
  lang: { type: 'string', value: 'ar|en|fr', allowed: ['ar', 'en', 'fr'] },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
};

/** What was typed, taken apart. */
export interface Typed {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean>>;
}

function wrong(token: Extract<ReturnType<typeof tokens>[number], { kind: 'option' }>, options: Readonly<Record<string, Option>>): Problem | undefined {
  // The position counts from the first word after the verb.
  const params = { position: token.index + 1 };
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (!option) return problem('cli/unknown-option', '', { params });
  const named = { ...params, option: `--${token.name}` };
  if (option.type === 'boolean') return token.value === undefined ? undefined : problem('cli/option-takes-no-value', '', { params: named });
  if (token.value === undefined) return problem('cli/option-needs-value', '', { params: named });
  if (option.allowed && !option.allowed.includes(token.value)) {
    return problem('cli/option-value', '', { params: { ...named, allowed: option.allowed } });
  }
  return undefined;
}

function tokens(args: readonly string[], options: Readonly<Record<string, Option>>) {
  const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }] as const));
  const config = { ...types, help: { type: 'boolean' as const, short: 'h' } };
  return parseArgs({ args: [...args], options: config, allowPositionals: true, strict: false, tokens: true }).tokens;
}

/**
 * Takes the words after a verb apart. What was typed wrongly is told by position and by our own names, because a file name typed as
 * an option may hold a person's name.
 */
export function parse(args: readonly string[], verb: Pick<Verb, 'operands' | 'options'>): Result<Typed> {
  const options = { ...common, ...verb.options };
  const operands: string[] = [];
  const values: Record<string, string | boolean> = {};
  const problems: Problem[] = [];
  for (const token of tokens(args, options)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const found = wrong(token, options);
    if (found) problems.push(found);
    // Which of the two is meant cannot be known.
    else if (Object.hasOwn(values, token.name) && (token.value ?? true) !== values[token.name]) problems.push(problem('cli/option-twice', '', { params: { position: token.index + 1, option: `--${token.name}` } }));
    else values[token.name] = token.value ?? true;
  }
  if (values['help'] !== true) {
    const { least, most, shown } = verb.operands;
    if (operands.length < least) problems.push(problem('cli/missing-argument', '', { params: { shown } }));
    if (operands.length > most) problems.push(problem('cli/too-many-arguments', '', { params: { most } }));
  }
  return problems.length > 0 ? refused(problems) : ok({ operands, values });
}
