import { allObligations, conventionObligations, protocolObligations } from '@ctip/compliance';

import type { Context } from '../../run/verb.js';

const instruments = { 'tip-protocol': protocolObligations, untoc: conventionObligations, all: allObligations } as const;

/** The obligations that were asked for with `--instrument`; those of both instruments unless told. */
export const obligationsOf = ({ option }: Pick<Context, 'option'>): (typeof instruments)[keyof typeof instruments] => instruments[(option('instrument') ?? 'all') as keyof typeof instruments];
