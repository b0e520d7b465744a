import { kindOf, leavesOf, type Language, type Leaf, type RecordGroup, type RecordSchema } from '@ctip/core';

import type { CommonKey } from '../explain/index.js';
import { createTranslator, type Translator } from '../translator/index.js';

type Words = Translator<CommonKey>;

/** A cell of a Markdown table, with what would break the table made harmless. */
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const code = (text: string): string => `\`${text}\``;

function typeOf({ schema, meta, many }: Leaf, { t }: Words): string {
  const kind = t(`dictionary.kind.${kindOf(schema)}`);
  const list = meta.codeList === undefined ? '' : ` ${code(meta.codeList)}`;
  return `${many ? t('dictionary.several', { kind }) : kind}${list}`;
}

function presence({ schema, answer }: Leaf, { t }: Words): string {
  if (schema._zod.def.type === 'optional') return t('dictionary.optional');
  return t(answer ? 'dictionary.answer' : 'dictionary.required');
}

function lineOf(leaf: Leaf, words: Words): string {
  const { meta, pointer } = leaf;
  const { t } = words;
  const [privacy, retention] = [t(`dictionary.privacy.${meta.privacy}`), t(`dictionary.retention.${meta.retention}`)];
  return row([t(`field.${meta.id}`), code(pointer), typeOf(leaf, words), presence(leaf, words), privacy, retention]);
}

function sectionOf(record: RecordSchema, words: Words): readonly string[] {
  const { t } = words;
  const heads = (['field', 'place', 'type', 'presence', 'privacy', 'retention'] as const).map((column) => t(`dictionary.${column}`));
  const name = record.tag.slice(record.tag.indexOf('.') + 1, record.tag.lastIndexOf('/'));
  return [
    `## ${t(`record.${name}`)} · ${code(record.tag)}`,
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...leavesOf(record).map((leaf) => lineOf(leaf, words)),
    '',
  ];
}

/**
 * The data dictionary of a group of records in one language, as Markdown: every field with its label, place, type, whether it may be
 * absent, its privacy class and how long it lives. All of it is read from the schemas; nothing is written twice. Arabic is wrapped for
 * right-to-left reading.
 *
 * @param group - a group of `recordGroups()`, or one of a ministry's own
 * @param language - language of the page
 * @example
 * ```ts
 * const [group] = recordGroups().filter(({ id }) => id === 'assistance');
 * group && dictionaryPage(group, 'fr').includes('`/person/sex`'); // => true
 * ```
 * @public
 */
export function dictionaryPage(group: RecordGroup, language: Language): string {
  const words = createTranslator({ language, catalogues: [] });
  const lines = [
    `# ${words.t(`record-group.${group.id}`)}`,
    '',
    words.t('dictionary.notice'),
    '',
    ...group.records.flatMap((record) => sectionOf(record, words)),
  ];
  return language === 'ar' ? ['<div dir="rtl" lang="ar">', '', ...lines, '</div>', ''].join('\n') : lines.join('\n');
}
