import { FocalPoint, FocalPointContact, isAbsent, languages, nameParts, type NamePart, type PersonName, type Problem } from '@ctip/core';

import { dropped, loss, type Mapped } from '../mapping/index.js';
import { channelProperties, jCardVersion, namePartProperty, partParameter, secureParameter, shownUntilProperty, type JCard, type JCardProperty } from './jcard.js';

/** Fields of the post that a card says. */
const sayablePost = ['/schema', '/id', '/post', '/agency', '/country'];
/** Fields of the contact that a card says. */
const sayableContact = ['/schema', '/focalPoint', '/name', '/languages', '/channels/*/kind', '/channels/*/value', '/channels/*/secure', '/shownUntil'];

const known = (name: PersonName, part: NamePart): string => {
  const value = name[part];
  return value === undefined || isAbsent(value) ? '' : value;
};

/** The five places of `n`; the forefathers' names stand with the further given names, where the standard has one place for all. */
function structuredName(name: PersonName): JCardProperty {
  const further = (['middle', 'father', 'grandfather', 'greatGrandfather'] as const).map((part) => known(name, part)).filter((text) => text !== '');
  return ['n', {}, 'text', [known(name, 'family'), known(name, 'given'), further.length > 1 ? further : (further[0] ?? ''), known(name, 'laqab'), '']];
}

function nameProperties(name: PersonName): readonly JCardProperty[] {
  const parts = nameParts.filter((part) => known(name, part) !== '').map((part): JCardProperty => [namePartProperty, { [partParameter]: part.toLowerCase() }, 'text', known(name, part)]);
  const inLatin = name.latin === undefined ? [] : [['fn', { altid: '1', language: 'und-Latn' }, 'text', name.latin] as const];
  const own: JCardProperty = ['fn', name.latin === undefined ? {} : { altid: '1' }, 'text', name.full];
  return [own, ...inLatin, ...(parts.length > 0 ? [structuredName(name), ...parts] : [])];
}

const channel = ({ kind, value, secure }: FocalPointContact['channels'][number], index: number): JCardProperty => {
  const { name, parameters } = channelProperties[kind];
  return [name, { ...parameters, [secureParameter]: String(secure), pref: String(Math.min(index + 1, 100)) }, 'text', value];
};

/** A reason why a part of the name is absent has no place in a card. */
const lostReasons = (name: PersonName): readonly Problem[] =>
  nameParts.flatMap((part) => (isAbsent(name[part]) ? [loss('exchange/mapping-dropped', '/contact/name', { field: 'focal-point-contact.name' })] : [])).slice(0, 1);

/**
 * Writes who holds a post of focal point as a jCard (RFC 7095, vCard 4.0), for an address book.
 *
 * The card says who, which post, which agency and country, which languages and how to reach them, and nothing of the nomination: an address
 * book travels further than a register. What has no standard name (whether a channel is secure, the parts of an Arab name, the last day on
 * which the card may be shown) is written under names that begin with `x-ctip-`, which other programs pass over.
 *
 * @param post - the post
 * @param contact - who holds it; its `focalPoint` is the post's id
 * @returns the card, and what of the post and of the name it does not say
 * @example
 * ```ts
 * const post = {
 *   schema: 'ctip.focal-point/1', id: 'fp-1', network: 'league-unit', level: 'national', country: 'TN', sector: 'justice-prosecution',
 *   agency: 'tn-justice', post: { fr: 'Chargé de mission' }, standing: 'principal', nominatedBy: 'tn-justice', nominatedOn: '2024-01-10', status: 'nominated',
 * } as FocalPoint;
 * const contact = {
 *   schema: 'ctip.focal-point-contact/1', focalPoint: 'fp-1', name: { full: 'سلمى الطرابلسي' }, languages: ['ar', 'fr'],
 *   channels: [{ kind: 'mobile', value: '+216 20 000 000', secure: false }], shownUntil: '2026-01-31',
 * } as FocalPointContact;
 * const { value: card, losses } = toJCard(post, contact);
 * card[1].map(([name]) => name).join(' '); // => 'version kind uid fn title org adr lang lang tel x-ctip-shown-until'
 * losses.some(({ pointer }) => pointer === '/post/nominatedBy'); // => true
 * ```
 * @public
 */
export function toJCard(post: FocalPoint, contact: FocalPointContact): Mapped<JCard> {
  const titles = languages.filter((language) => post.post[language] !== undefined);
  const properties: JCardProperty[] = [
    ['version', {}, 'text', jCardVersion],
    ['kind', {}, 'text', 'individual'],
    ['uid', {}, 'text', contact.focalPoint],
    ...nameProperties(contact.name),
    ...titles.map((language): JCardProperty => ['title', { language, ...(titles.length > 1 && { altid: '1' }) }, 'text', post.post[language] ?? '']),
    ['org', {}, 'text', post.agency],
    ['adr', { type: 'work' }, 'text', ['', '', '', '', '', '', post.country]],
    ...contact.languages.map((tag, index): JCardProperty => ['lang', { pref: String(Math.min(index + 1, 100)) }, 'language-tag', tag]),
    ...contact.channels.map((one, index) => channel(one, index)),
    [shownUntilProperty, {}, 'text', contact.shownUntil],
  ];
  const losses = [
    ...dropped(FocalPoint, post, sayablePost, '/post'),
    ...dropped(FocalPointContact, contact, sayableContact, '/contact'),
    ...lostReasons(contact.name),
  ];
  return { value: ['vcard', properties], losses };
}
