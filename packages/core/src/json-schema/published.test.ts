import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { formerRecords } from '../records/groups.js';
import { jsonSchemaOf, recordGroups, recordOfTag } from '../index.js';

const folder = new URL('../../schemas/', import.meta.url).pathname;
const all = [...recordGroups().flatMap((group) => group.records), ...formerRecords()];
const fileOf = (tag: string): string => `${tag.replace('/', '-')}.json`;
const text = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

// The files are made by this test: `npx vitest run -u` after a record changed writes them, and the reviewer sees what changed.
describe('the published JSON Schemas', () => {
  it.each(all.map((record) => [record.tag, record] as const))('%s is as the record is today', async (tag, record) => {
    expect(recordOfTag(tag)).toBe(record);
    await expect(text(jsonSchemaOf(record))).toMatchFileSnapshot(folder + fileOf(tag));
  });

  it('are all there, and no other', async () => {
    const index = Object.fromEntries(all.map(({ tag }) => [String(jsonSchemaOf(recordOfTag(tag) ?? expect.fail(tag))['$id']), fileOf(tag)]));
    expect(Object.keys(index)).toHaveLength(all.length);
    await expect(text(index)).toMatchFileSnapshot(`${folder}index.json`);
    expect(readdirSync(folder).toSorted()).toEqual([...Object.values(index), 'index.json'].toSorted());
  });
});
