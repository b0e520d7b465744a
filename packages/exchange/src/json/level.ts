import { look, nameAt } from './names.js';

/** Names of an object that are held by their places alone; beyond them texts in a map cost less. */
const few = 64;
/** Pairs of names that share a number and are not the same, after which an object is thought to be made for that. */
const chance = 8;

/** What a name is to one before it: the same, or another that looks like it. */
export type Likeness = 'same' | 'alike' | undefined;

/** An object or a list that is open, and the names that it had so far. Made once a depth and used again. */
export class Level {
  isObject = false;
  /** Names so far, or the position in the list. */
  count = 0;
  /** Where the name of the value that is read begins and ends, its quotation marks included; -1 between values. In a list the end is 0 while a value is read. */
  start = -1;
  end = -1;
  readonly #numbers: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Pairs that were not the same after all. */
  #unlike = 0;
  /** Names by what they look like, and those that were not the first to look so. */
  #texts: Map<string, string> | undefined;
  readonly #others = new Set<string>();

  /** Begins another object or list. */
  open(isObject: boolean): void {
    this.isObject = isObject;
    this.count = 0;
    this.start = -1;
    this.end = -1;
    this.#unlike = 0;
    if (!this.#texts) return;
    this.#texts = undefined;
    this.#others.clear();
  }

  /**
   * Takes the name between two places.
   *
   * @param number - of its units, see `withUnit`
   * @param isAscii - has it nothing beyond ASCII, so that names which look like it differ by case alone?
   * @param say - look for likeness too
   */
  take(text: string, start: number, end: number, number: number, isAscii: boolean, say: boolean): Likeness {
    const before = this.count;
    this.count = before + 1;
    this.start = start;
    this.end = end;
    if (this.#texts || before === few || (say && !isAscii)) return this.#taken(text, before, say);
    let found: Likeness;
    for (let index = 0; index < before; index += 1) {
      if (this.#numbers[index] !== number) continue;
      const [one, other] = [this.#name(text, index), nameAt(text, start, end)];
      if (one === other) found = 'same';
      else {
        this.#unlike += 1;
        if (this.#unlike > chance) return this.#taken(text, before, say);
        if (say && found === undefined && look(one) === look(other)) found = 'alike';
      }
    }
    this.#numbers[before] = number;
    this.#starts[before] = start;
    this.#ends[before] = end;
    return found;
  }

  #name(text: string, index: number): string {
    return nameAt(text, this.#starts[index] ?? 0, this.#ends[index] ?? 0);
  }

  #taken(text: string, before: number, say: boolean): Likeness {
    if (!this.#texts) {
      this.#texts = new Map();
      for (let index = 0; index < before; index += 1) this.#put(this.#texts, this.#name(text, index), say);
    }
    return this.#put(this.#texts, nameAt(text, this.start, this.end), say);
  }

  #put(texts: Map<string, string>, name: string, say: boolean): Likeness {
    const seen = say ? look(name) : name;
    const first = texts.get(seen);
    if (first === undefined) {
      texts.set(seen, name);
      return undefined;
    }
    if (first === name || this.#others.has(name)) return 'same';
    this.#others.add(name);
    return 'alike';
  }
}
