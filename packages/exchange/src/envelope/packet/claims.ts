import { purposes, type Purpose } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import { fromBase64url } from '../jose/index.js';
import { isObject, isParty } from '../keys/keySet.js';

/**
 * What the sender signed about a packet. All of it is inside the encryption; nothing of it is seen on the way. Times are seconds
 * since 1970.
 *
 * @public
 */
export interface PacketClaims {
  /** Sender. */
  readonly iss: string;
  /** Receiver. */
  readonly aud: string;
  /** Sealed at. */
  readonly iat: number;
  /** To be refused from this moment on. */
  readonly exp: number;
  /** Id of the packet: 128 random bits. */
  readonly jti: string;
  /** Number of the packet between these two, from 1, each one more than the last. */
  readonly seq: number;
  /** What the content is: `ctip.case/1`. */
  readonly schema: string;
  /** Media type of the content. */
  readonly type: string;
  /** Rules or agreement under which it is sent. */
  readonly protocol: string;
  /** What it may be used for. */
  readonly purpose: Purpose;
  /** Legal basis, in the words of the protocol. */
  readonly basis: string;
  /** SHA-256 of the content in base64url. */
  readonly hash: string;
  /** Bytes of the content. */
  readonly size: number;
  /** By which both sides name the exchange in their logs; random as well. */
  readonly correlation?: string;
}

const token = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/u;
const correlation = /^[A-Za-z0-9_-]{8,64}$/u;
const mediaType = /^[a-z]+\/[a-z0-9.+-]{1,80}$/u;

const isCount = (value: unknown, least: number): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
const isText = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const isBytes = (length: number) => (value: unknown) => typeof value === 'string' && fromBase64url(value)?.length === length;

/** What each claim must be. Tokens have no room for a sentence, so no claim can carry what belongs into the content. */
export const claimRules: Readonly<Record<keyof PacketClaims, (value: unknown) => boolean>> = {
  iss: isParty,
  aud: isParty,
  iat: (value) => isCount(value, 0),
  exp: (value) => isCount(value, 1),
  jti: isBytes(16),
  seq: (value) => isCount(value, 1),
  schema: isText(token),
  type: isText(mediaType),
  protocol: isText(token),
  purpose: (value) => (purposes as readonly unknown[]).includes(value),
  basis: isText(token),
  hash: isBytes(32),
  size: (value) => isCount(value, 0),
  correlation: isText(correlation),
};

const names = Object.keys(claimRules) as (keyof PacketClaims)[];

/** The claims of a payload whose signature holds: exactly those that a packet has. */
export function claimsOf(payload: Uint8Array): PacketClaims | undefined {
  const parsed = parseJson(payload, { limits: { bytes: 4096, depth: 2 }, notices: false });
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  const { value } = parsed;
  const wanted = names.filter((name) => name !== 'correlation' || Object.hasOwn(value, name));
  const isWhole = Object.keys(value).length === wanted.length && wanted.every((name) => Object.hasOwn(value, name) && claimRules[name](value[name]));
  const claims: unknown = Object.fromEntries(wanted.map((name) => [name, value[name]]));
  return isWhole && Number(value['exp']) > Number(value['iat']) ? (claims as PacketClaims) : undefined;
}
