import { federatedGroups, federatedSchemeData, federatedSchemeWithout, federatedStep, joinParts, type FederatedScheme } from '@ctip/anonymisation';
import { ok, problem, refused, type Problem, type Result } from '@ctip/core';
import { csvOf, writeWhole, type Chunks } from '@ctip/exchange';

import type { ExitCode } from '../run/io.js';
import type { Context, Verb } from '../run/verb.js';
import { keyIn, keyOption } from './anonymising/keys.js';
import { ledgerOptions } from './anonymising/ledgers.js';
import { modelOptions } from './anonymising/models.js';
import { published } from './anonymising/publish.js';
import { codeForTable, populationIn, tableOptions } from './anonymising/tables.js';
import { releaseLines } from './anonymising/told.js';
import { readyAgency } from './federating/agencies.js';
import { agreed } from './federating/agree.js';
import { groupsKeyText, keyText, messageIn, messagesIn, messageText, partIn, schemeIn } from './federating/files.js';
import { readingOptions } from './input.js';

/** What a step did, to be told. */
interface Done {
  readonly value: unknown;
  readonly lines: () => readonly string[];
}

const missing = (option: string): Result<never> => refused([problem('cli/option-missing', '', { params: { option: `--${option}` } })]);

/** Writes the file of a step, and tells what it is. */
async function written(context: Context, text: Chunks, done: Done): Promise<Result<Done>> {
  const out = context.option('out');
  if (out === undefined) return missing('out');
  const result = await writeWhole(out, text);
  return result.ok ? ok(done) : result;
}

function about({ id, agencies, columns, models, suppressionLimit, masked, groups, population, digest }: FederatedScheme, { words }: Context): Done {
  return {
    value: { id, agencies, columns: columns.map(({ name, role }) => ({ name, role })), models, suppressionLimit, masked, ...(groups && { groups }), ...(population && { population }), digest },
    lines: () => [
      words.t('federate.scheme', { id: words.isolate(id), agencies: agencies.map(words.isolate).join(', ') }),
      ...columns.map(({ name, role }) => `  ${words.isolate(name)}  ${words.t(`role.${role}`)}`),
      ...models.map(({ type, ...settings }) => `  ${words.t(`model.${type}`)} ${words.isolate(Object.values(settings).map(String).join(' '))}`),
      words.t(masked ? 'federate.masked' : 'federate.plain'),
      ...(groups ? [words.t(`federate.groups-${groups}`)] : []),
      ...(population ? [words.t('federate.population', { rows: population.rows })] : []),
      words.t('federate.digest', { digest: words.isolate(digest) }),
    ],
  };
}

async function scheme(context: Context): Promise<Result<Done>> {
  const made = await agreed(context);
  return made.ok ? written(context, messageText(federatedSchemeData(made.value)), about(made.value, context)) : made;
}

const randomKey = (io: Context['io']): Uint8Array => (io.random ?? ((length: number) => crypto.getRandomValues(new Uint8Array(length))))(32);

/** A key by which families or persons are told apart: of all agencies where their numbers are shared, of one where they are not. */
async function groupsKey(own: FederatedScheme, context: Context): Promise<Result<Done>> {
  const { option, io, words } = context;
  const agency = option('agency');
  if (agency === undefined) return missing('agency');
  if (!own.agencies.includes(agency)) return refused([problem('cli/federate-agency', '', { params: { option: '--agency', allowed: own.agencies } })]);
  if (own.groups === undefined) return refused([problem('cli/federate-groups-none', '', { params: { option: '--for-groups', other: '--groups-are' } })]);
  const agencies = own.groups === 'shared' ? own.agencies : [agency];
  return written(context, groupsKeyText(agencies, randomKey(io)), { value: { agencies }, lines: () => [words.t(own.groups === 'shared' ? 'federate.groups-key' : 'federate.groups-key-own', { agencies: agencies.map(words.isolate).join(', ') })] });
}

