/**
 * Joins names and positions to a JSON Pointer (RFC 6901).
 *
 * @example
 * ```ts
 * jsonPointer(['person', 'nationalities', 0]); // => '/person/nationalities/0'
 * jsonPointer([]); // => ''
 * ```
 * @public
 */
export function jsonPointer(path: readonly (string | number)[]): string {
  let text = '';
  for (const step of path) text += `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return text;
}
