import { jsonSchemaOf, problem, recordGroups } from '@ctip/core';
import { writeWhole } from '@ctip/exchange';

import type { Verb } from '../run/verb.js';
import { records } from './input.js';

/** Prints the JSON Schema of a record, or lists the records. */
export const schema: Verb = {
  name: 'schema',
  operands: { shown: '[RECORD]', least: 0, most: 1 },
  options: { out: { type: 'string', value: 'FILE' } },
  async run({ operands, option, io, refuse, say, words }) {
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
