import { problem } from '@ctip/core';

import { completionFor, shells } from '../completion/index.js';
import { common } from '../run/parse.js';
import type { Verb } from '../run/verb.js';

/** Prints what teaches a shell to complete the words of `ctip`. The verbs come in later: they hold this one. */
export const completion = (all: () => readonly Verb[]): Verb => ({
  name: 'completion',
  operands: { shown: shells.join('|'), least: 1, most: 1 },
  options: {},
  run({ operands, io, refuse }) {
    const shell = shells.find((known) => known === operands[0]);
    if (!shell) return Promise.resolve(refuse([problem('cli/shell', '', { params: { allowed: shells } })], 2));
    io.out(completionFor(shell, all(), common));
    return Promise.resolve(0);
  },
});
