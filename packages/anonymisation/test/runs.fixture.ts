/** How often a property is tried: as told, or as many times more as `CTIP_EFFORT` says (a night's run: 40 makes 10,000 of 250). */
export const runs = (quick: number): number => Math.ceil(quick * Number(process.env['CTIP_EFFORT'] ?? 1));

/** A time limit that grows with it. */
export const within = (milliseconds: number): number => milliseconds * Math.max(1, Number(process.env['CTIP_EFFORT'] ?? 1));
