import type { NoticeCode } from './fault.js';

/** Names that look the same to a person, or to a program that folds: compatible forms, case, and what shows nothing are one. */
const look = (name: string): string => (/^[a-z\d_]*$/u.test(name) ? name : name.normalize('NFKC').replaceAll(/\p{Cf}/gu, '').toLowerCase());

/** So many names are compared one by one, which costs less than a set. */
const few = 16;

/** The names of one object, as they come. Made once a level and used again, because most of the time would go into making them. */
export class NamesSeen {
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
