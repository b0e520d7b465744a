import asyncApiSpecs from '@asyncapi/specs';
import { Case, check, jsonSchemaOf, recordGroups, Referral, type RecordSchema } from '@ctip/core';
import { samples, spoiled } from '@ctip/testing';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';

import { recordBody } from '../hono/index.js';
import { asyncApi, openApi, refusalKinds, type ServiceOperation } from '../index.js';

const every: readonly RecordSchema[] = recordGroups().flatMap(({ records }) => records);
const send: ServiceOperation = { path: '/referrals', method: 'post', id: 'sendReferral', summary: 'Send a referral', body: Referral };
const service = { title: 'Referrals', version: '1.0.0' };
const whole = openApi({
  ...service,
  description: 'Every record.',
  servers: ['https://exchange.example'],
  security: { mutualTls: { type: 'mutualTLS' } },
  operations: every.map((body, n) => ({ path: `/records/${body.tag.replace('/', '-')}/{id}`, method: 'put', id: `put${String(n)}`, summary: body.tag, body, answer: Referral, status: 200 })),
});

describe('an OpenAPI document', () => {
  it('with every record fits the official schema, and every reference in it leads somewhere', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(whole))).toEqual({ valid: true });
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it('is told to be wrong where it is (the validator can fail)', async () => {
    expect(await new Validator().validate({ ...whole, paths: { referrals: {} } })).toMatchObject({ valid: false });
  });

  it.each([['Case', Case], ['Referral', Referral]] as const)('says of a %s what its JSON Schema says', (_, record) => {
    const document = openApi({ ...service, operations: [{ ...send, body: record }] });
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const alone = ajv.compile(jsonSchemaOf(record));
    const inside = ajv.compile({ $ref: `#/components/schemas/${record.tag.replace('/', '-')}`, components: document['components'] });
    let refused = 0;
    for (const [seed, made] of [...samples(record, { seed: 7, count: 60 })].entries()) {
      expect(inside(made)).toBe(true);
      const bad = spoiled(made, seed);
      expect(inside(bad)).toBe(alone(bad));
      if (check(record, bad).ok) expect(inside(bad)).toBe(true);
      else refused += inside(bad) ? 0 : 1;
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('names each refusal of the servers, and no other', () => {
    const document = openApi({ ...service, operations: [send] }) as { readonly paths: Readonly<Record<string, { readonly post: { readonly responses: object } }>> };
    const told = Object.keys(document.paths['/referrals']?.post.responses ?? {});
    expect(told.toSorted()).toEqual([...new Set(['201', ...Object.values(refusalKinds).map(({ status }) => String(status))])].toSorted());
    const bare = openApi({ ...service, operations: [{ ...send, idempotency: 'none', bounded: false }] });
    expect(Object.keys((bare as typeof document).paths['/referrals']?.post.responses ?? {})).toEqual(['201', '400', '413', '415', '422']);
    expect(JSON.stringify(bare['paths'])).not.toContain('Idempotency');
  });

  it('shows where sealed packets are taken, with what is answered, and nothing of what is in them', async () => {
    const document = openApi({ ...service, operations: [], packets: [{ path: '/packets', id: 'sendPacket', summary: 'Send a sealed packet' }] });
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(() => validator.resolveRefs()).not.toThrow();
    const { paths } = document as { readonly paths: Readonly<Record<string, { readonly post: { readonly requestBody: { readonly content: object }; readonly responses: object } }>> };
    const post = paths['/packets']?.post;
    expect(Object.keys(post?.requestBody.content ?? {})).toEqual(['application/jose']);
    expect(Object.keys(post?.responses ?? {})).toEqual(['200', '413', '415', '422', '503']);
    expect(JSON.stringify(document)).not.toMatch(/ctip\.case|Idempotency/u);
    expect(() => openApi({ ...service, operations: [{ ...send, path: '/packets' }], packets: [{ path: '/packets', id: 'other', summary: 'x' }] })).toThrow(RangeError);
    expect(JSON.stringify(openApi({ ...service, operations: [send] }))).not.toContain('Packet');
  });

  it('describes the refusal that a server gives', async () => {
    const app = new Hono().post('/referrals', recordBody(Referral, { newId: () => 'request-1', say: ({ code }) => code }), (c) => c.body(null, 201));
    const { components } = openApi({ ...service, operations: [send] }) as { readonly components: { readonly schemas: Readonly<Record<string, object>> } };
    const validate = new Ajv2020({ strict: false }).compile(components.schemas['ProblemDetails'] ?? {});
    for (const [body, type] of [['{"schema":"ctip.referral/2","extra":1}', 'application/json'], ['[', 'application/json'], ['', 'text/csv']] as const) {
      const answer = await app.request('/referrals', { method: 'POST', headers: { 'content-type': type }, body });
      expect([validate(await answer.json()), validate.errors]).toEqual([true, null]);
    }
    expect(validate({ type: 'about:blank' })).toBe(false);
  });

  it('is in the language that was asked for', () => {
    expect(JSON.stringify(openApi({ ...service, language: 'ar', operations: [send] }))).toMatch(/[\u0620-\u064A]{3}/u);
  });

  it('refuses names that stand twice', () => {
    expect(() => openApi({ ...service, operations: [send, { ...send, path: '/other' }] })).toThrow(RangeError);
    expect(() => openApi({ ...service, operations: [send, { ...send, id: 'other' }] })).toThrow(RangeError);
  });
});

describe('an AsyncAPI document', () => {
  const official = asyncApiSpecs.schemasWithoutId['3.0.0'] as object;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.compile(official);
  const document = asyncApi({
    ...service,
    channels: [
      { id: 'records', address: 'ctip.records', action: 'send', records: every, title: 'Every record' },
      { id: 'sealed', address: 'ctip.sealed', action: 'receive', records: [Referral, Case], sealed: true },
    ],
  });

  it('with every record fits the official schema', () => {
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(validate({ ...document, channels: 1 })).toBe(false);
  });

  it('has no reference that leads nowhere', () => {
    const targets = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(([, path = '']) => path.split('/'));
    expect(targets.length).toBeGreaterThan(300);
    for (const path of targets) expect(path.reduce<unknown>((node, name) => (node as Readonly<Record<string, unknown>> | undefined)?.[name], document), path.join('/')).toBeDefined();
  });

  it('shows nothing of a record that travels sealed', () => {
    const sealed = asyncApi({ ...service, channels: [{ id: 'sealed', address: 'x', action: 'receive', records: [Referral], sealed: true }] }) as { readonly components: { readonly schemas: object } };
    expect(Object.keys(sealed.components.schemas)).toEqual(['CloudEvent', 'SealedPacket']);
  });

  it('shows that a receipt travels back', () => {
    const sealed = { id: 'sealed', address: 'x', action: 'receive', records: [Referral], sealed: true, receipts: 'ctip.receipts' } as const;
    const told = asyncApi({ ...service, channels: [sealed] });
    expect([validate(told), validate.errors]).toEqual([true, null]);
    expect(told).toMatchObject({ channels: { 'sealed.receipts': { address: 'ctip.receipts' } }, operations: { 'receive.sealed': { reply: { channel: { $ref: '#/channels/sealed.receipts' } } } }, components: { messages: { receipt: { contentType: 'application/jose' } } } });
    const targets = [...JSON.stringify(told).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(([, path = '']) => path.split('/'));
    for (const path of targets) expect(path.reduce<unknown>((node, name) => (node as Readonly<Record<string, unknown>> | undefined)?.[name], told), path.join('/')).toBeDefined();
    expect(() => asyncApi({ ...service, channels: [{ ...sealed, sealed: false }] })).toThrow(RangeError);
    expect(() => asyncApi({ ...service, channels: [sealed, { ...sealed, id: 'sealed.receipts' }] })).toThrow(RangeError);
  });

  it('refuses a channel that stands twice', () => {
    const channel = { id: 'a', address: 'a', action: 'send', records: [Case] } as const;
    expect(() => asyncApi({ ...service, channels: [channel, channel] })).toThrow(RangeError);
  });
});
