import { basename } from 'node:path';

import { ok, problem, type Problem, type Result } from '@ctip/core';
import { convert as conversion, convertTo, standards, writeWhole, type ConversionReport, type ConvertRequest } from '@ctip/exchange';
import { explain } from '@ctip/i18n';

import type { Context, Verb } from '../run/verb.js';
import { help } from './converting/help.js';
import { codeFor, delimiterOf, inputOf, wholeInput } from './input.js';

/** Refusals and losses that are written to a terminal; the file of losses and `--json` have all. */
const shown = 20;

const names = ['ours', ...standards.map(({ id }) => id)];

/** What is told on the command line, by the name of the conversion. */
function requestOf({ option, io, words }: Context): ConvertRequest {
  const random = io.random ?? ((length: number) => crypto.getRandomValues(new Uint8Array(length)));
  const told = { fromVersion: option('from-version'), toVersion: option('to-version'), agency: option('agency'), agencyType: option('agency-type'), ids: option('ids'), detectedOn: option('detected-on'), detectedIn: option('detected-in'), unit: option('unit'), by: option('by')?.split(','), shownUntil: option('shown-until'), identification: option('identification'), issuer: option('issuer'), issuerName: option('issuer-name') };
  return {
    from: option('from') ?? 'ours',
    to: option('to') ?? 'ours',
    recordedOn: io.today,
    salt: () => Buffer.from(random(18)).toString('base64url'),
    preparedAt: `${io.today}T00:00:00Z`,
    language: words.language,
    // The name says how it is written, as it does for reading.
    format: /\.xlsx$/iu.test(option('out') ?? '') ? 'xlsx' : 'text',
    ...(option('delimiter') !== undefined && { delimiter: delimiterOf(option('delimiter')) }),
    ...(Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Partial<ConvertRequest>),
  };
}

/** Files that go with the one that is converted, as text. */
async function besides(context: Context): Promise<Result<Pick<ConvertRequest, 'structure' | 'recipients' | 'reading' | 'pack'>>> {
  const texts: { structure?: string; recipients?: string; reading?: string; pack?: string } = {};
  for (const name of ['structure', 'recipients', 'reading', 'pack'] as const) {
    const path = context.option(name);
    if (path === undefined) continue;
    const read = await wholeInput(path, context);
    if (!read.ok) return read;
    texts[name] = new TextDecoder().decode(read.value);
  }
  return ok(texts);
}

function tell(report: ConversionReport, { io, words }: Context): void {
  for (const sentence of explain(report.refusals.flatMap(({ problems }) => problems).slice(0, shown), words)) io.err(`${sentence}\n`);
  for (const { count, first, when: _when, ...loss } of report.losses.slice(0, shown)) {
    const [sentence = ''] = explain([{ ...loss, at: first }], words);
    io.err(`${count === 1 ? sentence : words.t('convert.times', { sentence, count })}\n`);
  }
  const left = Math.max(0, report.losses.length - shown) + Math.max(0, report.refusals.length - shown);
  if (left > 0) io.err(`${words.t('convert.more', { count: left })}\n`);
}

/** A problem of a request, with the option as it is typed: `detectedOn` is `--detected-on` here. */
function asTyped(found: Problem): Problem {
  const option = found.params?.['option'];
  const typed = typeof option === 'string' ? option.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`) : '';
  return Object.hasOwn(convert.options, typed) ? { ...found, params: { ...found.params, option: `--${typed}` } } : found;
}

/** Turns a file of one standard into a file of another, and says what was lost. */
export const convert: Verb = {
  name: 'convert',
  operands: { shown: 'FILE', least: 1, most: 1, filesFrom: 0 },
  options: {
    from: { type: 'string', value: 'STANDARD', allowed: names },
    to: { type: 'string', value: 'STANDARD', allowed: names },
    'from-version': { type: 'string', value: 'VERSION' },
    'to-version': { type: 'string', value: 'VERSION' },
    out: { type: 'string', value: 'FILE', path: 'written' },
    losses: { type: 'string', value: 'LOSSES.json', path: 'written' },
    agency: { type: 'string', value: 'ID' },
    'agency-type': { type: 'string', value: 'N' },
    ids: { type: 'string', value: 'PREFIX' },
    'detected-on': { type: 'string', value: 'DATE' },
    'detected-in': { type: 'string', value: 'CC' },
    structure: { type: 'string', value: 'STRUCTURE.json', path: 'read' },
    reading: { type: 'string', value: 'READING.json', path: 'read', help: help.reading },
    identification: { type: 'string', value: 'STATUS', help: help.identification },
    pack: { type: 'string', value: 'PACK.json', path: 'read', help: help.pack },
    'shown-until': { type: 'string', value: 'DATE', help: help.shownUntil },
    issuer: { type: 'string', value: 'URL', help: help.issuer },
    'issuer-name': { type: 'string', value: 'NAME', help: help.issuerName },
    recipients: { type: 'string', value: 'RECIPIENTS.ndjson', path: 'read', help: help.recipients },
    unit: { type: 'string', value: 'UNIT', help: help.unit },
    by: { type: 'string', value: 'DIMENSIONS', help: help.by },
    delimiter: { type: 'string', value: 'comma|semicolon|tab', allowed: ['comma', 'semicolon', 'tab'] },
  },
  async run(context) {
    const { operands, option, refuse, say, words, json } = context;
    const [path = ''] = operands;
    const [from, to, out, losses] = [option('from'), option('to'), option('out'), option('losses')];
    const missing = (['from', 'to', 'out'] as const).filter((name) => option(name) === undefined);
    if (from === undefined || to === undefined || out === undefined) return refuse(missing.map((name) => problem('cli/option-missing', '', { params: { option: `--${name}` } })), 2);
    const others = await besides(context);
    if (!others.ok) return refuse(others.problems, 3);
    const request = { ...requestOf(context), ...others.value };
    // What is wrong with the request is said before anything is opened.
    const possible = conversion({ bytes: [] }, request);
    if (!possible.ok) return refuse(possible.problems.map(asTyped), 2);
    // An archive is read where it lies: its directory stands at its end.
    const isWorkbook = /\.xls[xm]$/iu.test(path);
    const input = isWorkbook ? ok([]) : await inputOf(path, context);
    if (!input.ok) return refuse(input.problems, 3);
    const made = await convertTo(out, { bytes: input.value, fileName: basename(path), ...(isWorkbook && { workbook: path }) }, request);
    if (!made.ok) return refuse(made.problems, 3);
    const report = made.value;
    if (losses !== undefined) {
      const kept = await writeWhole(losses, [`${JSON.stringify(report, undefined, 2)}\n`]);
      if (!kept.ok) return refuse(kept.problems, 3);
    }
    if (!json) tell(report, context);
    const counts = { read: report.read, written: report.written, refused: report.refused, losses: report.losses.length };
    say({ ok: report.refused === 0, ...report }, () => [words.t('convert.counts', counts)]);
    return report.refused === 0 ? 0 : codeFor(report.refusals.flatMap(({ problems }) => problems));
  },
};
