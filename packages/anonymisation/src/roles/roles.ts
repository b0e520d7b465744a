import { check, type Result } from '@ctip/core';
import * as z from 'zod';

import { definition, type HierarchyDefinition } from './definition.js';

const name = z.string().min(1).max(1000);
const level = z.int().min(0).max(1000);

const quasi = z.union([
  name,
  z.strictObject({ name, hierarchy: definition.optional(), levels: z.tuple([level, level]).optional(), weight: z.number().positive().optional() }),
]);
const kept = z.union([name, z.strictObject({ name, hierarchy: definition.optional() })]);

const shape = z.strictObject({
  identifying: z.array(name).optional(),
  quasi: z.array(quasi),
  sensitive: z.array(kept).optional(),
  insensitive: z.array(name).optional(),
});

/** A column that is generalised, and how. @public */
export interface QuasiRole {
  readonly name: string;
  /** How its hierarchy is built; one that is given beside the roles goes before it. */
  readonly hierarchy?: HierarchyDefinition | undefined;
  /** Lowest and highest level allowed. */
  readonly levels?: readonly [lowest: number, highest: number] | undefined;
  /** How much its detail is worth beside the others, above 0. */
  readonly weight?: number | undefined;
}

/** A column that is published as it is, and what its values have in common, for models that ask. @public */
export interface KeptRole {
  readonly name: string;
  readonly hierarchy?: HierarchyDefinition | undefined;
}

/** What each column of a table can do to a person, as data. Every column has one role; what has none is not published. @public */
export interface Roles {
  /** Name a person: never published. */
  readonly identifying?: readonly string[] | undefined;
  /** Identify together: generalised. */
  readonly quasi: readonly (string | QuasiRole)[];
  /** Harm when linked to a person: published as they are. */
  readonly sensitive?: readonly (string | KeptRole)[] | undefined;
  /** Neither. */
  readonly insensitive?: readonly string[] | undefined;
}

/**
 * Reads roles, for example from a file.
 *
 * @param value - an object with lists of column names by role
 * @returns the roles; problems of `check` with their place for anything else
 * @example
 * ```ts
 * readRoles({ quasi: ['age'], sensitive: ['form'], identifying: ['name'] }).ok; // => true
 * readRoles({ quasi: ['age'], harmless: ['form'] }).ok; // => false
 * ```
 * @public
 */
export function readRoles(value: unknown): Result<Roles> {
  return check(shape, value);
}
