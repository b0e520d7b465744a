const hole = /\{\{(\w+)\}\}/gu;

/** Names of the placeholders of a text. */
export function holesOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(hole)].map(([, name = '']) => name));
}

/** What is left of a text without its placeholders. */
export function withoutHoles(text: string): string {
  return text.replaceAll(hole, '');
}