async function key(own: FederatedScheme, context: Context): Promise<Result<Done>> {
  const { option, flag, io, words } = context;
  const [agency, other] = [option('agency'), option('with')];
  if (flag('for-groups')) return groupsKey(own, context);
  if (agency === undefined || other === undefined) return missing(agency === undefined ? 'agency' : 'with');
  if (agency === other || ![agency, other].every((name) => own.agencies.includes(name))) return refused([problem('cli/federate-agency', '', { params: { option: '--agency, --with', allowed: own.agencies } })]);
  return written(context, keyText([agency, other], randomKey(io)), { value: { agencies: [agency, other] }, lines: () => [words.t('federate.key', { agency: words.isolate(agency), other: words.isolate(other) })] });
}

async function count(own: FederatedScheme, [table]: readonly string[], context: Context): Promise<Result<Done>> {
  const { option, words } = context;
  if (table === undefined) return refused([problem('cli/missing-argument', '', { params: { shown: 'SCHEME.json TABLE' } })]);
  const agency = await readyAgency(own, table, context);
  if (!agency.ok) return agency;
  const asked = option('request');
  const request = asked === undefined ? undefined : await messageIn(asked, context);
  if (request?.ok === false) return request;
  const answer = request ? agency.value.counts(request.value) : ok(agency.value.marginals());
  if (!answer.ok) return answer;
  return written(context, messageText(answer.value), { value: { schema: answer.value.schema }, lines: () => [words.t(request ? 'federate.answered' : 'federate.counted')] });
}

async function next(own: FederatedScheme, paths: readonly string[], context: Context): Promise<Result<Done>> {
  const { words, flag } = context;
  const messages = await messagesIn(paths, context);
  if (!messages.ok) return messages;
  const population = await populationIn(context.option('population'), { columns: own.columns, rows: [] }, context);
  if (!population.ok) return population;
  const step = federatedStep(own, messages.value, { detail: flag('few-rounds') ? 'finest' : 'least', ...(population.value && { population: population.value }) });
  if (!step.ok) return step;
  const { value } = step;
  const names = (agencies: readonly string[]): string => agencies.map(words.isolate).join(', ');
  if (value.next === 'marginals') return ok({ value, lines: () => [words.t('federate.waiting', { agencies: names(value.missing) })] });
  if (value.next === 'request') return written(context, messageText(value.request), { value: { next: 'request', round: value.request.round, missing: value.missing }, lines: () => [words.t('federate.asked', { round: value.request.round + 1, agencies: names(value.missing) })] });
  const { published: classes, read, suppressed, loss, optimal } = value.decision;
  return written(context, messageText(value.decision), { value: { next: 'decision', classes: classes.length, read, suppressed, loss, optimal }, lines: () => [words.t('federate.decided', { classes: classes.length, suppressed, read }), ...(optimal ? [] : [words.t('federate.unproven')])] });
}

async function part(own: FederatedScheme, [table]: readonly string[], context: Context): Promise<Result<Done>> {
  const { option, words } = context;
  const asked = option('decision');
  if (table === undefined) return refused([problem('cli/missing-argument', '', { params: { shown: 'SCHEME.json TABLE' } })]);
  if (asked === undefined) return missing('decision');
  const decision = await messageIn(asked, context);
  if (!decision.ok) return decision;
  const agency = await readyAgency(own, table, context);
  const rows = agency.ok ? agency.value.publish(decision.value) : agency;
  if (!rows.ok) return rows;
  const header = own.columns.flatMap(({ name, role }) => (role === 'identifying' ? [] : [name]));
  return written(context, csvOf(header, rows.value), { value: { records: rows.value.length }, lines: () => [words.t('federate.part', { records: rows.value.length })] });
}

async function join(own: FederatedScheme, paths: readonly string[], context: Context): Promise<Result<Done>> {
  const { option } = context;
  const asked = option('decision');
  if (asked === undefined || option('out') === undefined) return missing(asked === undefined ? 'decision' : 'out');
  const [secret, decision] = [await keyIn(option('key'), context), await messageIn(asked, context)];
  if (!secret.ok) return secret;
  if (!decision.ok) return decision;
  const parts: string[][][] = [];
  for (const path of paths) {
    const rows = await partIn(path, own, context);
    if (!rows.ok) return rows;
    parts.push(rows.value);
  }
  const population = await populationIn(option('population'), { columns: own.columns, rows: [] }, context);
  if (!population.ok) return population;
  const made = joinParts(own, decision.value, parts, { ...(secret.value && { key: secret.value }), ...(population.value && { population: population.value }) });
  if (!made.ok) return made;
  const entered = await published(context, made.value, { table: { columns: own.columns, rows: [] } });
  if (!entered.ok) return entered;
  const { rows, suppressed, read, classes, risks, loss, evidence, warnings } = made.value;
  return ok({
    value: { read, released: rows.length, suppressed, classes, risks, loss, models: evidence.models, warnings, evidence: evidence.digest, ...(entered.value && { ledger: entered.value }) },
    lines: () => releaseLines(context, made.value, undefined, entered.value),
  });
}

