const open = new Set(['\u2066', '\u2067', '\u2068']);
const close = '\u2069';

/** Letters that run right to left, and every character that steers direction (UAX #9). */
const turns = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The text with each isolate that it opens closed, and without ends of isolates that it did not open. */
function balanced(text: string): string {
  let depth = 0;
  let found = '';
  for (const character of text) {
    if (character === close && depth === 0) continue;
    if (open.has(character)) depth += 1;
    else if (character === close) depth -= 1;
    found += character;
  }
  return found + close.repeat(depth);
}

/**
 * A piece of text that leaves the sentence around it in order, whatever is in it: between FIRST STRONG ISOLATE (U+2068) and POP
 * DIRECTIONAL ISOLATE (U+2069).
 *
 * In a left-to-right sentence a text without right-to-left letters needs no isolate and is given back as it is.
 */
export function isolated(text: string, direction: 'rtl' | 'ltr'): string {
  if (direction === 'ltr' && !turns.test(text)) return text;
  return `\u2068${balanced(text)}${close}`;
}
