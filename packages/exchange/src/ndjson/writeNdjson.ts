/**
 * Writes records as NDJSON: UTF-8, one record a line, a line feed after each.
 *
 * @example
 * ```ts
 * for await (const line of writeNdjson([{ a: 1 }])) {
 *   new TextDecoder().decode(line); // => '{"a":1}\n'
 * }
 * ```
 * @public
 */
export async function* writeNdjson(records: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const record of records) yield encoder.encode(`${JSON.stringify(record)}\n`);
}
