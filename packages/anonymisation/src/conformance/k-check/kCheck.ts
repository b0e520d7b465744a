import { ok, problem, refused, type ConformanceInput, type ConformanceKind, type ConformanceOption, type ConformanceOutcome, type Problem, type Result } from '@ctip/core';

import { classesSeen, type SeenClasses } from '../../check/classes.js';
import { verdictOf, type Ground, type SeenClass } from '../../check/claims.js';
import { seenTable, separators, type SeenTable, type Separator } from '../../check/csv.js';
import { orderOfValues } from '../../check/measure.js';
import { readHierarchy, type Hierarchy } from '../../hierarchy/index.js';
import { behind } from './population.js';
import { spellings, promisesOf, type Promised } from './promises.js';

/** Most records that are named in a note. */
const named = 10;

const fault = (problems: readonly Problem[]): ConformanceOutcome => ({ id: 'file', status: 'failed', problems });

/** Names between commas; a column may have commas in its own name, and the longest name that is one is meant. */
function namesIn(text: string, columns: readonly string[]): string[] {
  const parts = text.split(',');
  const names: string[] = [];
  let from = 0;
  while (from < parts.length) {
    let to = parts.length;
    while (to > from + 1 && !columns.includes(parts.slice(from, to).join(','))) to -= 1;
    names.push(parts.slice(from, to).join(','));
    from = to;
  }
  return names;
}

/** Columns by name; `option` is where the names were typed. */
function positionsOf(names: readonly string[], columns: readonly string[], option: string): Result<number[]> {
  const problems = names.flatMap((name, at) => (columns.includes(name) ? [] : [problem('anonymisation/check-column-missing', `/${option}/${String(at)}`, { params: { option: `--${option}`, place: at + 1 } })]));
  return problems.length > 0 ? refused(problems) : ok(names.map((name) => columns.indexOf(name)));
}

function separatorIn({ delimiter }: ConformanceInput['options']): Result<Separator | undefined> {
  const said = delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter;
  const found = separators.find((one) => one === said);
  if (delimiter === undefined || found !== undefined) return ok(found);
  return refused([problem('anonymisation/check-option', '/delimiter', { params: { option: '--delimiter', place: 1, shown: ', ; tab' } })]);
}

/** Hierarchies of the columns whose distances are asked for by them: `FOLDER/COLUMN.csv`. */
async function hierarchiesFor(promised: readonly Promised[], { bytes, options }: ConformanceInput): Promise<Result<Record<string, Hierarchy>>> {
  const found: Record<string, Hierarchy> = Object.create(null) as Record<string, Hierarchy>;
  const folder = options['hierarchies']?.replace(/\/$/u, '');
  for (const { model } of promised) {
    if (folder === undefined || model.type !== 't-closeness' || model.distance === 'equal') continue;
    const file = await bytes(`${folder}/${model.column}.csv`);
    if (!file.ok) {
      // Numbers have an order without one.
      if (model.distance === 'ordered') continue;
      return file;
    }
    const read = readHierarchy(new TextDecoder().decode(file.value));
    if (!read.ok) return read;
    found[model.column] = read.value;
  }
  return ok(found);
}

/** What keeps a distance from being measured. */
function distanceProblems(promised: readonly Promised[], { columns, whole, hierarchies }: Ground): Problem[] {
  const closeness = promised.flatMap(({ model }) => (model.type === 't-closeness' ? [model] : []));
  return closeness.flatMap((model, at): Problem[] => {
    if (model.distance === 'equal') return [];
    const values = whole.map((row) => row[columns.indexOf(model.column)] ?? '');
    const hierarchy = hierarchies[model.column];
    const detail = { params: { option: '--t', place: at + 1 } };
    if (model.distance === 'ordered') return orderOfValues(values, hierarchy) ? [] : [problem('anonymisation/check-no-order', '/t', detail)];
    return hierarchy && values.every((value) => hierarchy.leaves.includes(value)) ? [] : [problem('anonymisation/check-not-in-hierarchy', '/t', detail)];
  });
}

/** The records before any were left out, with the columns of the release; the release itself where they are not given. */
async function wholeOf(release: SeenTable, promised: readonly Promised[], { bytes, options }: ConformanceInput): Promise<Result<SeenTable['rows']>> {
  const { data } = options;
  if (data === undefined) return ok(release.rows);
  const file = await bytes(data);
  if (!file.ok) return file;
  const input = seenTable(file.value);
  if (!input.ok) return input;
  const needed = new Set(promised.flatMap(({ model }) => ('column' in model ? [model.column] : [])));
  const missing = [...needed].filter((name) => !input.value.columns.includes(name));
  if (missing.length > 0) return refused(missing.map((_, at) => problem('anonymisation/check-column-missing', '/data', { params: { option: '--data', place: at + 1 } })));
  const positions = release.columns.map((name) => input.value.columns.indexOf(name));
  return ok(input.value.rows.map((row) => positions.map((position) => row[position] ?? '')));
}

