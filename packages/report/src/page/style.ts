/** The look of a report: readable on a screen and on paper, in either direction, without any file from elsewhere. */
export const style = `
:root{--ink:#1d2733;--soft:#5b6875;--line:#d8dee4;--paper:#fff;--accent:#1b5e8c;--bad:#a3311f;--good:#2d6a4f;--wait:#8a6100}
*{box-sizing:border-box}
body{margin:0;background:#f3f5f7;color:var(--ink);font:16px/1.65 system-ui,"Segoe UI","Noto Sans","Noto Naskh Arabic","Noto Sans Arabic",sans-serif}
.switch{position:absolute;opacity:0}
nav{display:flex;gap:.5rem;justify-content:center;padding:.8rem;background:var(--accent)}
nav label{color:#fff;padding:.25rem 1rem;border:1px solid #ffffff80;border-radius:1rem;cursor:pointer}
article{display:none;max-width:60rem;margin:0 auto;padding:1.5rem;background:var(--paper)}
#to-ar:checked~main article[lang=ar],#to-en:checked~main article[lang=en],#to-fr:checked~main article[lang=fr]{display:block}
#to-ar:checked~nav label[for=to-ar],#to-en:checked~nav label[for=to-en],#to-fr:checked~nav label[for=to-fr]{background:#fff;color:var(--accent);font-weight:600}
.switch:focus-visible~nav{outline:3px solid #d98200}
h1{font-size:1.9rem;line-height:1.3;margin:.2em 0}
h2{font-size:1.35rem;margin:2.2rem 0 .4rem;padding-top:.8rem;border-top:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.2rem 0 .3rem}
p{margin:.4rem 0 .8rem}
.lead,.note{color:var(--soft)}
.note{font-size:.9rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem;margin:1rem 0;padding:0;list-style:none}
.figures li{border:1px solid var(--line);border-inline-start:4px solid var(--accent);border-radius:.3rem;padding:.6rem .9rem}
.figures strong{display:block;font-size:1.6rem;line-height:1.3}
.figures span{color:var(--soft);font-size:.9rem}
figure{margin:1rem 0;display:flex;flex-direction:column;align-items:flex-start}
figure svg{display:block}
figure svg text{unicode-bidi:plaintext}
figcaption{color:var(--soft);font-size:.9rem}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0;margin:.4rem 0;font-size:.9rem}
.legend span{display:inline-block;width:.9em;height:.9em;margin-inline-end:.4em;vertical-align:-.1em;border-radius:.15em}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.5rem 0}
th,td{padding:.3rem .55rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
td.n,th.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.matrix td{text-align:center}
.matrix td,.matrix thead th:not(:first-child){min-width:4.2rem}
.matrix thead th{font-size:.8rem;font-weight:600}
.met{color:var(--good);background:#e9f4ee}
.not-met{color:var(--bad);background:#fbecea}
.unknown{color:var(--wait);background:#fbf5e3}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--accent)}
ol.sources{font-size:.85rem;columns:2 22rem;padding-inline-start:1.6rem}
ol.sources li{break-inside:avoid;overflow-wrap:anywhere}
footer{margin-top:2.5rem;border-top:2px solid var(--line);padding-top:.8rem;color:var(--soft);font-size:.9rem}
@media print{nav{display:none}article{display:block!important;break-after:page;max-width:none}body{background:#fff}}
`;
