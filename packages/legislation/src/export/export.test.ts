import { describe, expect, it } from 'vitest';

import { aknMetadata, aknUriOf, legislationJsonLd, lawsOf, sourceOf, stateJsonLd, states } from '../index.js';
import { rowOf } from '../law/law.js';

const all = states.flatMap(({ country }) => lawsOf(country));

describe('JSON-LD', () => {
  it('writes every law, with names, jurisdiction and what it rests on, and nothing made up', () => {
    for (const law of all) {
      const node = legislationJsonLd(law.id, { asOf: '2026-01-01' });
      expect(JSON.parse(JSON.stringify(node))).toEqual(node);
      expect(node['legislationDate']).toBe(law.adopted);
      expect(node['datePublished']).toBe(law.published);
      expect((node['name'] as readonly unknown[]).length).toBeGreaterThan(0);
      expect((node['isBasedOn'] as readonly unknown[]).length).toBe(law.sources.length);
    }
  });

  it('tells the force on the day asked for', () => {
    expect(legislationJsonLd('omn.126-2008', { asOf: '2024-01-01' })['legislationLegalForce']).toBe('InForce');
    expect(legislationJsonLd('omn.126-2008', { asOf: '2026-01-01' })['legislationLegalForce']).toBe('NotInForce');
    const kuwait = (asOf: string) => legislationJsonLd('kwt.91-2013', { asOf })['legislationLegalForce'];
    expect([kuwait('2012-01-01'), kuwait('2016-01-01'), kuwait('2024-01-01')]).toEqual(['NotInForce', 'InForce', 'PartiallyInForce']);
    expect(legislationJsonLd('irq.28-2012', { asOf: '2012-06-01' })['legislationLegalForce']).toBeUndefined();
  });

  it('says repeals, amendments and implementation in the words of schema.org and of ELI alike, each of a law that is held', () => {
    const ids = new Set(all.map(({ id }) => id));
    const pairs = [['legislationAmends', 'eli:amends', 'amends'], ['legislationRepeals', 'eli:repeals', 'repeals'], ['legislationEnsuresImplementationOf', 'eli:based_on', 'implements']] as const;
    const seen = { amends: 0, repeals: 0, implements: 0 };
    for (const law of all) {
      const node = legislationJsonLd(law.id, { asOf: '2026-01-01' });
      for (const [ours, eli, field] of pairs) {
        const other = rowOf(law.id)[field];
        expect(node[ours]).toEqual(node[eli]);
        expect(node[ours]).toEqual(other === undefined ? undefined : [{ '@type': 'Legislation', legislationIdentifier: other }]);
        if (other === undefined) continue;
        seen[field] += 1;
        expect(ids).toContain(other);
        if (field !== 'implements') expect(node['legislationChanges']).toContainEqual({ '@type': 'Legislation', legislationIdentifier: other });
      }
    }
    expect(seen.repeals).toBeGreaterThan(0);
    expect(seen.amends).toBeGreaterThan(0);
  });

  it('gives an address only where the official text of this law alone was opened, and says nothing that is not held', () => {
    const urls = new Map<string, string>();
    for (const law of all) {
      const node = legislationJsonLd(law.id, { asOf: '2026-01-01' });
      expect(Object.hasOwn(node, 'inLanguage') || Object.hasOwn(node, 'legislationApplies')).toBe(false);
      for (const url of [node['url']].flat().filter((one) => one !== undefined) as string[]) {
        const source = law.sources.find((one) => one.url === url);
        expect(['official-law', 'gazette']).toContain(source && sourceOf(source.id)?.kind);
        expect(source && sourceOf(source.id)?.address).toBeUndefined();
        expect(urls.get(url)).toBeUndefined();
        urls.set(url, law.id);
        expect(new URL(url).protocol).toMatch(/^https?:$/u);
      }
    }
    expect(urls.size).toBeGreaterThan(0);
  });

  it('makes a graph of a state', () => expect(stateJsonLd('MR', { asOf: '2024-01-01' })['@graph'].length).toBe(lawsOf('MR').length));
});

describe('Akoma Ntoso', () => {
  it('is balanced XML wherever an address can be built', () => {
    for (const { id } of all) {
      const xml = aknMetadata(id);
      expect(xml === undefined).toBe(aknUriOf(id) === undefined);
      if (xml === undefined) continue;
      const open: string[] = [];
      for (const [, close, name, self] of xml.matchAll(/<(\/?)([A-Za-z]+)[^<>]*?(\/?)>/gu)) {
        if (close === '/') expect(open.pop()).toBe(name);
        else if (self !== '/') open.push(name ?? '');
      }
      expect(open, id).toEqual([]);
      expect(xml.replaceAll(/&(?:amp|lt|gt|quot);/gu, '')).not.toContain('&');
    }
    expect(all.filter(({ id }) => aknUriOf(id) !== undefined).length).toBeGreaterThan(25);
  });

  it('tells no language, which nobody looked up', () => {
    const made = all.flatMap(({ id }) => aknMetadata(id) ?? []);
    expect(made.every((xml) => xml.includes('<FRBRlanguage language="und"/>') && xml.includes('/und@') && !xml.includes('/ara@'))).toBe(true);
  });

  it('gives each law an address of its own', () => {
    const uris = all.flatMap(({ id }) => aknUriOf(id) ?? []);
    expect(new Set(uris).size).toBe(uris.length);
    expect(aknUriOf('irq.krg.6-2018')).toBe('/akn/iq-kr/act/law/2018/6');
  });
});