/** @param others - classes of the population of which the release has nobody */
function outcomeOf({ id, model }: Promised, seen: SeenClasses, ground: Ground, others: readonly SeenClass[]): ConformanceOutcome {
  const { holds, failing } = verdictOf(model, [...seen.classes, ...others], ground);
  const sizes = seen.classes.map(({ rows }) => rows.length);
  // Not Math.min(...sizes): a file may have more classes than a call has arguments.
  const smallest = sizes.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY);
  const about = `${String(sizes.length)} classes, smallest ${sizes.length === 0 ? 'none' : String(smallest)}`;
  if (holds) return { id, status: 'passed', note: about };
  const broken = new Set(failing);
  const records = seen.records.filter((_, at) => broken.has(seen.classes[at] ?? { rows: [] })).flat().toSorted((a, b) => a - b);
  const shown = `${records.slice(0, named).map(String).join(', ')}${records.length > named ? ', …' : ''}`;
  const where = records.length === 0 ? 'all classes together break it' : `${String(failing.length)} classes with ${String(records.length)} records break it: records ${shown}`;
  return { id, status: 'failed', note: `${where}; ${about}` };
}

/** Records in which nothing is left of the quasi-identifiers are no class; they are counted, and said to be unchecked. */
function suppressedOutcome({ suppressed }: SeenClasses, { columns }: SeenTable, quasi: readonly number[]): ConformanceOutcome[] {
  if (suppressed.length === 0) return [];
  const others = columns.length - quasi.length;
  const kept = others === 0 ? '' : `, and still show ${String(others)} other columns`;
  return [{ id: 'suppressed records', status: 'skipped', note: `${String(suppressed.length)} records have * in every quasi-identifier; they are no class and were not checked${kept}` }];
}

async function* run(input: ConformanceInput): AsyncIterable<ConformanceOutcome> {
  const [separator, file] = [separatorIn(input.options), await input.bytes()];
  const table = !separator.ok ? separator : file.ok ? seenTable(file.value, separator.value) : file;
  if (!table.ok) {
    yield fault(table.problems);
    return;
  }
  const { columns, rows } = table.value;
  const quasi = positionsOf(namesIn(input.options['qi'] ?? '', columns), columns, 'qi');
  const promised = promisesOf(input.options, columns);
  if (!quasi.ok || !promised.ok) {
    yield fault([...(quasi.ok ? [] : quasi.problems), ...(promised.ok ? [] : promised.problems)]);
    return;
  }
  const whole = await wholeOf(table.value, promised.value, input);
  const hierarchies = await hierarchiesFor(promised.value, input);
  if (!whole.ok || !hierarchies.ok) {
    yield fault(whole.ok ? (hierarchies.ok ? [] : hierarchies.problems) : whole.problems);
    return;
  }
  const ground: Ground = { columns, whole: whole.value, hierarchies: hierarchies.value };
  const unmeasured = distanceProblems(promised.value, ground);
  if (unmeasured.length > 0) {
    yield fault(unmeasured);
    return;
  }
  const counted = await behind(classesSeen(rows, quasi.value), table.value, quasi.value, promised.value, input);
  if (!counted.ok) {
    yield fault(counted.problems);
    return;
  }
  const { seen, others } = counted.value;
  yield* suppressedOutcome(seen, table.value, quasi.value);
  for (const one of promised.value) yield outcomeOf(one, seen, ground, one.model.type === 'delta-presence' ? others : []);
}

const own: Readonly<Record<string, ConformanceOption>> = {
  qi: {
    value: 'COLUMN,…',
    isRequired: true,
    help: { ar: 'أشباه المعرّفات التي قد يعرفها المهاجم', en: 'the quasi-identifiers that an attacker may know', fr: 'les quasi-identifiants qu’un attaquant peut connaître' },
  },
  population: {
    value: 'FILE',
    help: {
      ar: 'جدول المجتمع الإحصائي بأشباه المعرّفات نفسها، معمما مثل الملف أو مع ‎--hierarchies',
      en: 'table of the population with the same quasi-identifiers, generalised as the file is, or with --hierarchies',
      fr: 'tableau de la population aux mêmes quasi-identifiants, généralisé comme le fichier, ou avec --hierarchies',
    },
  },
  hierarchies: {
    value: 'FOLDER',
    help: {
      ar: 'مجلد فيه تدرج لكل عمود تقاس فيه المسافات: COLUMN.csv',
      en: 'folder with a hierarchy of each column that distances are measured in or a population is generalised by: COLUMN.csv',
      fr: 'dossier contenant une hiérarchie de chaque colonne où l’on mesure des distances : COLUMN.csv',
    },
  },
  delimiter: { value: ',|;|tab', help: { ar: 'الفاصل بين الخلايا؛ يُستدل عليه إن لم يُذكر', en: 'between cells; seen from the file unless told', fr: 'entre les cellules ; reconnu d’après le fichier sauf indication' } },
};

/**
 * An independent check of a released file by brute force: are its records as alike as was promised? Nothing of the search is used.
 * With `--data INPUT.csv` frequencies are compared with the table before records were left out; without it, with the release itself.
 *
 * @public
 */
export const kCheck: ConformanceKind = {
  kind: 'k-check',
  help: {
    ar: 'فحص مستقل لملف منشور: هل تتشابه سجلاته بالقدر الموعود؟',
    en: 'an independent check of a released file: are its records as alike as was promised?',
    fr: 'contrôle indépendant d’un fichier publié : ses enregistrements se ressemblent-ils autant que promis ?',
  },
  options: { ...own, ...Object.fromEntries(Object.entries(spellings).map(([name, { shown, help }]) => [name, { value: shown, help, ...(name === 'k' && { isRequired: true }) }])) },
  run,
};
