import type { PrivacyModel } from '../model/index.js';
import type { MeasuredFacts } from '../release/facts.js';
import type { MicroTable } from '../table/index.js';
import type { Achieved } from './achieved.js';
import { attackerOf, type Attacker } from './attackers.js';
import { canonicalText } from './canonical.js';
import { digestOfData, digestOfRows, type Digest } from './hash.js';
import { anonymisationVersion } from './version.js';

/** A model of a release, whom it protects against, and what was reached. @public */
export interface ModelEvidence {
  readonly model: PrivacyModel;
  readonly attacker: Attacker;
  readonly achieved: Achieved;
}

/** The hierarchy of a column, by digest. @public */
export interface HierarchyEvidence {
  readonly column: string;
  readonly levels: number;
  readonly digest: Digest;
  /** Was it built from the values of the table? */
  readonly fromData?: true;
}

/** How a release was made, without the models. @public */
export interface ReleaseParameters {
  readonly suppressionLimit: number;
  readonly utility: MeasuredFacts['utility'];
  readonly localRecoding?: number;
  readonly suppress?: 'cells';
  /** Where the search was ended by a budget: after how many nodes. */
  readonly within?: { readonly nodes: number };
  /** Where the table was cut into classes: how. */
  readonly partition?: { readonly mode: 'strict' | 'relaxed'; readonly ordered: readonly string[] };
  /** Identifying columns are not named: a name of theirs can name a person. */
  readonly columns: readonly { readonly name?: string; readonly role: string; readonly levels?: readonly [number, number]; readonly weight?: number }[];
}

/** Everything in {@link Evidence} that its own digest is taken over. @public */
export interface EvidenceBody {
  readonly schema: 'ctip.release-evidence/1';
  readonly code: { readonly name: '@ctip/anonymisation'; readonly version: string };
  /** The table that was read: keyed where a key was given, since whoever knows nearly all of it could otherwise try out the rest. */
  readonly input: { readonly rows: number; readonly columns: number; readonly digest?: Digest };
  /** Where several agencies published together: the digest of what they agreed on. No one of them has the table, so it has no digest. */
  readonly federated?: { readonly scheme: string; readonly agencies: number; readonly masked: boolean };
  readonly population?: { readonly rows: number; readonly digest: Digest };
  readonly hierarchies: readonly HierarchyEvidence[];
  readonly parameters: ReleaseParameters & { readonly digest: Digest };
  readonly models: readonly ModelEvidence[];
  /** The rows that were published. */
  readonly release: { readonly columns: readonly { readonly name: string; readonly role: string }[]; readonly rows: number; readonly digest: Digest };
  readonly achieved: Pick<MeasuredFacts, 'suppressed' | 'blanked' | 'before' | 'classes' | 'risks' | 'remaining' | 'loss' | 'quality' | 'search'>;
}

/**
 * What a release rests on: models, the attacker that each assumes, what was reached, and digests of what went in and came out. It holds
 * no record and no value of one, and can be verified again with `verifyEvidence`.
 *
 * @public
 */
export interface Evidence extends EvidenceBody {
  /** Digest of everything else here as canonical JSON (RFC 8785); with the key where one was given. */
  readonly digest: Digest;
}

/** What evidence is made from. */
export interface EvidenceInput {
  readonly table: MicroTable;
  readonly population: MicroTable['rows'] | undefined;
  readonly localRecoding: number | undefined;
  readonly cells: boolean;
  readonly partition?: ReleaseParameters['partition'];
  readonly federated?: EvidenceBody['federated'];
  readonly facts: MeasuredFacts;
  readonly achieved: readonly Achieved[];
  readonly key: Uint8Array | undefined;
}

/** Digest of a table with the names of its columns. */
export function digestOfTable(columns: readonly { readonly name: string }[], rows: MicroTable['rows'], key?: Uint8Array): Digest {
  return digestOfRows(columns.map(({ name }) => name), rows, key);
}

/** How the columns of a table were treated, without what is in them. */
export function parametersOf({ columns }: MicroTable, { suppressionLimit, utility, localRecoding, suppress, within, partition }: Omit<ReleaseParameters, 'columns'>): ReleaseParameters {
  return {
    suppressionLimit,
    utility,
    ...(localRecoding !== undefined && { localRecoding }),
    ...(suppress && { suppress }),
    ...(within && { within }),
    ...(partition && { partition }),
    columns: columns.map((column) => ({ ...(column.role !== 'identifying' && { name: column.name }), role: column.role, ...(column.role === 'quasi' && { ...(column.levels && { levels: column.levels }), ...(column.weight !== undefined && { weight: column.weight }) }) })),
  };
}

/** The hierarchies of a table by digest. */
export function hierarchiesOf({ columns }: MicroTable): HierarchyEvidence[] {
  return columns.flatMap(({ name, role, hierarchy }) =>
    hierarchy && role !== 'identifying' ? [{ column: name, levels: hierarchy.levels.length, digest: digestOfData(hierarchy.levels), ...(hierarchy.fromData && { fromData: true as const }) }] : [],
  );
}

/** Seals evidence with its digest. */
export function sealed(body: EvidenceBody, key: Uint8Array | undefined): Evidence {
  // Through text, so that what is kept is what can be read back.
  const plain = JSON.parse(canonicalText(body)) as EvidenceBody;
  return { ...plain, digest: digestOfData(plain, key) };
}

/** Makes the evidence of a release. */
export function evidenceOf({ table, population, localRecoding, cells, partition, federated, facts, achieved, key }: EvidenceInput): Evidence {
  const { suppressionLimit, utility, columns, rows, models, suppressed, blanked, before, classes, risks, remaining, loss, quality, search } = facts;
  const parameters = parametersOf(table, { suppressionLimit, utility, ...(localRecoding !== undefined && { localRecoding }), ...(cells && { suppress: 'cells' }), ...(search.endedAfter !== undefined && { within: { nodes: search.endedAfter } }), ...(partition && { partition }) });
  return sealed(
    {
      schema: 'ctip.release-evidence/1',
      code: { name: '@ctip/anonymisation', version: anonymisationVersion },
      input: federated ? { rows: facts.read, columns: table.columns.length } : { rows: table.rows.length, columns: table.columns.length, digest: digestOfTable(table.columns, table.rows, key) },
      ...(federated && { federated }),
      ...(population && { population: { rows: population.length, digest: digestOfTable(table.columns, population, key) } }),
      hierarchies: hierarchiesOf(table),
      parameters: { ...parameters, digest: digestOfData({ ...parameters, models }) },
      models: models.flatMap((model, at) => (achieved[at] ? [{ model, attacker: attackerOf(model), achieved: achieved[at] }] : [])),
      release: { columns: columns.map(({ name, role }) => ({ name, role })), rows: rows.length, digest: digestOfTable(columns, rows) },
      achieved: { suppressed, blanked, classes, risks, remaining, loss, search, ...(before && { before }), ...(quality && { quality }) },
    },
    key,
  );
}
