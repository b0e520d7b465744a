import type { Hierarchy } from '../hierarchy/index.js';

/** What a column can do to a person, as it is treated in a release. @public */
export const columnRoles = ['quasi', 'sensitive', 'insensitive', 'identifying'] as const;

/**
 * A column of microdata and what it can do to a person.
 *
 * - `quasi`: identifies together with others; generalised along its hierarchy
 * - `sensitive`: harms when linked to a person; kept as it is, never used to find anybody
 * - `insensitive`: neither
 * - `identifying`: names a person; never released
 *
 * @public
 */
export type Column =
  | {
      readonly name: string;
      readonly role: 'quasi';
      readonly hierarchy: Hierarchy;
      /** Lowest and highest level allowed. */
      readonly levels?: readonly [lowest: number, highest: number];
      /** How much the detail of this column is worth beside the others, above 0; 1 unless told. */
      readonly weight?: number;
    }
  | {
      readonly name: string;
      readonly role: 'sensitive' | 'insensitive' | 'identifying';
      /** For a sensitive column: what its values have in common, for models that ask how far apart they are. It is never generalised. */
      readonly hierarchy?: Hierarchy;
    };

/** A column that is generalised. @public */
export type QuasiColumn = Extract<Column, { readonly role: 'quasi' }>;

/** One row a person, one text a column. @public */
export interface MicroTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}
