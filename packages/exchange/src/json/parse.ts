import { ok, problem, type Problem, type Result } from '@ctip/core';

import { pointerOf, type Found } from './fault.js';
import { standardJsonLimits, type JsonLimits, type JsonProfile } from './limits.js';
import { placesIn, type TextPlace } from './place.js';
import { scan } from './scan.js';
import { decoded, type Decoded } from './text.js';

/** How one JSON text is read. @public */
export interface JsonOptions {
  /** `strict` unless told. */
  readonly profile?: JsonProfile;
  readonly limits?: Partial<JsonLimits>;
  /** Names that are ours and may stand in a pointer; any other name is told by its position (`#3`). */
  readonly names?: ReadonlySet<string>;
  /** Say what is taken with a doubt; yes unless told. */
  readonly notices?: boolean;
}

/** A JSON value, with what was taken with a doubt; or the one problem for which the text was refused. @public */
export type ParsedJson = { readonly ok: true; readonly value: unknown; readonly notices?: readonly Problem[] } | (Result<never> & { readonly ok: false });

const nothing: ReadonlySet<string> = new Set();

/** What was found, with its places. */
function* said(found: readonly Found<string>[], text: string, names: ReadonlySet<string>, severity: 'error' | 'warning', mark: number): Generator<Problem> {
  const places: readonly TextPlace[] = placesIn(text, found.map(({ at }) => at));
  for (const [index, { code, path, params }] of found.entries()) {
    const { line = 1, column = 1, byteOffset = 0 } = places[index] ?? {};
    yield problem(code, pointerOf(path, names), { at: { line, column, byteOffset: byteOffset + mark }, severity, ...(params && { params }) });
  }
}

/**
 * Reads one JSON text strictly. The text is gone through once for grammar and for what a parser would hide or change (repeated names,
 * long numbers, broken characters); a sound one is built by the platform's parser, whose own messages quote the text and are never used.
 *
 * @param input - bytes in UTF-8, or text
 * @param options - profile, limits, names that may be shown
 * @returns the value; or one problem with JSON Pointer, line, column (characters, from 1) and byte offset
 * @example
 * ```ts
 * parseJson('{"a":[1]}'); // => { ok: true, value: { a: [1] } }
 * const twice = parseJson('{"sex":"F", "sex":"M"}', { names: new Set(['sex']) });
 * twice.ok || twice.problems[0]; // => { code: 'exchange/duplicate-key', pointer: '/sex', severity: 'error', at: { line: 1, column: 13, byteOffset: 12 } }
 * parseJson('[12345678901234567890]').ok; // => false
 * ```
 * @public
 */
export function parseJson(input: string | Uint8Array, options: JsonOptions = {}): ParsedJson {
  const maximum = options.limits?.bytes ?? standardJsonLimits.bytes;
  return typeof input === 'string' ? parseDecoded({ text: input, broken: undefined, mark: 0 }, options) : parseDecoded(decoded(input, maximum), options);
}

/** {@link parseJson} for text that was decoded already. */
export function parseDecoded({ text, broken, mark }: Decoded, options: JsonOptions): ParsedJson {
  const { profile = 'strict', names = nothing, notices: wanted = true } = options;
  const limits = options.limits ? { ...standardJsonLimits, ...options.limits } : standardJsonLimits;
  const refuse = (found: Found<string>): ParsedJson => ({ ok: false, problems: [...said([found], text, names, 'error', mark)] });
  if (broken && broken.code !== 'exchange/encoding') return { ok: false, problems: [broken] };
  const { fault, notices } = scan(text, { limits, profile, notices: wanted });
  // What ends too soon ends where it is no text any more.
  if (broken && (!fault || fault.code === 'exchange/truncated' || fault.code === 'exchange/empty')) return refuse({ code: broken.code, at: text.length, path: fault?.path ?? [] });
  if (fault) return refuse(fault);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Nothing is known that gets here; if something did, the platform's words would quote it.
    return refuse({ code: 'exchange/json-syntax', at: 0, path: [] });
  }
  const warnings = [...said(notices, text, names, 'warning', mark)];
  if (mark > 0 && wanted) warnings.unshift(problem('exchange/bom', '', { severity: 'warning', at: { line: 1, column: 1, byteOffset: 0 } }));
  return warnings.length > 0 ? { ok: true, value, notices: warnings } : ok(value);
}
