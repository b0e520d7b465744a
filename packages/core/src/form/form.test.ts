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
    const privacies = core.leavesOf(schema).map(({ meta }) => meta.privacy);
    const about = form.filter((_, index) => ['direct', 'special', 'quasi'].includes(privacies[index] ?? ''));
    expect(about.filter(({ autocomplete, spellcheck }) => autocomplete !== 'off' || spellcheck)).toEqual([]);
  });

  it('has choices for every code, and a widget for all that a person fills in', () => {
    expect(form.filter(({ kind, choices }) => kind === 'code' && !choices?.length)).toEqual([]);
    const hidden = form.filter(({ widget }) => widget === 'hidden').map(({ kind }) => kind);
    expect(hidden.filter((kind) => !['constant', 'extensions', 'object'].includes(kind))).toEqual([]);
  });
});

it('knows what a case asks', () => {
  const by = new Map(core.formOf(core.Case).map((field) => [field.pointer, field]));
  expect(by.get('/person/ageYears')).toMatchObject({ widget: 'number', kind: 'whole-number', answer: true, minimum: 0, maximum: 120, direction: 'ltr' });
  expect(by.get('/person/nationalities')).toMatchObject({ widget: 'choices', many: true, codeList: 'nationality' });
  expect(by.get('/detectedOn')).toMatchObject({ widget: 'date', kind: 'partial-date', required: true, answer: false });
  expect(by.get('/facts/elements/age')?.choices).toEqual(['adult', 'disputed', 'unknown', 'child']);
  expect(by.get('/facts/elements/means')?.required).toBe(false);
  expect(by.get('/schema')).toMatchObject({ widget: 'hidden', kind: 'constant' });
});
