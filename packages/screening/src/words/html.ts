import { direction, type Language } from '@ctip/core';

/** Text in markup. French punctuation keeps to its word. */
export const escaped = (text: string, language: Language): string => {
  const kept = language === 'fr' ? text.replaceAll(/ (?=[?!;:»])/gu, '\u00A0').replaceAll('« ', '«\u00A0') : text;
  return kept.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
};

const style = `*{box-sizing:border-box}body{margin:0 auto;max-width:52rem;padding:1.5rem;color:#1d2733;font:16px/1.6 system-ui,"Noto Sans","Noto Naskh Arabic","Noto Sans Arabic",sans-serif}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .3rem}h2{font-size:1.15rem;margin:1.6rem 0 .4rem;border-bottom:2px solid #1b5e8c;padding-bottom:.2rem}
p{margin:.3rem 0}.note{color:#45525f}
@media print{body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}@page{margin:16mm}}
`;

/** A page of ours. */
export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  /** Rules of style beside those that every page has. */
  readonly style: string;
  /** Markup, with every text in it escaped. */
  readonly body: string;
}

/** A whole accessible document in one language, right to left in Arabic, with no script and nothing that a browser would fetch. */
export function htmlPage({ language, title, style: further, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title, language)}</title>
<style>${style}${further}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
