import { check, FocalPointContact, nameParts, ok, problem, refused, type Problem, type Result } from '@ctip/core';

import { isObject, loss, type Mapped } from '../mapping/index.js';
import { channelProperties, jCardVersion, namePartProperty, partParameter, secureParameter, shownUntilProperty } from './jcard.js';

/** What a contact must know and a card may not say. @public */
export interface JCardContext {
  /** Id of the post that the person holds. A card of somebody else names none. */
  readonly focalPoint: string;
  /** The last day on which a directory shows the contact, where the card does not say one. */
  readonly shownUntil: string;
}

interface Property {
  readonly at: string;
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly values: readonly unknown[];
}

const notCard = (at: string): Result<never> => refused([problem('exchange/jcard-shape', at)]);

function propertyOf(value: unknown, at: string): Property | undefined {
  if (!Array.isArray(value) || value.length < 4) return undefined;
  const [name, parameters, type, ...values] = value as readonly unknown[];
  if (typeof name !== 'string' || !isObject(parameters) || typeof type !== 'string') return undefined;
  return { at, name: name.toLowerCase(), parameters, type: type.toLowerCase(), values };
}

function propertiesOf(card: unknown): Result<readonly Property[]> {
  // Some programs write the empty list of components of a jCal after the properties.
  const bare = Array.isArray(card) && (card.length === 2 || (card.length === 3 && Array.isArray(card[2]) && card[2].length === 0));
  if (!bare || card[0] !== 'vcard' || !Array.isArray(card[1])) return notCard('');
  const read: Property[] = [];
  for (const [index, value] of (card[1] as readonly unknown[]).entries()) {
    const found = propertyOf(value, `/1/${String(index)}`);
    if (!found) return notCard(`/1/${String(index)}`);
    read.push(found);
  }
  const version = read.find(({ name }) => name === 'version');
  if (version?.values[0] !== jCardVersion) return refused([problem('exchange/jcard-version', version?.at ?? '', { params: { allowed: jCardVersion } })]);
  return ok(read);
}

/** One text of a parameter, lower case as the standard compares them. */
const parameter = ({ parameters }: Property, name: string): readonly string[] => {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter((text) => typeof text === 'string').map((text) => text.toLowerCase());
};

type Channel = { readonly kind: string; readonly value: unknown; readonly secure: boolean };

/** A channel, and what was taken for granted: a card of somebody else says of none that case data may travel on it. */
function channelOf(property: Property): { readonly channel: Channel; readonly losses: readonly Problem[] } | undefined {
  const { name, at, type: valueType, values } = property;
  const [own] = parameter(property, 'x-ctip-channel');
  const kinds = Object.entries(channelProperties).filter(([, { name: written }]) => written === name);
  if (kinds.length === 0) return undefined;
  const cell = parameter(property, 'type').some((type) => type === 'cell' || type === 'text');
  const kind = kinds.some(([code]) => code === own) ? own : { tel: cell ? 'mobile' : 'phone', email: 'email' }[name];
  if (kind === undefined) return undefined;
  const [secure] = parameter(property, secureParameter);
  const stated = secure === 'true' || secure === 'false';
  const value = valueType === 'uri' && typeof values[0] === 'string' ? values[0].replace(/^(?:tel|mailto):/iu, '') : values[0];
  return {
    channel: { kind, value, secure: secure === 'true' },
    losses: stated ? [] : [loss('exchange/mapping-assumed', at, { field: 'focal-point-contact.channels.secure' })],
  };
}

/** The one name of the card as it is written; a card with several that are not each other's translation is ambiguous. */
function fullNames(properties: readonly Property[]): Result<{ readonly full?: unknown; readonly latin?: unknown }> {
  const all = properties.filter(({ name }) => name === 'fn');
  const isLatin = (property: Property): boolean => parameter(property, 'language').some((tag) => tag.includes('-latn'));
  const [own, ...more] = all.filter((property) => !isLatin(property));
  const latin = all.filter((property) => isLatin(property));
  if (more.length > 0 || latin.length > 1) {
    const candidates = (more.length > 0 ? [...(own ? [own] : []), ...more] : latin).map(({ at }) => at);
    return refused([problem('exchange/jcard-ambiguous', own?.at ?? '', { params: { candidates } })]);
  }
  if (!own) return ok({ full: latin[0]?.values[0] });
  return ok({ full: own.values[0], ...(latin[0] && { latin: latin[0].values[0] }) });
}

