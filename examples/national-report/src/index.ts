import { mkdir } from 'node:fs/promises';

import { anonymise, caseTable, kAnonymity } from '@ctip/anonymisation';
import { assessCompliance, complianceMatrix, palermoArticles3And5 } from '@ctip/compliance';
import { arabLeague, Case } from '@ctip/core';
import { identifiedVictims, tabulateSync } from '@ctip/cube';
import { csvOf, glotipCube, glotipReport, read, readGlotip, writeNdjson, writeWhole, type GlotipRow } from '@ctip/exchange';
import { nationalReport } from '@ctip/report';
import { population, sdg16_2_2, suppressSmall } from '@ctip/statistics';
import { arrivals, nationPopulation } from '@ctip/testing';

import { must, options, summary } from './shell.js';

const { cases: size, glotip, out, today, title, about } = options();

// 1. Read what arrives, sort good from bad, lose nothing.
const arriving = arrivals({ seed: 2026, cases: size, damagedShare: 0.01 });
const lines = function* () { for (const { bytes } of arriving) yield bytes; };
const good: Case[] = [];
const refused: object[] = [];
const counts: Record<string, number> = {};
for await (const item of read(lines(), { as: Case, format: 'ndjson' })) {
  if (item.ok) good.push(item.value);
  else refused.push({ at: item.at, problems: item.problems });
  if (!item.ok) for (const { code } of item.problems) counts[code] = (counts[code] ?? 0) + 1;
}
const intake = { read: good.length + refused.length, good: good.length, refused: refused.length, problems: counts };

// 2. Read the UNODC table when it is given: every row, every defect, masked cells as intervals.
const figures: GlotipRow[] = [];
const table = glotip === undefined ? undefined : await glotipReport(must(await readGlotip(glotip)), (item) => { if (item.ok) figures.push(item.value); });
const region = table && { table, victims: glotipCube(figures, { unit: 'victims', by: ['country', 'year'] }) };

// 3. Count identified victims, and compute SDG 16.2.2 with the denominators of the same year and group.
const people = tabulateSync(good, identifiedVictims('year', 'sex', 'ageGroup'));
const forms = tabulateSync(good, identifiedVictims('form'));
const formGroups = tabulateSync(good, identifiedVictims('year', 'formGroup'));
const denominators = must(population(nationPopulation()));
const sdg = sdg16_2_2({ people, forms: formGroups, population: denominators }, { country: 'JO', vintage: today });
const rates = suppressSmall(sdg.observations, 5);

// 4. Publish a release in which nobody stands alone: k = 11.
const { columns, rows } = must(caseTable(good, ['detectedOn', 'person.sex', 'person.ageYears', 'person.nationalities']));
const keepYear = columns.map((column) => (column.name === 'detectedOn' && column.role === 'quasi' ? { ...column, levels: [0, 2] as const } : column));
const release = must(anonymise({ columns: keepYear, rows }, { models: [kAnonymity(11)] }));

// 5. Hold the laws of the 22 states beside Articles 3 and 5 of the Protocol.
const law = complianceMatrix(arabLeague.map((state) => assessCompliance(state, palermoArticles3And5, { asOf: today })));

// 6. Show it to a minister, and to machines. Every file appears whole or not at all.
const page = nationalReport({ title, about, asOf: today, intake, victims: { people, forms }, rates, release, law, ...(region && { region }) });
const { rows: _published, ...released } = release;
const machines = { asOf: today, intake, victims: people.counted, rates, release: released, law, glotip: table };
await mkdir(out, { recursive: true });
must(await writeWhole(`${out}/problems.ndjson`, writeNdjson(refused)));
must(await writeWhole(`${out}/release.csv`, csvOf(release.columns.map(({ name }) => name), release.rows)));
must(await writeWhole(`${out}/report.html`, [page]));
must(await writeWhole(`${out}/summary.json`, [`${JSON.stringify(machines, undefined, 2)}\n`]));
summary({ out, intake, people: people.counted.low, release, law: law.totals, table });
