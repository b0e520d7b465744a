import type { SdgObservation } from '@ctip/statistics';

import { intervals, type Mark } from '../chart/index.js';
import { html, type Html } from '../html/index.js';
import { drawing, table } from '../page/index.js';
import { countText } from './crosstab.js';
import { memberName } from './members.js';
import type { Words } from './words.js';

const isWhole = ({ disaggregation: { sex, ageGroup, form } }: SdgObservation): boolean => sex === 'total' && ageGroup === 'total' && form === 'total';

function rateText(rate: SdgObservation['specificRate'], words: Words): string {
  if (!rate) return '–';
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return words.t('report.rate.value', {
    rate: words.number(rate.low, two),
    low: words.number(rate.interval.low, two),
    high: words.number(rate.interval.high, two),
  });
}

/** Whom an observation is about, in words. */
function groupText({ disaggregation: { sex, ageGroup, form } }: SdgObservation, words: Words): string {
  const parts = [
    ...(sex === 'total' ? [] : [memberName({ codeList: 'sex' }, sex, words)]),
    ...(ageGroup === 'total' ? [] : [memberName({ codeList: 'age-group' }, ageGroup, words)]),
    ...(form === 'total' ? [] : [memberName({ codeList: 'form-group' }, form, words)]),
  ];
  return parts.length === 0 ? words.t('member.total') : parts.join(words.language === 'ar' ? '، ' : ', ');
}

/** Identified victims per 100,000 residents: SDG 16.2.2, with its interval and the source of every denominator. */
export function rateSection(observations: readonly SdgObservation[], words: Words): Html {
  const year = (period: string): string => words.number(Number(period), { useGrouping: false });
  const marks = observations.filter(isWhole).flatMap(({ period, specificRate }): Mark[] =>
    specificRate ? [{ at: year(period), value: specificRate.low, low: specificRate.interval.low, high: specificRate.interval.high }] : [],
  );
  const name = words.t('indicator.sdg-16.2.2');
  const voice = { direction: words.direction, number: (value: number) => words.number(value), name };
  const last = observations.at(-1)?.period ?? '';
  const rows = observations
    .filter(({ period }) => period === last)
    .map((found) => [
      groupText(found, words),
      found.count ? countText(found.count, words) : words.t('flag.suppressed'),
      rateText(found.specificRate, words),
      rateText(found.contribution, words),
      found.knownShare === undefined ? '–' : words.percent(found.knownShare),
    ]);
  const detail = table(
    [
      { head: words.t('report.rate.group') },
      { head: words.t('code.count-unit.victims'), number: true },
      { head: words.t('measure.specificRate'), number: true },
      { head: words.t('measure.contribution'), number: true },
      { head: words.t('report.rate.known'), number: true },
    ],
    rows,
  );
  const sources = [...new Map(observations.flatMap(({ specificRate }) => (specificRate ? [[specificRate.denominator.source.id, specificRate.denominator] as const] : []))).values()];
  return html`<h2>${name}</h2><p>${words.t('report.rate.text')}</p>
${drawing(intervals(marks, voice), words.t('interval.garwood'), words.t('report.rate.last', { year: year(last) }), detail)}
<p class="note">${words.t('report.rate.sources')} ${sources.map(({ source, mark }) => html`<bdi>${source.title}</bdi> (${words.t(`mark.${mark}`)})`)}. ${words.t('flag.secondary-suppression-not-done')}.</p>`;
}
