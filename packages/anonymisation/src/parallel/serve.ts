import { demandOf } from '../demand/demand.js';
import { objectiveOf } from '../measure/objectiveOf.js';
import { Bin } from '../search/bins.js';
import { Checker } from '../search/checker.js';
import { Grouper } from '../search/group.js';
import type { FromWorker, Posed, ToWorker } from './messages.js';
import type { SearchPort } from './worker.js';

/** A search that a worker serves. */
interface Served {
  readonly search: number;
  readonly checker: Checker;
}

function servedOf(search: number, { table, bins, asked, limit, isMonotone, utility }: Posed): Served {
  const grouper = new Grouper(table, { bins: bins.map((parts) => new Bin(table.attributes, parts)) });
  const demand = { ...demandOf(asked.models, asked, table, limit), isMonotone };
  return { search, checker: new Checker(table, grouper, objectiveOf(utility, table, grouper), demand) };
}

/**
 * Looks at ways to generalise, inside a thread: what a worker runs. It knows what it is sent, keeps nothing when a search is over, and of a
 * failure it tells no more than that there was one.
 *
 * @param port - how messages come and go
 * @example
 * ```ts
 * // In a thread of a browser: serveSearch({ send: (message) => postMessage(message), listen: (to) => addEventListener('message', ({ data }) => to(data)) })
 * const sent: unknown[] = [];
 * serveSearch({ send: (message) => sent.push(message), listen: (to) => to({ type: 'look', search: 1, id: 0 }) });
 * sent; // => []
 * ```
 * @public
 */
export function serveSearch(port: SearchPort): void {
  let served: Served | undefined;
  const answer = (message: ToWorker): void => {
    if (message.type === 'begin') {
      // What the last search held can go before the next is built.
      served = undefined;
      served = servedOf(message.search, message.posed);
    }
    if (!served || message.search !== served.search) return;
    if (message.type === 'look') port.send({ type: 'seen', search: message.search, id: message.id, outcome: served.checker.check(message.node, message.interest) } satisfies FromWorker);
    if (message.type === 'end') served = undefined;
  };
  port.listen((message) => {
    try {
      answer(message as ToWorker);
    } catch {
      served = undefined;
      port.send({ type: 'failed' } satisfies FromWorker);
    }
  });
}
