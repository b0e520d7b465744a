import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

import { html, Html } from '../html/index.js';
import { frame, palette } from './look.js';

/** Writing direction of a chart: Arabic charts read from the right. */
export type Direction = 'rtl' | 'ltr';

/** How a chart speaks: direction, numbers, and its name for people who do not see it. */
export interface Voice {
  readonly direction: Direction;
  readonly number: (value: number) => string;
  readonly name: string;
}

/** One value of a chart. `low` and `high` bound it where it is uncertain. */
export interface Mark {
  /** Place on the category or time axis. */
  readonly at: string;
  /** Colour group, where there are several. */
  readonly group?: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** What the colours mean, as text beside the colour. */
function legend(groups: readonly string[]): Html {
  if (groups.length < 2) return html``;
  return html`<ul class="legend">
    ${groups.map((group, index) => html`<li><span style="background:${palette[index % palette.length]}"></span>${group}</li>`)}
  </ul>`;
}

function drawn(options: Plot.PlotOptions, voice: Voice): Html {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const plot = Plot.plot({ ...frame(), ...options, document: document as Document, figure: false });
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', voice.name);
  return new Html(plot.outerHTML);
}

const values = (voice: Voice): Plot.ScaleOptions => ({ label: null, grid: true, nice: true, tickFormat: (value: number) => voice.number(value), ticks: 5 });

const inOrder = (marks: readonly Mark[], key: (mark: Mark) => string | undefined): string[] => [
  ...new Set(marks.map(key).filter((name) => name !== undefined)),
];

/** Columns over time, stacked by group. */
export function columns(marks: readonly Mark[], voice: Voice): Html {
  const rtl = voice.direction === 'rtl';
  const groups = inOrder(marks, (mark) => mark.group);
  const chart = drawn(
    {
      height: 300,
      marginLeft: rtl ? 16 : 56,
      marginRight: rtl ? 56 : 16,
      x: { label: null, domain: inOrder(marks, (mark) => mark.at), reverse: rtl },
      y: { ...values(voice), axis: rtl ? 'right' : 'left' },
      color: { domain: groups, range: palette.slice(0, groups.length) },
      marks: [
        Plot.barY(marks, { x: 'at', y: 'value', fill: (mark: Mark) => mark.group, insetLeft: 6, insetRight: 6, order: groups }),
        Plot.ruleY([0]),
      ],
    },
    voice,
  );
  return html`${legend(groups)}${chart}`;
}

/** Room for names beside a chart: at most so wide, and so wide a letter. */
const names = { most: 300, letter: 6.6, around: 24 } as const;

/** A name as far as there is room for it beside a chart; whole, it stands in the table below. */
function shortened(name: string): string {
  // What sets a name apart from the text around it takes no room, and must not be cut off at one end.
  const [letters, fits] = [[...name.replaceAll(/[\u2066-\u2069]/gu, '')], Math.floor((names.most - names.around) / names.letter)];
  return letters.length <= fits ? name : `${letters.slice(0, fits - 1).join('').trimEnd()}…`;
}

/** Bars, one a category, from the side where reading begins; a bound is drawn as a line. */
export function bars(marks: readonly Mark[], voice: Voice): Html {
  const rtl = voice.direction === 'rtl';
  const categories = inOrder(marks, (mark) => mark.at);
  const longest = Math.max(...categories.map((name) => name.length), 4);
  const room = Math.min(names.most, names.around + longest * names.letter);
  return drawn(
    {
      height: 40 + categories.length * 26,
      marginLeft: rtl ? 48 : room,
      marginRight: rtl ? room : 48,
      y: { label: null, domain: categories, axis: rtl ? 'right' : 'left', tickSize: 0, tickFormat: shortened },
      x: { ...values(voice), reverse: rtl },
      marks: [
        Plot.barX(marks, { y: 'at', x: 'value', fill: palette[0], insetTop: 3, insetBottom: 3 }),
        Plot.ruleY(
          marks.filter((mark) => mark.low !== mark.high),
          { y: 'at', x1: 'low', x2: 'high', stroke: palette[1], strokeWidth: 3 },
        ),
        Plot.ruleX([0]),
      ],
    },
    voice,
  );
}

/** Points over time with the interval that each is known in. */
export function intervals(marks: readonly Mark[], voice: Voice): Html {
  const rtl = voice.direction === 'rtl';
  return drawn(
    {
      height: 260,
      marginLeft: rtl ? 16 : 56,
      marginRight: rtl ? 56 : 16,
      x: { type: 'band', label: null, domain: inOrder(marks, (mark) => mark.at), reverse: rtl, padding: 0.2 },
      y: { ...values(voice), zero: true, axis: rtl ? 'right' : 'left' },
      marks: [
        Plot.ruleX(marks, { x: 'at', y1: 'low', y2: 'high', stroke: palette[0], strokeWidth: 2 }),
        Plot.dot(marks, { x: 'at', y: 'value', fill: palette[0], r: 4.5 }),
        Plot.ruleY([0]),
      ],
    },
    voice,
  );
}
