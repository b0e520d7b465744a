import { arabLeague, type Language } from '@ctip/core';
import { treatyStatus, type TreatyId } from '@ctip/legislation';

import { escaped } from './html.js';
import { day, saidIn } from './page.js';

/** A tile for each state, column and row: neighbours stay near each other, and no border is drawn. */
const tiles: Readonly<Record<(typeof arabLeague)[number], readonly [number, number]>> = {
  MA: [0, 1],
  DZ: [1, 1],
  TN: [2, 0],
  LY: [2, 1],
  MR: [0, 2],
  EG: [3, 1],
  SD: [3, 2],
  LB: [4, 0],
  SY: [5, 0],
  PS: [4, 1],
  JO: [5, 1],
  IQ: [6, 0],
  KW: [6, 1],
  SA: [5, 2],
  BH: [6, 2],
  QA: [7, 2],
  AE: [8, 2],
  OM: [8, 3],
  YE: [6, 3],
  DJ: [4, 3],
  SO: [5, 4],
  KM: [6, 5],
};

const looks = {
  party: { fill: '#1f6f54', ink: '#ffffff', dash: '' },
  'not-a-party': { fill: '#ffffff', ink: '#1c2430', dash: '' },
  unknown: { fill: '#eef0f3', ink: '#1c2430', dash: '6 4' },
} as const;

/** A long name in two lines, cut at the space nearest to its middle. */
function inLines(name: string): readonly string[] {
  const spaces = [...name.matchAll(/ /gu)].map(({ index }) => index);
  const near = spaces.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return name.length <= 11 || near === undefined ? [name] : [name.slice(0, near), name.slice(near + 1)];
}

/**
 * Who is a party to a treaty on a day, as a map of tiles in SVG. A tile says the state, its status and since when, in words and by its
 * look; a status that nobody verified is drawn as unknown. No borders are drawn. In Arabic the words are Arabic; west stays left.
 *
 * @throws RangeError when `asOf` is not a day
 * @example
 * ```ts
 * const map = ratificationMap('tip-protocol', { asOf: '2024-01-01', language: 'ar' });
 * [map.startsWith('<svg'), map.includes('اليمن')]; // => [true, true]
 * ```
 * @public
 */
export function ratificationMap(treaty: TreatyId, { asOf, language }: { readonly asOf: string; readonly language: Language }): string {
  const { say, country, number } = saidIn(language);
  const [side, gap, top] = [104, 8, 64];
  const drawn = arabLeague.map((code) => {
    const found = treatyStatus(code, treaty, asOf);
    const status = found.mark === 'unverified' ? 'unknown' : found.status;
    const since = status === 'party' ? (found.entryIntoForce ?? found.deposited?.slice(0, 4)) : undefined;
    const { fill, ink, dash } = looks[status];
    const [column, line] = tiles[code];
    const [x, y] = [column * (side + gap) + gap, line * (side + gap) + top];
    const middle = x + side / 2;
    const told = escaped(`${country(code)}: ${say(`code.treaty-status.${status}`)}${since === undefined ? '' : `, ${since}`}`);
    const lines = inLines(country(code));
    const words = lines.map((line, i) => `<text x="${String(middle)}" y="${String(y + (lines.length === 1 ? 40 : 28 + i * 18))}" fill="${ink}" font-size="${lines.length === 1 ? '16' : '13'}" font-weight="600">${escaped(line)}</text>`).join('');
    return {
      status,
      markup: `<g role="img" aria-label="${told}"><title>${told}</title><rect x="${String(x)}" y="${String(y)}" width="${String(side)}" height="${String(side)}" rx="8" fill="${fill}" stroke="#1c2430" stroke-width="1.5"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>${words}<text x="${String(middle)}" y="${String(y + 64)}" fill="${ink}" font-size="13">${escaped(say(`code.treaty-status.${status}`))}</text>${since === undefined ? '' : `<text x="${String(middle)}" y="${String(y + 86)}" fill="${ink}" font-size="13" direction="ltr">${since}</text>`}</g>`,
    };
  });
  const count = (status: keyof typeof looks): string => `${say(`code.treaty-status.${status}`)}: ${number(drawn.filter((one) => one.status === status).length)}`;
  const title = escaped(`${say(`code.treaty.${treaty}`)} · ${day(asOf)}`);
  const [width, height] = [9 * (side + gap) + gap, 6 * (side + gap) + top + 36];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" lang="${language}" font-family="system-ui, 'Noto Sans Arabic', sans-serif" text-anchor="middle"${language === 'ar' ? ' direction="rtl"' : ''}><title>${title}</title><text x="${String(width / 2)}" y="36" font-size="22" font-weight="700" fill="#1c2430">${title}</text>${drawn.map(({ markup }) => markup).join('')}<text x="${String(width / 2)}" y="${String(height - 14)}" font-size="15" fill="#1c2430">${escaped((['party', 'not-a-party', 'unknown'] as const).map(count).join(' · '))}</text></svg>`;
}
