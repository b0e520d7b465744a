/**
 * The reports of one package: `node scripts/lib/apiReports.mjs core [--update]`. A process for each package, because two of them at once
 * are quicker and the analyser keeps what it once read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

import { filesBelow } from './hash.mjs';
import { isMain, say } from './run.mjs';
import { entriesOf, publicPackages } from './workspaces.mjs';

/** `core.api.md` for the main entry, `screening-conformance.api.md` for a subpath. */
const reportName = (short, path) => `${short}${path.slice(1).replaceAll('/', '-')}`;

/** The bundler numbers names that several files use (`shape$1h`), and numbers them anew with each file: the number says nothing. */
export const withoutNumbers = (report) => report.replaceAll(/\b([A-Za-z_]\w*)\$[\w$]+/gu, '$1');

/** The analyser names a place by its line where it has no better one; such a report would change with every line that moves. */
export const linesNamed = (report) => report.match(/^\/\/ .*\.d\.[cm]?ts:\d+:\d+ .*$/gmu) ?? [];

/**
 * Whether a name that is used and not exported is a fault. A constant behind `typeof` may stay at home: its type is written out where it is
 * used. A type must be exported, or nobody can name what a function takes; from the main entry is enough.
 *
 * @param {string} name - as the analyser says it
 * @param {readonly string[]} declarations - text of every declaration file of the package
 * @param {string} main - text of the declarations of the main entry
 */
export function isForgotten(name, declarations, main) {
  const bare = name.replace(/_\d+$/u, '').replaceAll('$', String.raw`\$`);
  const isType = declarations.some((text) => new RegExp(String.raw`^(?:export )?(?:declare )?(?:type|interface|(?:abstract )?class|enum) ${bare}\b`, 'mu').test(text));
  return isType && !new RegExp(String.raw`^export \{.*\b${bare}(?: as \w+)?[,\s}]`, 'msu').test(main);
}

/** Makes the report of one public entry. @returns {{ report: string, faults: string[] }} */
function reportOf(place, { path, conditions }, declarations, main) {
  const configFile = join(place.folder, 'api-extractor.json');
  const configObject = ExtractorConfig.loadFile(configFile);
  const made = join(place.folder, '.tsc', 'api');
  configObject.mainEntryPointFilePath = join(place.folder, conditions.import.types);
  configObject.apiReport = { ...configObject.apiReport, reportFileName: reportName(place.short, path), reportFolder: join(made, 'kept'), reportTempFolder: made };
  mkdirSync(join(made, 'kept'), { recursive: true });
  const config = ExtractorConfig.prepare({ configObject, configObjectFullPath: configFile, packageJsonFullPath: join(place.folder, 'package.json') });
  const faults = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
      // What it says of the files that it wrote is no fault: the comparison is made below.
      if (message.messageId.startsWith('console-') || ![ExtractorLogLevel.Error, ExtractorLogLevel.Warning].includes(message.logLevel)) return;
      const name = /^ae-forgotten-export$/u.test(message.messageId) ? /"([^"]+)"/u.exec(message.text)?.[1] : undefined;
      if (name !== undefined && !isForgotten(name, declarations, main)) return;
      faults.push(`${message.messageId}: ${message.text}`);
    },
  });
  const report = withoutNumbers(readFileSync(join(made, `${reportName(place.short, path)}.api.md`), 'utf8'));
  return { report, faults: [...faults, ...linesNamed(report).map((line) => `names a line: ${line}`)] };
}

/** Compares or writes the reports of a package. @returns {string[]} the entries that are not as recorded or have faults */
function reports(place, update) {
  const types = filesBelow(join(place.folder, 'dist'), (path) => path.endsWith('.d.ts'));
  const declarations = types.map((path) => readFileSync(path, 'utf8'));
  const entries = entriesOf(place.manifest);
  const main = readFileSync(join(place.folder, entries.find(({ path }) => path === '.').conditions.import.types), 'utf8');
  mkdirSync(join(place.folder, 'etc'), { recursive: true });
  return entries.flatMap((entry) => {
    const { report, faults } = reportOf(place, entry, declarations, main);
    const kept = join(place.folder, 'etc', `${reportName(place.short, entry.path)}.api.md`);
    const same = existsSync(kept) && readFileSync(kept, 'utf8') === report;
    if (!same && update) writeFileSync(kept, report);
    const bad = faults.length > 0 || !(same || update);
    say(`api: ${entry.specifier} ${bad ? 'FAILED' : same ? 'unchanged' : 'written'}`);
    if (!same && !update) say('  the public surface is not the recorded one');
    for (const fault of faults) say(`  ${fault}`);
    return bad ? [entry.specifier] : [];
  });
}

if (isMain(import.meta.url)) {
  const place = publicPackages().find(({ short }) => short === process.argv[2]);
  process.exitCode = reports(place, process.argv.includes('--update')).length === 0 ? 0 : 1;
}
