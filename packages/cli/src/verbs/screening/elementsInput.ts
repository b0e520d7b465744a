import { answer, codesOf, formsOfExploitation } from '@ctip/core';
import type { Definition } from '@ctip/screening';
import * as z from 'zod';

const truth = () => answer(z.enum(['yes', 'no', 'unknown']));

/** An element as a whole, or item by item; an absent answer says why there is none. */
const element = (items: readonly string[]) =>
  z.union([truth(), z.strictObject(Object.fromEntries(items.map((item) => [item, truth().optional()])))]).default('unknown');

/** Observations under a definition as a file holds them; what is not said is unknown. Purposes are open: every form we know may be named. */
export const elementsInput = ({ acts, means, purposes }: Definition<string, string, string>) =>
  z.strictObject({
    age: answer(z.enum(['adult', 'child', 'uncertain', 'child-at-the-time'])),
    acts: element(acts),
    means: element(means),
    purposes: element([...new Set([...purposes, ...codesOf(formsOfExploitation)])]),
    consentClaimed: truth().default('unknown'),
  });
