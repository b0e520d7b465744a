import * as core from '@ctip/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

import { samples, spoiled } from './index.js';

const records = Object.entries<unknown>(core).filter(
  (entry): entry is [string, core.RecordSchema] => entry[1] instanceof Object && 'tag' in entry[1] && core.isRecordSchema(entry[1] as never),
);

/** 10,000 documents for each record take minutes: the nightly run asks for them. */
const documents = Number(process.env['CTIP_DOCUMENTS'] ?? 200);

const ajv = new Ajv2020({ allErrors: false, strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);

const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(records)('%s', (name, schema) => {
  const validate = ajv.compile(core.jsonSchemaOf(schema));
  const beyond = new Set(core.beyondJsonSchema(schema).map(({ code }) => code));

  it('says the same in zod and in JSON Schema, but for what is listed', () => {
    let refused = 0;
    let seed = 0;
    for (const made of samples(schema, { seed: name.length, count: documents / 2 })) {
      const document = wire(made);
      if (!core.check(schema, document).ok || !validate(document)) expect.fail(JSON.stringify([document, validate.errors]));
      const bad = wire(spoiled(document, (seed += 1)));
      const found = core.check(schema, bad);
      const valid = validate(bad);
      if (found.ok) {
        if (!valid) expect.fail(JSON.stringify([bad, validate.errors]));
        continue;
      }
      refused += 1;
      const unlisted = valid ? found.problems.filter(({ code }) => !beyond.has(code)) : [];
      if (unlisted.length > 0) expect.fail(JSON.stringify([bad, unlisted]));
    }
    expect(refused).toBeGreaterThan(documents / 8);
  });
});
