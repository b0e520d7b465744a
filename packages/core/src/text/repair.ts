import { directionControls, invisibleCharacters } from './hidden.js';

const all = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'gu');
const directions = /* @__PURE__ */ all(directionControls);
const invisibles = /* @__PURE__ */ all(invisibleCharacters);

/** Blanks that a form or a table puts between words of one line. */
const breaks = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/gu;
/** Ends of lines of other systems. */
const ends = /\r\n|[\r\u0085\u2028\u2029]/gu;

/** A line with what may be repaired repaired: unseen characters gone, breaks as blanks, in NFC. Halves of characters stay, to be refused. */
export function repairedLine(text: string): string {
  return text.replaceAll(breaks, ' ').replaceAll(directions, '').replaceAll(invisibles, '').normalize('NFC');
}

/** Lines with their ends as U+000A and tabs as blanks, in NFC. What a person wrote stays otherwise. */
export function repairedLines(text: string): string {
  return text.replaceAll(ends, '\n').replaceAll('\t', ' ').normalize('NFC');
}

/** Marks that only steer the direction of what stands beside them. */
const marks = /[\u061C\u200E\u200F]/gu;

/** One word of a number, a date, an identifier: a repaired line without marks of direction and without blanks around it. */
export function repairedWord(text: string): string {
  return repairedLine(text).replaceAll(marks, '').trim();
}
