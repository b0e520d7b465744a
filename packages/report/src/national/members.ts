import { ageGroups, formGroups, formsOfExploitation, sexes, type CodeList } from '@ctip/core';
import { reasonOf, type CubeDimension } from '@ctip/cube';

import type { Words } from './words.js';

const lists: Readonly<Record<string, CodeList>> = Object.fromEntries([sexes, ageGroups, formsOfExploitation, formGroups].map((list) => [list.id, list]));

/** A member of a dimension in words: a code by its name, an absent answer by its reason, a year as it is written. */
export function memberName(dimension: Pick<CubeDimension, 'codeList'>, member: string, words: Words): string {
  const reason = reasonOf(member);
  if (reason !== undefined) return words.absence(reason);
  if (member === 'several' || member === 'none' || member === 'total') return words.t(`member.${member}`);
  if (dimension.codeList !== undefined) return words.code(dimension.codeList, member);
  return /^\d{4}$/u.test(member) ? words.number(Number(member), { useGrouping: false }) : member;
}

/** Members in the order of their code list; those without a place after them, absent answers last. */
export function membersInOrder({ codeList, members }: CubeDimension): string[] {
  const order = (codeList === undefined ? undefined : lists[codeList])?.codes.map(({ code }) => code) ?? [];
  const rank = (member: string): number => {
    if (reasonOf(member) !== undefined) return order.length + 1;
    const position = order.indexOf(member);
    return position < 0 ? order.length : position;
  };
  return members.toSorted((a, b) => rank(a) - rank(b));
}
