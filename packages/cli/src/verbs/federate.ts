import { ok, problem, refused, type Problem, type Result } from '@ctip/core';

import type { ExitCode } from '../run/io.js';
import type { Context, Verb } from '../run/verb.js';
import { codeForTable } from './anonymising/tables.js';
import { count, part } from './federating/atAgency.js';
import { join, next, without } from './federating/atCoordinator.js';
import type { Done } from './federating/done.js';
import { schemeIn } from './federating/files.js';
import { key } from './federating/newKeys.js';
import { federateOptions } from './federating/options.js';
import { about, scheme } from './federating/schemes.js';

const actions = ['scheme', 'show', 'key', 'count', 'next', 'part', 'join', 'without'] as const;

async function perform(action: (typeof actions)[number], context: Context): Promise<Result<Done>> {
  if (action === 'scheme') return scheme(context);
  const [, path, ...paths] = context.operands;
  if (path === undefined) return refused([problem('cli/missing-argument', '', { params: { shown: 'SCHEME.json' } })]);
  const own = await schemeIn(path, context);
  if (!own.ok) return own;
  const steps = { show: () => Promise.resolve(ok(about(own.value, context))), key: () => key(own.value, context), count: () => count(own.value, paths, context), next: () => next(own.value, paths, context), part: () => part(own.value, paths, context), join: () => join(own.value, paths, context), without: () => without(own.value, paths, context) };
  return steps[action]();
}

/** Wrong use, rather than something wrong in a file. */
const misuse = new Set(['cli/option-missing', 'cli/missing-argument', 'cli/share', 'cli/model', 'cli/federate-agency', 'cli/federate-agencies', 'cli/federate-gone', 'cli/federate-groups-none', 'cli/federate-data-hierarchy']);
const codeOf = (problems: readonly Problem[]): ExitCode => (problems.some(({ code }) => misuse.has(code)) ? 2 : codeForTable(problems));

/** The steps by which agencies that may not pool records publish together, with files as messages. */
export const federate: Verb = {
  name: 'federate',
  operands: { shown: `${actions.join('|')} [SCHEME.json] [FILE…]`, least: 1, most: 10_000, filesFrom: 1 },
  options: federateOptions,
  async run(context) {
    const { operands, refuse, say } = context;
    const action = actions.find((one) => one === operands[0]);
    if (action === undefined) return refuse([problem('cli/action-of', '', { params: { verb: 'federate', allowed: actions } })], 2);
    const done = await perform(action, context);
    if (!done.ok) return refuse(done.problems, codeOf(done.problems));
    say(done.value.value, done.value.lines);
    return 0;
  },
};
