/** How much of a JSON text is read before it is refused. @public */
export interface JsonLimits {
  /** Nesting of objects and lists. */
  readonly depth: number;
  /** Names in one object. */
  readonly names: number;
  /** UTF-16 units of a name. */
  readonly nameLength: number;
  /** Bytes of a text value, in UTF-8. */
  readonly stringBytes: number;
  /** Characters of a number as written. */
  readonly numberLength: number;
  /** Values in the whole text: a byte of text can cost twenty of memory. */
  readonly values: number;
  /** Bytes of the whole text. */
  readonly bytes: number;
}

/** Limits unless told otherwise. @public */
export const standardJsonLimits: JsonLimits = {
  depth: 64,
  names: 10_000,
  nameLength: 1024,
  stringBytes: 2 ** 20,
  numberLength: 64,
  values: 1_000_000,
  bytes: 16 * 2 ** 20,
};

/**
 * What is refused beyond bad grammar.
 *
 * - `strict`: I-JSON (RFC 7493) and what systems downstream choke on: names that repeat, numbers that a double does not hold, lone
 *   surrogates, noncharacters and control characters written as escapes
 * - `rfc8259`: the grammar alone. For texts of others that must be taken as they are; repeated names keep the last value
 *
 * Nesting, sizes and names that reach into a prototype are looked at in both.
 *
 * @public
 */
export type JsonProfile = 'strict' | 'rfc8259';
