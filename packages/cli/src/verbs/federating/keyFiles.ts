import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

import type { FederatedScheme, SharedKeys } from '@ctip/anonymisation';
import { ok, problem, refused, type Result } from '@ctip/core';
import * as z from 'zod';

import type { Context } from '../../run/verb.js';
import { messageIn } from './files.js';

const keyFile = z.strictObject({ schema: z.literal('ctip.federated-key/1'), agencies: z.tuple([z.string(), z.string()]), key: z.string().regex(/^[0-9a-f]{64}$/u) });

/** A key that two agencies share, as a file. */
export function keyText(agencies: readonly [string, string], key: Uint8Array): readonly string[] {
  return [`${JSON.stringify({ schema: 'ctip.federated-key/1', agencies: agencies.toSorted(), key: Buffer.from(key).toString('hex') }, undefined, 2)}\n`];
}

const groupsKeyFile = z.strictObject({ schema: z.literal('ctip.federated-groups-key/1'), agencies: z.array(z.string()).min(1), key: z.string().regex(/^[0-9a-f]{64}$/u) });

/** A key by which families or persons are told apart, as a file. */
export function groupsKeyText(agencies: readonly string[], key: Uint8Array): readonly string[] {
  return [`${JSON.stringify({ schema: 'ctip.federated-groups-key/1', agencies: agencies.toSorted(), key: Buffer.from(key).toString('hex') }, undefined, 2)}\n`];
}

/** What a folder of keys holds of one kind for an agency; refused where others can read it. */
async function keysOf<T extends { readonly agencies: readonly string[] }>(folder: string, agency: string, shape: z.ZodType<T>, context: Context): Promise<Result<T[]>> {
  let files: string[];
  try {
    files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  } catch {
    return refused([problem('exchange/not-found', '/keys')]);
  }
  const found: T[] = [];
  for (const name of files) {
    const path = join(folder, name);
    const read = await messageIn(path, context);
    const parsed = read.ok ? shape.safeParse(read.value) : undefined;
    if (!parsed?.success || !parsed.data.agencies.includes(agency)) continue;
    // Windows has no such bits and says 0o666 for every file.
    if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) return refused([problem('cli/federate-key-readable', '', { params: { command: 'chmod 600' } })]);
    found.push(parsed.data);
  }
  return ok(found);
}

const bytesOf = (key: string): Uint8Array => new Uint8Array(Buffer.from(key, 'hex'));

/** The keys of an agency: every key file of a folder that it is named in, one for each other agency. */
export async function sharedKeysIn(folder: string, agency: string, scheme: FederatedScheme, context: Context): Promise<Result<SharedKeys>> {
  const read = await keysOf(folder, agency, keyFile, context);
  if (!read.ok) return read;
  const keys = new Map<string, Uint8Array>();
  for (const { agencies, key } of read.value) {
    const other = agencies.find((one) => one !== agency) ?? '';
    if (keys.has(other)) return refused([problem('cli/federate-key-twice', '', { params: { agency: other } })]);
    keys.set(other, bytesOf(key));
  }
  const missing = scheme.agencies.filter((other) => other !== agency && !keys.has(other));
  return missing.length > 0 ? refused(missing.map((other) => problem('cli/federate-key-missing', '', { params: { agency: other, command: 'ctip federate key' } }))) : ok(Object.fromEntries(keys));
}

/** The key of an agency for groups, where its folder has one. */
export async function groupsKeyIn(folder: string | undefined, agency: string, context: Context): Promise<Result<Uint8Array | undefined>> {
  if (folder === undefined) return ok(undefined);
  const read = await keysOf(folder, agency, groupsKeyFile, context);
  if (!read.ok) return read;
  const [first, ...more] = read.value;
  return more.length > 0 ? refused([problem('cli/federate-groups-key-twice', '')]) : ok(first && bytesOf(first.key));
}
