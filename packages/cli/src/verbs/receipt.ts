import { problem } from '@ctip/core';
import { checkReceipt, writeWhole } from '@ctip/exchange';

import type { Verb } from '../run/verb.js';
import { codeFor, wholeInput } from './input.js';
import { longestPacketFile, packetText } from './open.js';
import { folderOf, ringIn, sentIn } from './sealing/keyFolder.js';
import { outdatedOf, outdatedOption } from './sealing/options.js';

/** Checks the receipt of a packet that was sealed here. */
export const receipt: Verb = {
  name: 'receipt',
  operands: { shown: 'RECEIPT', least: 1, most: 1, filesFrom: 0 },
  options: {
    keys: { type: 'string', value: 'FOLDER', path: 'kept' },
    out: { type: 'string', value: 'EVIDENCE', path: 'written', help: { ar: 'كتابة ما وقّعه المستلِم في هذا الملف', en: 'write what the receiver signed to this file', fr: 'écrire dans ce fichier ce que le destinataire a signé' } },
    outdated: outdatedOption,
  },
  async run(context) {
    const { operands, option, refuse, say, words } = context;
    const [path = ''] = operands;
    if (option('keys') === undefined) return refuse([problem('cli/option-missing', '', { params: { option: '--keys' } })], 2);
    const folder = folderOf(context);
    if (!folder.ok) return refuse(folder.problems, 2);
    const bytes = await wholeInput(path, context, longestPacketFile);
    if (!bytes.ok) return refuse(bytes.problems, 3);
    const ring = await ringIn(folder.value);
    if (!ring.ok) return refuse(ring.problems, codeFor(ring.problems));
    const checked = await checkReceipt(packetText(bytes.value), { ring: ring.value, now: folder.value.now, ...outdatedOf(context), sent: (id) => sentIn(folder.value, id) });
    if (!checked.ok) return refuse(checked.problems, 1);
    const { claims, evidence } = checked.value;
    const out = option('out');
    if (out !== undefined) {
      const written = await writeWhole(out, [evidence]);
      if (!written.ok) return refuse(written.problems, 3);
    }
    say({ claims }, () => [words.t('receipt.done', { from: words.isolate(claims.iss), number: claims.seq, moment: words.isolate(new Date(claims.iat * 1000).toISOString()), bytes: claims.size })]);
    return 0;
  },
};
