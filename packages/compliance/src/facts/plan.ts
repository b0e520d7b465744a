import type { Fact, FeatureValues } from '@ctip/legislation';

/** What the law facts say of national plans against trafficking: their years, or whether there is one. @public */
export type PlanFact = Fact<FeatureValues['nationalPlan']>;

const span = /^(?<from>\d{4})(?:-(?<to>\d{4}))?$/u;

/**
 * Does a plan cover the day? Plans are years: `2024-2026` covers all three. A plan of which only the first year is known may still
 * run, so after that year it is unknown; after the last plan has ended it is `false` only where the list is whole or a source
 * written later knows of no other.
 *
 * @example
 * ```ts
 * const plan = { value: ['2016-2021', '2022-2026'], sources: ['x'], mark: 'verified' };
 * planInForce(plan, '2024-06-01')?.value; // => true
 * planInForce(plan, '2027-01-01'); // => undefined
 * planInForce({ ...plan, whole: true }, '2027-01-01')?.value; // => false
 * ```
 * @public
 */
export function planInForce(plan: PlanFact, asOf: string): Fact<boolean> | undefined {
  const { value, ...rest } = plan;
  const { contested, ...uncontested } = rest;
  const said = (answer: boolean): Fact<boolean> => ({ ...uncontested, ...(contested && { contested: { sources: contested.sources, reading: 'differs' as const } }), value: answer });
  if (typeof value === 'boolean') return said(value);
  // A draft is no plan in force; an expired plan is none either.
  if (typeof value === 'string') return said(false);
  const year = Number(asOf.slice(0, 4));
  const plans = value.flatMap((one) => {
    const found = span.exec(one)?.groups;
    return found ? [{ from: Number(found['from']), to: found['to'] === undefined ? undefined : Number(found['to']) }] : [];
  });
  if (plans.some(({ from, to }) => from <= year && (to === undefined ? from === year : year <= to))) {
    const both = contested?.value;
    const agreed = Array.isArray(both) && both.some((one) => typeof one === 'string' && covers(one, year));
    return agreed ? { ...uncontested, value: true } : said(true);
  }
  const open = plans.some(({ from, to }) => to === undefined && from < year);
  const last = Math.max(...plans.map(({ from, to }) => to ?? from));
  const seen = Number(plan.seen?.slice(0, 4) ?? 0);
  const surelyOver = plans.length === value.length && plan.partial !== true && (plan.whole === true || (seen > last && year <= seen));
  return !open && surelyOver && year > last ? said(false) : undefined;
}

function covers(text: string, year: number): boolean {
  const found = span.exec(text)?.groups;
  return found !== undefined && Number(found['from']) <= year && year <= Number(found['to'] ?? found['from']);
}
