import { absent, check, codesOf, formsOfExploitation, identificationStatuses, problem, ServiceEpisode, type Case, type Problem } from '@ctip/core';

import { list, loss, member } from '../mapping/index.js';
import type { PrimeroPack } from './primero.js';
import { primeroServices, servicePairs } from './services.data.js';

/** What our records must know and a case of Primero does not say. @public */
export interface PrimeroCaseContext {
  readonly ids: { readonly case: string; readonly victim: string };
  /** The agency that keeps the record here. */
  readonly agency: string;
  readonly detectedOn: string;
  readonly detectedIn: string;
  /** What was decided of the person, where somebody knows it; a concern there says no more than that somebody may have been trafficked or smuggled. */
  readonly identification?: Case['identification']['status'];
  readonly pack?: PrimeroPack;
}

const unknown = absent('unknown');
const read = new Set(['name', 'name_first', 'name_middle', 'name_last', 'sex', 'age', 'date_of_birth', 'estimated', 'nationality', 'protection_concerns', 'other_agency_id', 'other_agency_name', 'services_section']);
const sexual = formsOfExploitation.codes.filter(({ broader }) => broader === 'sexual').map(({ code }) => code);

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
/** The day of a day or of a moment; whatever else stands there is left to `check`. */
const dayOf = (value: unknown): unknown => (typeof value === 'string' ? (/^(\d{4}-\d{2}-\d{2})(?:T|$)/u.exec(value)?.[1] ?? value) : value);
const ownKeysOf = (table: Readonly<Record<string, string>> | undefined, option: string): readonly string[] => Object.entries(table ?? {}).flatMap(([own, theirs]) => (theirs === option ? [own] : []));

/** Reads one case and keeps account of what it costs. */
export class CaseReader {
  readonly losses: Problem[] = [];
  readonly problems: Problem[] = [];
  readonly kept: Record<string, readonly string[]> = {};
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #context: PrimeroCaseContext;

  constructor(fields: Readonly<Record<string, unknown>>, context: PrimeroCaseContext) {
    this.#fields = fields;
    this.#context = context;
  }

