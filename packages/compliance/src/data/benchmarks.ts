import type { Source } from '@ctip/core';

import type { Benchmark } from '../benchmark/types.js';
import { nearActs, nearPurposes } from './near.js';
import { modelLaw as modelLawCite } from './sources.js';

const cedawCite = { id: 'hti-codebook', title: 'Human Trafficking Indicators codebook and data (Frank), 2000-2011', url: 'https://github.com/SioKCronin/libertas' } satisfies Source;
const cedawGr38Cite = { id: 'cedaw-gr38', title: 'OHCHR document store: CEDAW/C/GC/38', url: 'https://docstore.ohchr.org/' } satisfies Source;
const charterCite = { id: 'arab-charter', title: 'Arab Charter on Human Rights (2004)', url: 'https://pdfslide.net/documents/league-of-arab-states-arab-charter-on-human-rights-may-2-0-5-league-of-arab.html' } satisfies Source;
const arabModelLawCite = { id: 'arab-framework', title: 'anti-thb.org: League of Arab States normative framework', url: 'https://anti-thb.org/cadre-normatif/ligue-des-etats-arabes' } satisfies Source;
const gccCite = { id: 'gcc-club', title: 'GCC Club on Gulf anti-trafficking', url: 'https://gcclub.org/?p=3480' } satisfies Source;
const nonPunishmentCite = { id: 'coe-thb', title: 'Council of Europe: action against trafficking in human beings', url: 'https://www.coe.int/en/web/anti-human-trafficking' } satisfies Source;
const remedyCite = { id: 'sr-trafficking', title: 'OHCHR Special Rapporteur on trafficking', url: 'https://www.ohchr.org/en/special-procedures/sr-trafficking-in-persons' } satisfies Source;

/** Provisions of related instruments that were read. Those known only by their well-known text, or not verified, are left out. */
export const benchmarkRows: readonly Benchmark[] = [
  { id: 'unodc.modellaw.1', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: [] },
  { id: 'unodc.modellaw.2', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: [] },
  { id: 'unodc.modellaw.3', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.2', 'tip.14.2'] },
  { id: 'unodc.modellaw.4', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.4'] },
  { id: 'unodc.modellaw.5', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.3.a.act', 'tip.3.a.means', 'tip.3.a.purpose'] },
  { id: 'unodc.modellaw.6-7', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['untoc.15.1', 'untoc.15.2'] },
  { id: 'unodc.modellaw.8', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.5.1'] },
  { id: 'unodc.modellaw.9', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['untoc.11.1'] },
  { id: 'unodc.modellaw.10', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], predicate: { op: 'equals', fact: 'nonPunishment', value: true, silence: 'proves-nothing' }, relates: [] },
  { id: 'unodc.modellaw.11', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], predicate: { op: 'equals', fact: 'knowingUseOfServices', value: true, silence: 'proves-nothing' }, relates: [] },
  { id: 'unodc.modellaw.12', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.5.2.b'] },
  { id: 'unodc.modellaw.13', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.5.2.c'] },
  { id: 'unodc.modellaw.14', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.5.2.a'] },
  { id: 'unodc.modellaw.15', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.12.b'] },
  { id: 'unodc.modellaw.16', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], predicate: { op: 'equals', fact: 'identityDisclosureOffence', value: true, silence: 'proves-nothing' }, relates: [] },
  { id: 'unodc.modellaw.17', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.11.2', 'tip.11.3', 'tip.11.4'] },
  { id: 'unodc.modellaw.ch6-7', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.6.1', 'tip.6.2.a', 'tip.6.3.a', 'tip.6.4', 'tip.6.6', 'untoc.24.1'] },
  { id: 'unodc.modellaw.ch8', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.7.1', 'tip.8.2', 'tip.13'] },
  { id: 'unodc.modellaw.ch9', set: 'unodc.modellaw', weight: 'model', sources: [modelLawCite], relates: ['tip.9.1.a', 'tip.10.2'] },
  { id: 'cedaw.6', set: 'cedaw.6', weight: 'binding', sources: [cedawCite], relates: ['tip.5.1'] },
  { id: 'cedaw.gr38', set: 'cedaw.gr38', weight: 'guidance', sources: [cedawGr38Cite], relates: ['tip.9.5'] },
  { id: 'las.charter.9', set: 'las.charter', weight: 'binding', sources: [charterCite], predicate: { op: 'superset', fact: 'definitionPurposes', of: ['removal-of-organs'], near: {} }, relates: [] },
  { id: 'las.charter.10', set: 'las.charter', weight: 'binding', sources: [charterCite], relates: ['tip.3.a.purpose', 'tip.5.1'] },
  { id: 'las.charter.48', set: 'las.charter', weight: 'binding', sources: [charterCite], relates: [] },
  { id: 'las.modellaw.definition', set: 'las.modellaw', weight: 'model', sources: [arabModelLawCite], predicate: { op: 'all', of: [{ op: 'superset', fact: 'definitionActs', of: ['recruitment', 'transportation', 'transfer', 'harbouring', 'handing-over', 'receipt'], near: nearActs }, { op: 'superset', fact: 'definitionPurposes', of: ['prostitution-of-others', 'other-sexual-exploitation', 'forced-labour-or-services', 'slavery', 'practices-similar-to-slavery', 'servitude', 'begging', 'removal-of-organs', 'tissue-removal', 'medical-experiments'], near: nearPurposes }] }, relates: [] },
  { id: 'gcc.hrd.2014.3', set: 'gcc.hrd', weight: 'declaration', sources: [gccCite], predicate: { op: 'superset', fact: 'definitionPurposes', of: ['slavery', 'servitude', 'forced-labour-or-services'], near: {} }, relates: [] },
  { id: 'nonpunishment.actip', set: 'nonpunishment', weight: 'guidance', sources: [nonPunishmentCite], predicate: { op: 'equals', fact: 'nonPunishment', value: true, silence: 'proves-nothing' }, relates: [] },
  { id: 'nonpunishment.tvpa', set: 'nonpunishment', weight: 'guidance', sources: [nonPunishmentCite], predicate: { op: 'equals', fact: 'nonPunishment', value: true, silence: 'proves-nothing' }, relates: [] },
  { id: 'reflection.modellaw', set: 'reflection', weight: 'model', sources: [modelLawCite], predicate: { op: 'equals', fact: 'reflectionPeriod', value: true, silence: 'proves-nothing' }, relates: [] },
  { id: 'un.remedy', set: 'un.remedy', weight: 'guidance', sources: [remedyCite], relates: ['tip.6.6', 'untoc.25.2'] },
];
