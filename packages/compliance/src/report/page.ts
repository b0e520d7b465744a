import { coreCatalogue, type Language, type Source } from '@ctip/core';
import { legislationCatalogue, stateOf, states } from '@ctip/legislation';

import type { FindingStatus } from '../assess/index.js';
import { speakerOf } from '../explain/explain.js';
import { html, Markup } from './html.js';

/** A sign for each status, so that colour is never the only carrier. */
export const signs: Readonly<Record<FindingStatus, string>> = { satisfied: '✓', partly: '◐', 'not-satisfied': '✗', unknown: '?', 'not-applicable': '–' };

/** Says what a page needs, in one language. */
export interface Said {
  readonly language: Language;
  readonly say: (key: string, holes?: Readonly<Record<string, string | number>>) => string;
  readonly country: (code: string) => string;
  readonly number: (n: number) => string;
  readonly list: (parts: readonly string[]) => string;
}

export function saidIn(language: Language): Said {
  const core: Readonly<Record<string, string>> = coreCatalogue.texts[language];
  const legislation: Readonly<Record<string, string>> = legislationCatalogue.texts[language];
  const { say } = speakerOf(language);
  const numbers = new Intl.NumberFormat(`${language}-u-nu-latn`);
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const known = new Set<string>(states.map((state) => state.country));
  return {
    language,
    say(key, holes = {}) {
      const own = say(key);
      const text = own === key ? (legislation[key] ?? core[key] ?? key) : own;
      return Object.entries(holes).reduce((filled, [name, value]) => filled.replaceAll(`{{${name}}}`, () => String(value)), text);
    },
    country: (code) => (known.has(code) ? stateOf(code as 'BH').names[language] : code),
    number: (n) => numbers.format(n),
    list: (parts) => lists.format(parts),
  };
}

const style = `
:root{color-scheme:light;--ink:#1c2430;--soft:#5b6675;--line:#d4dae2;--ground:#fff;--satisfied:#dff1e4;--partly:#fdf0cf;--not-satisfied:#f8dcd8;--unknown:#eef0f3;--not-applicable:#fff}
*{box-sizing:border-box}body{margin:0 auto;max-width:78rem;padding:1.5rem;font:1rem/1.55 system-ui,"Noto Sans Arabic","Noto Naskh Arabic",sans-serif;color:var(--ink);background:var(--ground)}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .4rem}h2{font-size:1.2rem;margin:2rem 0 .6rem}p{margin:.4rem 0}.soft,small{color:var(--soft)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{border:1px solid var(--line);padding:.4rem .55rem;text-align:start;vertical-align:top}thead th{background:#f4f6f8;position:sticky;top:0}
.satisfied{background:var(--satisfied)}.partly{background:var(--partly)}.not-satisfied{background:var(--not-satisfied)}.unknown{background:var(--unknown)}
.matrix td{text-align:center;min-width:2.1rem;padding:.25rem}.matrix thead th{writing-mode:vertical-rl;font-weight:600;white-space:nowrap;padding:.5rem .3rem}.matrix thead th:first-child,.matrix tbody th{writing-mode:horizontal-tb;min-width:16rem;text-align:start}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem 1.2rem}.legend b{padding:.05rem .45rem;border:1px solid var(--line)}
.id{font-family:ui-monospace,monospace;font-size:.85em;color:var(--soft);unicode-bidi:isolate}ul.plain{margin:0;padding-inline-start:1.1rem}
@media print{body{max-width:none;padding:0}thead th{position:static}}`;

/** A whole page that needs nothing beside itself. */
export function page(title: string, { language }: Said, ...parts: readonly Markup[]): string {
  return html`<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'"><title>${title}</title><style>${new Markup(style)}</style></head>
<body>${parts}</body></html>
`.text;
}

/** A date in running text keeps its order in right-to-left text too. */
export const day = (text: string): string => `\u2066${text}\u2069`;

/** Identifiers and codes keep their own direction inside right-to-left text. */
export const code = (text: string): Markup => html`<span class="id" dir="ltr">${text}</span>`;

export const bullets = (lines: readonly (string | Markup)[]): Markup | false => lines.length > 0 && html`<ul class="plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

/** The sources of a page, once each. */
export function sourceList(sources: Iterable<Source>): Markup {
  const once = new Map([...sources].map((source) => [source.id, source]));
  return html`<ol dir="ltr" lang="en">${[...once.values()].map(({ id, title, publisher, asOf, url }) => html`<li>${code(id)} ${title}${publisher !== undefined && html`, ${publisher}`}${asOf !== undefined && html` (${asOf})`}${url !== undefined && html`<br><small>${url}</small>`}</li>`)}</ol>`;
}
