import { direction, languages, type Language, type Text } from '@ctip/core';

import { html, Html } from '../html/index.js';
import { style } from './style.js';

/** The three names by which a reader finds the own language; each in that language. */
const ownNames: Text = { ar: 'العربية', en: 'English', fr: 'Français' };

/** What a page is made of. */
export interface Page {
  readonly title: Text;
  /** Language shown first. */
  readonly first: Language;
  readonly body: (language: Language) => Html;
}

/**
 * One self-contained page in three languages: no script, no font, no picture and no address that a browser would fetch. The reader
 * changes language with the buttons on top; paper gets all three.
 */
export function renderPage({ title, first, body }: Page): string {
  const order = [first, ...languages.filter((language) => language !== first)];
  const page = html`<html lang="${first}" dir="${direction(first)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${title[first]}</title>
<style>${new Html(style)}</style>
</head>
<body>
${order.map((language) => html`<input class="switch" type="radio" name="language" id="to-${language}"${language === first && new Html(' checked')} aria-label="${ownNames[language]}">`)}
<nav>${order.map((language) => html`<label for="to-${language}" lang="${language}">${ownNames[language]}</label>`)}</nav>
<main>
${order.map((language) => html`<article lang="${language}" dir="${direction(language)}">
<h1>${title[language]}</h1>
${body(language)}
</article>`)}
</main>
</body>
</html>
`;
  return `<!doctype html>\n${page.markup}`;
}
