import { describe, expect, it } from 'vitest';

import { aknMetadata, aknUriOf, legislationJsonLd, lawsOf, stateJsonLd, states } from '../index.js';

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

  it('gives each law an address of its own', () => {
    const uris = all.flatMap(({ id }) => aknUriOf(id) ?? []);
    expect(new Set(uris).size).toBe(uris.length);
    expect(aknUriOf('irq.krg.6-2018')).toBe('/akn/iq-kr/act/law/2018/6');
  });
});