async function without(own: FederatedScheme, paths: readonly string[], context: Context): Promise<Result<Done>> {
  const { option } = context;
  const [gone, id] = [option('gone')?.split(',').map((name) => name.trim()), option('id')];
  if (!gone || id === undefined) return missing(gone ? 'id' : 'gone');
  if (gone.some((name) => !own.agencies.includes(name)) || own.agencies.length - new Set(gone).size < 2 || id === own.id || id === '') return refused([problem('cli/federate-gone', '', { params: { option: '--gone, --id' } })]);
  const messages = await messagesIn(paths, context);
  if (!messages.ok) return messages;
  const population = await populationIn(option('population'), { columns: own.columns, rows: [] }, context);
  if (!population.ok) return population;
  // Read as the search would read them, so that nothing that is no message is taken for one.
  const step = federatedStep(own, messages.value, population.value ? { population: population.value } : {});
  if (!step.ok) return step;
  const rest = federatedSchemeWithout(own, gone, id, messages.value as Parameters<typeof federatedSchemeWithout>[3]);
  return rest.ok ? written(context, messageText(federatedSchemeData(rest.value)), about(rest.value, context)) : rest;
}

const actions = ['scheme', 'show', 'key', 'count', 'next', 'part', 'join', 'without'] as const;

async function perform(action: (typeof actions)[number], context: Context): Promise<Result<Done>> {
  if (action === 'scheme') return scheme(context);
  const [, path, ...paths] = context.operands;
  if (path === undefined) return refused([problem('cli/missing-argument', '', { params: { shown: 'SCHEME.json' } })]);
  const own = await schemeIn(path, context);
  if (!own.ok) return own;
  const steps = { show: () => Promise.resolve(ok(about(own.value, context))), key: () => key(own.value, context), count: () => count(own.value, paths, context), next: () => next(own.value, paths, context), part: () => part(own.value, paths, context), join: () => join(own.value, paths, context), without: () => without(own.value, paths, context) };
  return steps[action]();
}

/** Wrong use, rather than something wrong in a file. */
const misuse = new Set(['cli/option-missing', 'cli/missing-argument', 'cli/share', 'cli/model', 'cli/federate-agency', 'cli/federate-agencies', 'cli/federate-gone', 'cli/federate-groups-none', 'cli/federate-data-hierarchy']);
const codeOf = (problems: readonly Problem[]): ExitCode => (problems.some(({ code }) => misuse.has(code)) ? 2 : codeForTable(problems));

