import { cellOf, rollUp, type Cube } from '@ctip/cube';

import { bars, columns, type Mark } from '../chart/index.js';
import { html, type Html } from '../html/index.js';
import { drawing, table } from '../page/index.js';
import { countText, crosstab, marksOf } from './crosstab.js';
import { memberName, membersInOrder } from './members.js';
import { masked } from './small.js';
import type { Words } from './words.js';

/** What the section on victims is made from. @public */
export interface VictimsInput {
  /** Identified victims by year, sex and age group. */
  readonly people: Cube<'victims', 'year' | 'sex' | 'ageGroup'>;
  /** Identified victims by form; a person with two forms stands under both. */
  readonly forms: Cube<'victims', 'form'>;
}

function rolled<const D extends 'year' | 'sex' | 'ageGroup'>(cube: VictimsInput['people'], keep: readonly D[]): Cube<'victims', D> {
  const result = rollUp(cube, keep);
  if (!result.ok) throw new TypeError('year, sex and age group add up');
  return result.value;
}

/** Who was identified, when, and what was done to them. */
export function victimsSection({ people, forms: allForms }: VictimsInput, below: number, words: Words): Html {
  const voice = (name: string) => ({ direction: words.direction, number: (value: number) => words.number(value), name });
  const byYear = masked(rolled(people, ['year', 'sex']), below);
  const byAge = masked(rolled(people, ['ageGroup', 'sex']), below);
  const forms = masked(allForms, below);
  const [form] = forms.dimensions;
  const perForm: Mark[] = membersInOrder(form ?? { id: 'form', members: [], additive: false }).flatMap((member) => {
    const count = cellOf(forms, { form: member });
    return count && form ? [{ at: memberName(form, member, words), value: count.high, low: count.low, high: count.high }] : [];
  });
  const sorted = perForm.toSorted((a, b) => b.value - a.value);
  const formTable = table(
    [{ head: words.t('dimension.form') }, { head: words.t('code.count-unit.victims'), number: true }],
    sorted.map((mark) => [mark.at, countText({ low: mark.low ?? mark.value, high: mark.high ?? mark.value }, words)]),
  );
  const t = words.t;
  return html`<h2>${t('report.victims')}</h2><p>${t('report.victims.text')} ${t('report.victims.small', { below })}</p>
<h3>${t('report.byYear')}</h3>${drawing(columns(marksOf(byYear, 'year', 'sex', words), voice(t('report.byYear'))), t('report.byYear.caption'), t('report.numbers'), crosstab(byYear, 'year', 'sex', words))}
<h3>${t('report.byAge')}</h3>${drawing(columns(marksOf(byAge, 'ageGroup', 'sex', words), voice(t('report.byAge'))), t('report.byAge.caption'), t('report.numbers'), crosstab(byAge, 'ageGroup', 'sex', words))}
<h3>${t('report.byForm')}</h3>${drawing(bars(sorted, voice(t('report.byForm'))), t('report.byForm.caption'), t('report.numbers'), formTable)}`;
}
