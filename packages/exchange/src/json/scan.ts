import { Cursor, Stop, type ScanOptions } from './cursor.js';
import { forbidden, type FaultCode, type Found, type NoticeCode } from './fault.js';
import type { NamesSeen } from './names.js';
import { isDigit, numberFault, scanNumber } from './number.js';
import { scanString } from './strings.js';

/** What a scan found: the first fault, or nothing; and the notices up to it. */
export interface Scan {
  readonly fault: Found<FaultCode> | undefined;
  readonly notices: readonly Found<NoticeCode>[];
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
      if (units > this.limits.nameLength) this.fail('exchange/key-too-long', start, { maximum: this.limits.nameLength });
      return simple ? text.slice(start + 1, end - 1) : (JSON.parse(text.slice(start, end)) as string);
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
