/** Does every isolate of a text end inside it, and nothing end that did not begin? */
export function closes(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('\u2066\u2067\u2068'.includes(character)) depth += 1;
    else if (character === '\u2069' && (depth -= 1) < 0) return false;
  }
  return depth === 0;
}
