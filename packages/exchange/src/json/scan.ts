/** Why a text is not the JSON that is wanted, and at which UTF-16 unit. */
export interface Fault {
  readonly code: 'exchange/json-syntax' | 'exchange/truncated' | 'exchange/too-deep' | 'exchange/forbidden-key' | 'exchange/duplicate-key';
  readonly at: number;
}

/** Names that reach into the prototype of an object. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

class Stop extends Error {
  readonly fault: Fault;
  constructor(code: Fault['code'], at: number) {
    super(code);
    this.fault = { code, at };
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
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

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) {
      this.#at = pattern.lastIndex;
      return found[0];
    }
    if (pattern === string) this.#brokenString();
    return this.#fail();
  }

  /** Finds the place inside a string where it breaks. */
  #brokenString(): never {
    const good = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/y;
    good.lastIndex = this.#at;
    if (good.exec(this.#text)) this.#at = good.lastIndex;
    return this.#fail();
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
    } else if (first === '"') this.#take(string);
    else if (first === 't' || first === 'f' || first === 'n') this.#word(first);
    else this.#take(number);
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
      const name = JSON.parse(this.#take(string)) as string;
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
