import { answer, partialDate } from '@ctip/core';
import { informationSources, involuntarinessDimensions, observe, observerRoles, unrecorded, type Instrument, type Observation } from '@ctip/screening';
import * as z from 'zod';

const truth = () => answer(z.enum(['yes', 'no', 'unknown']));

const provenance = () => ({
  on: answer(partialDate()).default(unrecorded.on),
  from: answer(z.enum(informationSources)).default(unrecorded.from),
  by: answer(z.enum(observerRoles)).default(unrecorded.by),
});

/** Observations one by one, with when, from whom and by whom; a penalty of a list of pairs may say in which dimension it was used. */
function observations({ rule, items }: Instrument) {
  const ids = items.map(({ id }) => id);
  const plain = z.strictObject({ item: z.enum(ids), answer: truth(), ...provenance() });
  if (rule.kind !== 'pairs') return z.array(plain);
  const penalties = items.filter(({ dimension }) => dimension === 'any').map(({ id }) => id);
  return z.array(z.union([plain, z.strictObject({ item: z.enum(penalties), answer: truth(), dimension: z.enum(involuntarinessDimensions), ...provenance() })]));
}

const options = () =>
  z.strictObject({
    disagreement: z.enum(['yes-stands', 'open']).optional(),
    abuseOfVulnerability: z.enum(['apart', 'stands-in']).optional(),
    bothRecruitments: z.enum(['not-defined', 'as-deception']).optional(),
    act: truth().optional(),
    pairRule: z.enum(['labour-department', 'ilo-guide']).optional(),
    pairing: z.enum(['within-dimension', 'across-dimensions']).optional(),
    referencePeriod: z
      .strictObject({ length: z.enum(['week', 'month', 'season', 'year', 'lifetime', 'other']), from: partialDate().optional(), to: partialDate().optional() })
      .optional(),
  });

/** What a file may hold for an instrument: answers by item, observations one by one, options. */
export const instrumentInput = (instrument: Instrument) =>
  z.strictObject({
    answers: z.strictObject(Object.fromEntries(instrument.items.map(({ id }) => [id, truth().optional()]))).default({}),
    observations: observations(instrument).default([]),
    options: options().default({}),
  });

/** The observations of a file; answers by item have nothing noted of when, from whom and by whom. */
export function observationsOf(input: { readonly answers: Readonly<Record<string, unknown>>; readonly observations: readonly unknown[] }): readonly Observation[] {
  return [...observe(input.answers as Parameters<typeof observe>[0], unrecorded), ...(input.observations as readonly Observation[])];
}
