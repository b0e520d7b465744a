import { jsonSchemaOf, problem, recordGroups, type RecordSchema } from '@ctip/core';
import { writeWhole, writeWorkbook } from '@ctip/exchange';

import type { ExitCode } from '../run/io.js';
import type { Context, Verb } from '../run/verb.js';
import { isFlat, records } from './input.js';

/** Writes a workbook to be filled in, with the lists of the record's codes. */
async function template(record: RecordSchema, { option, refuse, say, words }: Context): Promise<ExitCode> {
  const out = option('out');
  if (out === undefined) return refuse([problem('cli/option-missing', '', { params: { option: '--out' } })], 2);
  if (!isFlat(record)) return refuse([problem('cli/not-flat', '')], 2);
  const made = await writeWorkbook(out, [], { as: record, language: words.language, choices: true });
  if (!made.ok) return refuse(made.problems, 3);
  say({ schema: record.tag, bytes: made.value.bytes }, () => [words.t('schema.template', { bytes: made.value.bytes })]);
  return 0;
}

/** Prints the JSON Schema of a record, writes a template for it, or lists the records. */
export const schema: Verb = {
  name: 'schema',
  operands: { shown: '[RECORD]', least: 0, most: 1 },
  options: { out: { type: 'string', value: 'FILE', path: 'written' }, write: { type: 'string', value: 'json-schema|xlsx', allowed: ['json-schema', 'xlsx'] } },
  async run(context) {
    const { operands, option, io, refuse, say, words } = context;
    const [name] = operands;
    if (name === undefined) {
      const listed = recordGroups().map(({ id, records: members }) => ({ group: id, records: members.map(({ tag }) => tag) }));
      say(listed, () =>
        listed.flatMap(({ group, records: tags }) => [
          words.t(`record-group.${group}`),
          ...tags.map((tag) => `  ${words.isolate(tag)}  ${words.t(`record.${tag.slice(tag.indexOf('.') + 1, tag.lastIndexOf('/'))}`)}`),
        ]),
      );
      return 0;
    }
    const record = Object.hasOwn(records, name) ? records[name] : Object.values(records).find(({ tag }) => tag === name);
    if (!record) return refuse([problem('cli/record', '', { params: { command: 'ctip schema' } })], 2);
    if (option('write') === 'xlsx') return template(record, context);
    const text = `${JSON.stringify(jsonSchemaOf(record, { language: words.language }), undefined, 2)}\n`;
    const out = option('out');
    if (out === undefined) {
      io.out(text);
      return 0;
    }
    const made = await writeWhole(out, [text]);
    if (!made.ok) return refuse(made.problems, 3);
    say({ schema: record.tag, bytes: made.value.bytes }, () => [words.t('schema.written', { bytes: made.value.bytes })]);
    return 0;
  },
};
