import type { ClassList } from './classList.js';

/** How many lists are kept, and how many numbers they may hold together. */
const most = { lists: 2000, numbers: 2 ** 26 } as const;

/** Bits of a word that hold levels; the sign is left alone. */
const wordBits = 30;

/**
 * Levels of a node as words: a level in each field, and a bit above it that stays 0. A node is at or below another when, with those bits
 * set in the other, a difference word by word leaves them all set.
 */
class Fields {
  readonly #places: readonly { readonly word: number; readonly shift: number }[];
  readonly guards: Int32Array;

  /** @param highest - of each attribute the highest level */
  constructor(highest: readonly number[]) {
    const places: { readonly word: number; readonly shift: number }[] = [];
    const guards = [0];
    let shift = 0;
    for (const level of highest) {
      const bits = 32 - Math.clz32(level) + 1;
      if (shift + bits > wordBits) {
        guards.push(0);
        shift = 0;
      }
      const word = guards.length - 1;
      places.push({ word, shift });
      shift += bits;
      guards[word] = (guards[word] ?? 0) | (1 << (shift - 1));
    }
    this.#places = places;
    this.guards = Int32Array.from(guards);
  }

  of(node: readonly number[]): Int32Array {
    const words = new Int32Array(this.guards.length);
    for (let at = 0; at < this.#places.length; at += 1) {
      const { word, shift } = this.#places[at] ?? { word: 0, shift: 0 };
      words[word] = (words[word] ?? 0) | ((node[at] ?? 0) << shift);
    }
    return words;
  }
}

/** Lists of classes, those that served last kept longest. */
export class ClassLists {
  readonly #whole: ClassList;
  readonly #fields: Fields;
  /** Shortest first; their levels as words, side by side. */
  readonly #lists: ClassList[] = [];
  readonly #words: Int32Array;
  #clock = 0;

  /** @param highest - of each attribute the highest level */
  constructor(whole: ClassList, highest: readonly number[]) {
    this.#whole = whole;
    this.#fields = new Fields(highest);
    this.#words = new Int32Array((most.lists + 1) * this.#fields.guards.length);
  }

  /** A list that serves keeps those that it was made from, which are in memory anyway. */
  #use(list: ClassList): void {
    this.#clock += 1;
    for (let one: ClassList | undefined = list; one; one = one.source) one.used = this.#clock;
  }

  /** The shortest list at or below a node. */
  below(node: readonly number[]): ClassList {
    const [words, own, guards] = [this.#words, this.#fields.of(node), this.#fields.guards];
    const width = guards.length;
    for (let at = 0; at < this.#lists.length; at += 1) {
      let word = 0;
      while (word < width) {
        const guard = guards[word] ?? 0;
        if (((((own[word] ?? 0) | guard) - (words[at * width + word] ?? 0)) & guard) !== guard) break;
        word += 1;
      }
      const list = word === width ? this.#lists[at] : undefined;
      if (!list) continue;
      this.#use(list);
      return list;
    }
    return this.#whole;
  }

  /** Keeps a list, and drops those that have not served for longest where there is no room. */
  keep(list: ClassList): void {
    const width = this.#fields.guards.length;
    let [place, high] = [0, this.#lists.length];
    while (place < high) {
      const middle = (place + high) >> 1;
      if ((this.#lists[middle]?.counts.length ?? 0) < list.counts.length) place = middle + 1;
      else high = middle;
    }
    this.#words.copyWithin((place + 1) * width, place * width, this.#lists.length * width);
    this.#words.set(this.#fields.of(list.node), place * width);
    this.#lists.splice(place, 0, list);
    this.#use(list);
    if (this.#lists.length > most.lists || list.memory.numbers > most.numbers) this.#drop();
  }

  /** Drops a good part of the lists at once, so that it is seldom done. */
  #drop(): void {
    const width = this.#fields.guards.length;
    // Of a list and the one that it was made from, used together, the longer stays longer.
    const oldest = this.#lists.toSorted((a, b) => a.used - b.used || a.counts.length - b.counts.length);
    const gone = new Set(oldest.slice(0, Math.ceil(oldest.length / 4)));
    for (const list of gone) list.drop();
    const stay = this.#lists.filter((list) => !gone.has(list));
    for (const [place, list] of stay.entries()) this.#words.set(this.#fields.of(list.node), place * width);
    this.#lists.splice(0, this.#lists.length, ...stay);
  }
}
