import type { Verb } from '../run/verb.js';
import { anonymise } from './anonymise.js';
import { badge } from './badge.js';
import { codes } from './codes.js';
import { completion } from './completion.js';
import { comply } from './comply.js';
import { conformance } from './conformance.js';
import { convert } from './convert.js';
import { explain } from './explain.js';
import { federate } from './federate.js';
import { form } from './form.js';
import { keys } from './keys.js';
import { law } from './law.js';
import { ledger } from './ledger.js';
import { open } from './open.js';
import { receipt } from './receipt.js';
import { report } from './report.js';
import { risk } from './risk.js';
import { schema } from './schema.js';
import { screen } from './screen.js';
import { seal } from './seal.js';
import { tabulate } from './tabulate.js';
import { validate } from './validate.js';
import { verify } from './verify.js';

/** Everything that `ctip` does, in the order of the help. */
export const verbs: readonly Verb[] = [
  validate,
  convert,
  keys,
  seal,
  open,
  receipt,
  badge,
  explain,
  tabulate,
  anonymise,
  verify,
  ledger,
  federate,
  risk,
  law,
  comply,
  screen,
  form,
  report,
  schema,
  codes,
  conformance,
  completion(() => verbs),
];
