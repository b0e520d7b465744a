import { absent, languages } from '@ctip/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assess } from '../assess/index.js';
import { definitions } from '../definition/index.js';
import { iloDelphi, instruments, unodcLeaflet } from '../instrument/index.js';
import { unrecorded } from '../observation/index.js';
import { arabic, english, french } from '../words/index.js';
import { questionsOf } from './form.js';
import { elementsFormOf, enabledQuestions, formFhir, formHtml, formJsonSchema, formOf, observationsFrom, readResponse, xlsForm, xlsFormSheets, type Form, type FormResponse } from './index.js';

const safe = { 'safety.private': 'yes', 'safety.danger': 'no', 'safety.self-harm': 'no', 'safety.consent': 'yes', 'safety.go-on': 'yes' } as const;
const all = [english, arabic, french] as const;

const forms: readonly Form[] = [...instruments.map(formOf), ...definitions.map((definition) => elementsFormOf(definition))];

describe.each(forms.map((form) => [form.id, form] as const))('the form %s', (_id, form) => {
  const questions = questionsOf(form);

  it('asks for safety first, and needs earlier answers alone', () => {
    expect(form.sections[0]?.id).toBe('safety');
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const before = new Set<string>();
    for (const { id, enableWhen } of questions) {
      for (const { question } of enableWhen) expect(before.has(question), id).toBe(true);
      before.add(id);
    }
  });

  it('puts no question of the instrument to a person who is not safe or not willing', () => {
    for (const unsafe of [{}, { ...safe, 'safety.danger': 'yes' }, { ...safe, 'safety.self-harm': 'unknown' }, { ...safe, 'safety.private': 'no' }, { ...safe, 'safety.consent': absent('declined') }] as FormResponse[]) {
      const enabled = new Set(enabledQuestions(form, unsafe));
      expect(questions.filter(({ id, item, answeredBy }) => item !== undefined && answeredBy === 'person' && enabled.has(id))).toEqual([]);
    }
  });

  it('is a form in JSON Schema, FHIR and XLSForm with the same questions', () => {
    const schema = formJsonSchema(form) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual(questions.map(({ id }) => id));
    interface Item {
      readonly linkId: string;
      readonly type: string;
      readonly text: string;
      readonly item?: readonly Item[];
      readonly enableWhen?: readonly { readonly question: string }[];
      readonly _text?: { readonly extension: readonly { readonly extension: readonly { readonly valueCode?: string }[] }[] };
    }
    const items = (formFhir(form, all) as { item: readonly Item[] }).item.flatMap((group) => [group, ...(group.item ?? [])]);
    const ids = items.map(({ linkId }) => linkId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(items.filter(({ type }) => type === 'choice' || type === 'string').map(({ linkId }) => linkId)).toEqual(questions.map(({ id }) => id));
    for (const { enableWhen = [], _text } of items) {
      for (const { question } of enableWhen) expect(ids).toContain(question);
      expect(_text?.extension.map(({ extension }) => extension[0]?.valueCode)).toEqual(['ar', 'fr']);
    }
    const [survey, choices] = xlsFormSheets(form, all);
    const rows = survey?.rows.slice(1) ?? [];
    const asked = rows.filter(([type = '']) => type.startsWith('select_one') || type === 'text');
    expect(asked).toHaveLength(questions.length);
    const lists = new Set(choices?.rows.map(([list]) => list));
    const names = rows.map(([, name]) => name).filter(Boolean);
    expect(new Set(names).size).toBe(names.length);
    for (const [type = '', name = '', relevant = ''] of asked) {
      expect(name).toMatch(/^[A-Za-z_]\w*$/u);
      if (type.startsWith('select_one ')) expect(lists.has(type.slice(11))).toBe(true);
      for (const [, used = ''] of relevant.matchAll(/\$\{(\w+)\}/gu)) expect(names).toContain(used);
    }
    expect(rows.filter(([type]) => type === 'begin_group')).toHaveLength(rows.filter(([type]) => type === 'end_group').length);
  });

  it.each([
    ['ar', arabic, 'rtl'],
    ['en', english, 'ltr'],
    ['fr', french, 'ltr'],
  ] as const)('prints in %s with every question, and fetches nothing', (language, words, direction) => {
    const page = formHtml(form, words);
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(page.match(/<fieldset/gu)).toHaveLength(questions.length);
    expect(page).not.toMatch(/<script|<link|src=|href=|url\(|undefined|\{\{/u);
  });
});

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))('the form of %s', (id, instrument) => {
  it('has every item once, and a gate or an invitation for each dimension that a person is asked about', () => {
    const form = formOf(instrument);
    expect(questionsOf(form).flatMap(({ item }) => item ?? []).toSorted()).toEqual(instrument.items.map((item) => item.id).toSorted());
    const opened = enabledQuestions(form, safe).filter((question) => /^(?:gate|invite)\./u.test(question));
    expect(opened).toHaveLength(id === unodcLeaflet.id ? 0 : instrument.dimensions.length);
  });
});

describe('the Delphi form for children', () => {
  it('puts nothing of the list to a child: it invites to tell, and who listens marks', () => {
    const questions = questionsOf(formOf(iloDelphi.childLabour));
    const marked = questions.filter(({ item }) => item !== undefined);
    expect(marked.map(({ answeredBy, text }) => [answeredBy, text])).toEqual(marked.map(({ item }) => ['observer', `item.delphi.${item ?? ''}`]));
    const invitations = questions.filter(({ id }) => id.startsWith('invite.'));
    expect(invitations.map(({ answeredBy, text }) => [answeredBy, text])).toEqual(iloDelphi.childLabour.dimensions.map(({ id }) => ['person', `form.invite.delphi.${id}`]));
  });
});

describe('a workbook', () => {
  it('is the same every time, and holds its members with their checksums', () => {
    const [one, other] = [xlsForm(formOf(unodcLeaflet), all), xlsForm(formOf(unodcLeaflet), all)];
    expect(one).toEqual(other);
    const text = new TextDecoder().decode(one);
    for (const name of ['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet3.xml']) expect(text.split(name).length).toBeGreaterThanOrEqual(3);
  });
});

describe('answers', () => {
  const form = formOf(unodcLeaflet);

  it('become observations; what was not asked says so', () => {
    const seen = observationsFrom(form, { 'general/no-days-off': 'yes', 'general/long-hours': absent('declined') }, unrecorded);
    expect(seen).toHaveLength(119);
    const found = assess(unodcLeaflet, seen);
    expect(found.dimensions[0]?.used.map(({ item }) => item)).toEqual(['general/no-days-off']);
    expect(found.dimensions[0]?.missing.find(({ item }) => item === 'general/long-hours')?.why).toBe('declined');
  });

  it('are refused with a code and a place, and never repeated', () => {
    const codes = (payload: unknown): unknown => {
      const read = readResponse(formOf(instruments[0] ?? unodcLeaflet), payload);
      return read.ok ? [] : read.problems.map(({ code, pointer }) => `${code} ${pointer}`);
    };
    expect(codes({ Nour: 'yes' })).toEqual(['screening/form-question /#1']);
    expect(codes({ 'language.language': 'Nour!' })).toEqual(['screening/form-answer /language.language']);
    expect(codes({ 'exploitation/hazardous-work': 'yes' })).toEqual(['screening/form-not-enabled /exploitation~1hazardous-work']);
    expect(codes({ 'safety.danger': { absent: 'Nour' } })).toEqual(['screening/form-answer /safety.danger']);
    expect(codes({ 'safety.danger': { absent: 'declined', name: 'Nour' } })).toEqual(['screening/form-answer /safety.danger']);
    for (const payload of [undefined, null, 3, [], 'x']) expect(codes(payload)).toEqual(['screening/form-answer ']);
  });

  it('that are read are answers of the form, whatever comes', () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom('safety.private', 'general/no-days-off', '__proto__', 'NOUR'), values: [fc.constantFrom('yes', 'no', 'NOUR', null), fc.integer()] }), (payload) => {
        const read = readResponse(form, payload);
        if (!read.ok) expect(JSON.stringify(read)).not.toContain('NOUR');
        else for (const answer of Object.values(read.value)) expect(['yes', 'no']).toContain(answer);
      }),
    );
  });
});

describe('languages', () => {
  it('are all there', () => expect(all.map(({ language }) => language).toSorted()).toEqual([...languages].toSorted()));
});
