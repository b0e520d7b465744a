import { forbidden, type FaultCode, type Found, type NoticeCode, type Step } from './fault.js';
import type { JsonLimits, JsonProfile } from './limits.js';
import { hidesMethod, isNotable, nameAt, numberOf, withUnit } from './names.js';
import { NamesSeen, type Likeness } from './namesSeen.js';
import { isDigit, mayBeLossy, numberEnd, numberFault } from './number.js';
import { scanString, soundEnd } from './strings.js';

/** How a text is looked at. */
export interface ScanOptions {
  readonly limits: JsonLimits;
  readonly profile: JsonProfile;
  /** Say what is taken with a doubt: names that look alike, names that hide a method, minus zero. */
  readonly notices: boolean;
}

/** What a scan found: the first fault, or nothing; and the notices up to it. */
export interface Scan {
  readonly fault: Found<FaultCode> | undefined;
  readonly notices: readonly Found<NoticeCode>[];
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

const [quote, backslash, comma, colon, minus, zero] = [0x22, 0x5c, 0x2c, 0x3a, 0x2d, 0x30] as const;
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d] as const;

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;

/** Is this a unit of a string that stands for itself? */
const isPlain = (unit: number): boolean => unit >= 0x20 && unit !== quote && unit !== backslash && unit < 0xd800;

/** May this follow a number or a word? Nothing may. */
const ends = (unit: number): boolean => unit === comma || unit === closeBrace || unit === closeBracket || isBlank(unit) || Number.isNaN(unit);

const hasBeyondAscii = (text: string): boolean => /[^\0-\u007F]/.test(text);

/** An object or a list that is open. Made once a depth and used again. */
class Level {
  isObject = false;
  /** Names so far, or the position in the list. */
  count = 0;
  /** Where the name of the value that is read begins and ends, its quotation marks included; -1 between values. In a list the end is 0 while a value is read. */
  start = -1;
  end = -1;
  names: NamesSeen | undefined;

  open(isObject: boolean): void {
    this.isObject = isObject;
    this.count = 0;
    this.start = -1;
    this.end = -1;
    this.names?.clear();
  }
}

/**
 * A strict scanner of one JSON text (RFC 8259), with names, numbers, characters and sizes looked at. It builds nothing and repeats
 * nothing: names are held by their places, and the path is made when there is something to tell.
 */
class Scanner {
  readonly #text: string;
  readonly #limits: JsonLimits;
  readonly #strict: boolean;
  readonly #say: boolean;
  /** Objects and lists that are open, from the document down. */
  readonly #levels: Level[] = [];
  #depth = 0;
  #values = 0;
  readonly notices: Found<NoticeCode>[] = [];

  constructor(text: string, { limits, profile, notices }: ScanOptions) {
    this.#text = text;
    this.#limits = limits;
    this.#strict = profile === 'strict';
    this.#say = notices;
  }

  /** From the document down to the value that is read. */
  #path(): Step[] {
    return this.#levels.slice(0, this.#depth).flatMap(({ isObject, count, start, end }): Step[] => {
      if (!isObject) return end < 0 ? [] : [count];
      return start < 0 ? [] : [{ name: nameAt(this.#text, start, end), position: count }];
    });
  }

  #fail(code: FaultCode, at: number, maximum?: number): never {
    throw new Stop({ code, at, path: this.#path(), ...(maximum !== undefined && { params: { maximum } }) });
  }

  /** Something else was expected here; where nothing is left, the text ends too soon. */
  #unexpected(at: number): never {
    return this.#fail(at >= this.#text.length ? 'exchange/truncated' : 'exchange/json-syntax', at);
  }

  #notice(code: NoticeCode, at: number): void {
    if (this.#say && this.notices.length < most) this.notices.push({ code, at, path: this.#path() });
  }

