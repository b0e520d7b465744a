import { Case, check } from '@ctip/core';
import { nation } from '@ctip/testing';
import { bench, describe } from 'vitest';

import { read } from '../src/index.js';
import { parseJson } from '../src/json/index.js';

const texts = [...nation({ seed: 1, cases: 5000 })].map((history) => JSON.stringify(history.case));
const whole = Buffer.from(`${texts.join('\n')}\n`);

function* pieces(): Generator<Uint8Array> {
  for (let at = 0; at < whole.length; at += 1 << 18) yield whole.subarray(at, at + (1 << 18));
}

/** 5,000 valid records. The goal is 0.6 of the speed of the platform's parser alone for text to checked record, repeated names refused. */
describe('text to checked case', () => {
  bench('JSON.parse alone', () => {
    for (const text of texts) JSON.parse(text);
  });

  bench('strict text to checked record', () => {
    for (const text of texts) {
      const parsed = parseJson(text);
      if (parsed.ok) check(Case, parsed.value);
    }
  });

  bench('a stream of bytes to checked records', async () => {
    for await (const item of read(pieces(), { as: Case, format: 'ndjson' })) if (!item.ok) throw new Error('a valid record was refused');
  });
});
