import { check, ok, problem, refused, type Result } from '@ctip/core';
import * as z from 'zod';

import { checkedModel } from '../model/model.js';
import type { PrivacyModel } from '../model/index.js';
import type { Column } from '../table/index.js';
import type { FederatedCounts, FederatedMarginals } from './messages.js';
import { federatedGroups } from './groups.js';
import { schemeOf, type FederatedScheme } from './scheme.js';

const name = z.string().min(1).max(200);
const label = z.string().max(10_000);
const level = z.int().min(0).max(63);
const shape = z
  .strictObject({
    schema: z.literal('ctip.federated-scheme/1'),
    id: name,
    agencies: z.array(name).min(2).max(1000),
    columns: z
      .array(
        z.strictObject({
          name: z.string().max(1000),
          role: z.enum(['identifying', 'quasi', 'sensitive', 'insensitive']),
          hierarchy: z.array(z.array(label).min(1)).min(1).max(64).optional(),
          levels: z.tuple([level, level]).optional(),
          weight: z.number().positive().optional(),
        }),
      )
      .min(1)
      .max(1000),
    // What a model says is read again by its maker, below.
    models: z.array(z.custom<PrivacyModel>((value) => typeof value === 'object' && value !== null)).min(1).max(100),
    suppressionLimit: z.number().min(0).max(1),
    masked: z.boolean(),
    mostCells: z.int().min(1),
    groups: z.enum(federatedGroups).optional(),
    population: z.strictObject({ rows: z.int().min(0), digest: z.string().regex(/^[0-9a-f]{64}$/u) }).optional(),
    digest: z.string().regex(/^[0-9a-f]{64}$/u),
  })
  .refine(({ agencies }) => new Set(agencies).size === agencies.length)
  .refine(({ columns }) => columns.every(({ role, hierarchy, levels }) => (role !== 'quasi' || hierarchy !== undefined) && (!levels || (levels[0] <= levels[1] && levels[1] < (hierarchy?.length ?? 0)))));

/** A scheme as data that can be written to a file: everything that was agreed on, hierarchies among it, and the digest. @public */
export type FederatedSchemeData = z.infer<typeof shape>;

/**
 * A scheme as data, for a file that the agencies pass on; its digest is what they compare.
 *
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const agreed = federatedScheme({ id: '2026-1', agencies: ['North', 'South'], columns: [sex], models: [kAnonymity(11)] });
 * const read = agreed.ok && readFederatedScheme(federatedSchemeData(agreed.value));
 * read && read.ok && agreed.ok && read.value.digest === agreed.value.digest; // => true
 * ```
 * @public
 */
export function federatedSchemeData({ id, agencies, columns, models, suppressionLimit, masked, mostCells, groups, population, digest }: FederatedScheme): FederatedSchemeData {
  const data = {
    schema: 'ctip.federated-scheme/1' as const,
    id,
    agencies: [...agencies],
    columns: columns.map((column) => ({ name: column.name, role: column.role, ...(column.hierarchy && { hierarchy: column.hierarchy.levels }), ...(column.role === 'quasi' && { levels: column.levels, weight: column.weight }) })),
    models,
    suppressionLimit,
    masked,
    mostCells,
    ...(groups && { groups }),
    ...(population && { population }),
    digest,
  };
  return JSON.parse(JSON.stringify(data)) as FederatedSchemeData;
}

function columnOf({ name: own, role, hierarchy: levels, levels: allowed, weight }: FederatedSchemeData['columns'][number]): Column {
  const hierarchy = levels && { leaves: levels[0] ?? [], levels };
  if (role === 'quasi' && hierarchy) return { name: own, role, hierarchy, ...(allowed && { levels: allowed }), ...(weight !== undefined && { weight }) };
  return { name: own, role: role === 'quasi' ? 'identifying' : role, ...(role === 'sensitive' && hierarchy && { hierarchy }) };
}

/**
 * Reads a scheme back, for example from a file, and makes it again: its digest must be the one that it says.
 *
 * @returns the scheme; problems of `check` for what is none, `anonymisation/federated-scheme` for a digest that does not fit, and the
 * problems of {@link federatedScheme}
 * @example
 * ```ts
 * readFederatedScheme({ schema: 'ctip.federated-scheme/1' }).ok; // => false
 * ```
 * @public
 */
export function readFederatedScheme(value: unknown): Result<FederatedScheme> {
  const read = check(shape, value);
  if (!read.ok) return read;
  const { digest, columns, schema: _schema, models: said, groups, population, agencies, ...rest } = read.value;
  let models: PrivacyModel[];
  try {
    models = said.map(checkedModel);
  } catch {
    return refused([problem('anonymisation/federated-scheme', '/models')]);
  }
  const made = schemeOf({ ...rest, agencies: agencies.toSorted(), columns: columns.map(columnOf), models, ...(groups && { groups }), ...(population && { population }) });
  return made.ok && made.value.digest !== digest ? refused([problem('anonymisation/federated-scheme', '/digest')]) : made;
}

/** Questions that all agencies of a scheme answered, whose sums the coordinator can therefore read. */
function wasSummed({ agencies }: FederatedScheme, messages: readonly (FederatedMarginals | FederatedCounts)[]): boolean {
  const asked = new Map<string, Set<string>>();
  for (const message of messages) {
    const key = 'node' in message ? JSON.stringify(message.node) : '';
    asked.set(key, (asked.get(key) ?? new Set()).add(message.agency));
  }
  return [...asked.values()].some((who) => agencies.every((agency) => who.has(agency)));
}

/**
 * The scheme of those that remain when agencies drop out: the same agreement without them, under another name, to be begun anew. Keys
 * stay; masks are others.
 *
 * Where all agencies had answered a question before, the coordinator would hold one sum with those that left and one without, and the
 * difference of the two is theirs. That is refused: then they come back, or agree, and the rest make a scheme by themselves.
 *
 * @param scheme - what was agreed on
 * @param gone - agencies that dropped out
 * @param id - the name of the new scheme
 * @param messages - what the coordinator got under the old one
 * @returns the new scheme; `anonymisation/federated-gone-answered`
 * @throws TypeError where fewer than two remain, nobody left, or the name is the old one
 * @example
 * ```ts
 * const sex = { name: 'sex', role: 'quasi', hierarchy: flatLadder(['f', 'm']) } as const;
 * const agreed = federatedScheme({ id: '2026-1', agencies: ['East', 'North', 'South'], columns: [sex], models: [kAnonymity(11)] });
 * const rest = agreed.ok && federatedSchemeWithout(agreed.value, ['East'], '2026-1b', []);
 * rest && rest.ok && rest.value.agencies; // => ['North', 'South']
 * ```
 * @public
 */
export function federatedSchemeWithout(scheme: FederatedScheme, gone: readonly string[], id: string, messages: readonly (FederatedMarginals | FederatedCounts)[]): Result<FederatedScheme> {
  const agencies = scheme.agencies.filter((agency) => !gone.includes(agency));
  if (agencies.length === scheme.agencies.length || agencies.length < 2 || id === scheme.id || id === '') throw new TypeError('some agency dropped out, two or more remain, and what begins anew has a name of its own');
  const { digest: _digest, ...draft } = scheme;
  const rest = schemeOf({ ...draft, id, agencies });
  return rest.ok && scheme.masked && wasSummed(scheme, messages) ? refused([problem('anonymisation/federated-gone-answered', '')]) : rest.ok ? ok(rest.value) : rest;
}
