import { columnsOf } from '../demand/demand.js';
import type { Searched } from '../search/looking.js';
import type { Encoded } from '../table/encode.js';
import type { Column } from '../table/index.js';
import type { Posed } from './messages.js';

/** Memory that all threads see, where there is such; a page that is not isolated has none, and each thread gets a copy. */
const sharedRoom = typeof SharedArrayBuffer === 'undefined' ? undefined : (bytes: number) => new SharedArrayBuffer(bytes);

function shared<T extends Int32Array | Uint16Array>(from: T): T {
  if (!sharedRoom) return from;
  const room = sharedRoom(from.byteLength);
  const into = (from instanceof Uint16Array ? new Uint16Array(room) : new Int32Array(room)) as T;
  into.set(from);
  return into;
}

/** Of a quasi-identifier what is needed to look at nodes; none of its words. */
const attributeOf = ({ column: { weight }, ...attribute }: Encoded): Encoded => ({
  ...attribute,
  column: { name: '', role: 'quasi', hierarchy: { leaves: [], levels: [] }, ...(weight !== undefined && { weight }) },
});

/** The question of a search, to be sent: large lists in shared memory, and nothing that looking at nodes does not need. */
export function posedOf({ table, bins, demand: { asked, limit, isMonotone }, utility }: Searched): Posed {
  const { attributes, leaves, counts, rows, population, values } = table;
  const names = new Set(asked.models.flatMap(columnsOf));
  return {
    table: {
      attributes: attributes.map(attributeOf),
      leaves: leaves.map(shared),
      counts: shared(counts),
      tupleOf: new Int32Array(),
      rows,
      ...(population && { population: shared(population) }),
      values: values.map(({ columns, labels, totals, lists }) => ({ columns, labels, totals, byRow: new Int32Array(), lists: { offsets: shared(lists.offsets), codes: shared(lists.codes), counts: shared(lists.counts) } })),
    },
    bins: bins.map(({ members, size, packed, leaves: own }) => ({ members, size, packed: shared(packed), leaves: own })),
    asked: {
      models: asked.models,
      columns: asked.columns.flatMap(({ name, hierarchy }): Column[] => (names.has(name) ? [{ name, role: 'sensitive', ...(hierarchy && { hierarchy: { leaves: hierarchy.leaves, levels: hierarchy.levels } }) }] : [])),
    },
    limit,
    isMonotone,
    utility,
  };
}
