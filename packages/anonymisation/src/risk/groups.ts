/**
 * Risk by persons or families, where one has several records: a class of many records may be of one person alone, and whoever finds the class has found
 * that person.
 *
 * @public
 */
export interface GroupRisk {
  /** Different persons or families in the table. */
  readonly groups: number;
  /** Of the class with the fewest. */
  readonly smallest: number;
  /** For a record of that class: 1 over its persons or families. */
  readonly highest: number;
  /** Mean over all records. */
  readonly success: number;
  /** Classes with one person or family alone, and their records. */
  readonly ofOne: { readonly classes: number; readonly records: number; readonly share: number };
}

/** Counts each class in groups. Records without one (an empty text) are of one group together. */
export function groupRisk(groupOf: (row: number) => string, byRow: Int32Array, sizes: readonly number[]): GroupRisk {
  const different = sizes.map(() => new Set<string>());
  const all = new Set<string>();
  for (const [row, number] of byRow.entries()) {
    different[number]?.add(groupOf(row));
    all.add(groupOf(row));
  }
  const rows = byRow.length;
  const smallest = different.reduce((least, { size }) => Math.min(least, size), rows);
  const ofOne = sizes.filter((_, number) => different[number]?.size === 1);
  const records = ofOne.reduce((sum, size) => sum + size, 0);
  const success = rows === 0 ? 0 : sizes.reduce((sum, size, number) => sum + size / (different[number]?.size ?? 1), 0) / rows;
  return { groups: all.size, smallest, highest: smallest === 0 ? 0 : 1 / smallest, success, ofOne: { classes: ofOne.length, records, share: rows === 0 ? 0 : records / rows } };
}
