import { Case, type ConformanceKind, type Problem } from '@ctip/core';

import { parseJson } from '../json/index.js';
import { read } from '../read/index.js';
import { readTable } from '../table/index.js';
import { textProblems } from '../text/index.js';
import { casesIn, isOutcome, gathered } from './hostile.js';

/** A value in the guises in which it could travel. */
function guises(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  const inner = (text: string): string => text.slice(2, -3);
  const base64 = [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replaceAll('=', '');
    return [inner(text), inner(text).replaceAll('+', '-').replaceAll('/', '_')];
  });
  const html = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const escaped = [...value].flatMap((sign) => sign.split('')).map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const parts = value.split(/[\s,.:;@/+-]+/u).filter((part) => part.length >= 6);
  return [value, JSON.stringify(value).slice(1, -1), escaped, html, encodeURIComponent(value), bytes.toString('hex'), value.normalize('NFC'), value.normalize('NFD'), [...value].toReversed().join(''), ...base64, ...parts].filter((guise) => guise.length >= 6);
}

/** Does a text hold a value in any guise, in capitals or small letters, also when its bytes are read two by two? */
function holds(text: string, value: string): boolean {
  const [plain, wide] = [text.toLowerCase(), text.replaceAll('\u0000', '').toLowerCase()];
  return guises(value).some((guise) => plain.includes(guise.toLowerCase()) || wide.includes(guise.toLowerCase()));
}

const csvRow = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** Payloads with a value in it: as value, name, header, cell, in sound and in broken texts. */
function* payloads(value: string): Generator<readonly ['json' | 'ndjson' | 'csv', Uint8Array]> {
  const text = JSON.stringify(value);
  const texts = [`{"schema":"ctip.case/1","id":${text}}`, `{"schema":${text}}`, `{${text}:1}`, `{${text}:1,${text}:2}`, `{"person":{${text}:{${text}:[${text}]}}}`, text, `{"id":${text}`, `{"id":"${value}\u0001"}`, `{"__proto__":${text}}`, `[${text},]`];
  for (const one of texts) for (const format of ['json', 'ndjson'] as const) yield [format, new Uint8Array(Buffer.from(`${one}\n`))];
  yield ['ndjson', new Uint8Array(Buffer.concat([Buffer.from(`{"id":${text},"x":"`), Buffer.of(0xff), Buffer.from('"}\n')]))];
  yield ['ndjson', new Uint8Array(Buffer.from(value, 'utf16le'))];
  const tables = [csvRow([value, 'a']), csvRow(['id', value]), `${csvRow(['schema', 'id'])}\r\n${csvRow(['ctip.case/1', value])}`, `id\r\n${value}"x`, `id\r\n"${value}`, `id,id\r\n${csvRow([value, value])}`, `sep=;\n${value};${value}`];
  for (const one of tables) yield ['csv', new Uint8Array(Buffer.from(`${one}\r\n`))];
}

async function emitted(format: 'json' | 'ndjson' | 'csv', bytes: Uint8Array): Promise<readonly Problem[]> {
  const items = await gathered(read([bytes], { as: Case, format }));
  const found = items.flatMap((item) => (item.ok ? (item.notices ?? []) : item.problems));
  const parsed = parseJson(bytes);
  const rows = format === 'csv' ? await gathered(readTable([bytes])) : [];
  return [...found, ...(parsed.ok ? (parsed.notices ?? []) : parsed.problems), ...rows.flatMap((item) => (item.ok ? (item.notices ?? []) : item.problems))];
}

/** Canaries: planted in every place of every format, and looked for in everything that the readers say. @public */
export const canaries: ConformanceKind = {
  kind: 'canaries',
  help: { ar: 'قيم كاشفة تُزرع في كل موضع ولا يجوز أن تظهر في أي رسالة', en: 'values planted everywhere, which no message may show', fr: 'des valeurs placées partout, qu’aucun message ne doit montrer' },
  async *run(input) {
    for (const one of await casesIn<{ readonly id: string; readonly value: string }>(input, ['canaries.json'], { value: 'string' })) {
      if (isOutcome(one)) {
        yield one;
        continue;
      }
      const { id, value } = one;
      let note: string | undefined;
      for (const [format, bytes] of payloads(value)) {
        const found = await emitted(format, bytes);
        if (holds(JSON.stringify(found), value)) note = `a problem of ${format} shows it`;
      }
      for (const kind of ['identity', 'narrative', 'digits'] as const) if (holds(JSON.stringify(textProblems(`${value}\u202E\u0000`, kind)), value)) note = 'a problem of text shows it';
      yield note === undefined ? { id, status: 'passed' } : { id, status: 'failed', note };
    }
  },
};
