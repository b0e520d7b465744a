import { forbidden, type FaultCode, type Found, type NoticeCode } from './fault.js';
import type { JsonLimits } from './limits.js';
import type { Scan, ScanOptions } from './scan.js';
import { scanString } from './strings.js';

/** Is a code unit a digit of JSON? */
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Passes over the number that begins at a sign or a digit: where it ends, or where it breaks. A loop, so that length costs no memory. */
function scanNumber(text: string, start: number): { readonly end: number; readonly sound: boolean } {
  let at = start;
  const digits = (): boolean => {
    const first = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    return at > first;
  };
  if (text.charCodeAt(at) === 0x2d) at += 1;
  if (text.charCodeAt(at) === 0x30) at += 1;
  else if (!digits()) return { end: at, sound: false };
  if (text.charCodeAt(at) === 0x2e) {
    at += 1;
    if (!digits()) return { end: at, sound: false };
  }
  if ((text.charCodeAt(at) | 0x20) === 0x65) {
    at += 1;
    const sign = text.charCodeAt(at);
    if (sign === 0x2b || sign === 0x2d) at += 1;
    if (!digits()) return { end: at, sound: false };
  }
  return { end: at, sound: true };
}

/** The digits that count and the power of ten that they stand for: `1.50e3` is `15` and 2. */
function significant(source: string): readonly [digits: string, power: number] {
  const [mantissa = '', exponent = '0'] = source.replace(/^-/u, '').split(/e/iu);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = `${whole}${fraction}`;
  const ended = all.replace(/0+$/u, '');
  const digits = ended.replace(/^0+/u, '');
  return [digits, digits === '' ? 0 : Number(exponent) - fraction.length + (all.length - ended.length)];
}

/**
 * Does a double hold a number as it is written? `undefined` when it does.
 *
 * A decimal is held when the shortest text that gives the same double names the same number: `0.1` is, `0.1234567890123456789` is
 * not. A whole number is held up to 2^53 - 1, beyond which neighbours fall together.
 */
function numberFault(source: string): 'exchange/number-precision' | 'exchange/number-range' | undefined {
  // Fifteen digits always survive.
  if (source.length <= 15 && !/e/iu.test(source)) return undefined;
  const value = Number(source);
  if (!Number.isFinite(value)) return 'exchange/number-range';
  if (/^-?\d+$/u.test(source)) return Number.isSafeInteger(value) ? undefined : 'exchange/number-precision';
  const [written, held] = [significant(source), significant(String(value))];
  return written[0] === held[0] && written[1] === held[1] ? undefined : 'exchange/number-precision';
}

