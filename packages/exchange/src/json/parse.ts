import { ok, problem, type Problem, type Result } from '@ctip/core';

import { pointerOf, type Found } from './fault.js';
import { standardJsonLimits, type JsonLimits, type JsonProfile } from './limits.js';
import { placeIn } from './place.js';
import { isPlain, isSuspicious, isWideObject } from './plain.js';
import { scan, type Scan } from './scan.js';
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

function said(found: Found<string>, text: string, names: ReadonlySet<string>, severity: 'error' | 'warning', shift: number): Problem {
  const place = placeIn(text, found.at);
  const at = { ...place, byteOffset: place.byteOffset + shift };
  return problem(found.code, pointerOf(found.path, names), { at, severity, ...(found.params && { params: found.params }) });
}

/**
 * Reads one JSON text strictly. The platform's parser does the work; what it would hide or change (repeated names, long numbers,
 * broken characters) is looked for beside it, and a text with a fault is gone through again for the place. Its own messages quote
 * the text and are never used.
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
  return typeof input === 'string' ? parseDecoded({ text: input, broken: undefined, mark: 0 }, options, false) : parseDecoded(decoded(input, maximum), options, true);
}

/**
 * {@link parseJson} for text that was decoded already.
 *
 * @param fromBytes - the text came from sound UTF-8, and so holds no half characters
 */
export function parseDecoded({ text, broken, mark }: Decoded, options: JsonOptions, fromBytes: boolean): ParsedJson {
  const { profile = 'strict', names = nothing, notices: wanted = true } = options;
  const limits = options.limits ? { ...standardJsonLimits, ...options.limits } : standardJsonLimits;
  const refuse = (found: Problem): ParsedJson => ({ ok: false, problems: [found] });
  const look = (notices: boolean): Scan => scan(text, { limits, profile, notices });
  const tell = (found: Found<string>, severity: 'error' | 'warning' = 'error'): Problem => said(found, text, names, severity, mark);
  if (broken) {
    if (broken.code !== 'exchange/encoding') return refuse(broken);
    const { fault } = look(false);
    if (fault && fault.code !== 'exchange/truncated' && fault.code !== 'exchange/empty') return refuse(tell(fault));
    return refuse(tell({ code: broken.code, at: text.length, path: fault?.path ?? [] }));
  }
  let known: Scan | undefined;
  // A text that may hold more values than the limit is looked through before it is built: a value takes a sign, and one between.
  const mayBeMany = text.length > 2 * limits.values || isWideObject(text, limits);
  if (wanted || mayBeMany || (profile === 'strict' && isSuspicious(text, fromBytes))) {
    known = look(wanted);
    if (known.fault) return refuse(tell(known.fault));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(tell(look(false).fault ?? { code: 'exchange/json-syntax', at: 0, path: [] }));
  }
  if (!known && !isPlain(text, value, limits)) {
    const { fault } = look(false);
    if (fault) return refuse(tell(fault));
  }
  const notices = (known?.notices ?? []).map((found) => tell(found, 'warning'));
  if (mark > 0 && wanted) notices.unshift(problem('exchange/bom', '', { severity: 'warning', at: { line: 1, column: 1, byteOffset: 0 } }));
  return notices.length > 0 ? { ok: true, value, notices } : ok(value);
}
