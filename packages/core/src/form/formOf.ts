import type * as z from 'zod';

import { wordsKeyOf } from '../code-list/schema.js';
import { leavesOf, type Leaf } from '../field/index.js';
import { kindOf, type ValueKind } from '../kind/index.js';

/** How a field is best asked for. @public */
export type Widget = 'line' | 'lines' | 'lines-by-language' | 'name-parts' | 'number' | 'date' | 'date-and-time' | 'money' | 'choice' | 'choices' | 'yes-no' | 'hidden';

/** One field of a form, derived from what the record says of it once. @public */
export interface FormField {
  /** Where the value goes, `*` for every member of a list. */
  readonly pointer: string;
  /** Key of the label in the catalogue; keys of words for absences are `absence.<reason>`. */
  readonly labelKey: `field.${string}`;
  /** Key of an explanation, where a catalogue has one. */
  readonly hintKey: `hint.${string}`;
  readonly widget: Widget;
  readonly kind: ValueKind;
  /** Place in the order of asking, from 1. */
  readonly order: number;
  /** May not be left out. */
  readonly required: boolean;
  /** Offers the reasons of absence beside the value. */
  readonly answer: boolean;
  /** Takes several values. */
  readonly many: boolean;
  /** List that the choices come from. */
  readonly codeList?: string;
  /** The choices, in the order of the list. */
  readonly choices?: readonly string[];
  /** Key of the words of the choices: those of `female` under `code.sex` are `code.sex.female`. */
  readonly choicesKey?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Longest text in UTF-16 units. */
  readonly maxLength?: number;
  /** What people write has the direction of what they write; numbers, codes and dates are left to right. */
  readonly direction: 'auto' | 'ltr';
  /** `off` where a browser must not remember what was typed, nor send it to a spelling service. */
  readonly autocomplete: 'on' | 'off';
  readonly spellcheck: boolean;
}

type Schema = z.core.$ZodTypes;

const widgets: Readonly<Record<ValueKind, Widget>> = {
  amount: 'line',
  'calendar-date': 'date',
  code: 'choice',
  constant: 'hidden',
  currency: 'line',
  extensions: 'hidden',
  'hijri-date': 'date',
  id: 'line',
  instant: 'date-and-time',
  'local-text': 'lines-by-language',
  'long-text': 'lines',
  money: 'money',
  number: 'number',
  object: 'hidden',
  'partial-date': 'date',
  'person-name': 'name-parts',
  text: 'line',
  'whole-number': 'number',
  'yes-no': 'yes-no',
};

const written = new Set<Widget>(['line', 'lines', 'lines-by-language', 'name-parts']);

/** The schema of one value: without option, answer and list. */
function one(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as Schema)._zod;
  if (def.type === 'optional' || def.type === 'nullable') return one(def.innerType);
  if (def.type === 'array') return one(def.element);
  const [first] = def.type === 'union' && !('discriminator' in def) ? def.options : [];
  return first ? one(first) : schema;
}

function limitsOf(schema: z.core.$ZodType): Pick<FormField, 'minimum' | 'maximum' | 'maxLength'> {
  let limits: Pick<FormField, 'minimum' | 'maximum' | 'maxLength'> = {};
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const { def } = _zod as z.core.$ZodChecks['_zod'];
    if (def.check === 'greater_than') limits = { ...limits, minimum: Number(def.value) };
    else if (def.check === 'less_than') limits = { ...limits, maximum: Number(def.value) };
    else if (def.check === 'max_length') limits = { ...limits, maxLength: def.maximum };
  }
  return limits;
}

/** The codes that a schema takes. */
function choicesOf(schema: z.core.$ZodType): readonly string[] {
  const { def } = (one(schema) as Schema)._zod;
  if (def.type === 'enum') return Object.values(def.entries).map(String);
  return def.type === 'literal' ? def.values.map(String) : [];
}

const isRequired = (schema: z.core.$ZodType): boolean => schema._zod.def.type !== 'optional';

function fieldOf({ pointer, schema, meta, many, answer, variants = [] }: Leaf, index: number): FormField {
  const kind = kindOf(schema);
  const value = one(schema);
  const choosing = kind === 'code' && many && !pointer.endsWith('/*');
  const widget = choosing ? 'choices' : widgets[kind];
  const { def } = (value as Schema)._zod;
  const wordsKey = wordsKeyOf(value);
  const sensitive = meta.privacy === 'direct' || meta.privacy === 'special' || meta.privacy === 'quasi';
  return {
    pointer,
    labelKey: `field.${meta.id}`,
    hintKey: `hint.${meta.id}`,
    widget,
    kind,
    order: index + 1,
    // What one variant of the record can do without is not asked of all.
    required: [schema, ...variants].every(isRequired),
    answer,
    many,
    ...(meta.codeList !== undefined && { codeList: meta.codeList }),
    ...(def.type === 'enum' && { choices: [...new Set([schema, ...variants].flatMap(choicesOf))] }),
    ...(wordsKey !== undefined && { choicesKey: wordsKey }),
    ...limitsOf(value),
    direction: written.has(widget) && kind !== 'id' && kind !== 'amount' && kind !== 'currency' ? 'auto' : 'ltr',
    autocomplete: sensitive ? 'off' : 'on',
    spellcheck: !sensitive && written.has(widget) && kind !== 'id',
  };
}

/**
 * The fields of a form for a record, in order: labels, widgets, choices, limits, direction, and what a browser must not remember. All
 * of it is derived from the field registry; no form says anything twice.
 *
 * @param schema - a record's schema, or any schema with declared leaves
 * @example
 * ```ts
 * formOf(Case).find(({ pointer }) => pointer === '/person/sex')?.choices; // => ['female', 'male', 'other']
 * formOf(Case).find(({ pointer }) => pointer === '/person/sex')?.choicesKey; // => 'code.sex'
 * formOf(Victim).every(({ autocomplete, kind }) => autocomplete === 'off' || kind === 'constant' || kind === 'id'); // => true
 * ```
 * @public
 */
export function formOf(schema: z.ZodType): readonly FormField[] {
  return leavesOf(schema).map(fieldOf);
}
