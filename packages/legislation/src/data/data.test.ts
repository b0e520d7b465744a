import { arabLeague, alpha3, check, dateRange, languages, LegalInstrument, parsePartialDate, type PartialDate } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { featureNames, historyOf, lawDetailOf, lawsOf, sourceIds, sourceOf, states, type DatedValue } from '../index.js';

const histories = states.flatMap(({ country }) =>
  featureNames.map((feature): { where: string; history: readonly DatedValue<unknown>[] } => ({
    where: `${country} ${feature}`,
    history: historyOf(country, feature),
  })),
);
const facts = histories.flatMap(({ where, history }) => history.map((fact) => ({ where, fact })));

describe('the data', () => {
  it('holds the 22 states of core, with their codes', () => {
    expect(states.map(({ country }) => country)).toEqual([...arabLeague]);
    for (const { country, iso3 } of states) expect(iso3).toBe(alpha3(country));
  });

  it('names a source that resolves for every fact, law, treaty row, reservation and conflict', () => {
    const named = states.flatMap(({ treaties, laws, conflicts }) => [
      ...Object.values(treaties).flatMap((row) => [row.sources, ...(row.reservations ?? []).map((one) => one.sources), row.noneListedIn ?? []]),
      ...laws.flatMap((law) => [law.sources, ...(law.struck ?? []).map((one) => one.sources)]),
      ...conflicts.flatMap((one) => [one.sources, one.against]),
    ]);
    for (const { fact, where } of facts) {
      expect(fact.sources.length, where).toBeGreaterThan(0);
      named.push(fact.sources, fact.contested?.sources ?? []);
    }
    for (const id of named.flat()) expect(sourceOf(id), id).toBeDefined();
    expect(sourceIds.length).toBe(166);
  });

  it('writes every date as a real partial date, periods forwards and without overlap', () => {
    for (const { where, history } of histories) {
      for (const [i, { from, to }] of history.entries()) {
        for (const date of [from, to]) if (date !== undefined) expect(parsePartialDate(date).ok, where).toBe(true);
        if (from !== undefined && to !== undefined) expect(from < to, where).toBe(true);
        const next = history[i + 1];
        if (next) expect((to ?? '~') <= (next.from ?? '') || dateRange(to as PartialDate).first <= dateRange(next.from as PartialDate).first, where).toBe(true);
      }
      expect(history.filter(({ to }) => to === undefined).length, where).toBeLessThan(2);
    }
  });

  it('marks a fact as conflicting exactly where another reading is kept, unless it is weaker still', () => {
    const contested = facts.filter(({ fact }) => fact.contested !== undefined);
    expect(facts.filter(({ fact }) => fact.mark === 'conflicting' && fact.contested === undefined)).toEqual([]);
    expect(contested.filter(({ fact }) => fact.mark !== 'conflicting').map(({ where }) => where)).toEqual(['SD penaltyAggravated']);
  });

  it('tells both sides of every conflict in three languages', () => {
    const conflicts = states.flatMap((state) => state.conflicts);
    expect(conflicts.length).toBe(15);
    for (const { says, otherwise } of conflicts) for (const language of languages) expect([says[language] === '', otherwise[language] === '', says[language] === otherwise[language]]).toEqual([false, false, false]);
  });

  it('never calls a partial or open list whole', () => {
    const whole = facts.filter(({ fact }) => fact.whole === true);
    expect(whole.length).toBeGreaterThan(20);
    expect(whole.filter(({ fact }) => fact.partial ?? fact.open ?? false)).toEqual([]);
  });

  it('keeps laws that core accepts, each id once, each reference resolved', () => {
    const all = states.flatMap(({ country }) => lawsOf(country));
    const ids = new Set<string>(all.map((law) => law.id));
    expect(ids.size).toBe(41);
    expect(all.length).toBe(41);
    for (const law of all) {
      expect(check(LegalInstrument, law), law.id).toMatchObject({ ok: true });
      const { amends, repeals, implements: served } = lawDetailOf(law.id);
      for (const other of [law.replacedBy, ...(law.amendedBy ?? []), amends, repeals, served]) if (other !== undefined) expect(ids).toContain(other);
      if (amends !== undefined) expect(all.find((one) => one.id === amends)?.amendedBy).toContain(law.id);
      if (repeals !== undefined) expect(all.find((one) => one.id === repeals)?.replacedBy).toBe(law.id);
    }
    for (const { principal } of states) for (const id of principal) expect(ids).toContain(id);
  });
});
