import { problem, type Place, type Problem } from '@ctip/core';

/** Lines or rows without any value that stand together, by the place of the first. */
export interface Blank {
  readonly at: Place;
  readonly count: number;
}

/** The notice of rows without any value: where the first of them stands and how many they are. */
export const blankNotice = ({ at, count }: Blank): Problem => problem('exchange/blank-row', '', { severity: 'warning', at, params: { count } });

/**
 * Rows without any value that were passed over and are not told yet. They are told with the next row that is taken, as one notice however
 * many they are. After the last row nothing is told: spreadsheets leave such rows at the end of a table, and nothing is missing there.
 */
export class Blanks {
  #held: Blank | undefined;

  add(found: Blank | undefined): void {
    if (found) this.#held = this.#held ? { at: this.#held.at, count: this.#held.count + found.count } : found;
  }

  /** What is to be told with a row that was taken. */
  take(): readonly Problem[] {
    if (!this.#held) return [];
    const found = blankNotice(this.#held);
    this.#held = undefined;
    return [found];
  }
}