/** Parts of the name: ours where they stand, else family and given name; further names are not told apart by the standard. */
function partsOf(properties: readonly Property[]): { readonly parts: Readonly<Record<string, unknown>>; readonly losses: readonly Problem[] } {
  const own = properties.filter(({ name }) => name === namePartProperty);
  if (own.length > 0) {
    const told = own.flatMap((property) => {
      const [lower] = parameter(property, partParameter);
      const part = nameParts.find((candidate) => candidate.toLowerCase() === lower);
      return part ? [[part, property.values[0]] as const] : [];
    });
    return { parts: Object.fromEntries(told), losses: [] };
  }
  const structured = properties.find(({ name }) => name === 'n');
  const places = structured?.values[0];
  if (!structured || !Array.isArray(places)) return { parts: {}, losses: [] };
  const [family, given, ...others] = places as readonly unknown[];
  const alone = [['family', family], ['given', given]] as const;
  const lost = others.some((place) => place !== '' && place !== undefined) || alone.some(([, text]) => Array.isArray(text));
  return {
    parts: Object.fromEntries(alone.filter(([, text]) => typeof text === 'string' && text !== '')),
    losses: lost ? [loss('exchange/mapping-merged', structured.at, { field: 'focal-point-contact.name' })] : [],
  };
}

const read = new Set(['version', 'kind', 'uid', 'fn', 'n', 'title', 'org', 'adr', 'lang', namePartProperty, shownUntilProperty]);

/** Properties that say something of the post: an address book nominates nobody. */
const ofPost = new Set(['title', 'org', 'adr', 'role']);

/**
 * Reads who holds a post of focal point from a jCard (RFC 7095, vCard 4.0), ours or that of any other program.
 *
 * A card of another program says of no channel that it is secure, so none is (`exchange/mapping-assumed`). Title, agency and country of the
 * card are not read into a post: a nomination comes from a letter, not from an address book (`exchange/mapping-dropped`).
 *
 * @param card - the card, as `JSON.parse` gives it
 * @param context - what a card may not say
 * @returns the contact and every loss; `exchange/jcard-shape`, `exchange/jcard-version`, `exchange/jcard-ambiguous` with the places of the
 *   candidates, problems of `check`
 * @example
 * ```ts
 * const card = ['vcard', [
 *   ['version', {}, 'text', '4.0'],
 *   ['fn', {}, 'text', 'سلمى الطرابلسي'],
 *   ['lang', {}, 'language-tag', 'ar'],
 *   ['tel', { type: 'cell' }, 'uri', 'tel:+21620000000'],
 * ]];
 * const read = fromJCard(card, { focalPoint: 'fp-1', shownUntil: '2026-01-31' });
 * read.ok && read.value.value.channels; // => [{ kind: 'mobile', value: '+21620000000', secure: false }]
 * read.ok && read.value.losses.map(({ code, pointer }) => `${code} ${pointer}`); // => ['exchange/mapping-assumed /1/3']
 * ```
 * @public
 */
export function fromJCard(card: unknown, context: JCardContext): Result<Mapped<FocalPointContact>> {
  const found = propertiesOf(card);
  if (!found.ok) return found;
  const properties = found.value;
  const names = fullNames(properties);
  if (!names.ok) return names;
  const { parts, losses: nameLosses } = partsOf(properties);
  const channels = properties.flatMap((property) => channelOf(property) ?? []);
  const shownUntil = properties.find(({ name }) => name === shownUntilProperty)?.values[0] ?? context.shownUntil;
  const built = check(FocalPointContact, {
    schema: 'ctip.focal-point-contact/1',
    focalPoint: context.focalPoint,
    name: { ...names.value, ...parts },
    languages: properties.filter(({ name }) => name === 'lang').map(({ values }) => values[0]),
    channels: channels.map(({ channel }) => channel),
    shownUntil,
  });
  if (!built.ok) return built;
  const unread = properties.filter((property) => ofPost.has(property.name) || (!read.has(property.name) && !channelOf(property)));
  const losses = [
    ...nameLosses,
    ...channels.flatMap(({ losses: assumed }) => assumed),
    ...unread.map(({ at, name }) => loss('exchange/mapping-dropped', at, { field: ofPost.has(name) ? `jcard.${name}` : 'jcard' })),
  ];
  return ok({ value: built.value, losses });
}
