import { languages } from '@ctip/core';
import { describe, expect, it } from 'vitest';

import { claimsOf, completenessOf, featureNames, stateIndex, statePage, statePageName, states } from '../index.js';

const folder = new URL('../../../../docs/states/', import.meta.url).pathname;

// The pages are made by this test: `npx vitest run -u` after the data changed writes them, and the reviewer sees what changed.
describe('docs/states', () => {
  it.each(languages)('holds the page of every state in %s as the data has it today', async (language) => {
    for (const { country } of states) await expect(statePage(country, language)).toMatchFileSnapshot(folder + statePageName(country, language));
    await expect(stateIndex(language)).toMatchFileSnapshot(folder + statePageName('README', language));
  });

  it.each(languages)('leaves no key and no hole in %s', (language) => {
    for (const { country } of states) expect(statePage(country, language)).not.toMatch(/\{\{|\| (?:code|feature|page|mark)\.[a-z]|\| undefined|\[object/u);
  });

  it('prints the count of unknowns of every state, rather than hiding it', () => {
    const index = stateIndex('en');
    for (const { country, names } of states) {
      const { unknown, all, known } = completenessOf(country);
      expect(known + unknown.length).toBe(all);
      expect(all).toBe(featureNames.length);
      expect(statePage(country, 'en')).toContain(`## What is not known (${String(unknown.length)})`);
      expect(index).toMatch(new RegExp(`\\[${names.en}\\].*\\| ${String(known)} \\| ${String(unknown.length)} \\|`, 'u'));
    }
  });
});

describe('claims', () => {
  it('have a source and a confidence, or are unknown', () => {
    let known = 0;
    for (const { country } of states) {
      for (const { state, sources, confidence, value, feature } of claimsOf(country)) {
        if (state === 'unknown') {
          expect([sources, confidence, value]).toEqual([[], undefined, undefined]);
          continue;
        }
        known += 1;
        expect(sources.length, `${country} ${feature}`).toBeGreaterThan(0);
        expect(confidence, `${country} ${feature}`).toBeDefined();
        expect(value === undefined).toBe(state === 'absent');
      }
    }
    expect(known).toBeGreaterThan(360);
  });

  it('keep both sides of a dispute', () => {
    const disputed = states.flatMap(({ country }) => claimsOf(country)).filter(({ confidence }) => confidence === 'conflicting');
    expect(disputed.length).toBeGreaterThan(10);
    for (const { conflictsWith } of disputed) expect(conflictsWith?.sources.length).toBeGreaterThan(0);
  });
});
