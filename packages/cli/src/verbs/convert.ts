import { basename } from 'node:path';

import { ok, problem, type Result } from '@ctip/core';
import { convert as conversion, convertTo, standards, writeWhole, type ConversionReport, type ConvertRequest } from '@ctip/exchange';
import { explain } from '@ctip/i18n';

import type { Context, Verb } from '../run/verb.js';
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

const readingHelp = {
  ar: 'ما تعرفه عن رسالة SDMX كتبها غيرنا: ما تحصيه وما أبعادها، بصيغة JSON',
  en: 'what you know of an SDMX message that others wrote: what it counts and what its dimensions are, as JSON',
  fr: 'ce que vous savez d’un message SDMX écrit par d’autres : ce qu’il compte et ce que sont ses dimensions, en JSON',
} as const;

const identificationHelp = {
  ar: 'ما تقرّر في شأن الأشخاص إن لم يذكره الملف: presumed أو identified أو not-identified',
  en: 'what was decided of the persons, where the file does not say it: presumed, identified, not-identified',
  fr: 'ce qui a été décidé des personnes, si le fichier ne le dit pas : presumed, identified, not-identified',
} as const;

const packHelp = {
  ar: 'قوائم منظومة Primero: رموزنا ومعرّفات خياراتها، بصيغة JSON',
  en: 'lists of a Primero deployment: our codes and the ids of its options, as JSON',
  fr: 'listes d’un déploiement Primero : nos codes et les identifiants de ses options, en JSON',
} as const;

const shownUntilHelp = {
  ar: 'آخر يوم تُعرض فيه جهة الاتصال في الدليل، إن لم تذكره البطاقة',
  en: 'last day on which a directory shows a contact, where its card does not say it',
  fr: 'dernier jour où un annuaire montre un contact, si sa carte ne le dit pas',
} as const;

const issuerHelp = {
  ar: 'عنوان الجهة التي تصدر الشارات: https://… أو did:…',
  en: 'address of who issues badges: https://… or did:…',
  fr: 'adresse de qui délivre les badges : https://… ou did:…',
} as const;

const issuerNameHelp = {
  ar: 'اسم الجهة التي تصدر الشارات',
  en: 'name of who issues badges',
  fr: 'nom de qui délivre les badges',
} as const;

const recipientsHelp = {
  ar: 'لمن الشارات: سطر JSON لكل سجل، id وidentity وidentityType وsalt؛ يُكتب منها البصمة وحدها',
  en: 'whom badges are for: a line of JSON a record, id, identity, identityType, salt; only a hash is written',
  fr: 'à qui vont les badges : une ligne JSON par enregistrement, id, identity, identityType, salt ; seule une empreinte est écrite',
} as const;

const unitHelp = {
  ar: 'ما يحصيه الجدول: victims أو offences أو suspects أو persons-prosecuted أو persons-convicted',
  en: 'what the table counts: victims, offences, suspects, persons-prosecuted, persons-convicted',
  fr: 'ce que compte le tableau : victims, offences, suspects, persons-prosecuted, persons-convicted',
} as const;

const byHelp = {
  ar: 'أبعاد المكعّب مفصولة بفواصل، مثل country,year,sex',
  en: 'dimensions of the cube, with commas: country,year,sex',
  fr: 'dimensions du cube, séparées par des virgules : country,year,sex',
} as const;

/** Turns a file of one standard into a file of another, and says what was lost. */
export const convert: Verb = {
  name: 'convert',
  operands: { shown: 'FILE', least: 1, most: 1 },
  options: {
    from: { type: 'string', value: 'STANDARD', allowed: names },
    to: { type: 'string', value: 'STANDARD', allowed: names },
    'from-version': { type: 'string', value: 'VERSION' },
    'to-version': { type: 'string', value: 'VERSION' },
    out: { type: 'string', value: 'FILE' },
    losses: { type: 'string', value: 'LOSSES.json' },
    agency: { type: 'string', value: 'ID' },
    'agency-type': { type: 'string', value: 'N' },
    ids: { type: 'string', value: 'PREFIX' },
    'detected-on': { type: 'string', value: 'DATE' },
    'detected-in': { type: 'string', value: 'CC' },
    structure: { type: 'string', value: 'STRUCTURE.json' },
    reading: { type: 'string', value: 'READING.json', help: readingHelp },
    identification: { type: 'string', value: 'STATUS', help: identificationHelp },
    pack: { type: 'string', value: 'PACK.json', help: packHelp },
    'shown-until': { type: 'string', value: 'DATE', help: shownUntilHelp },
    issuer: { type: 'string', value: 'URL', help: issuerHelp },
    'issuer-name': { type: 'string', value: 'NAME', help: issuerNameHelp },
    recipients: { type: 'string', value: 'RECIPIENTS.ndjson', help: recipientsHelp },
    unit: { type: 'string', value: 'UNIT', help: unitHelp },
    by: { type: 'string', value: 'DIMENSIONS', help: byHelp },
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
    if (!possible.ok) return refuse(possible.problems, 2);
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
