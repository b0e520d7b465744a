import { common } from '../run/parse.js';
import type { Option, Verb, Words } from '../run/verb.js';

/** More values than this are told by a verb of their own (`ctip schema`), or where one is wrong. */
const most = 20;

/** Columns as wide as their longest entry; every command and option is Latin text, so it is isolated for Arabic readers. */
function columns(rows: readonly (readonly [string, string])[], words: Words): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${words.isolate(left)}${' '.repeat(width - left.length)}  ${right}\n`).join('');
}

const spelled = (name: string, option: Option): string => `--${name}${option.value === undefined ? '' : ` ${option.value}`}`;

/** Values that an option may have, where its name for them does not tell them. */
const choices = ({ allowed, value }: Option, words: Words): string => (allowed === undefined || allowed.length > most || value === allowed.join('|') ? '' : ` (${words.isolate(allowed.join(' | '))})`);

function optionRows(options: Readonly<Record<string, Option>>, words: Words): (readonly [string, string])[] {
  return Object.entries(options).map(([name, option]) => [spelled(name, option), `${option.help?.[words.language] ?? words.t(`option.${name}` as 'option.json')}${choices(option, words)}`] as const);
}

/** A title over rows, with the colon of its language. */
const heading = (title: 'help.options' | 'help.commands', words: Words): string => words.t('line', { label: words.t(title), value: '' }).trimEnd();

/** The help of one verb. */
export function helpOf(verb: Verb, words: Words): string {
  return [
    `${words.t(`verb.${verb.name}` as 'verb.validate')}\n\n`,
    `${words.t('line', { label: words.t('help.usage'), value: words.isolate(`ctip ${verb.name} ${verb.operands.shown} [--…]`.replace(/ {2,}/gu, ' ')) })}\n\n`,
    `${heading('help.options', words)}\n`,
    columns([...optionRows(verb.options, words), ...optionRows(common, words)], words),
    `\n${words.t('help.exit')}\n`,
  ].join('');
}

/** The help of the whole program. */
export function overview(verbs: readonly Verb[], words: Words): string {
  return [
    `${words.t('help.about')}\n\n`,
    `${words.t('line', { label: words.t('help.usage'), value: words.isolate('ctip COMMAND … [--…]') })}\n\n`,
    `${heading('help.commands', words)}\n`,
    columns(
      verbs.map((verb) => [`${verb.name} ${verb.operands.shown}`.trim(), words.t(`verb.${verb.name}` as 'verb.validate')] as const),
      words,
    ),
    `\n${heading('help.options', words)}\n`,
    columns(optionRows(common, words), words),
    `\n${words.t('help.exit')}\n`,
  ].join('');
}
