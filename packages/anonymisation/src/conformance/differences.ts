/** Compares figures, and keeps the names of those that differ. */
export class Differences {
  readonly found: string[] = [];

  /** Two numbers that are equal up to a tolerance, relative where they are large. */
  close(name: string, got: number | undefined, want: number | null | undefined, tolerance: number): void {
    if (want === undefined || want === null) return;
    if (got === undefined || !(Math.abs(got - want) <= tolerance * Math.max(1, Math.abs(want)))) this.found.push(`${name} ${String(got)} for ${String(want)}`);
  }

  /** Two texts or numbers that are the same. */
  same(name: string, got: unknown, want: unknown): void {
    if (want !== undefined && JSON.stringify(got) !== JSON.stringify(want)) this.found.push(`${name} ${JSON.stringify(got)} for ${JSON.stringify(want)}`);
  }
}
