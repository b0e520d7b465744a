import type * as z from 'zod';

declare const held: unique symbol;

/** The fields of a record, made when the record is first used; `T` is what they hold. @public */
export interface Fields<T extends object> {
  /** Makes the fields; fresh instances at each call. */
  readonly make: () => z.ZodRawShape;
  readonly [held]?: T;
}

/**
 * The fields of a record. The function runs when the record is first used, so that a program pays for the records that it uses and
 * not for the hundred that it does not.
 *
 * @param make - makes the fields, each a leaf of a class or an object of leaves; fresh instances
 * @public
 */
export function fields<S extends z.ZodRawShape>(make: () => S): Fields<z.output<z.ZodObject<S, z.core.$strict>>> {
  return { make };
}
