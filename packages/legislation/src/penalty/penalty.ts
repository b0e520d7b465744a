import { any, type ArabLeagueCode, type CodeOf, type Truth } from '@ctip/core';

import type { aggravators } from '../codes/index.js';
import { featuresOf } from '../feature/index.js';
import type { Fact, Fine, Penalty } from '../model/index.js';

/** A prison term in months; `life` and `death` beside it where they are provided. What is absent is not known. @public */
export interface PrisonTerm {
  readonly minMonths?: number;
  readonly maxMonths?: number;
  readonly life: boolean;
  readonly death: boolean;
}

/** The penalty of one class: the basic offence, a child victim, or aggravating circumstances. @public */
export interface PenaltyClass {
  readonly country: ArabLeagueCode;
  readonly class: 'basic' | 'child-victim' | 'aggravated';
  /** Circumstances of this figure, as the source lists them. */
  readonly when: readonly CodeOf<typeof aggravators>[];
  /** Several offences side by side: the articles of this figure. */
  readonly scope?: string;
  readonly prison: PrisonTerm;
  readonly fine?: Fine;
  /** May a fine stand instead of prison? */
  readonly fineInstead: Truth;
  /** Article 2(b) of the Convention: is the highest term at least four years? Derived for each class. */
  readonly serious: Truth;
  /** The penalty as it stands in the data, with article, sources and mark. */
  readonly fact: Fact<Penalty>;
}

/** Least highest term of a serious crime: four years, Article 2(b) of the Convention against Transnational Organized Crime. @public */
export const seriousCrimeMonths = 48;

const months = (years: number | undefined, rest: number | undefined): number | undefined => (years === undefined ? rest : years * 12);

/**
 * The prison term of a penalty in months. A fixed term is both ends; grades widen the range where the penalty itself gives none.
 *
 * @example
 * ```ts
 * prisonTermOf({ minMonths: 6, maxYears: 5 }); // => { minMonths: 6, maxMonths: 60, life: false, death: false }
 * prisonTermOf({ years: 10 }); // => { minMonths: 120, maxMonths: 120, life: false, death: false }
 * prisonTermOf({ life: true }); // => { life: true, death: false }
 * ```
 * @public
 */
export function prisonTermOf(penalty: Penalty): PrisonTerm {
  const grades = (penalty.grades ?? []).map(prisonTermOf);
  const own = { min: months(penalty.years ?? penalty.minYears, penalty.minMonths), max: months(penalty.years ?? penalty.maxYears, penalty.maxMonths) };
  const of = (pick: 'minMonths' | 'maxMonths', choose: (...values: number[]) => number): number | undefined => {
    const values = grades.flatMap((grade) => grade[pick] ?? []);
    return values.length === 0 ? undefined : choose(...values);
  };
  const least = own.min ?? of('minMonths', Math.min);
  const most = own.max ?? of('maxMonths', Math.max);
  return {
    ...(least !== undefined && { minMonths: least }),
    ...(most !== undefined && { maxMonths: most }),
    life: penalty.life === true || grades.some(({ life }) => life),
    death: penalty.death === true || grades.some(({ death }) => death),
  };
}

/**
 * Is the highest term at least four years? A least term of four years shows it too; where neither end was read, it is not known.
 *
 * @example
 * ```ts
 * isSeriousCrime({ maxYears: 4 }); // => 'yes'
 * isSeriousCrime({ maxMonths: 47 }); // => 'no'
 * isSeriousCrime({ minMonths: 6 }); // => 'unknown'
 * isSeriousCrime({ minYears: 5 }); // => 'yes'
 * ```
 * @public
 */
export function isSeriousCrime(penalty: Penalty): Truth {
  const { minMonths, maxMonths, life, death } = prisonTermOf(penalty);
  if (life || death || Math.max(minMonths ?? 0, maxMonths ?? 0) >= seriousCrimeMonths) return 'yes';
  return maxMonths === undefined ? 'unknown' : 'no';
}

const classes = [
  ['basic', 'penaltyBasic'],
  ['child-victim', 'penaltyChildVictim'],
  ['aggravated', 'penaltyAggravated'],
] as const;

function classesOf(country: ArabLeagueCode, name: PenaltyClass['class'], fact: Fact<Penalty>, alternative: Truth): readonly PenaltyClass[] {
  const one = (penalty: Penalty): PenaltyClass => ({
    country,
    class: name,
    when: penalty.when ?? [],
    ...(penalty.scope !== undefined && { scope: penalty.scope }),
    prison: prisonTermOf(penalty),
    ...(penalty.fine && { fine: penalty.fine }),
    fineInstead: any([penalty.fineAlternative === true ? 'yes' : 'no', alternative]),
    serious: isSeriousCrime(penalty),
    fact,
  });
  const { grades } = fact.value;
  return grades ? grades.map(one) : [one(fact.value)];
}

/**
 * The penalties of the trafficking offence of a state on a day, class by class and grade by grade.
 *
 * @throws RangeError for another country, or when a day is not one
 * @example
 * ```ts
 * const [basic] = penaltiesOf('JO', { asOf: '2018-01-01' });
 * [basic.prison.minMonths, basic.fineInstead, basic.serious]; // => [6, 'yes', 'unknown']
 * penaltiesOf('MA', { asOf: '2024-01-01' }).filter(({ when }) => when.includes('child-victim')).length; // => 1
 * penaltiesOf('PS', { asOf: '2024-01-01' }); // => []
 * ```
 * @public
 */
export function penaltiesOf(country: ArabLeagueCode, options: { readonly asOf?: string; readonly knownAt?: string } = {}): readonly PenaltyClass[] {
  const features = featuresOf(country, options);
  const said = features.fineAlternative?.value;
  const alternative: Truth = said === undefined ? 'unknown' : said ? 'yes' : 'no';
  return classes.flatMap(([name, feature]) => {
    const fact = features[feature];
    return fact ? classesOf(country, name, fact, alternative) : [];
  });
}

/** One state in a comparison. @public */
export interface PenaltyComparison {
  readonly country: ArabLeagueCode;
  /** Nothing where the penalty is not in the data. */
  readonly classes: readonly PenaltyClass[];
  /** Is every class that is known a serious crime? */
  readonly serious: Truth;
  /** Whether the law read provides for death, as a fact with its sources; absent where nobody knows. */
  readonly death?: Fact<boolean>;
}

/**
 * Penalties of several states on one day, side by side in the order given. Nothing is ranked: what was read in each text differs.
 *
 * @example
 * ```ts
 * comparePenalties(['KW', 'PS'], { asOf: '2024-01-01' }).map(({ country, serious }) => [country, serious]); // => [['KW', 'yes'], ['PS', 'unknown']]
 * ```
 * @public
 */
export function comparePenalties(countries: readonly ArabLeagueCode[], options: { readonly asOf: string; readonly knownAt?: string }): readonly PenaltyComparison[] {
  return countries.map((country) => {
    const found = penaltiesOf(country, options);
    const known = found.map(({ serious }) => serious);
    const serious: Truth = known.includes('no') ? 'no' : known.length === 0 || known.includes('unknown') ? 'unknown' : 'yes';
    const death = featuresOf(country, options).deathPenaltyPossible;
    return { country, classes: found, serious, ...(death && { death }) };
  });
}
