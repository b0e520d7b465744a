import { problem, type Problem } from '@ctip/core';

/** A record of a document: a member of the list that it is, or the whole of it; or the reason why there is no further one. */
export type Element =
  | { readonly text: string; readonly line: number; readonly column: number; readonly offset: number }
  | { readonly tooLong: true; readonly line: number; readonly column: number; readonly offset: number }
  | { readonly fault: Problem };

const [quote, backslash, comma, feed] = [0x22, 0x5c, 0x2c, 0x0a] as const;

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const opens = (byte: number): boolean => byte === 0x5b || byte === 0x7b;
const closes = (byte: number): boolean => byte === 0x5d || byte === 0x7d;

interface Mark {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Finds where the members of a list begin and end, byte by byte. What stands in them is looked at by the parser. */
export class Cutter {
  readonly #maximum: number;
  /** Before the document, in its list, in a document that is no list, after it, or given up. */
  #where: 'before' | 'list' | 'single' | 'after' | 'over' = 'before';
  /** In a list: may a member come, may the list end, is a comma due? */
  #due: 'first' | 'member' | 'comma' = 'first';
  #start: Mark | undefined;
  #held: Uint8Array[] = [];
  #size = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #line = 1;
  #column = 1;
  #offset = 0;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  get isOver(): boolean {
    return this.#where === 'over';
  }

  #mark(): Mark {
    return { line: this.#line, column: this.#column, offset: this.#offset };
  }

  #step(byte: number): void {
    this.#offset += 1;
    if (byte === feed) {
      this.#line += 1;
      this.#column = 1;
    } else if ((byte & 0xc0) !== 0x80) this.#column += 1;
  }

  #fault(code: string): Element {
    this.#where = 'over';
    const { line, column, offset: byteOffset } = this.#mark();
    return { fault: problem(code, '', { at: { line, column, byteOffset } }) };
  }

  #begin(): void {
    this.#start = this.#mark();
    [this.#held, this.#size, this.#depth, this.#inString, this.#escaped] = [[], 0, 0, false, false];
  }

  #hold(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size > this.#maximum) this.#held = [];
    else if (part.length > 0) this.#held.push(new Uint8Array(part));
  }

  #element(): Element {
    const start = this.#start ?? this.#mark();
    this.#start = undefined;
    if (this.#size > this.#maximum) return { tooLong: true, ...start };
    return { text: Buffer.concat(this.#held).toString('utf8'), ...start };
  }

  /** Goes on inside of a member; true at the sign that ends it, which is not taken. */
  #isEnd(byte: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) this.#inString = false;
      return false;
    }
    if (byte === quote) this.#inString = true;
    else if (opens(byte)) this.#depth += 1;
    else if (closes(byte)) {
      if (this.#depth === 0) return true;
      this.#depth -= 1;
    }
    return byte === comma && this.#depth === 0;
  }

  /** A byte between members. */
  #between(byte: number): Element | undefined {
    if (this.#where === 'before' && byte === 0x5b) this.#where = 'list';
    else if (this.#where === 'before') {
      this.#where = 'single';
      this.#begin();
    } else if (this.#where === 'after') return this.#fault('exchange/json-syntax');
    else if (byte === 0x5d && this.#due !== 'member') this.#where = 'after';
    else if (this.#due === 'comma') {
      if (byte !== comma) return this.#fault('exchange/json-syntax');
      this.#due = 'member';
    } else if (byte === comma || closes(byte)) return this.#fault('exchange/json-syntax');
    else this.#begin();
    return undefined;
  }

  /** Takes bytes that end between two characters; gives what they end. */
  *take(piece: Uint8Array): Generator<Element> {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      const mark = this.#offset === 0 && byte === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
      if (mark) {
        this.#offset = 3;
        at = 2;
        from = 3;
        continue;
      }
      if (this.#where === 'list' && this.#start && this.#isEnd(byte)) {
        this.#hold(piece.subarray(from, at));
        yield this.#element();
        this.#due = 'comma';
      }
      if (!this.#start && !isBlank(byte)) {
        from = at;
        const fault = this.#between(byte);
        if (fault) {
          yield fault;
          return;
        }
        if (this.#start && this.#where === 'list') this.#isEnd(byte);
      }
      this.#step(byte);
    }
    if (this.#start) this.#hold(piece.subarray(from));
  }

  /** The end of the bytes. */
  *end(): Generator<Element> {
    if (this.#where === 'before') yield this.#fault('exchange/empty');
    else if (this.#where === 'single') yield this.#element();
    else if (this.#where === 'list') {
      // The last member may be whole, yet the list that holds it is not.
      if (this.#start) yield this.#element();
      yield this.#fault('exchange/truncated');
    }
  }
}
