import { coreCatalogue, languages, problem, type Language, type Problem } from '@ctip/core';
import { createTranslator, explain } from '@ctip/i18n';

import { helpOf, overview } from '../help/index.js';
import { catalogues } from '../locales/index.js';
import { verbs } from '../verbs/index.js';
import type { ExitCode, Io } from './io.js';
import { parse, type Typed } from './parse.js';
import { pathFaults } from './paths.js';
import type { Context, Verb, Words } from './verb.js';

/** The language asked for with `--lang`, that of the terminal, or English. */
function languageOf(args: readonly string[], env: Io['env']): Language {
  const at = args.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at]?.split('=', 2)[1] ?? args[at + 1]);
  const fromTerminal = (env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '').slice(0, 2);
  return languages.find((language) => language === (asked ?? fromTerminal)) ?? 'en';
}

/** The verb, and the words that are for it. What every verb has may stand before it: `ctip --lang fr validate FILE` does the same. */
function wordsOf(args: readonly string[]): { readonly name: string | undefined; readonly rest: readonly string[] } {
  let at = 0;
  const isCommon = (word: string | undefined): boolean => word === '--json' || word === '--lang' || word?.startsWith('--lang=') === true;
  while (isCommon(args[at])) at += args[at] === '--lang' ? 2 : 1;
  return { name: args[at], rest: [...args.slice(at + 1), ...args.slice(0, at)] };
}

/** A problem as a sentence; that of a file begins with the option that names it. */
function told(found: Problem, words: Words): string {
  const option = found.params?.['option'];
  const sentence = explain(found, words);
  return typeof option !== 'string' || !option.startsWith('--') || sentence.includes(option) ? sentence : words.t('problem.at-option', { option: words.isolate(option), problem: sentence });
}

function contextOf(io: Io, words: Words, { operands, values }: Typed): Context {
  const json = values['json'] === true;
  return {
    io,
    words,
    json,
    operands,
    option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    flag: (name) => values[name] === true,
    say: (value, lines) => io.out(json ? `${JSON.stringify(value, undefined, 2)}\n` : lines().map((line) => `${line}\n`).join('')),
    refuse(problems, code) {
      if (json) io.out(`${JSON.stringify({ ok: false, problems }, undefined, 2)}\n`);
      else for (const found of problems) io.err(`${told(found, words)}\n`);
      return code;
    },
  };
}

async function perform(verb: Verb, args: readonly string[], io: Io, words: Words): Promise<ExitCode> {
  const typed = parse(args, verb);
  if (!typed.ok) {
    if (args.includes('--json')) io.out(`${JSON.stringify({ ok: false, problems: typed.problems }, undefined, 2)}\n`);
    else for (const found of typed.problems) io.err(`${explain(found, words)}\n`);
    if (!args.includes('--json')) io.err(`${words.t('help.more', { command: `ctip ${verb.name} --help` })}\n`);
    return 2;
  }
  if (typed.value.values['help'] === true) {
    io.out(helpOf(verb, words));
    return 0;
  }
  const context = contextOf(io, words, typed.value);
  const { misuse, faults } = await pathFaults(verb, typed.value);
  if (misuse.length > 0) return context.refuse(misuse, 2);
  return faults.length > 0 ? context.refuse(faults, 3) : verb.run(context);
}

/**
 * The whole of `ctip`: takes the words typed after the program's name and gives the exit code. Whatever goes wrong is a sentence in
 * the reader's language and a code; a fault of ours says so and shows nothing of the input.
 *
 * @param args - the words after `ctip`
 * @param io - everything outside: streams, clock, environment
 * @returns 0 fine, 1 problems found, 2 wrong use, 3 input or output failed
 * @example
 * ```ts
 * let text = '';
 * const io = { stdin: (async function* () {})(), out: (part) => (text += part), err: () => {}, terminal: false, env: {}, clock: () => 0, version: '1.2.3', today: '2026-01-01' };
 * await run(['--version'], io); // => 0
 * text; // => 'ctip 1.2.3\n'
 * await run(['fly'], io); // => 2
 * ```
 * @public
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const words: Words = createTranslator({ language: languageOf(args, io.env), catalogues: [coreCatalogue, ...catalogues] });
  const refuse = (found: Problem, code: ExitCode): ExitCode => {
    io.err(`${explain(found, words)}\n`);
    return code;
  };
  const { name, rest } = wordsOf(args);
  if (args.includes('--version')) {
    io.out(`ctip ${io.version}\n`);
    return 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb) {
    const asked = name !== undefined && ['help', '--help', '-h'].includes(name);
    const about = asked ? verbs.find((candidate) => candidate.name === rest[0]) : undefined;
    (asked ? io.out : io.err)(about ? helpOf(about, words) : overview(verbs, words));
    return asked ? 0 : refuse(problem(name === undefined ? 'cli/no-command' : 'cli/unknown-command', ''), 2);
  }
  try {
    return await perform(verb, rest, io, words);
  } catch (fault) {
    // The name of the kind of fault is ours or the platform's; its message may quote the input and stays here.
    const kind = fault instanceof Error ? fault.constructor.name : 'unknown';
    return refuse(problem('cli/fault', '', { params: { kind } }), 3);
  }
}