  /** Passes over blanks. */
  #skip(from: number): number {
    let at = from;
    while (isBlank(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  #number(start: number): number {
    const end = numberEnd(this.#text, start);
    if (end < 0) this.#unexpected(~end);
    if (!this.#strict) return end;
    const { numberLength } = this.#limits;
    if (end - start > numberLength) this.#fail('exchange/number-too-long', start, numberLength);
    const fault = mayBeLossy(this.#text, start, end) ? numberFault(this.#text.slice(start, end)) : undefined;
    if (fault) this.#fail(fault, start);
    const isMinusZero = this.#say && this.#text.charCodeAt(start) === minus && this.#text.charCodeAt(start + 1) === zero && Object.is(Number(this.#text.slice(start, end)), -0);
    if (isMinusZero) this.#notice('exchange/negative-zero', start);
    return end;
  }

  #word(word: 'true' | 'false' | 'null', start: number): number {
    for (let index = 0; index < word.length; index += 1) if (this.#text.charCodeAt(start + index) !== word.charCodeAt(index)) this.#unexpected(start + index);
    return start + word.length;
  }

  /** A number or a word; what follows it without a sign between is still under its name. */
  #bare(start: number, first: number): number {
    let end = start;
    if (first === minus || isDigit(first)) end = this.#number(start);
    else if (first === 0x74) end = this.#word('true', start);
    else if (first === 0x66) end = this.#word('false', start);
    else if (first === 0x6e) end = this.#word('null', start);
    else this.#unexpected(start);
    if (!ends(this.#text.charCodeAt(end))) this.#unexpected(end);
    return end;
  }

  /** The end of a string that has plain units up to a place; a fault of a name is told where the name begins, one of a value where it stands. */
  #stringEnd(start: number, plain: number, isName: boolean): number {
    const sound = soundEnd(this.#text, plain);
    if (sound >= 0) return sound;
    const { end, fault } = scanString(this.#text, start, this.#strict);
    if (!fault) return end;
    const isGrammar = fault.code === 'exchange/json-syntax' || fault.code === 'exchange/truncated';
    return this.#fail(fault.code, isName && !isGrammar ? start : fault.at);
  }

  #string(start: number): number {
    const text = this.#text;
    let at = start + 1;
    while (isPlain(text.charCodeAt(at))) at += 1;
    const isSimple = text.charCodeAt(at) === quote;
    const end = isSimple ? at + 1 : this.#stringEnd(start, at, false);
    if ((end - start - 2) * 3 > this.#limits.stringBytes) this.#measure(start, end, isSimple);
    return end;
  }

  /** Looks at the length of a string that may be too long. One with escapes may be longer than what it says. */
  #measure(start: number, end: number, isSimple: boolean): void {
    const { stringBytes } = this.#limits;
    if (Buffer.byteLength(this.#text.slice(start + 1, end - 1)) <= stringBytes) return;
    if (isSimple || Buffer.byteLength(JSON.parse(this.#text.slice(start, end)) as string) > stringBytes) this.#fail('exchange/string-too-long', start, stringBytes);
  }

  /** A name, and where it ends. */
  #name(start: number): number {
    const text = this.#text;
    const level = this.#level();
    level.start = -1;
    if (text.charCodeAt(start) !== quote) this.#unexpected(start);
    let number = 0;
    let at = start + 1;
    for (let unit = text.charCodeAt(at); isPlain(unit) && unit < 0x80; unit = text.charCodeAt(at)) {
      number = withUnit(number, unit);
      at += 1;
    }
    let length = at - start - 1;
    let isAscii = true;
    const isSimple = text.charCodeAt(at) === quote;
    const end = isSimple ? at + 1 : this.#stringEnd(start, at, true);
    if (!isSimple) {
      const name = nameAt(text, start, end);
      number = numberOf(name);
      length = name.length;
      isAscii = !hasBeyondAscii(name);
    }
    const { nameLength, names } = this.#limits;
    if (length > nameLength) this.#fail('exchange/key-too-long', start, nameLength);
    if (this.#strict && level.count >= names) this.#fail('exchange/too-many-keys', start, names);
    const likeness = (level.names ??= new NamesSeen()).take(text, start, end, number, isAscii, this.#say);
    level.count += 1;
    level.start = start;
    level.end = end;
    if (likeness !== undefined || isNotable(length, number)) this.#judge(start, end, likeness);
    return end;
  }

  /** Looks at a name that is one before it, looks like one, or may be one of those that a program must not take. */
  #judge(start: number, end: number, likeness: Likeness): void {
    const name = nameAt(this.#text, start, end);
    if (forbidden.has(name)) this.#fail('exchange/forbidden-key', start);
    if (this.#strict && likeness === 'same') this.#fail('exchange/duplicate-key', start);
    if (likeness !== undefined) this.#notice('exchange/confusable-keys', start);
    else if (hidesMethod(name)) this.#notice('exchange/shadowing-key', start);
  }

  /** A name with its colon, and where its value begins. */
  #named(start: number): number {
    const end = this.#skip(this.#name(this.#skip(start)));
    if (this.#text.charCodeAt(end) !== colon) this.#unexpected(end);
    return this.#skip(end + 1);
  }

  /** The object or list that is read. */
  #level(): Level {
    return (this.#levels[this.#depth - 1] ??= new Level());
  }

  /** Opens an object or a list; gives where its first value begins, or below zero (`~at`) where it ends at once. */
  #open(start: number, isObject: boolean): number {
    const { depth } = this.#limits;
    if (this.#depth >= depth) this.#fail('exchange/too-deep', start, depth);
    this.#depth += 1;
    const level = this.#level();
    level.open(isObject);
    const first = this.#skip(start + 1);
    if (this.#text.charCodeAt(first) === (isObject ? closeBrace : closeBracket)) {
      this.#depth -= 1;
      return ~(first + 1);
    }
    if (isObject) return this.#named(first);
    level.end = 0;
    return first;
  }

  /** After a value: where the next one begins, or below zero (`~at`) where the object or list ends. */
  #next(from: number): number {
    const at = this.#skip(from);
    const level = this.#level();
    const unit = this.#text.charCodeAt(at);
    if (unit === comma) {
      if (level.isObject) return this.#named(at + 1);
      level.count += 1;
      return this.#skip(at + 1);
    }
    // The value is over, and what is wrong here is not under its name.
    level.start = -1;
    level.end = -1;
    if (unit !== (level.isObject ? closeBrace : closeBracket)) this.#unexpected(at);
    this.#depth -= 1;
    return ~(at + 1);
  }

  /** Reads a value; below zero (`~at`) where it ends, or where the first one inside of it begins. */
  #value(start: number): number {
    this.#values += 1;
    if (this.#values > this.#limits.values) this.#fail('exchange/too-many-values', start, this.#limits.values);
    const unit = this.#text.charCodeAt(start);
    if (unit === quote) return ~this.#string(start);
    if (unit === openBrace) return this.#open(start, true);
    return unit === openBracket ? this.#open(start, false) : ~this.#bare(start, unit);
  }

  run(): void {
    let at = this.#skip(0);
    if (at >= this.#text.length) this.#fail('exchange/empty', at);
    do {
      at = this.#value(at);
      while (at < 0 && this.#depth > 0) at = this.#next(~at);
    } while (at >= 0);
    at = this.#skip(~at);
    if (at < this.#text.length) this.#fail('exchange/json-syntax', at);
  }
}

/**
 * Looks for the first fault of a JSON text: grammar, an end that comes too soon, names that repeat or reach into a prototype, numbers
 * that a double does not hold, characters that no record may have, sizes.
 *
 * @param text - one JSON text
 * @returns the fault, `undefined` for a sound text, and the notices up to it
 */
export function scan(text: string, options: ScanOptions): Scan {
  const scanner = new Scanner(text, options);
  try {
    scanner.run();
    return { fault: undefined, notices: scanner.notices };
  } catch (stop) {
    if (stop instanceof Stop) return { fault: stop.fault, notices: scanner.notices };
    throw stop;
  }
}
