/** A value of JSON, with nothing in it but its own names. */
export type Node = unknown;

export const isObject = (value: Node): value is Readonly<Record<string, Node>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Do two values of JSON say the same? The order of names makes no difference, the order of a list does. */
export function isSame(a: Node, b: Node): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a).filter((name) => a[name] !== undefined);
  return names.length === Object.keys(b).filter((name) => b[name] !== undefined).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]));
}

/** The members of a list by their id; `undefined` where one has none, or two have the same. */
export function byId(list: Node): ReadonlyMap<string, Node> | undefined {
  if (!Array.isArray(list)) return undefined;
  const found = new Map<string, Node>();
  for (const item of list as readonly Node[]) {
    const id = isObject(item) ? item['id'] : undefined;
    if (typeof id !== 'string' || found.has(id)) return undefined;
    found.set(id, item);
  }
  return found;
}
