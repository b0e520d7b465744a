/** Header by which two systems name one request in both their logs. @public */
export const correlationHeader = 'x-correlation-id';

const pattern = /^[A-Za-z0-9_-]{8,64}$/u;

/**
 * The id of a request: the one it brought, if it is one, or a new one. An id is letters, digits, `_` and `-`, 8 to 64 of them, so
 * that no header can write into a log.
 *
 * @param brought - value of the header, or nothing
 * @param create - makes an id, for example `crypto.randomUUID`
 * @example
 * ```ts
 * correlationId('7f9c24e8-3b12', () => 'new-id-01'); // => '7f9c24e8-3b12'
 * correlationId('Fatima\n', () => 'new-id-01'); // => 'new-id-01'
 * ```
 * @public
 */
export function correlationId(brought: string | null | undefined, create: () => string): string {
  return typeof brought === 'string' && pattern.test(brought) ? brought : create();
}
