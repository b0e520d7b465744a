import { check, FocalPoint, FocalPointContact, ok, placed, problem, refused, type Problem, type RecordSchema, type Result } from '@ctip/core';

import { jsonItems, loss, member, needed, versionOf, type ConvertedItem, type ConvertOptions, type JsonItem, type Mapped, type Standard } from '../mapping/index.js';
import { fromJCard } from './fromJCard.js';
import { shownUntilProperty } from './jcard.js';
import { toJCard } from './toJCard.js';

const version = 'rfc7095';

/** Text of the first property of a name, in a card of which nothing is known yet. */
function textOf(card: unknown, name: string): string | undefined {
  const properties = Array.isArray(card) && Array.isArray(card[1]) ? (card[1] as readonly unknown[]) : [];
  const found = properties.find((one): one is readonly unknown[] => Array.isArray(one) && typeof one[0] === 'string' && one[0].toLowerCase() === name);
  return typeof found?.[3] === 'string' ? found[3] : undefined;
}

/**
 * A card as the contact of a post. A card that we wrote names its post and the day until which it is shown; of a card of somebody else both must
 * be told, and the post is one that the reader has to join to a nomination.
 */
function contactOf(card: unknown, number: number, { ids, shownUntil }: ConvertOptions): Result<Mapped<FocalPointContact>> {
  const own = textOf(card, shownUntilProperty) === undefined ? undefined : textOf(card, 'uid');
  const [focalPoint, until] = [own ?? (ids === undefined ? undefined : `${ids}-${String(number)}`), textOf(card, shownUntilProperty) ?? shownUntil];
  if (focalPoint === undefined || until === undefined) return refused([...(focalPoint === undefined ? [needed('ids')] : []), ...(until === undefined ? [needed('shownUntil')] : [])]);
  const made = fromJCard(card, { focalPoint, shownUntil: until });
  if (!made.ok || own !== undefined) return made;
  return ok({ value: made.value.value, losses: [...made.value.losses, loss('exchange/mapping-assumed', '', { field: 'focal-point-contact.focalPoint' })] });
}

/** The cards of an item: one, or a list of them. */
const cardsIn = (value: unknown): readonly unknown[] => (Array.isArray(value) && value.length > 0 && value.every((one) => Array.isArray(one) && one[0] === 'vcard') ? (value as readonly unknown[]) : [value]);

function* read(item: JsonItem, from: number, options: ConvertOptions): Generator<ConvertedItem> {
  if (!item.ok) {
    yield item;
    return;
  }
  const cards = cardsIn(item.value);
  for (const [index, card] of cards.entries()) {
    const made = contactOf(card, from + index, options);
    // Cards of a list are told apart by their number.
    const at = cards.length > 1 ? { record: from + index } : item.at;
    yield made.ok ? { ok: true, at, value: [made.value.value], losses: made.value.losses } : { ok: false, at, problems: made.problems.map((found) => placed(found, at)) };
  }
}

/** Records by their schema, each once. */
function partsOf(records: readonly unknown[]): Result<{ readonly post: FocalPoint; readonly contact: FocalPointContact }> {
  const schemas: readonly RecordSchema[] = [FocalPoint, FocalPointContact];
  const allowed: readonly string[] = schemas.map(({ tag }) => tag);
  const strange = records.findIndex((record) => !allowed.includes(String(member(record, 'schema'))));
  if (strange >= 0) return refused([problem('exchange/convert-record', `/${String(strange)}`, { params: { allowed } })]);
  const [post, contact] = schemas.map((schema) => records.find((record) => member(record, 'schema') === schema.tag));
  const missing = schemas.filter((_, index) => [post, contact][index] === undefined);
  if (missing.length > 0) return refused(missing.map(({ tag }) => problem('exchange/convert-part', '', { params: { needed: tag } })));
  const [readPost, readContact] = [check(FocalPoint, post), check(FocalPointContact, contact)];
  if (readPost.ok && readContact.ok) return ok({ post: readPost.value, contact: readContact.value });
  const problems: readonly Problem[] = [...(readPost.ok ? [] : readPost.problems), ...(readContact.ok ? [] : readContact.problems)];
  return refused(problems);
}

/** jCard in the conversion: a post and who holds it become one card, one a line; cards of any program become contacts. */
export const jcardStandard: Standard = {
  id: 'jcard',
  versions: [version],
  subject: 'contacts',
  async *read({ bytes }, options): AsyncGenerator<ConvertedItem> {
    let number = 1;
    for await (const item of jsonItems(bytes)) {
      yield* read(item, number, options);
      number += item.ok ? cardsIn(item.value).length : 1;
    }
  },
  writer(options) {
    const asked = versionOf(options, [version], version);
    if (!asked.ok) return asked;
    return ok({
      write: (records) => {
        const parts = partsOf(records);
        if (!parts.ok) return parts;
        const { value, losses } = toJCard(parts.value.post, parts.value.contact);
        return ok({ text: `${JSON.stringify(value)}\n`, losses });
      },
    });
  },
};
