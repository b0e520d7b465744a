import { identificationStatuses, codesOf, ok, placed, Victim, type Problem, type Result } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import { dropped, jsonItems, list, loss, member, needs, notAllowed, personOf, versionOf, type ConvertedItem, type ConvertOptions, type JsonItem, type Standard } from '../mapping/index.js';
import type { PrimeroCaseContext } from './caseReader.js';
import { fromPrimeroCase, primeroPackOf } from './fromPrimeroCase.js';
import { primeroVersion, type PrimeroPack } from './primero.js';
import { toPrimeroCase } from './toPrimeroCase.js';

const statuses = codesOf(identificationStatuses);

/** The lists of the deployment, where they were given. */
function packOf({ pack }: ConvertOptions): Result<PrimeroPack> {
  if (pack === undefined) return ok({});
  const parsed = parseJson(pack, { notices: false });
  return parsed.ok ? primeroPackOf(parsed.value) : parsed;
}

function problemsOf(options: ConvertOptions): readonly Problem[] {
  const pack = packOf(options);
  const { identification } = options;
  return [...(pack.ok ? [] : pack.problems), ...(identification === undefined || statuses.some((one) => one === identification) ? [] : [notAllowed('identification', statuses)])];
}

/** The cases of an item: one, or a page of them as the interface gives it. */
const casesIn = (value: unknown): readonly unknown[] => (Array.isArray(member(value, 'data')) ? list(member(value, 'data')) : [value]);

function* read(item: JsonItem, from: number, contextOf: (number: number) => PrimeroCaseContext): Generator<ConvertedItem> {
  if (!item.ok) {
    yield item;
    return;
  }
  const cases = casesIn(item.value);
  for (const [index, one] of cases.entries()) {
    const made = fromPrimeroCase(one, contextOf(from + index));
    // Cases of a page are told apart by their number.
    const at = cases.length > 1 ? { record: from + index } : item.at;
    if (!made.ok) {
      yield { ok: false, at, problems: made.problems.map((found) => placed(found, at)) };
      continue;
    }
    const { case: file, victim, services } = made.value.value;
    const left = services.map(() => loss('exchange/mapping-dropped', '/services_section', { field: 'service-episode.service' }));
    yield { ok: true, at, value: [victim, file], losses: [...made.value.losses, ...left] };
  }
}

/**
 * Primero in the conversion: the fields of one case a line, as its interface takes and gives them under `data`, or a page of cases. On the way out who
 * the person is stays here: a file says to nobody who may know. Countries and agencies come from the lists of the deployment (`pack`).
 */
export const primeroStandard: Standard = {
  id: 'primero',
  versions: [primeroVersion],
  subject: 'persons',
  readNeeds: ['agency', 'ids', 'detectedOn', 'detectedIn'],
  readProblems: problemsOf,
  async *read({ bytes }, options): AsyncGenerator<ConvertedItem> {
    const [told, pack] = [needs(options, ['agency', 'ids', 'detectedOn', 'detectedIn']), packOf(options)];
    if (!told.ok || !pack.ok) {
      yield { ok: false, at: {}, problems: [...(told.ok ? [] : told.problems), ...(pack.ok ? [] : pack.problems)] };
      return;
    }
    const { agency, ids, detectedOn, detectedIn } = told.value;
    const identification = statuses.find((one) => one === options.identification);
    const contextOf = (number: number): PrimeroCaseContext => ({
      ids: { case: `${ids}-${String(number)}-case`, victim: `${ids}-${String(number)}-victim` },
      agency,
      detectedOn,
      detectedIn,
      ...(identification !== undefined && { identification }),
      pack: pack.value,
    });
    let number = 1;
    for await (const item of jsonItems(bytes)) {
      yield* read(item, number, contextOf);
      number += item.ok ? casesIn(item.value).length : 1;
    }
  },
  writer(options) {
    const asked = versionOf(options, [primeroVersion], primeroVersion);
    const pack = packOf(options);
    if (!asked.ok) return asked;
    if (!pack.ok) return pack;
    return ok({
      write: (records) => {
        const person = personOf(records);
        if (!person.ok) return person;
        const { case: file, victim } = person.value;
        const { value, losses } = toPrimeroCase(file, { pack: pack.value });
        return ok({ text: `${JSON.stringify({ data: value })}\n`, losses: [...losses, ...(victim ? dropped(Victim, victim, ['/schema', '/id'], '/victim') : [])] });
      },
    });
  },
};
