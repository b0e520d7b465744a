import type { JsonSchema, Language, RecordSchema } from '@ctip/core';

import { packetMediaType } from '../endpoint/index.js';
import { componentName, componentsOf, referTo } from './components.js';
import { sealedSchemas } from './sealed.js';

/** A channel on which records travel. @public */
export interface ServiceChannel {
  /** Name in the document: letters, digits, `_`, `-` and `.`. */
  readonly id: string;
  /** Topic, queue or path. */
  readonly address: string;
  readonly title?: string;
  /** Does the described application send or receive here? */
  readonly action: 'send' | 'receive';
  /** The records that travel. */
  readonly records: readonly RecordSchema[];
  /** Does a sealed packet travel, so that only its receiver reads the record? No unless told. */
  readonly sealed?: boolean;
  /** Where the receipts of sealed packets travel back: topic, queue or path. Without it the document tells of none. */
  readonly receipts?: string;
}

/** An application that sends or receives records, as its document tells it. @public */
export interface ChannelDescription {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
  readonly channels: readonly ServiceChannel[];
  /** Language of the labels in the schemas; English unless told. */
  readonly language?: Language;
}

/** CloudEvents 1.0.2 attributes of a message. They travel in the open: no name, no id of a person. */
const cloudEvent: JsonSchema = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type'],
  properties: {
    specversion: { const: '1.0' },
    id: { type: 'string', minLength: 1, description: 'Unique for the source; the same for every repetition.' },
    source: { type: 'string', minLength: 1, format: 'uri-reference', description: 'The sending body, never a person or a shelter.' },
    type: { type: 'string', minLength: 1 },
    time: { type: 'string', format: 'date-time' },
    datacontenttype: { type: 'string' },
    dataschema: { type: 'string', format: 'uri' },
  },
};

function messageOf(record: RecordSchema, sealed: boolean): JsonSchema {
  return {
    name: record.tag,
    title: record.tag,
    contentType: sealed ? packetMediaType : 'application/json',
    headers: { $ref: '#/components/schemas/CloudEvent' },
    payload: sealed ? { $ref: '#/components/schemas/SealedPacket' } : referTo(record),
    ...(sealed && { 'x-ctip-sealed': `urn:${record.tag.replace('.', ':').replace('/', ':')}` }),
  };
}

/** The answer to a sealed packet. */
const receiptMessage: JsonSchema = { name: 'receipt', title: 'receipt', contentType: packetMediaType, headers: { $ref: '#/components/schemas/CloudEvent' }, payload: { $ref: '#/components/schemas/SealedReceipt' } };

const replyId = ({ id }: ServiceChannel): string => `${id}.receipts`;

const messageName = (record: RecordSchema, sealed: boolean): string => (sealed ? `${componentName(record.tag)}.sealed` : componentName(record.tag));

/**
 * The AsyncAPI 3.0 document of an application that sends or receives records as CloudEvents, from the same schemas that check them.
 *
 * @param application - titles and channels
 * @returns a document to serialise as JSON
 * @throws RangeError where two channels have the same id, or receipts are named for what is not sealed
 * @example
 * ```ts
 * const document = asyncApi({
 *   title: 'Referrals',
 *   version: '1.0.0',
 *   channels: [{ id: 'referrals', address: 'ctip.referrals', action: 'receive', records: [Referral] }],
 * });
 * document['asyncapi']; // => '3.0.0'
 * Object.keys(document['channels'] as object); // => ['referrals']
 * ```
 * @public
 */
export function asyncApi({ title, version, description, channels, language = 'en' }: ChannelDescription): JsonSchema {
  if (new Set(channels.map(({ id }) => id)).size < channels.length) throw new RangeError('asyncApi: two channels have the same id');
  if (channels.some(({ sealed = false, receipts }) => receipts !== undefined && !sealed)) throw new RangeError('asyncApi: only what is sealed has receipts');
  const answering = channels.filter(({ receipts }) => receipts !== undefined);
  if (answering.some((one) => channels.some(({ id }) => id === replyId(one)))) throw new RangeError('asyncApi: two channels have the same id');
  const messages = new Map<string, JsonSchema>(answering.length > 0 ? [['receipt', receiptMessage]] : []);
  for (const { records, sealed = false } of channels) for (const record of records) messages.set(messageName(record, sealed), messageOf(record, sealed));
  const open = channels.filter(({ sealed = false }) => !sealed).flatMap(({ records }) => records);
  const namesOf = ({ records, sealed = false }: ServiceChannel): readonly string[] => [...new Set(records.map((record) => messageName(record, sealed)))];
  return {
    asyncapi: '3.0.0',
    info: { title, version, ...(description !== undefined && { description }) },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      channels.map((channel) => [
        channel.id,
        {
          address: channel.address,
          ...(channel.title !== undefined && { title: channel.title }),
          messages: Object.fromEntries(namesOf(channel).map((name) => [name, { $ref: `#/components/messages/${name}` }] as const)),
        },
      ] as const).concat(answering.map((channel) => [replyId(channel), { address: channel.receipts ?? '', messages: { receipt: { $ref: '#/components/messages/receipt' } } }] as const)),
    ),
    operations: Object.fromEntries(
      channels.map((channel) => [
        `${channel.action}.${channel.id}`,
        {
          action: channel.action,
          channel: { $ref: `#/channels/${channel.id}` },
          messages: namesOf(channel).map((name) => ({ $ref: `#/channels/${channel.id}/messages/${name}` })),
          ...(channel.receipts !== undefined && { reply: { channel: { $ref: `#/channels/${replyId(channel)}` }, messages: [{ $ref: `#/channels/${replyId(channel)}/messages/receipt` }] } }),
        },
      ] as const),
    ),
    components: {
      schemas: { ...componentsOf(open, language), CloudEvent: cloudEvent, ...(answering.length > 0 && { SealedReceipt: sealedSchemas.SealedReceipt }), ...(channels.some(({ sealed }) => sealed) && { SealedPacket: sealedSchemas.SealedPacket }) },
      messages: Object.fromEntries([...messages].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    },
  };
}
