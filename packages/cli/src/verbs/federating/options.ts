import { federatedGroups } from '@ctip/anonymisation';

import type { Option } from '../../run/verb.js';
import { keyOption } from '../anonymising/keys.js';
import { ledgerOptions } from '../anonymising/ledgers.js';
import { modelOptions } from '../anonymising/modelOptions.js';
import { tableOptions } from '../anonymising/tableOptions.js';
import { readingOptions } from '../input.js';

/** Options of the steps, each with the step that it is for. */
export const federateOptions: Readonly<Record<string, Option>> = {
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
};
