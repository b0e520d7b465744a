import { problem, type Place, type Problem } from '@ctip/core';

/** Where something stands. */
export interface Where {
  readonly pointer: string;
  readonly at?: Place;
}

/** A problem at its place. */
export const placed = (code: string, { pointer, at }: Where, params?: NonNullable<Problem['params']>): Problem => problem(code, pointer, { ...(at && { at }), ...(params && { params }) });

/** A loss at its place. */
export const told = (code: `exchange/${string}`, where: Where, severity: 'info' | 'warning' = 'warning'): Problem => ({ ...placed(code, where), severity });

/** Own member of a table; what an object inherits is none. */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
