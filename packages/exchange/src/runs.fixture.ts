import process from 'node:process';

/** How often a property is tried: as told, or as many times more as `CTIP_EFFORT` says (a night's run: 33 makes 100,000 of 3,000). */
export const runs = (quick: number): number => Math.ceil(quick * Number(process.env['CTIP_EFFORT'] ?? 1));
