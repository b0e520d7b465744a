import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ok, type ConformanceInput, type ConformanceKind, type ConformanceOutcome } from '@ctip/core';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';

import { jose } from './jose.js';
import { importedFor } from './joseKeys.js';
import { wycheproofJose } from './wycheproof.js';

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

/** A folder whose files may be changed on the way. */
function folderInput(folder: string, changed: (text: string) => string = (text) => text): ConformanceInput {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).toSorted();
  const bytes = (name = ''): Uint8Array => new TextEncoder().encode(changed(readFileSync(join(folder, name), 'utf8')));
  return { path: folder, options: {}, names: () => Promise.resolve(names), bytes: (name) => Promise.resolve(ok(bytes(name))) };
}

async function outcomes(kind: ConformanceKind, input: ConformanceInput): Promise<readonly ConformanceOutcome[]> {
  const found: ConformanceOutcome[] = [];
  for await (const outcome of kind.run(input)) found.push(outcome);
  return found;
}

const wycheproof = join(data, 'wycheproof');
const cookbook = join(data, 'jose-cookbook');

describe.skipIf(!existsSync(wycheproof))('wycheproof-jose (skipped where the shared set is absent)', () => {
  it('passes for every test but the two that contradict another', async () => {
    const found = await outcomes(wycheproofJose, folderInput(wycheproof));
    expect(found.filter(({ status }) => status === 'failed')).toEqual([]);
    expect(found.filter(({ status }) => status === 'skipped').map(({ id }) => id)).toEqual(['json_web_signature_test#370', 'json_web_signature_test#372']);
    expect(found.length).toBe(42 + 70 + 13 + 201);
  });

  it('fails for most of them once the labels are exchanged', async () => {
    const turned = (text: string): string => text.replaceAll(/"result": ?"(valid|invalid)"/gu, (_all, one) => `"result":"${one === 'valid' ? 'invalid' : 'valid'}"`);
    const found = await outcomes(wycheproofJose, folderInput(wycheproof, turned));
    expect(found.filter(({ status }) => status === 'failed').length).toBeGreaterThan(200);
  });
});

describe.skipIf(!existsSync(cookbook))('jose (skipped where the shared set is absent)', () => {
  it('passes for every example', async () => {
    const found = await outcomes(jose, folderInput(cookbook));
    expect(found.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(found.length).toBeGreaterThan(30);
  });

  it('fails where the text that should come out is another', async () => {
    const found = await outcomes(jose, folderInput(cookbook, (text) => text.replaceAll('"payload": "It', '"payload": "Is').replaceAll('"plaintext": "You', '"plaintext": "Yau')));
    expect(found.filter(({ status }) => status === 'failed').length).toBeGreaterThan(6);
  });
});

describe('a key of a test file', () => {
  it('of RSA goes with no exponent under which a message signs itself, or that has no inverse', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = publicKey.export({ format: 'jwk' }) as JWK;
    expect(await importedFor(key, 'RS256', 'sig')).toBeDefined();
    for (const e of ['', 'AA', 'AQ', 'Ag', 'AQAC']) expect([e, await importedFor({ ...key, e }, 'RS256', 'sig')]).toEqual([e, undefined]);
  });
});
