/** What a request says its body is, as far as we read it. */
export type BodyFormat = 'json' | 'ndjson';

const formats: Readonly<Record<string, BodyFormat>> = { 'application/json': 'json', 'application/x-ndjson': 'ndjson', 'application/ndjson': 'ndjson' };

/** A type such as `application/ld+json` is JSON as well (RFC 6839). */
const isJson = (type: string): boolean => /^application\/[a-z0-9!#$&^_.-]{1,100}\+json$/u.test(type);

/**
 * The format of a body by its `Content-Type`; `undefined` for every type that we do not read, for a missing one, and for a charset
 * other than UTF-8: JSON between systems is UTF-8 (RFC 8259, section 8.1).
 */
export function bodyFormat(contentType: string | null | undefined): BodyFormat | undefined {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') return undefined;
  return Object.hasOwn(formats, type) ? formats[type] : isJson(type) ? 'json' : undefined;
}
