import { problem } from '@ctip/core';
import { openToFile } from '@ctip/exchange';
import { explain } from '@ctip/i18n';

import type { Verb } from '../run/verb.js';
import { codeFor, wholeInput } from './input.js';
import { takeOverOption } from './locking/index.js';
import { folderOf, ringIn } from './sealing/keyFolder.js';
import { outdatedOf, outdatedOption } from './sealing/options.js';

/** The text of a packet; one line feed at its end is the work of an editor or a shell, not of the sender. */
export const packetText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\r?\n$/u, '');

/** Longest file that is looked at as a packet. */
export const longestPacketFile = 2 ** 25;

/** Opens a packet, writes its content, and the receipt. */
export const open: Verb = {
  name: 'open',
  operands: { shown: 'PACKET', least: 1, most: 1, filesFrom: 0 },
  options: {
    keys: { type: 'string', value: 'FOLDER', path: 'kept' },
    out: { type: 'string', value: 'FILE', path: 'written' },
    receipt: { type: 'string', value: 'RECEIPT', path: 'written' },
    outdated: outdatedOption,
    'take-over': takeOverOption,
    schema: { type: 'string', value: 'ID', help: { ar: 'رفض أي محتوى غير هذا', en: 'refuse any content but this', fr: 'refuser tout autre contenu' } },
    protocol: { type: 'string', value: 'ID', help: { ar: 'رفض أي حزمة بغير هذا الاتفاق', en: 'refuse any packet under another agreement', fr: 'refuser tout paquet relevant d’un autre accord' } },
  },
  async run(context) {
    const { operands, option, refuse, say, words, io } = context;
    const [path = ''] = operands;
    const [out = '', receipt, schema, protocol] = [option('out'), option('receipt'), option('schema'), option('protocol')];
    const missing = (['keys', 'out'] as const).filter((name) => option(name) === undefined);
    if (missing.length > 0) return refuse(missing.map((name) => problem('cli/option-missing', '', { params: { option: `--${name}` } })), 2);
    const folder = folderOf(context);
    if (!folder.ok) return refuse(folder.problems, 2);
    const bytes = await wholeInput(path, context, longestPacketFile);
    if (!bytes.ok) return refuse(bytes.problems, 3);
    const ring = await ringIn(folder.value);
    if (!ring.ok) return refuse(ring.problems, codeFor(ring.problems));
    const { now, random, seen, holding } = folder.value;
    const agreed = { ...(schema !== undefined && { schemas: [schema] }), ...(protocol !== undefined && { protocols: [protocol] }) };
    const packet = await openToFile(packetText(bytes.value), { ring: ring.value, now, random, seen, ...holding, agreed, ...outdatedOf(context), out, ...(receipt !== undefined && { receipt }) });
    if (!packet.ok) return refuse(packet.problems, codeFor(packet.problems));
    const { claims, notices, isFinished } = packet.value;
    for (const sentence of explain(notices, words)) io.err(`${sentence}\n`);
    const { iss, seq, purpose, basis } = claims;
    say({ claims, notices, isFinished }, () => [...(isFinished ? [words.t('open.finished')] : []), words.t('open.done', { from: words.isolate(iss), number: seq, bytes: claims.size }), words.t('open.about', { schema: words.isolate(claims.schema), protocol: words.isolate(claims.protocol), purpose: words.isolate(purpose), basis: words.isolate(basis) })]);
    return 0;
  },
};
