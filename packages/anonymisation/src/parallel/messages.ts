import type { Asked } from '../demand/demand.js';
import type { UtilityMeasure } from '../measure/index.js';
import type { BinParts } from '../search/bins.js';
import type { Interest, Outcome } from '../search/checker.js';
import type { EncodedTable } from '../table/encode.js';

/** The question of a search as data, of which a worker makes what the search here has. */
export interface Posed {
  readonly table: EncodedTable;
  readonly bins: readonly BinParts[];
  readonly asked: Asked;
  readonly limit: number;
  readonly isMonotone: boolean;
  readonly utility: UtilityMeasure;
}

/** What a worker is told. Searches are numbered; what belongs to another than the last is passed over. */
export type ToWorker =
  | { readonly type: 'begin'; readonly search: number; readonly posed: Posed }
  | { readonly type: 'look'; readonly search: number; readonly id: number; readonly node: readonly number[]; readonly interest: Interest }
  | { readonly type: 'end'; readonly search: number };

/** What a worker tells; of a failure no more than that it is one. */
export type FromWorker = { readonly type: 'seen'; readonly search: number; readonly id: number; readonly outcome: Outcome } | { readonly type: 'failed' };

const types = new Set<unknown>(['seen', 'failed'] satisfies FromWorker['type'][]);

/** Does something look like a message of a worker of ours? */
export function isFromWorker(message: unknown): message is FromWorker {
  return typeof message === 'object' && message !== null && 'type' in message && types.has(message.type);
}
