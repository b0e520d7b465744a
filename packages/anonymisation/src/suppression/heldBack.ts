/** For each release, which rows of its table were left out. Beside the release, so that it goes into no file. */
const heldBack = new WeakMap<object, Uint8Array>();

/** Remembers which rows were left out. */
export function rememberHeldBack(release: object, rows: Uint8Array): void {
  heldBack.set(release, rows);
}

/** For each row of the table of a release: 1 where it was left out. */
export function heldBackOf(release: object): Uint8Array | undefined {
  return heldBack.get(release);
}
