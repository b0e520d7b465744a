import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { format, inspect, isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';

import { canonical, check, isAbsent, isKnown, isSecretLocation, jsonSchemaOf, knownOr, reveal, SecretLocation, secretLocation, secretPlace, type Case } from '../index.js';

const street = 'Zanbaq Street 17';
const place = { address: street, latitude: 31.9539, longitude: 35.9106, directions: 'behind the jasmine bakery' };
const secret = secretLocation(place);
const shelter = { id: 's-1', location: secret, list: [secret] };
const wire = { absent: 'withheld' };
/** To the compiler a plain object, as to whoever spreads it without a thought. */
const asObject: object = secret;

/** Everything that a text may give away. */
const leaks = /Zanbaq|jasmine|31\.95|35\.91|address|latitude|directions/u;

const printed = (): string => {
  const stream = new PassThrough();
  const console = new Console(stream);
  console.log(shelter, secret);
  console.error('%s %o %O %j', secret, secret, secret, secret);
  console.table([shelter]);
  console.dir(shelter, { depth: null, showHidden: true });
  return String(stream.read());
};

const overPort = (value: unknown): unknown => {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(value);
  const { message } = receiveMessageOnPort(port2) ?? {};
  port1.close();
  return message;
};

const thrown = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (fault) {
    return fault;
  }
};

const listed = (value: object): unknown[] => {
  const names: unknown[] = [];
  for (const name in value) names.push(name);
  return names;
};

const texts: readonly (readonly [string, () => unknown])[] = [
  ['a template', () => `${String(secret)} ${String([secret])}`],
  ['adding', () => 'x'.concat(secret as never) + (secret as never)],
  ['a number', () => Number(secret)],
  ['JSON', () => JSON.stringify(shelter)],
  ['JSON with room', () => JSON.stringify(shelter, null, 2)],
  ['JSON of chosen names', () => JSON.stringify(shelter, ['location', 'address', 'value', '#value'])],
  ['JSON through a replacer', () => JSON.stringify(shelter, (_key, value: unknown) => value)],
  ['JSON when toJSON is lost', () => JSON.stringify({ ...asObject })],
  ['inspect', () => inspect(shelter)],
  ['inspect of everything', () => inspect(shelter, { depth: null, showHidden: true, getters: true })],
  ['inspect without custom', () => inspect(shelter, { customInspect: false, showHidden: true, depth: null, getters: true })],
  ['inspect with a proxy', () => inspect(new Proxy(secret, {}), { showProxy: true, customInspect: false })],
  ['format', () => format('%s %d %i %f %j %o %O %c', secret, secret, secret, secret, secret, secret, secret, secret)],
  ['the console', printed],
  ['an error', () => inspect(new Error(String(secret), { cause: shelter }), { showHidden: true })],
  ['a stack', () => new Error(`at ${String(secret)}`).stack],
  ['an aggregate', () => inspect(new AggregateError([secret], 'x'))],
  ['a list in words', () => [secret, secret].join(', ')],
  ['an address on the web', () => new URLSearchParams({ q: secret as never }).toString()],
  ['a component of one', () => encodeURIComponent(secret as never)],
  ['a symbol', () => Symbol(secret as never).toString()],
  ['a tag', () => Object.prototype.toString.call(secret)],
  ['locale', () => secret.toLocaleString()],
  ['a map', () => inspect(new Map([[secret, secret]]))],
  ['bytes', () => new TextDecoder().decode(new TextEncoder().encode(String(secret)))],
  ['serialised bytes', () => serialize(shelter).toString('latin1') + serialize(shelter).toString('utf16le')],
  ['its source', () => SecretLocation.toString().replaceAll(/shown|value/gu, '')],
  ['a problem', () => JSON.stringify(check(z.strictObject({ location: z.string() }), { location: secret }))],
  ['a problem of a plain place', () => JSON.stringify(check(secretPlace(), place))],
  ['a problem of a plain text', () => JSON.stringify(check(z.strictObject({ location: secretPlace() }), { location: street }))],
  ['a problem beside it', () => JSON.stringify(check(z.strictObject({ location: secretPlace() }), { location: secret, [street]: 1 }))],
  ['an error of zod', () => inspect(z.strictObject({ location: z.string() }).safeParse({ location: secret }).error, { depth: null, showHidden: true })],
  ['a reading of what people wrote', () => JSON.stringify(canonical(z.strictObject({ location: secretPlace() }), { location: secret }))],
  ['its schema', () => JSON.stringify(jsonSchemaOf(secretPlace()))],
  ['a failed reading', () => inspect(thrown(() => reveal(place as never)), { showHidden: true })],
  ['a sort', () => [secret, secretLocation('b')].map(String).toSorted((a, b) => a.localeCompare(b)).join()],
];

