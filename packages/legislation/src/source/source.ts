import type { CodeOf, Source } from '@ctip/core';

import type { sourceKinds } from '../codes/index.js';
import { sourceRows } from '../data/sources.js';
import type { SourceRow } from '../model/index.js';

/** A publication that facts were read in. @public */
export interface LegalSource extends Source {
  readonly kind: CodeOf<typeof sourceKinds>;
  /** Absent: the address is whole and was opened. Otherwise it must be looked up before it is cited. */
  readonly address?: 'start-only' | 'to-be-reopened';
  /** Public copy in which an official text was read. */
  readonly readIn?: string;
}

const rows: ReadonlyMap<string, SourceRow> = new Map<string, SourceRow>(Object.entries(sourceRows));

/** Ids of all sources. @public */
export const sourceIds: readonly string[] = [...rows.keys()];

/**
 * The publication behind an id.
 *
 * @returns the source, `undefined` for an id that is not ours
 * @example
 * ```ts
 * sourceOf('kw4')?.kind; // => 'law-copy'
 * sourceOf('nowhere'); // => undefined
 * ```
 * @public
 */
export function sourceOf(id: string): LegalSource | undefined {
  const row = rows.get(id);
  return row && { id, ...row };
}

/**
 * Sources in the form of core, ready to be printed. An address that is incomplete, or was not opened, is left out: see `sourceOf`.
 * An id that is not ours stays as it is, with the id as its title.
 *
 * @example
 * ```ts
 * citationsOf(['dz2'])[0]?.title; // => 'El Watan: adapting national law on trafficking'
 * citationsOf(['sa4'])[0]?.url; // => undefined
 * ```
 * @public
 */
export function citationsOf(ids: Iterable<string>): readonly Source[] {
  return [...new Set(ids)].map((id) => {
    const row = rows.get(id);
    if (!row) return { id, title: id };
    return { id, title: row.title, ...(row.address === undefined && { url: row.url }), ...(row.asOf !== undefined && { asOf: row.asOf }) };
  });
}
