import { describe, expect, it } from 'vitest';

import * as core from '../index.js';

const records = Object.entries<unknown>(core).filter(
  (entry): entry is [string, core.RecordSchema] => entry[1] instanceof Object && 'tag' in entry[1] && core.isRecordSchema(entry[1] as never),
);
const words: Readonly<Record<string, string>> = core.coreCatalogue.texts.ar;

describe.each(records)('the form of %s', (_name, schema) => {
  const form = core.formOf(schema);

  it('asks every field once, in order, by its label', () => {
    expect(form.map(({ pointer }) => pointer)).toEqual(core.leavesOf(schema).map(({ pointer }) => pointer));
    expect(form.map(({ order }) => order)).toEqual(form.map((_, index) => index + 1));
    expect(form.filter(({ labelKey }) => words[labelKey] === undefined)).toEqual([]);
  });

  it('remembers nothing that says something about a person', () => {
    const leaves = core.leavesOf(schema);
    for (const [index, field] of form.entries()) {
      const privacy = leaves[index]?.meta.privacy;
      if (privacy === 'direct' || privacy === 'special' || privacy === 'quasi') expect(field).toMatchObject({ autocomplete: 'off', spellcheck: false });
    }
  });

  it('has choices for every code, and a widget for all that a person fills in', () => {
    for (const field of form) {
      if (field.kind === 'code') expect(field.choices?.length, field.pointer).toBeGreaterThan(0);
      if (field.widget === 'hidden') expect(['constant', 'extensions', 'object']).toContain(field.kind);
    }
  });
});

it('knows what a case asks', () => {
  const by = new Map(core.formOf(core.Case).map((field) => [field.pointer, field]));
  expect(by.get('/person/ageYears')).toMatchObject({ widget: 'number', kind: 'whole-number', answer: true, minimum: 0, maximum: 120, direction: 'ltr' });
  expect(by.get('/person/nationalities')).toMatchObject({ widget: 'choices', many: true, codeList: 'nationality' });
  expect(by.get('/detectedOn')).toMatchObject({ widget: 'date', kind: 'partial-date', required: true, answer: false });
  expect(by.get('/schema')).toMatchObject({ widget: 'hidden', kind: 'constant' });
});
