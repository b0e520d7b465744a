import * as core from '@ctip/core';

import type { Verb } from '../run/verb.js';

const isList = (value: unknown): value is core.CodeList => typeof value === 'object' && value !== null && 'codes' in value && 'sources' in value && 'version' in value;

/** Every code list of core, by its id. */
const lists = new Map(Object.values<unknown>(core).filter(isList).map((list) => [list.id, list] as const));

/** Prints the members of a code list in words, with their names in other standards, or lists the lists. */
export const codes: Verb = {
  name: 'codes',
  operands: { shown: '[LIST]', least: 0, most: 1 },
  options: {},
  async run({ operands, refuse, say, words }) {
    const [name] = operands;
    if (name === undefined) {
      const all = [...lists.values()].map(({ id, version, codes: members }) => ({ list: id, version, codes: members.length })).toSorted((a, b) => (a.list < b.list ? -1 : 1));
      say(all, () => all.map(({ list, version, codes: count }) => `${words.isolate(`${list} ${version}`)}  ${words.number(count)}`));
      return 0;
    }
    const list = lists.get(name);
    if (!list) return refuse([core.problem('cli/code-list', '', { params: { command: 'ctip codes' } })], 2);
    const said = (code: string): string => (list.id === 'country' || list.id === 'nationality' ? words.country(code) : words.code(list.id, code));
    const members = list.codes.map((entry) => ({ ...entry, label: said(entry.code) }));
    say({ id: list.id, version: list.version, sources: list.sources, codes: members }, () => [
      words.isolate(`${list.id} ${list.version}`),
      ...members.map(({ code, label, outside }) => `  ${words.isolate(code)}  ${label}${outside ? `  ${words.isolate(JSON.stringify(outside))}` : ''}`),
    ]);
    return 0;
  },
};
