import type { Language } from '@ctip/core';

import { attackerOf } from '../evidence/index.js';
import { anonymisationCatalogue, type AnonymisationKey } from '../locales/index.js';
import type { AverageRisk, PrivacyModel } from '../model/index.js';
import type { SearchFacts } from '../release/facts.js';
import type { Release } from '../release/release.js';
import { survivalOf } from '../utility/survival.js';
import type { Breakdown } from '../utility/index.js';
import { columnLabel } from './names.js';

/** A release in sentences, for whoever decides on publishing it and is no statistician. @public */
export interface Explanation {
  /** What it protects against. */
  readonly protects: readonly string[];
  /** What it does not protect against. */
  readonly open: readonly string[];
  /** What was lost. */
  readonly lost: readonly string[];
}

/** How an explanation is written. @public */
export interface ExplanationSettings {
  /** Digits of the Arabic text; Arabic-Indic unless told. */
  readonly arabicDigits?: 'arab' | 'latn';
}

/** Says words of the catalogue with figures and names in them. */
class Speaker {
  readonly language: Language;
  readonly #numbers: Intl.NumberFormat;
  readonly #shares: Intl.NumberFormat;
  readonly #bounds: Intl.NumberFormat;

  constructor(language: Language, arabicDigits: 'arab' | 'latn') {
    this.language = language;
    const locale = language === 'ar' ? `ar-u-nu-${arabicDigits}` : language;
    this.#numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    this.#shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    this.#bounds = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3, roundingMode: 'ceil' });
  }

  readonly number = (value: number): string => this.#numbers.format(value);
  /** To three digits, never less than it is. */
  readonly atMost = (value: number): string => this.#bounds.format(value);
  readonly share = (value: number): string => this.#shares.format(value);
  readonly column = (name: string): string => columnLabel(name, this.language);

  readonly say = (key: AnonymisationKey, values: Readonly<Record<string, string>> = {}): string =>
    anonymisationCatalogue.texts[this.language][key].replaceAll(/\{\{(\w+)\}\}/gu, (_match, name: string) => values[name] ?? '');

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(items);
  }
}

/** What is promised of the highest risk beside the average one. */
function highestKey({ highest, share }: AverageRisk): AnonymisationKey[] {
  return highest === undefined ? [] : [share === undefined ? 'explain.promise.highest' : 'explain.promise.highestButFew'];
}

function promise(model: PrivacyModel, speaker: Speaker): string {
  const { number, share, column } = speaker;
  const key = `explain.promise.${model.type}` as const;
  switch (model.type) {
    case 'k-anonymity':
      return speaker.say(key, { k: number(model.k), others: number(model.k - 1) });
    case 'k-map':
      return speaker.say(key, { k: number(model.k) });
    case 'k-groups':
      return speaker.say(key, { k: number(model.k), column: column(model.column) });
    case 'k-combinations':
      return speaker.say(key, { k: number(model.k), length: number(model.length), columns: speaker.list(model.columns.map(column)) });
    case 'l-diversity':
      return speaker.say(key, { l: number(model.l), column: column(model.column) });
    case 't-closeness':
      return speaker.say(key, { t: number(model.t), column: column(model.column) });
    case 'beta-likeness':
      return speaker.say(key, { beta: share(model.beta), column: column(model.column) });
    case 'delta-disclosure':
      return speaker.say(key, { times: number(2 ** model.delta), column: column(model.column) });
    case 'delta-presence':
      return speaker.say(key, { minimum: share(model.minimum), maximum: share(model.maximum) });
    case 'average-risk':
      return [key, ...highestKey(model)].map((one) => speaker.say(one, { average: share(model.average), highest: share(model.highest ?? 1), share: share(model.share ?? 0) })).join(' ');
    case 'sample-uniqueness':
    case 'population-uniqueness':
      return speaker.say(key, { share: share(model.share) });
    default:
      throw new TypeError('a model is one of privacyModels');
  }
}

