import { ok, problem, purposes, refused, type Problem, type Purpose, type Result } from '@ctip/core';
import { read, seal as sealed, writeWhole, type SealOptions } from '@ctip/exchange';

import type { Context, Verb } from '../run/verb.js';
import { codeFor, delimiterOf, formatOf, isFlat, kindOfFile, kindsOfFile, readingOptions, wholeInput } from './input.js';
import { folderOf, ringIn, takeNumber } from './sealing/keyFolder.js';
import { outdatedOf, outdatedOption } from './sealing/options.js';

const types = { ndjson: 'application/x-ndjson', csv: 'text/csv', json: 'application/json' } as const;

/** What a content is, once its records were checked with the rules of the receiver. */
async function checked(content: Uint8Array, path: string, { option }: Context): Promise<Result<{ readonly schema: string; readonly type: string }>> {
  const format = formatOf(path, option('format'));
  const said = option('schema');
  if (said !== undefined) return ok({ schema: said, type: types[format] });
  const kind = kindOfFile(option('as') ?? 'case');
  if (!kind) return refused([problem('cli/fault', '', { params: { kind: 'schema' } })]);
  if (format === 'csv' && !isFlat(kind.schema)) return refused([problem('cli/not-flat', '')]);
  const problems: Problem[] = [];
  for await (const item of read([content], { as: kind.schema, format, delimiter: delimiterOf(option('delimiter')) })) if (!item.ok) problems.push(...item.problems);
  return problems.length > 0 ? refused([...problems.slice(0, 50), problem('cli/seal-records', '', { params: { count: problems.length, command: 'ctip validate' } })]) : ok({ schema: kind.tag, type: types[format] });
}

/** Signs and encrypts a file of records for one partner. */
export const seal: Verb = {
  name: 'seal',
  operands: { shown: 'FILE', least: 1, most: 1, filesFrom: 0 },
  options: {
    keys: { type: 'string', value: 'FOLDER', path: 'kept' },
    to: { type: 'string', value: 'ID', help: { ar: 'معرّف الشريك المستلِم', en: 'id of the partner who receives', fr: 'identifiant du partenaire destinataire' } },
    out: { type: 'string', value: 'PACKET', path: 'written' },
    purpose: { type: 'string', value: 'PURPOSE', allowed: purposes },
    basis: { type: 'string', value: 'BASIS' },
    protocol: { type: 'string', value: 'ID' },
    as: { type: 'string', value: 'RECORD', allowed: kindsOfFile },
    schema: { type: 'string', value: 'ID' },
    hours: { type: 'string', value: 'N' },
    correlation: { type: 'string', value: 'ID' },
    outdated: outdatedOption,
    ...readingOptions,
  },
  async run(context) {
    const { operands, option, refuse, say, words } = context;
    const [path = ''] = operands;
    const [to = '', out = '', basis = '', protocol = '', correlation] = [option('to'), option('out'), option('basis'), option('protocol'), option('correlation')];
    const missing = (['keys', 'to', 'out', 'purpose', 'basis', 'protocol'] as const).filter((name) => option(name) === undefined);
    if (missing.length > 0) return refuse(missing.map((name) => problem('cli/option-missing', '', { params: { option: `--${name}` } })), 2);
    const hours = Number(option('hours') ?? 24);
    if (!Number.isSafeInteger(hours) || hours < 1) return refuse([problem('cli/number', '', { params: { option: '--hours', minimum: 1 } })], 2);
    const folder = folderOf(context);
    if (!folder.ok) return refuse(folder.problems, 2);
    const content = await wholeInput(path, context);
    if (!content.ok) return refuse(content.problems, 3);
    const about = await checked(content.value, path, context);
    if (!about.ok) return refuse(about.problems, codeFor(about.problems));
    const ring = await ringIn(folder.value);
    if (!ring.ok) return refuse(ring.problems, codeFor(ring.problems));
    const { now, random } = folder.value;
    const options: Omit<SealOptions, 'sequence'> = { ring: ring.value, to, ...about.value, protocol, purpose: option('purpose') as Purpose, basis, now, lifetime: hours * 3_600_000, random, ...outdatedOf(context), ...(correlation !== undefined && { correlation }) };
    // A number is taken only once everything else is known to be right: a number that is never sent alarms the receiver.
    const trial = await sealed(new Uint8Array(), { ...options, sequence: 1 });
    if (!trial.ok) return refuse(trial.problems, codeFor(trial.problems));
    const number = await takeNumber(folder.value, to);
    const packet = await sealed(content.value, { ...options, sequence: number.sequence });
    const kept = packet.ok ? await number.keep(packet.value.claims) : packet;
    const written = packet.ok && kept.ok ? await writeWhole(out, [packet.value.text]) : kept;
    if (!packet.ok || !written.ok) {
      await number.giveBack();
      return written.ok ? 3 : refuse(written.problems, codeFor(written.problems));
    }
    const { jti, hash, size, exp } = packet.value.claims;
    say({ id: jti, to, sequence: number.sequence, hash, size, until: new Date(exp * 1000).toISOString() }, () => [words.t('seal.done', { number: number.sequence, bytes: size, id: words.isolate(jti) }), words.t('seal.next', { command: 'ctip receipt' })]);
    return 0;
  },
};
