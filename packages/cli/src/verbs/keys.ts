import { problem } from '@ctip/core';

import type { Verb } from '../run/verb.js';
import { codeFor } from './input.js';
import { takeOverOption } from './locking/index.js';
import { keyActions, ringAfter } from './sealing/changedKeys.js';
import { folderOf } from './sealing/keyFolder.js';
import { outdatedOption } from './sealing/options.js';
import { show } from './sealing/shownKeys.js';

/** Makes, shows and changes keys and partners. */
export const keys: Verb = {
  name: 'keys',
  operands: { shown: `${keyActions.join('|')} [FILE|ID]`, least: 1, most: 2, filesFrom: 1 },
  options: {
    keys: { type: 'string', value: 'FOLDER', path: 'kept' },
    party: { type: 'string', value: 'ID' },
    profile: { type: 'string', value: 'A|B', allowed: ['A', 'B'] },
    days: { type: 'string', value: 'N' },
    from: { type: 'string', value: 'YYYY-MM-DD', help: { ar: 'أول يوم؛ الآن ما لم يُذكر، وبعد أسبوع مع rotate', en: 'first day; now unless told, in a week for rotate', fr: 'premier jour ; maintenant sauf indication, dans une semaine pour rotate' } },
    fingerprint: { type: 'string', value: 'DIGITS' },
    anchor: { type: 'string', value: 'ID' },
    out: { type: 'string', value: 'PUBLIC.json', path: 'written' },
    outdated: outdatedOption,
    'take-over': takeOverOption,
  },
  async run(context) {
    const { operands, refuse } = context;
    const [name, operand] = operands;
    const action = keyActions.find((one) => one === name);
    if (action === undefined) return refuse([problem('cli/action', '', { params: { allowed: keyActions } })], 2);
    const folder = folderOf(context);
    if (!folder.ok) return refuse(folder.problems, 2);
    const ring = await ringAfter(action, operand, folder.value, context);
    if (ring.ok) return show(ring.value, context);
    const isWrongUse = ring.problems.some(({ code }) => ['cli/option-missing', 'cli/missing-argument', 'cli/number', 'cli/day', 'cli/fingerprint-missing', 'exchange/key-party', 'exchange/key-period'].includes(code));
    return refuse(ring.problems, isWrongUse ? 2 : codeFor(ring.problems));
  },
};
