import type { ConformanceKind, ConformanceOutcome, Problem } from '@ctip/core';
import * as z from 'zod';

import { parseJson, type JsonLimits, type ParsedJson } from '../json/index.js';
import { readNdjson } from '../ndjson/index.js';
import { textProblems, type TextClass } from '../text/index.js';
import { casesIn, isOutcome, cutInto, fromBase64, gathered, outcomeOf, type Expected, type Found } from './hostile.js';

const limitNames: Readonly<Record<string, keyof JsonLimits>> = { maxDepth: 'depth', maxKeys: 'names', maxKeyLength: 'nameLength', maxStringBytes: 'stringBytes', maxNumberLength: 'numberLength', maxNodes: 'values', maxBytes: 'bytes' };

/** Names that a case expects in a pointer: in a document that no schema describes they are the only ones that may be shown. */
const namesOf = (pointer = ''): ReadonlySet<string> => new Set(pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')));

/** Problems of every text of a value, as text of a class. */
function* textsIn(value: unknown, kind: TextClass, pointer: string): Generator<Problem> {
  if (typeof value === 'string') yield* textProblems(value, kind, pointer);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, kind, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
}

const isTextClass = (name: string | undefined): name is TextClass => name === 'identity' || name === 'narrative' || name === 'digits';

function foundIn(parsed: ParsedJson, fieldClass: string | undefined): Found {
  if (!parsed.ok) return { outcome: 'reject', problems: parsed.problems };
  const texts = isTextClass(fieldClass) ? [...textsIn(parsed.value, fieldClass, '')] : [];
  const errors = texts.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { outcome: 'reject', problems: errors };
  const notices = [...(parsed.notices ?? []), ...texts];
  return { outcome: notices.length > 0 ? 'accept-with-warning' : 'accept', problems: notices };
}

interface JsonCase {
  readonly id: string;
  readonly payloadBase64: string;
  readonly expect: Expected;
  readonly limits?: Readonly<Record<string, number>>;
  readonly fieldClass?: string;
}

/** Hostile JSON documents: outcome, code, pointer and place of each. @public */
export const hostileJson: ConformanceKind = {
  kind: 'hostile-json',
  help: { ar: 'مستندات JSON معادية مع المتوقع من كل منها', en: 'hostile JSON documents, and what is expected of each', fr: 'des documents JSON hostiles et ce qu’on attend de chacun' },
  async *run(input) {
    for (const one of await casesIn<JsonCase>(input, ['cases.json'], { payloadBase64: 'string', expect: 'object' })) {
      if (isOutcome(one)) {
        yield one;
        continue;
      }
      const { id, payloadBase64, expect, limits = {}, fieldClass } = one;
      const told = Object.fromEntries(Object.entries(limits).flatMap(([name, value]) => (limitNames[name] === undefined ? [] : [[limitNames[name], value]])));
      yield outcomeOf(id, expect, foundIn(parseJson(fromBase64(payloadBase64), { limits: told, names: namesOf(expect.pointer) }), fieldClass));
    }
  },
};

const isPlaced = (parsed: ParsedJson): boolean => parsed.ok || parsed.problems.every(({ code, at }) => code.startsWith('exchange/') && at?.byteOffset !== undefined && at.line !== undefined && at.column !== undefined);

/** What a file's name says of it: must be taken, must be refused, or is decided here. */
function parsingOutcome(id: string, bytes: Uint8Array): ConformanceOutcome {
  const [strict, grammar] = [parseJson(bytes), parseJson(bytes, { profile: 'rfc8259' })];
  const failed = (note: string): ConformanceOutcome => ({ id, status: 'failed', note });
  const letter = /(?:^|\/)([yni])_[^/]*$/u.exec(id)?.[1];
  if (!isPlaced(strict) || !isPlaced(grammar)) return failed('a refusal has no place');
  if (letter === 'y' && !grammar.ok) return failed(`refused: ${grammar.problems[0]?.code ?? ''}`);
  if (letter === 'n' && (grammar.ok || strict.ok)) return failed('accepted');
  // Decided: the strict profile refuses whatever differs between readers, a mark at the start aside.
  if (letter === 'i' && strict.ok && !id.includes('BOM_empty')) return failed('accepted');
  return { id, status: 'passed' };
}

/** A folder of the JSON parsing test suite. @public */
export const jsonTestSuite: ConformanceKind = {
  kind: 'json-test-suite',
  help: { ar: 'مجلد من اختبارات تحليل JSON', en: 'a folder of the JSON parsing test suite', fr: 'un dossier de la suite de tests d’analyse JSON' },
  async *run(input) {
    for (const name of (await input.names()).filter((one) => one.endsWith('.json'))) {
      const bytes = await input.bytes(name);
      yield bytes.ok ? parsingOutcome(name, bytes.value) : { id: name, status: parseJson(new Uint8Array()).ok ? 'failed' : 'passed' };
    }
  },
};

interface NdjsonCase {
  readonly id: string;
  readonly payloadBase64: string;
  readonly expect: { readonly records: number; readonly badLines: readonly number[] };
}

/** Hostile NDJSON streams, each cut in four ways. @public */
export const hostileNdjson: ConformanceKind = {
  kind: 'hostile-ndjson',
  help: { ar: 'تدفقات NDJSON معادية مع المتوقع من كل منها', en: 'hostile NDJSON streams, and what is expected of each', fr: 'des flux NDJSON hostiles et ce qu’on attend de chacun' },
  async *run(input) {
    for (const one of await casesIn<NdjsonCase>(input, ['cases.json'], { payloadBase64: 'string', expect: 'object' })) {
      if (isOutcome(one)) {
        yield one;
        continue;
      }
      const { id, payloadBase64, expect } = one;
      const bytes = fromBase64(payloadBase64);
      const notes: string[] = [];
      for (const sizes of [[Math.max(1, bytes.length)], [1], [2, 3, 5], [7, 1, 13]]) {
        const items = await gathered(readNdjson(cutInto(bytes, sizes), { as: z.record(z.string(), z.unknown()) }));
        const records = items.filter((item) => item.ok).length;
        const bad = items.flatMap((item) => (item.ok ? [] : [item.at.line]));
        if (records !== expect.records) notes.push(`expected ${String(expect.records)} records, found ${String(records)}`);
        else if (JSON.stringify(bad) !== JSON.stringify(expect.badLines)) notes.push(`expected the bad lines ${expect.badLines.join(', ')}, found ${bad.join(', ')}`);
      }
      yield notes[0] === undefined ? { id, status: 'passed' } : { id, status: 'failed', note: notes[0] };
    }
  },
};
