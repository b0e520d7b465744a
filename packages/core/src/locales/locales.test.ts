import * as z from 'zod';
import { describe, expect, it } from 'vitest';

import { testTexts } from '../../../../scripts/catalogueTests.js';
import * as core from '../index.js';
import { recordWords } from '../records/words.js';
import { ar } from './ar.js';
import { en } from './en.js';
import { fr } from './fr.js';

const own = { ar, en, fr };

const lists = Object.values<unknown>(core).filter(
  (value): value is core.CodeList => typeof value === 'object' && value !== null && 'codes' in value && 'sources' in value,
);
const schemas = Object.values<unknown>(core).filter((value): value is z.ZodType => value instanceof z.ZodType);

const needed = new Set<string>([
  ...lists.filter((list) => list !== core.countries).flatMap((list) => list.codes.map(({ code }) => `code.${list.id}.${code}`)),
  ...schemas.flatMap((schema) => core.leavesOf(schema).map(({ meta }) => `field.${meta.id}`)),
  ...schemas.flatMap((schema) => core.formOf(schema).flatMap(({ choices = [], choicesKey }) => choices.map((choice) => `${String(choicesKey)}.${choice}`))),
  ...core.absenceReasons.map((reason) => `absence.${reason}`),
  ...core.verificationMarks.map((mark) => `mark.${mark}`),
  ...core.coreProblemCodes.map((code) => `problem.${code}`),
  ...core.recordGroups().flatMap(({ id, records }) => [`record-group.${id}`, ...records.map(({ tag }) => `record.${tag.slice(tag.indexOf('.') + 1, tag.lastIndexOf('/'))}`)]),
]);
// The platform knows the names of countries.
for (const { code } of core.countries.codes) for (const list of ['nationality', 'country']) needed.delete(`code.${list}.${code}`);

describe.each(core.languages)('the words in %s', (language) => {
  const words: Readonly<Record<string, string>> = core.coreCatalogue.texts[language];

  it('name every code, field, reason, mark and problem, and nothing else', () => {
    expect(lists.length).toBeGreaterThan(14);
    expect(Object.keys(words).toSorted()).toEqual([...needed].toSorted());
  });
});

testTexts(core.coreCatalogue.texts, (key) => key.startsWith('code.online-platform.'));

it('brings no key twice', () => {
  for (const language of core.languages) {
    const keys = [own[language], ...recordWords.map((words) => words[language])].flatMap((words) => Object.keys(words));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  }
});
