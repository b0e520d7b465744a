/** Marks grow from round to round, so that what an earlier round left behind needs no clearing. */
const largestMark = 2 ** 30;

/** The power of two that is at least so many. */
export const bitsFor = (least: number): number => Math.max(4, Math.ceil(Math.log2(Math.max(2, least))));

/** Words of a table of keys and marks. Each round begins above the marks of those before, for which its slots are empty. */
export class Slots {
  #words = new Int32Array();
  #next = 1;

  /** Room for so many words, and the mark of the first of at most so many classes. */
  next(words: number, classes: number): { readonly slots: Int32Array; readonly mark: number } {
    if (this.#words.length < words || this.#next > largestMark) {
      this.#words = new Int32Array(Math.max(words, this.#words.length));
      this.#next = 1;
    }
    const mark = this.#next;
    this.#next += classes;
    return { slots: this.#words, mark };
  }
}