  #tell(code: `exchange/${string}`, pointer: string, field: string, more: NonNullable<Problem['params']> = {}): void {
    this.losses.push(loss(code, pointer, { field, ...more }));
  }

  #keep(name: string, words: readonly string[], field: string): void {
    if (words.length === 0) return;
    this.kept[name] = words;
    this.#tell('exchange/mapping-kept-apart', `/${name}`, field);
  }

  sex(): unknown {
    const word = member(this.#fields, 'sex');
    if (word === 'female' || word === 'male') return word;
    this.#keep('sex', texts(word), 'case.sex');
    return unknown;
  }

  /** An age that is an estimate says no group: 18 is the edge that counts. */
  age(): { readonly ageYears: unknown; readonly ageGroup: unknown } {
    const age = member(this.#fields, 'age');
    if (age === undefined || age === null) return { ageYears: unknown, ageGroup: unknown };
    const isEstimate = member(this.#fields, 'estimated') === true;
    if (isEstimate) this.#tell('exchange/mapping-assumed', '/age', 'case.ageYears');
    const group = typeof age === 'number' ? (age < 18 ? 'child' : 'adult') : unknown;
    return { ageYears: age, ageGroup: isEstimate ? unknown : group };
  }

  /** Of a list that is known in part only nothing is said: a part would pass for the whole. */
  nationalities(): unknown {
    const options = texts(member(this.#fields, 'nationality'));
    const found = options.map((option) => ownKeysOf(this.#context.pack?.nationality, option));
    for (const [at, candidates] of found.entries()) if (candidates.length > 1) this.problems.push(problem('exchange/primero-ambiguous-option', `/nationality/${String(at)}`, { params: { candidates } }));
    if (options.length > 0 && found.every(([code]) => code !== undefined)) return [...new Set(found.flat())];
    this.#keep('nationality', options, 'case.nationalities');
    return unknown;
  }

  /** Trafficking and smuggling are one concern there: it is a reason to look, and decides nothing. */
  identification(): string | undefined {
    const concerns = texts(member(this.#fields, 'protection_concerns'));
    const isRaised = concerns.includes('trafficked_smuggled');
    if (concerns.includes('sexually_exploited')) this.#tell('exchange/mapping-merged', '/protection_concerns', 'case.purposes', { candidates: sexual });
    this.#keep('protection_concerns', concerns.filter((one) => one !== 'trafficked_smuggled'), 'case.purposes');
    const { identification } = this.#context;
    if (identification === undefined && !isRaised) this.problems.push(problem('exchange/primero-no-concern', '/protection_concerns', { params: { allowed: codesOf(identificationStatuses) } }));
    if (identification === undefined && isRaised) this.#tell('exchange/mapping-assumed', '/protection_concerns', 'case.identificationStatus');
    return identification ?? (isRaised ? 'presumed' : undefined);
  }

  names(): readonly unknown[] {
    const [full, given, middle, family] = ['name', 'name_first', 'name_middle', 'name_last'].map((name) => text(member(this.#fields, name)));
    const parts = [given, middle, family].flatMap((part) => part ?? []);
    if (full === undefined && parts.length > 0) this.#tell('exchange/mapping-assumed', '/name', 'victim.name');
    const said = full ?? (parts.length > 0 ? parts.join(' ') : undefined);
    if (said === undefined) return [];
    return [{ use: unknown, name: { full: said, ...(given !== undefined && { given }), ...(middle !== undefined && { middle }), ...(family !== undefined && { family }) } }];
  }

  birth(): unknown {
    const day = dayOf(member(this.#fields, 'date_of_birth'));
    if (day === undefined || day === null || day === '') return unknown;
    return { calendar: 'gregory', date: member(this.#fields, 'estimated') === true && typeof day === 'string' ? `${day}~` : day };
  }

  /** A service whose type, agency and day are ours; of every other it is told that it was not read. */
  service(entry: unknown, at: number): ServiceEpisode | undefined {
    const pointer = `/services_section/${String(at)}`;
    const known = primeroServices.find((one) => one === member(entry, 'service_type'));
    const pair = known && servicePairs[known];
    const agencies = ownKeysOf(this.#context.pack?.agency, text(member(entry, 'service_implementing_agency')) ?? '');
    if (agencies.length > 1) {
      this.problems.push(problem('exchange/primero-ambiguous', `${pointer}/service_implementing_agency`, { params: { candidates: agencies } }));
      return undefined;
    }
    const isDelivered = member(entry, 'service_implemented') === 'implemented';
    const done = isDelivered ? dayOf(member(entry, 'service_implemented_day_time')) : undefined;
    const made =
      pair && agencies[0] !== undefined
        ? check(ServiceEpisode, {
            schema: 'ctip.service-episode/1',
            id: `${this.#context.ids.case}-service-${String(at + 1)}`,
            caseId: this.#context.ids.case,
            service: pair.service,
            provider: agencies[0],
            status: isDelivered ? 'delivered' : 'planned',
            plannedOn: dayOf(member(entry, 'service_response_day_time')),
            ...(isDelivered && { startedOn: done, endedOn: done, outcome: 'delivered' }),
          })
        : undefined;
    if (!made?.ok) {
      this.#tell('exchange/primero-service-unread', pointer, 'service-episode.service');
      return undefined;
    }
    if (pair?.relation === 'narrower') this.#tell('exchange/mapping-merged', `${pointer}/service_type`, 'service-episode.service');
    this.#tell('exchange/mapping-assumed', pointer, isDelivered ? 'service-episode.startedOn' : 'service-episode.status');
    return made.value;
  }

  services(): readonly ServiceEpisode[] {
    return list(member(this.#fields, 'services_section')).flatMap((entry, at) => this.service(entry, at) ?? []);
  }

  /** Fields that were not looked at, by their place: their names are the deployment's own. */
  unread(): void {
    for (const [at, [name, value]] of Object.entries(this.#fields).entries()) if (!read.has(name) && value !== null) this.losses.push(loss('exchange/primero-unread', `/#${String(at + 1)}`, {}));
  }
}
