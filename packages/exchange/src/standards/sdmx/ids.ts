import { absenceReasons, absent } from '@ctip/core';
import { absentMember, reasonOf } from '@ctip/cube';

/** Begins the code of absent answers; no encoded character does, because four digits follow its dollar sign. */
const absence = '$-';

/** What a code of SDMX may hold, the dollar sign aside, which we escape with; a hyphen at the start would look like a formula. */
const kept = /^[A-Za-z0-9_-]$/u;

const escaped = (unit: string): string => `$${unit.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`;

/**
 * A member of a cube as a code of SDMX, which has letters, digits, `_`, `@`, `$` and `-` only: other characters become `$` and the four
 * digits of their UTF-16 unit, an absent answer `$-` and its reason, an empty text `$`.
 */
export function codeOfMember(member: string): string {
  const reason = reasonOf(member);
  if (reason !== undefined) return absence + reason;
  if (member === '') return '$';
  // By UTF-16 unit, so that the way back is exact for every text.
  return [...Array(member.length).keys()].map((at) => member.charAt(at)).map((unit, at) => (kept.test(unit) && !(at === 0 && unit === '-') ? unit : escaped(unit))).join('');
}

/** The member of a code, `undefined` for one that {@link codeOfMember} never writes. */
export function memberOfCode(code: string): string | undefined {
  if (code === '$') return '';
  if (code.startsWith(absence)) {
    const reason = absenceReasons.find((candidate) => candidate === code.slice(absence.length));
    return reason && absentMember(absent(reason).absent);
  }
  const member = code.replaceAll(/\$([0-9A-F]{4})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return codeOfMember(member) === code ? member : undefined;
}

/** `ageGroup` is `AGE_GROUP`; what a component id cannot hold is left out, and the annotation keeps the name. */
const upper = (id: string): string => id.replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2').toUpperCase().replaceAll(/[^A-Z0-9_]/gu, '_');

/** Ids of components, each once: of two dimensions that would be called the same the later one gets a number. */
export function componentIds(ids: readonly string[], taken: readonly string[], known: Readonly<Record<string, string>>): readonly string[] {
  const used = new Set(taken);
  return ids.map((id) => {
    const plain = Object.hasOwn(known, id) ? (known[id] ?? '') : upper(id);
    const first = /^[A-Z]/u.test(plain) ? plain : `D_${plain}`;
    let name = first;
    for (let number = 2; used.has(name); number += 1) name = `${first}_${String(number)}`;
    used.add(name);
    return name;
  });
}
