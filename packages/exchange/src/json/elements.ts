import type { Bytes } from '../source/index.js';
import { utf8Pieces } from '../utf8/index.js';
import { Cutter, type Element } from './cutter.js';

export type { Element } from './cutter.js';

/**
 * Cuts a JSON document into its records, whatever pieces its bytes come in: the members of a list, or the document itself where it
 * is no list. No more than one piece and one record up to the limit is ever held.
 */
export async function* elementsOf(source: Bytes, maximum: number): AsyncGenerator<Element> {
  const cutter = new Cutter(maximum);
  for await (const piece of utf8Pieces(source)) {
    if ('refusal' in piece) {
      yield { fault: piece.refusal };
      return;
    }
    yield* cutter.take(piece.text);
    if (cutter.isOver) return;
  }
  yield* cutter.end();
}