function openIn({ remaining, models, columns, warnings }: Release, speaker: Speaker): string[] {
  const protectedColumns = new Set(models.flatMap((model) => ('column' in model && attackerOf(model) === 'attribute' ? [model.column] : 'columns' in model ? model.columns : [])));
  const shared = remaining.sameValue.filter(({ share }) => share > 0).map(({ column, share }) => speaker.say('explain.open.sameValue', { column: speaker.column(column), share: speaker.share(share) }));
  const bare = columns.filter(({ name, role }) => role === 'sensitive' && !protectedColumns.has(name)).map(({ name }) => speaker.column(name));
  return [
    ...(remaining.alone > 0 ? [speaker.say('explain.open.alone', { share: speaker.share(remaining.alone) })] : []),
    ...shared,
    ...(bare.length > 0 ? [speaker.say('explain.open.sensitive', { columns: speaker.list(bare) })] : []),
    ...(warnings.some(({ code }) => code === 'anonymisation/hierarchy-from-data') ? [speaker.say('explain.open.fromData')] : []),
    speaker.say('explain.open.outside'),
    speaker.say('explain.open.again'),
    speaker.say('explain.open.algorithm'),
  ];
}

/** What is not known to be the best, where a budget ended the search. */
function unprovenIn({ nodes, checked, optimal, gap, endedAfter }: SearchFacts, cost: number, { number, atMost, say }: Speaker): string[] {
  if (optimal || gap === undefined || endedAfter === undefined) return [];
  if (gap === 0) return [say('explain.lost.rounds', { checked: number(endedAfter) })];
  return [say('explain.lost.unproven', { checked: number(checked), nodes: number(nodes), cost: atMost(cost), gap: atMost(gap) })];
}

function lostIn(release: Release, found: readonly Breakdown[], speaker: Speaker): string[] {
  const { columns, read, suppressed, blanked, loss, search, utility } = release;
  const { number, share, column } = speaker;
  const states = columns.map((one) => ({ name: one.name, survives: found.find((breakdown) => breakdown.column === one.name)?.survives ?? survivalOf(one, release) }));
  const by = (wanted: Breakdown['survives'], key: 'explain.lost.whole' | 'explain.lost.coarse' | 'explain.lost.gone'): string[] => {
    const names = states.filter(({ survives }) => survives === wanted).map(({ name }) => column(name));
    return names.length === 0 ? [] : [speaker.say(key, { columns: speaker.list(names) })];
  };
  return [
    speaker.say('explain.lost.records', { suppressed: number(suppressed), read: number(read), share: share(suppressed / read) }),
    ...(blanked > 0 ? [speaker.say('explain.lost.cells', { count: number(blanked) })] : []),
    ...by('whole', 'explain.lost.whole'),
    ...by('coarse', 'explain.lost.coarse'),
    ...by('gone', 'explain.lost.gone'),
    ...found.filter(({ vanished }) => vanished.length > 0).map(({ column: name, vanished }) => speaker.say('explain.lost.vanished', { column: column(name), count: number(vanished.length) })),
    speaker.say('explain.lost.detail', { loss: share(loss) }),
    ...unprovenIn(search, utility.cost, speaker),
  ];
}

/**
 * A release in plain sentences: what it protects against, what it does not, what was lost. It never says that a release is safe.
 *
 * @param release - the release
 * @param language - Arabic, English or French
 * @param found - what a reader can still do with it, by `breakdowns`, to tell how many values vanish
 * @param settings - `arabicDigits`: digits of the Arabic text, Arabic-Indic unless told; those of the page around it
 * @example
 * ```ts
 * const age = { name: 'age', role: 'quasi', hierarchy: ageLadder(['19', '20', '44']) } as const;
 * const made = anonymise({ columns: [age], rows: [['19'], ['20'], ['44']] }, { models: [kAnonymity(2)], suppressionLimit: 0.4 });
 * made.ok && explainRelease(made.value, 'en').protects[0]; // => 'Whoever knows that a certain person is in the data, and what the columns say of the person, finds at least 2 records that look the same: the person could be any of them.'
 * made.ok && explainRelease(made.value, 'en').lost[0]; // => 'Records left out: 1 of 3 (33.3%).'
 * ```
 * @public
 */
export function explainRelease(release: Release, language: Language, found: readonly Breakdown[] = [], { arabicDigits = 'arab' }: ExplanationSettings = {}): Explanation {
  const speaker = new Speaker(language, arabicDigits);
  const [now, before] = [{ highest: speaker.share(release.risks.highest), average: speaker.share(release.risks.average) }, release.before];
  const highest = before ? speaker.say('explain.protects.risk', { ...now, before: speaker.share(before.risks.highest) }) : speaker.say('explain.protects.riskNow', now);
  return { protects: [...release.models.map((model) => promise(model, speaker)), highest], open: openIn(release, speaker), lost: lostIn(release, found, speaker) };
}
