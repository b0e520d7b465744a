import type { ConformanceKind } from '@ctip/core';

import { canonicalJson } from '../envelope/index.js';

function canonicalised(bytes: Uint8Array): string | undefined {
  try {
    const found = canonicalJson(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return found.ok ? found.value : undefined;
  } catch {
    return undefined;
  }
}

/** A folder of RFC 8785 examples: `input/NAME.json` and the bytes expected in `output/NAME.json` or, in hexadecimal, `outhex/NAME.txt`. @public */
export const jcs: ConformanceKind = {
  kind: 'jcs',
  help: { ar: 'الصيغة القانونية لـ JSON ‏(RFC 8785)', en: 'canonical JSON (RFC 8785)', fr: 'JSON canonique (RFC 8785)' },
  async *run(input) {
    for (const name of (await input.names()).filter((one) => /(?:^|\/)input\/[^/]+\.json$/u.test(one))) {
      const id = name.replace(/^.*\//u, '').replace(/\.json$/u, '');
      const beside = (folder: string, ending: string): string => name.replace(/input\/[^/]+$/u, `${folder}/${id}.${ending}`);
      const [given, output, hex] = [await input.bytes(name), await input.bytes(beside('output', 'json')), await input.bytes(beside('outhex', 'txt'))];
      const wanted = [...(output.ok ? [Buffer.from(output.value)] : []), ...(hex.ok ? [Buffer.from(Buffer.from(hex.value).toString('latin1').replaceAll(/\s/gu, ''), 'hex')] : [])];
      const text = given.ok ? canonicalised(given.value) : undefined;
      const isSame = text !== undefined && wanted.length > 0 && wanted.every((bytes) => bytes.equals(Buffer.from(text)));
      if (!isSame) yield { id, status: 'failed', note: wanted.length === 0 ? 'no expected bytes' : 'other bytes' };
      else if (canonicalised(Buffer.from(text)) === text) yield { id, status: 'passed' };
      else yield { id, status: 'failed', note: 'a second pass gives other bytes' };
    }
  },
};
