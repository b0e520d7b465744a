import process from 'node:process';
import { parseArgs } from 'node:util';

import { anonymisationCatalogue, type Release } from '@ctip/anonymisation';
import type { ComplianceMatrix } from '@ctip/compliance';
import type { Problem, Text } from '@ctip/core';
import { exchangeCatalogue, type GlotipReport } from '@ctip/exchange';
import { createTranslator, explain } from '@ctip/i18n';
import { statisticsCatalogue } from '@ctip/statistics';

const words = createTranslator({ language: 'en', catalogues: [exchangeCatalogue, anonymisationCatalogue, statisticsCatalogue] });

/** Ends with one sentence for each problem: 3 when input or output failed, 1 when the data cannot give what is asked. */
function stop(problems: readonly Problem[]): never {
  const code = problems.some((found) => found.code.startsWith('exchange/')) ? 3 : 1;
  for (const line of explain(problems, words)) process.stderr.write(`${line}\n`);
  process.exit(code);
}

/** The value, or the end. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }): T {
  return result.ok ? result.value : stop(result.problems);
}

/** What was typed. */
export interface Options {
  readonly cases: number;
  readonly glotip: string | undefined;
  readonly out: string;
  readonly today: string;
  readonly title: Text;
  readonly about: Text;
}

const usage = 'npm start -- [--glotip TABLE.xlsx] [--cases N] [--out FOLDER] [--as-of YYYY-MM-DD]\n';

/** Reads the command line; wrong use ends with 2. */
export function options(): Options {
  try {
    const { values } = parseArgs({
      options: {
        glotip: { type: 'string' },
        cases: { type: 'string', default: '20000' },
        out: { type: 'string', default: 'out' },
        'as-of': { type: 'string', default: new Date(Date.now()).toISOString().slice(0, 10) },
      },
    });
    if (!/^[1-9]\d{0,6}$/u.test(values.cases) || !/^\d{4}-\d{2}-\d{2}$/u.test(values['as-of'])) throw new TypeError('options');
    return {
      cases: Number(values.cases),
      glotip: values.glotip,
      out: values.out,
      today: values['as-of'],
      title: { ar: 'تقرير وطني عن الاتجار بالأشخاص', en: 'National report on trafficking in persons', fr: 'Rapport national sur la traite des personnes' },
      about: {
        ar: 'مثال ببيانات مولَّدة: لا وجود لأي شخص فيها، ولا تدل أرقامها على أي بلد. أما القوانين وجدول الأمم المتحدة فحقيقية وبمصادرها.',
        en: 'An example with generated data: nobody in it exists, and its figures say nothing about any country. The laws and the UNODC table are real, with their sources.',
        fr: 'Un exemple avec des données générées : personne n’y existe, et ses chiffres ne disent rien d’aucun pays. Les lois et le tableau de l’ONUDC sont réels, avec leurs sources.',
      },
    };
  } catch {
    process.stderr.write(usage);
    return process.exit(2);
  }
}

/** What {@link summary} tells. */
export interface Outcome {
  readonly out: string;
  readonly intake: { readonly read: number; readonly good: number; readonly refused: number };
  readonly people: number;
  readonly release: Release;
  readonly law: ComplianceMatrix['totals'];
  readonly table: GlotipReport | undefined;
}

/** A short summary on standard output, and where things are. */
export function summary({ out, intake, people, release, law, table }: Outcome): void {
  const n = (value: number): string => words.number(value);
  const { classes, risks, rows, suppressed } = release;
  const lines = [
    `cases     ${n(intake.read)} read = ${n(intake.good)} good + ${n(intake.refused)} refused`,
    `victims   ${n(people)} identified`,
    `release   ${n(rows.length)} records, ${n(suppressed)} left out, smallest class ${n(classes.smallest)}, highest risk ${words.percent(risks.highest)}`,
    `law       ${n(law.met)} obligations met, ${n(law['not-met'])} not met in the text read, ${n(law.unknown)} not known`,
    ...(table ? [`UNODC     ${n(table.rows)} rows read = ${n(table.accepted)} accepted + ${n(table.refused)} refused, ${n(table.masked)} masked`] : []),
    `written   ${['report.html', 'summary.json', 'release.csv', 'problems.ndjson'].map((name) => `${out}/${name}`).join('  ')}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