/** The steps by which agencies that may not pool records publish together, with files as messages. */
export const federate: Verb = {
  name: 'federate',
  operands: { shown: `${actions.join('|')} [SCHEME.json] [FILE…]`, least: 1, most: 10_000, filesFrom: 1 },
  options: {
    out: { type: 'string', value: 'FILE', path: 'written' },
    id: { type: 'string', value: 'NAME', help: { ar: 'اسم للنشر لم يُستعمل من قبل مع المفاتيح نفسها؛ ومع join --ledger اسمه في السجل', en: 'a name that was never used before with the same keys; with join --ledger its name in the ledger', fr: 'un nom jamais utilisé avec les mêmes clés ; avec join --ledger son nom au registre' } },
    agencies: { type: 'string', value: 'NAME,…', help: { ar: 'مع scheme: الجهات المشاركة', en: 'with scheme: who takes part', fr: 'avec scheme : qui participe' } },
    agency: { type: 'string', value: 'NAME', help: { ar: 'مع key وcount وpart: جهتكم', en: 'with key, count, part: your agency', fr: 'avec key, count, part : votre organisme' } },
    with: { type: 'string', value: 'NAME', help: { ar: 'مع key: الجهة الأخرى التي يُحمل إليها المفتاح', en: 'with key: the other agency, to which the key is brought', fr: 'avec key : l’autre organisme, auquel la clé est apportée' } },
    keys: { type: 'string', value: 'FOLDER', path: 'folder', help: { ar: 'مجلد المفاتيح المشتركة مع كل جهة أخرى؛ لا يُعطى للمنسق', en: 'folder of the keys shared with each other agency; never for the coordinator', fr: 'dossier des clés partagées avec chaque autre organisme ; jamais pour le coordinateur' } },
    request: { type: 'string', value: 'REQUEST.json', path: 'read', help: { ar: 'مع count: سؤال المنسق؛ بدونه الأعداد الأولى', en: 'with count: the coordinator’s question; without it what is said first', fr: 'avec count : la question du coordinateur ; sans elle, ce qui se dit d’abord' } },
    decision: { type: 'string', value: 'DECISION.json', path: 'read', help: { ar: 'مع part وjoin: قرار المنسق', en: 'with part and join: what the coordinator decided', fr: 'avec part et join : la décision du coordinateur' } },
    gone: { type: 'string', value: 'NAME,…', help: { ar: 'مع without: الجهات التي انسحبت', en: 'with without: agencies that dropped out', fr: 'avec without : organismes qui se sont retirés' } },
    'groups-are': { type: 'string', value: federatedGroups.join('|'), allowed: federatedGroups, help: { ar: 'مع scheme --groups: هل أرقام الأسر أو الأشخاص واحدة لدى الجهات كلها، أم لكل جهة أرقامها ولا أحد لدى جهتين', en: 'with scheme --groups: do the numbers of families or persons mean the same at every agency, or has each its own and none is known to two', fr: 'avec scheme --groups : les numéros de familles ou de personnes ont-ils le même sens partout, ou chaque organisme a-t-il les siens, nul n’étant connu de deux' } },
    'for-groups': { type: 'boolean', help: { ar: 'مع key: مفتاح تُميَّز به الأسر أو الأشخاص', en: 'with key: a key by which families or persons are told apart', fr: 'avec key : une clé qui distingue familles ou personnes' } },
    'few-rounds': { type: 'boolean', help: { ar: 'مع next: اسأل عن أدق المستويات مرة واحدة؛ يرى المنسق فئات أصغر', en: 'with next: ask for the finest levels, mostly once; the coordinator sees smaller classes', fr: 'avec next : demander les niveaux les plus fins, le plus souvent une seule fois ; le coordinateur voit de plus petites classes' } },
    plain: { type: 'boolean', help: { ar: 'مع scheme: بلا أقنعة؛ يرى المنسق أعداد كل جهة', en: 'with scheme: without masks; the coordinator sees the counts of each agency', fr: 'avec scheme : sans masques ; le coordinateur voit les effectifs de chaque organisme' } },
    ...tableOptions,
    ...modelOptions,
    suppress: { type: 'string', value: 'SHARE' },
    evidence: { type: 'string', value: 'EVIDENCE.json', path: 'written', help: { ar: 'مع join: اكتب سند الإثبات في هذا الملف', en: 'with join: write the evidence to this file', fr: 'avec join : écrire la preuve dans ce fichier' } },
    report: { type: 'string', value: 'REPORT.html', path: 'written', help: { ar: 'مع join: اكتب تقريرا بثلاث لغات', en: 'with join: write a report in three languages', fr: 'avec join : écrire un rapport en trois langues' } },
    ...keyOption,
    ledger: ledgerOptions.ledger,
    about: ledgerOptions.about,
    'take-over': ledgerOptions['take-over'],
    ...readingOptions,
  },
  async run(context) {
    const { operands, refuse, say } = context;
    const action = actions.find((one) => one === operands[0]);
    if (action === undefined) return refuse([problem('cli/action-of', '', { params: { verb: 'federate', allowed: actions } })], 2);
    const done = await perform(action, context);
    if (!done.ok) return refuse(done.problems, codeOf(done.problems));
    say(done.value.value, done.value.lines);
    return 0;
  },
};
