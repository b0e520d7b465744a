/** A property of a jCard: name, parameters, type of value, and one or more values (RFC 7095, section 3.3). @public */
export type JCardProperty = readonly [name: string, parameters: Readonly<Record<string, string | readonly string[]>>, type: string, ...values: readonly JCardValue[]];

/** A value: one text, or the parts of a structured one, each a text or several. @public */
export type JCardValue = string | readonly (string | readonly string[])[];

/** A card as JSON (RFC 7095), vCard 4.0. @public */
export type JCard = readonly ['vcard', readonly JCardProperty[]];

/** What is written and read: jCard (RFC 7095) of vCard 4.0 (RFC 6350). @public */
export const jCardVersion = '4.0';

/**
 * How each channel of a focal point stands in a card. The two standard names that several of our channels share carry ours in the
 * parameter `x-ctip-channel`; a diplomatic channel is no address that a program can call, so it has a name of its own.
 */
export const channelProperties = {
  phone: { name: 'tel', parameters: { type: ['work', 'voice'] } },
  mobile: { name: 'tel', parameters: { type: ['work', 'cell'] } },
  email: { name: 'email', parameters: { type: 'work' } },
  'encrypted-email': { name: 'email', parameters: { type: 'work', 'x-ctip-channel': 'encrypted-email' } },
  'secure-messaging': { name: 'x-ctip-channel', parameters: { 'x-ctip-channel': 'secure-messaging' } },
  'diplomatic-channel': { name: 'x-ctip-channel', parameters: { 'x-ctip-channel': 'diplomatic-channel' } },
} as const;

/** Name of the parameter that says whether case data may travel on a channel. */
export const secureParameter = 'x-ctip-secure';
/** Name of the property that holds one part of a name, which the parameter names: `n` has one place for all forefathers. */
export const namePartProperty = 'x-ctip-name-part';
/** Name of the parameter that says which part it is. */
export const partParameter = 'x-ctip-part';
/** Name of the property that holds the last day on which a directory shows the card. */
export const shownUntilProperty = 'x-ctip-shown-until';
