import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { html } from './index.js';

describe('html', () => {
  it('shows any text as that text, never as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { document } = parseHTML(`<html><body>${html`<p title="${text}">${text}</p>`.markup}</body></html>`);
        const paragraph = document.querySelector('p');
        expect(document.querySelectorAll('body *')).toHaveLength(1);
        expect(paragraph?.textContent).toBe(text);
        expect(paragraph?.getAttribute('title')).toBe(text);
      }),
    );
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;b&gt;'])('escapes %j', (text) => {
    expect(html`${text}`.markup).not.toMatch(/<|"(?!$)/u);
  });

  it('joins lists and leaves out what is not there', () => {
    expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${false}${undefined}</ul>`.markup).toBe('<ul><li>1</li><li>2</li></ul>');
  });
});
