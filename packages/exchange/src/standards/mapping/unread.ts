/** Something read from JSON, of which nothing is known. */
export type Unread = Readonly<Record<string, unknown>>;

/** Is it an object, and no list? */
export const isObject = (value: unknown): value is Unread => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object, or an empty one. */
export const object = (value: unknown): Unread => (isObject(value) ? value : {});
/** A list, or an empty one. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
/** Own member of an object; what an object inherits is no member. */
export const member = (value: unknown, name: string): unknown => (Object.hasOwn(object(value), name) ? object(value)[name] : undefined);