/** Names that look the same to a person, or to a program that folds: compatible forms, case, and what shows nothing are one. */
const look = (name: string): string => (/^[a-z\d_]*$/u.test(name) ? name : name.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').toLowerCase());

/** So many names are compared one by one, which costs less than a set. */
const few = 16;

/** The names of one object, as they come. Made once a level and used again, because most of the time would go into making them. */
class NamesSeen {
  readonly #list: string[] = [];
  #count = 0;
  #set: Set<string> | undefined;
  readonly #looks: Set<string> | undefined;

  /** @param notices - look for likeness too */
  constructor(notices: boolean) {
    this.#looks = notices ? new Set() : undefined;
  }

  /** Begins another object. */
  clear(): void {
    this.#count = 0;
    this.#set = undefined;
    this.#looks?.clear();
  }

  get size(): number {
    return this.#count;
  }

  /** Takes a name; was it there before? */
  takes(name: string): boolean {
    const count = this.#count;
    this.#count += 1;
    if (count < few) {
      let found = false;
      for (let index = 0; index < count; index += 1) if (this.#list[index] === name) found = true;
      this.#list[count] = name;
      return !found;
    }
    this.#set ??= new Set(this.#list.slice(0, few));
    const before = this.#set.size;
    return this.#set.add(name).size > before;
  }

  /** What is odd about a name beside those before it. */
  oddity(name: string): NoticeCode | undefined {
    if (!this.#looks) return undefined;
    const before = this.#looks.size;
    if (this.#looks.add(look(name)).size === before) return 'exchange/confusable-keys';
    return name in Object.prototype ? 'exchange/shadowing-key' : undefined;
  }
}

/** Ends a scan with the fault that it found. */
class Stop extends Error {
  readonly fault: Found<FaultCode>;
  constructor(fault: Found<FaultCode>) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Notices beyond these are not kept. */
const most = 100;

/** Where a scan stands in a text, and under which names. */
class Cursor {
  protected readonly text: string;
  protected readonly limits: JsonLimits;
  protected readonly strict: boolean;
  protected readonly say: boolean;
  /** Names and positions in lists from the document down, and the position of each name in its object. */
  protected readonly path: (string | number)[] = [];
  protected readonly positions: number[] = [];
  protected readonly names: NamesSeen[] = [];
  readonly notices: Found<NoticeCode>[] = [];
  protected at = 0;
  protected values = 0;

  constructor(text: string, { limits, profile, notices }: ScanOptions) {
    this.text = text;
    this.limits = limits;
    this.strict = profile === 'strict';
    this.say = notices;
  }

  #steps(): Found<FaultCode>['path'] {
    return this.path.map((step, level) => (typeof step === 'number' ? step : { name: step, position: this.positions[level] ?? 0 }));
  }

  /** The names of the object at a level of nesting, none so far. */
  protected namesAt(depth: number): NamesSeen {
    const seen = (this.names[depth] ??= new NamesSeen(this.say));
    seen.clear();
    return seen;
  }

  /** Passes over blanks and gives the unit that follows, `NaN` at the end. */
  protected skip(): number {
    const { text } = this;
    let { at } = this;
    let unit = text.charCodeAt(at);
    while (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) unit = text.charCodeAt((at += 1));
    this.at = at;
    return unit;
  }

  protected fail(code: FaultCode, at = this.at, params?: Readonly<Record<string, number>>): never {
    throw new Stop({ code, at, path: this.#steps(), ...(params && { params }) });
  }

  /** Something else was expected here; where nothing is left, the text ends too soon. */
  protected unexpected(): never {
    this.fail(this.at >= this.text.length ? 'exchange/truncated' : 'exchange/json-syntax');
  }

  protected notice(code: NoticeCode, at: number): void {
    if (this.say && this.notices.length < most) this.notices.push({ code, at, path: this.#steps() });
  }
}

const [quote, backslash, comma, colon, minus] = [0x22, 0x5c, 0x2c, 0x3a, 0x2d] as const;
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d] as const;

/** What may follow a number or a word. */
const ends = ' \t\n\r,]}';

/**
 * A strict scanner of one JSON text (RFC 8259), with names, numbers, characters and sizes looked at. It builds
 * nothing and repeats nothing.
 */
class Scanner extends Cursor {
  #number(): void {
    const start = this.at;
    // Most numbers are a few digits.
    let digits = start;
    let unit = this.text.charCodeAt(digits);
    if (unit >= 0x31 && unit <= 0x39) {
      while (unit >= 0x30 && unit <= 0x39) unit = this.text.charCodeAt((digits += 1));
      if (digits - start < 16 && digits - start <= this.limits.numberLength && (unit === comma || unit === closeBracket || unit === closeBrace)) {
        this.at = digits;
        return;
      }
    }
    const { end, sound } = scanNumber(this.text, start);
    this.at = end;
    if (!sound) this.unexpected();
    if (!this.strict) return;
    const { numberLength } = this.limits;
    if (end - start > numberLength) this.fail('exchange/number-too-long', start, { maximum: numberLength });
    const fault = end - start > 3 ? numberFault(this.text.slice(start, end)) : undefined;
    if (fault) this.fail(fault, start);
    if (this.say && this.text.charCodeAt(start) === minus && Object.is(Number(this.text.slice(start, end)), -0)) this.notice('exchange/negative-zero', start);
  }

  /** A string; a fault of a name is told where the name begins, one of a value where it stands. */
  #string(isName: boolean): string | undefined {
    const text = this.text;
    const start = this.at;
    if (text.charCodeAt(start) !== quote) this.unexpected();
    let end = start + 1;
    let unit = text.charCodeAt(end);
    while (unit >= 0x20 && unit !== quote && unit !== backslash && unit < 0xd800) unit = text.charCodeAt((end += 1));
    const simple = unit === quote;
    if (simple) end += 1;
    else end = this.#hardString(start, isName);
    this.at = end;
    const units = end - start - 2;
    if (isName) {
      const name = JSON.parse(text.slice(start, end)) as string;
      if (name.length > this.limits.nameLength) this.fail('exchange/key-too-long', start, { maximum: this.limits.nameLength });
      return name;
    }
    const { stringBytes } = this.limits;
    // A text with escapes may be longer than what it says.
    if (units * 3 > stringBytes && Buffer.byteLength(text.slice(start + 1, end - 1)) > stringBytes && (simple || Buffer.byteLength(JSON.parse(text.slice(start, end)) as string) > stringBytes)) {
      this.fail('exchange/string-too-long', start, { maximum: stringBytes });
    }
    return undefined;
  }

  /** A string with escapes, characters beyond the first plane or a fault; gives its end. */
  #hardString(start: number, isName: boolean): number {
    const { end, fault } = scanString(this.text, start, this.strict);
    if (!fault) return end;
    const isGrammar = fault.code === 'exchange/json-syntax' || fault.code === 'exchange/truncated';
    // What ends too soon ends at the end of the text.
    if (fault.code === 'exchange/truncated') this.at = this.text.length;
    return this.fail(fault.code, isName && !isGrammar ? start : fault.at);
  }

  #value(depth: number): void {
    const first = this.skip();
    this.values += 1;
    if (this.values > this.limits.values) this.fail('exchange/too-many-values', this.at, { maximum: this.limits.values });
    if (first === quote) this.#string(false);
    else if (first === openBrace || first === openBracket) {
      if (depth > this.limits.depth) this.fail('exchange/too-deep', this.at, { maximum: this.limits.depth });
      this.at += 1;
      if (first === openBrace) this.#object(depth);
      else this.#array(depth);
    } else this.#bare(first);
  }

  /** A number or a word; what follows it without a sign between is still under its name. */
  #bare(first: number): void {
    if (first === minus || isDigit(first)) this.#number();
    else if (first === 0x74) this.#word('true');
    else if (first === 0x66) this.#word('false');
    else if (first === 0x6e) this.#word('null');
    else this.unexpected();
    if (!ends.includes(this.text[this.at] ?? ' ')) this.unexpected();
  }

  #word(word: 'true' | 'false' | 'null'): void {
    for (let index = 0; index < word.length; index += 1, this.at += 1) if (this.text[this.at] !== word[index]) this.unexpected();
  }

  #array(depth: number): void {
    if (this.skip() === closeBracket) {
      this.at += 1;
      return;
    }
    const place = this.path.push(0) - 1;
    for (let index = 0; ; index += 1) {
      this.path[place] = index;
      this.#value(depth + 1);
      if (this.skip() !== comma) break;
      this.at += 1;
    }
    this.path.pop();
    if (this.text.charCodeAt(this.at) !== closeBracket) this.unexpected();
    this.at += 1;
  }

  #name(seen: NamesSeen, level: number): void {
    const start = this.at;
    this.path.length = level;
    const name = this.#string(true) ?? '';
    const isNew = seen.takes(name);
    if (this.strict && seen.size > this.limits.names) this.fail('exchange/too-many-keys', start, { maximum: this.limits.names });
    this.path[level] = name;
    this.positions[level] = seen.size;
    if ((name.length >= 9 && forbidden.has(name))) this.fail('exchange/forbidden-key', start);
    if (this.strict && !isNew) this.fail('exchange/duplicate-key', start);
    const odd = this.say ? seen.oddity(name) : undefined;
    if (odd) this.notice(odd, start);
  }

  #object(depth: number): void {
    const seen = this.namesAt(depth);
    const level = this.path.length;
    if (this.skip() === closeBrace) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.skip();
      this.#name(seen, level);
      if (this.skip() !== colon) this.unexpected();
      this.at += 1;
      this.#value(depth + 1);
      this.path.length = level;
      if (this.skip() !== comma) break;
      this.at += 1;
    }
    if (this.text.charCodeAt(this.at) !== closeBrace) this.unexpected();
    this.at += 1;
  }

  run(): void {
    this.skip();
    if (this.at >= this.text.length) this.fail('exchange/empty');
    this.#value(1);
    this.skip();
    if (this.at < this.text.length) this.fail('exchange/json-syntax');
  }
}

/**
 * The same rules as `scan`, in the plainest way: a descent that holds the path, every name as a text, and every likeness in a set. It is
 * several times slower, and what the scanner of the package has to agree with, place by place.
 */
export function plainScan(text: string, options: ScanOptions): Scan {
  const scanner = new Scanner(text, options);
  try {
    scanner.run();
    return { fault: undefined, notices: scanner.notices };
  } catch (stop) {
    if (stop instanceof Stop) return { fault: stop.fault, notices: scanner.notices };
    throw stop;
  }
}
