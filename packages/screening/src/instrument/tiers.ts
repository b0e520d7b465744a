import type { Item, Strength } from './instrument.js';

/** Items of one dimension by strength, in the order of the source. @public */
export type Tiers = Readonly<Partial<Record<Strength, readonly string[]>>>;

/** What is known of single items beside their strength. @public */
export type ItemFacts = Readonly<Record<string, Partial<Omit<Item, 'id' | 'dimension' | 'strength'>>>>;

/** A table of strengths as items: each secondary, unless its own facts say otherwise. */
export function itemsOf(table: Readonly<Record<string, Tiers>>, facts: ItemFacts): Item[] {
  return Object.entries(table).flatMap(([dimension, tiers]) =>
    Object.entries(tiers).flatMap(([strength, names]) =>
      names.map((name) => {
        const id = `${dimension}/${name}`;
        return { id, dimension, strength: strength as Strength, mark: 'secondary' as const, countable: true, ...facts[id] };
      }),
    ),
  );
}

/** A plain list of items that have no strength. */
export function plainItems(dimension: string, names: readonly string[], shared: Partial<Item> & Pick<Item, 'mark'>, facts: ItemFacts = {}): Item[] {
  return names.map((name) => {
    const id = `${dimension}/${name}`;
    return { id, dimension, countable: true, ...shared, ...facts[id] };
  });
}
