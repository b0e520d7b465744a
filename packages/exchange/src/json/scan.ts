/** Why a text is not the JSON that is wanted, and at which UTF-16 unit. */
export interface Fault {
  readonly code: 'exchange/json-syntax' | 'exchange/truncated' | 'exchange/too-deep' | 'exchange/forbidden-key' | 'exchange/duplicate-key';
  readonly at: number;
}

/** Names that reach into the prototype of an object. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

class Stop extends Error {
  readonly fault: Fault;
  constructor(code: Fault['code'], at: number) {
    super(code);
    this.fault = { code, at };
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t\n\r]*/y;

/** A strict scanner of one JSON text (RFC 8259), with names and depth looked at. It builds nothing and repeats nothing. */
class Scanner {
  readonly #text: string;
  readonly #depth: number;
  #at = 0;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  #skip(): void {
    blank.lastIndex = this.#at;
    blank.exec(this.#text);
    this.#at = blank.lastIndex;
  }

  #fail(code: Fault['code'] = 'exchange/json-syntax', at = this.#at): never {
    throw new Stop(this.#at >= this.#text.length && code === 'exchange/json-syntax' ? 'exchange/truncated' : code, at);
  }

  #number(): void {
    number.lastIndex = this.#at;
    if (!number.test(this.#text)) this.#fail();
    this.#at = number.lastIndex;
  }

  /** A string, with the place inside of it where it breaks. A loop, because a pattern would need memory that grows with the string. */
  #string(): string {
    const start = this.#at;
    this.#expect('"');
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (Number.isNaN(unit) || unit < 0x20) this.#fail();
      this.#at += 1;
      if (unit === 0x22) return this.#text.slice(start, this.#at);
      if (unit === 0x5c) this.#escape();
    }
  }

  #escape(): void {
    const sign = this.#text[this.#at] ?? '';
    if (!'"\\/bfnrtu'.includes(sign) || sign === '') this.#fail();
    this.#at += 1;
    for (let digits = sign === 'u' ? 4 : 0; digits > 0; digits -= 1) {
      if (!/[\dA-Fa-f]/u.test(this.#text[this.#at] ?? '')) this.#fail();
      this.#at += 1;
    }
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) this.#fail();
    this.#at += 1;
  }

  #value(depth: number): void {
    this.#skip();
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') {
      if (depth > this.#depth) this.#fail('exchange/too-deep');
      this.#at += 1;
      if (first === '{') this.#object(depth);
      else this.#array(depth);
    } else if (first === '"') this.#string();
    else if (first === 't' || first === 'f' || first === 'n') this.#word(first);
    else this.#number();
  }

  #word(first: 't' | 'f' | 'n'): void {
    const word = { t: 'true', f: 'false', n: 'null' }[first];
    for (const character of word) this.#expect(character);
  }

  #array(depth: number): void {
    this.#skip();
    if (this.#text[this.#at] === ']') {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#value(depth + 1);
      this.#skip();
      if (this.#text[this.#at] !== ',') break;
      this.#at += 1;
    }
    this.#expect(']');
  }

  #object(depth: number): void {
    const names = new Set<string>();
    this.#skip();
    if (this.#text[this.#at] === '}') {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#skip();
      const start = this.#at;
      const name = JSON.parse(this.#string()) as string;
      if (forbidden.has(name)) this.#fail('exchange/forbidden-key', start);
      if (names.has(name)) this.#fail('exchange/duplicate-key', start);
      names.add(name);
      this.#skip();
      this.#expect(':');
      this.#value(depth + 1);
      this.#skip();
      if (this.#text[this.#at] !== ',') break;
      this.#at += 1;
    }
    this.#expect('}');
  }

  run(): void {
    this.#value(1);
    this.#skip();
    if (this.#at < this.#text.length) throw new Stop('exchange/json-syntax', this.#at);
  }
}

/**
 * Looks for the first fault of a JSON text: syntax, an end that comes too soon, names that repeat or reach into a prototype, depth.
 *
 * @param text - one JSON text
 * @param depth - deepest nesting allowed
 * @returns the fault, `undefined` for a sound text
 */
export function faultOf(text: string, depth: number): Fault | undefined {
  try {
    new Scanner(text, depth).run();
    return undefined;
  } catch (stop) {
    if (stop instanceof Stop) return stop.fault;
    throw stop;
  }
}
