import { parseJson } from '../../json/index.js';
import { fromBase64url } from './base64url.js';

/** A protected header, read strictly: no name twice, nothing that reaches into the program. */
export type Header = Readonly<Record<string, unknown>>;

/** A message in compact serialisation, taken apart and not yet believed. */
export interface Compact {
  readonly header: Header;
  /** Bytes of every segment, the header's first. */
  readonly segments: readonly Uint8Array[];
}

/** Headers that would let the sender choose the key, the rules of reading or the size of what comes out. */
const forbidden = ['jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'crit', 'b64', 'zip', 'p2c', 'p2s'] as const;

const headerLimits = { bytes: 4096, depth: 3, values: 64, names: 16, stringBytes: 2048 } as const;

function headerOf(bytes: Uint8Array): Header | undefined {
  const parsed = parseJson(bytes, { limits: headerLimits, notices: false });
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null || Array.isArray(parsed.value)) return undefined;
  const header = parsed.value as Header;
  return forbidden.some((name) => Object.hasOwn(header, name)) ? undefined : header;
}

/**
 * Takes a compact message apart: exactly so many segments, each the only text of its bytes, a header that is sound JSON and names
 * neither keys nor rules of its own. Everything that a library might be generous about is refused here, before it sees the text.
 *
 * @param count - segments: 3 for a signature, 5 for an encryption
 */
export function compactOf(text: string, count: 3 | 5): Compact | undefined {
  const texts = text.split('.', count + 1);
  if (texts.length !== count) return undefined;
  const segments = texts.flatMap((one) => fromBase64url(one) ?? []);
  const [first] = segments;
  if (segments.length !== count || first === undefined) return undefined;
  const header = headerOf(first);
  return header && { header, segments };
}

/** Does a header have exactly these names, and these values where one is given? */
export function isHeader(header: Header, wanted: Readonly<Record<string, string | undefined>>): boolean {
  const names = Object.keys(wanted);
  if (Object.keys(header).length !== names.length) return false;
  return names.every((name) => Object.hasOwn(header, name) && (wanted[name] === undefined || header[name] === wanted[name]));
}