describe('a secret location', () => {
  it.each(texts)('is not in the text of %s', (_name, text) => {
    expect(String(text())).not.toMatch(leaks);
  });

  it.each<[string, () => unknown, unknown]>([
    ['JSON and back', () => JSON.parse(JSON.stringify(secret)), wire],
    ['a spread', () => ({ ...asObject }), wire],
    ['an assignment', () => Object.assign({}, secret), wire],
    ['entries', () => Object.fromEntries(Object.entries(secret)), wire],
    ['a structured clone', () => structuredClone(secret), wire],
    ['a structured clone around it', () => structuredClone(shelter).location, wire],
    ['serialisation', () => deserialize(serialize(secret)), wire],
    ['a message to another thread', () => overPort(secret), wire],
    ['own names', () => Reflect.ownKeys(secret), ['absent']],
    ['values', () => Object.values(secret), ['withheld']],
    ['names in a loop', () => listed(secret), ['absent']],
    ['descriptors', () => Object.keys(Object.getOwnPropertyDescriptors(secret)), ['absent']],
    ['what its class offers', () => Reflect.ownKeys(SecretLocation.prototype).filter((name) => typeof name === 'string').toSorted(), ['constructor', 'toJSON', 'toString']],
    ['comparison', () => isDeepStrictEqual(secret, secretLocation('elsewhere')), true],
  ])('is a withheld answer after %s', (_name, copy, expected) => {
    expect(copy()).toEqual(expected);
  });

  it('is absent to everything that treats answers', () => {
    expect(isAbsent(secret)).toBe(true);
    expect(isKnown(secret)).toBe(false);
    expect(knownOr(secret, 'no place')).toBe('no place');
  });

  it('is read by reveal alone', () => {
    expect(reveal(secret)).toEqual(place);
    expect(isSecretLocation(secret)).toBe(true);
    for (const other of [place, wire, structuredClone(secret), Object.create(SecretLocation.prototype), new Proxy(secret, {}), null, undefined, street]) {
      expect(isSecretLocation(other)).toBe(false);
      expect(() => reveal(other as never)).toThrow(TypeError);
    }
  });

  it('cannot be changed, given other words, or borrowed from', () => {
    expect(() => Object.assign(secret, { address: street })).toThrow(TypeError);
    const lent = Object.assign(Object.create(secret), { toJSON: undefined }) as object;
    expect(JSON.stringify(lent)).not.toMatch(leaks);
    expect(() => SecretLocation.prototype.toString.call({})).not.toThrow();
  });

  it('is not a text to the compiler', () => {
    expectTypeOf<SecretLocation>().not.toExtend<string>();
    expectTypeOf<typeof place>().not.toExtend<SecretLocation>();
    expectTypeOf<{ absent: 'withheld' }>().not.toExtend<SecretLocation>();
    expectTypeOf<Case['id']>().not.toExtend<SecretLocation>();
  });
});

describe('the leaf of a secret location', () => {
  it.each<[string, unknown, boolean]>([
    ['a secret', secret, true],
    ['the form on the wire', wire, true],
    ['what JSON brings', JSON.parse(JSON.stringify(secret)), true],
    ['another absence', { absent: 'unknown' }, true],
    ['plain text', street, false],
    ['a plain place', place, false],
    ['an absence with a place beside it', { absent: 'withheld', address: street }, false],
    ['an absence of our own making', { absent: 'lost' }, false],
    ['coordinates', [31.9, 35.9], false],
    ['nothing', null, false],
    ['an empty object', {}, false],
  ])('%s', (_name, value, accepted) => {
    const result = check(z.strictObject({ location: secretPlace() }), { location: value });
    expect(result.ok).toBe(accepted);
    if (!result.ok) expect(result.problems.map(({ code, pointer }) => [code, pointer])).toEqual([['core/plain-location', '/location']]);
    else expect((result.value as { location: unknown }).location).toBe(value);
  });
});
