/** Reads what a person wrote into the text that a schema wants; `undefined` when it cannot. */
export type Reader = (written: string) => string | undefined;

const readers = new WeakMap<object, Reader>();

/** Says how a leaf reads what a person wrote. Gives the schema back. */
export function readBy<S extends object>(schema: S, reader: Reader): S {
  readers.set(schema, reader);
  return schema;
}

/** How this leaf reads what a person wrote, if it said so. */
export function readerOf(schema: object): Reader | undefined {
  return readers.get(schema);
}
