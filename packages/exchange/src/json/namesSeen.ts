import { look, nameAt } from './names.js';

/** Names that are compared one by one; beyond them a table costs less. */
const few = 16;
/** Comparisons in vain that a sender's names may cost each; beyond them they are thought to be made for that. */
const patience = 8;

/** What a name is to one before it: the same, or another that looks like it. */
export type Likeness = 'same' | 'alike' | undefined;

/** A number whose last bits depend on all of it. */
const mixed = (number: number): number => Math.imul(number ^ (number >>> 15), 0x2c1b_3c6d) >>> 0;

/**
 * The names of one object, as they come. A name is held by its place in the text and a number made of its units; texts are made only
 * where two numbers are equal, or where names beyond ASCII are to be looked at for likeness. Made once a depth and used again.
 */
export class NamesSeen {
  #count = 0;
  readonly #numbers: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Comparisons in vain so far. */
  #vain = 0;
  /** Positions of names from 1, by their numbers; 0 where there is none. */
  #table = new Int32Array(0);
  /** Names by what they look like, and those that were not the first to look so; once places and numbers do not do. */
  #texts: Map<string, string> | undefined;
  #others: Set<string> | undefined;

  /** Begins another object. */
  clear(): void {
    this.#count = 0;
    this.#vain = 0;
    if (this.#table.length > 0) this.#table = new Int32Array(0);
    this.#texts = undefined;
    this.#others = undefined;
  }

  /**
   * Takes the name between two places.
   *
   * @param number - of its units, see `withUnit`
   * @param isAscii - has it nothing beyond ASCII, so that names which look like it differ by case alone?
   * @param say - look for likeness too
   */
  take(text: string, start: number, end: number, number: number, isAscii: boolean, say: boolean): Likeness {
    if (this.#texts || (say && !isAscii)) return this.#taken(text, start, end, say);
    let found: Likeness;
    let slot = -1;
    if (this.#count < few) {
      for (let index = 0; index < this.#count && found !== 'same'; index += 1) if (this.#numbers[index] === number) found = this.#compared(text, index, start, end, say) ?? found;
    } else {
      if (this.#count * 2 >= this.#table.length) this.#grow();
      for (slot = this.#slot(number); found !== 'same'; slot = (slot + 1) & (this.#table.length - 1)) {
        const position = this.#table[slot] ?? 0;
        if (position === 0) break;
        if (this.#numbers[position - 1] === number) found = this.#compared(text, position - 1, start, end, say) ?? found;
        else this.#vain += 1;
      }
    }
    if (found === 'same') return found;
    if (this.#vain > patience * (few + this.#count)) return this.#taken(text, start, end, say);
    this.#numbers[this.#count] = number;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count += 1;
    if (slot >= 0) this.#table[slot] = this.#count;
    return found;
  }

  #name(text: string, index: number): string {
    return nameAt(text, this.#starts[index] ?? 0, this.#ends[index] ?? 0);
  }

  #compared(text: string, index: number, start: number, end: number, say: boolean): Likeness {
    const [one, other] = [this.#name(text, index), nameAt(text, start, end)];
    if (one === other) return 'same';
    // Texts cost more than numbers.
    this.#vain += patience;
    return say && look(one) === look(other) ? 'alike' : undefined;
  }

  #slot(number: number): number {
    return mixed(number) & (this.#table.length - 1);
  }

  #grow(): void {
    this.#table = new Int32Array(Math.max(4 * few, 2 * this.#table.length));
    for (let index = 0; index < this.#count; index += 1) {
      let slot = this.#slot(this.#numbers[index] ?? 0);
      while (this.#table[slot] !== 0) slot = (slot + 1) & (this.#table.length - 1);
      this.#table[slot] = index + 1;
    }
  }

  #taken(text: string, start: number, end: number, say: boolean): Likeness {
    if (!this.#texts) {
      this.#texts = new Map();
      for (let index = 0; index < this.#count; index += 1) this.#put(this.#texts, this.#name(text, index), say);
    }
    return this.#put(this.#texts, nameAt(text, start, end), say);
  }

  #put(texts: Map<string, string>, name: string, say: boolean): Likeness {
    const seen = say ? look(name) : name;
    const first = texts.get(seen);
    if (first === undefined) {
      texts.set(seen, name);
      return undefined;
    }
    if (first === name || this.#others?.has(name) === true) return 'same';
    this.#others ??= new Set();
    this.#others.add(name);
    return 'alike';
  }
}
