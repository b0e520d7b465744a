/**
 * `npm run api`: compares the public surface of every package with its report `etc/*.api.md`, and fails on a difference.
 * `npm run api -- --update`: writes the reports. A changed report is read in review like code, because it is what users depend on.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { build } from './build.mjs';
import { isMain, say } from './lib/run.mjs';
import { entriesOf, publicPackages } from './lib/workspaces.mjs';
import { setup } from './setup.mjs';

/** `core.api.md` for the main entry, `screening-conformance.api.md` for a subpath. */
const reportName = (short, path) => `${short}${path.slice(1).replaceAll('/', '-')}`;

/** One report per public entry. @returns {string[]} the entries whose report differs or has errors */
function reports({ Extractor, ExtractorConfig }, place, update) {
  const configFile = join(place.folder, 'api-extractor.json');
  mkdirSync(join(place.folder, 'etc'), { recursive: true });
  return entriesOf(place.manifest).flatMap(({ path, specifier, conditions }) => {
    const name = reportName(place.short, path);
    const configObject = ExtractorConfig.loadFile(configFile);
    configObject.mainEntryPointFilePath = join(place.folder, conditions.import.types);
    configObject.apiReport.reportFileName = name;
    const config = ExtractorConfig.prepare({ configObject, configObjectFullPath: configFile, packageJsonFullPath: join(place.folder, 'package.json') });
    const problems = [];
    const result = Extractor.invoke(config, {
      localBuild: update,
      messageCallback: (message) => {
        message.handled = true;
        if (message.logLevel === 'error' || message.logLevel === 'warning') problems.push(`${message.sourceFilePath ?? ''}:${message.sourceFileLine ?? ''} ${message.messageId}: ${message.text}`);
      },
    });
    // A report that was just written is not a problem.
    const bad = update ? result.errorCount > 0 : !result.succeeded;
    say(`api: ${specifier} ${bad ? 'FAILED' : result.apiReportChanged ? 'written' : 'unchanged'}`);
    if (bad || !result.succeeded) for (const problem of problems) say(`  ${problem}`);
    return bad ? [specifier] : [];
  });
}

/** Checks or writes every report. @returns {Promise<boolean>} whether all are as they should be */
async function api(update) {
  if (!(await setup()) || !(await build())) return false;
  const extractor = await import('@microsoft/api-extractor');
  const places = publicPackages().filter((place) => existsSync(join(place.folder, 'api-extractor.json')));
  const bad = places.flatMap((place) => reports(extractor, place, update));
  if (bad.length === 0) return true;
  say(`api: ${bad.length} ${bad.length === 1 ? 'entry' : 'entries'} with errors or an unrecorded change of the public surface: ${bad.join(', ')}`);
  if (!update) say('api: if the change is meant, run `npm run api -- --update` and commit the reports.');
  return false;
}

if (isMain(import.meta.url)) process.exitCode = (await api(process.argv.includes('--update'))) ? 0 : 1;
