import { ok, placed, type Problem, type Result } from '@ctip/core';

import { parseJson } from '../../json/index.js';
import { rawRows } from '../../table/rawRows.js';
import { bytesOf, needed, needs, oneCube, oneCubeTable, type ConvertedItem, type ConvertOptions, type Standard } from '../mapping/index.js';
import { fromSdmxCsv, sdmxRows } from './csv.js';
import { fromSdmxJson, toSdmxJson, type SdmxSender } from './json.js';
import { readSdmxMessage, readSdmxTable, sdmxReadingOf, type SdmxReading } from './others/index.js';
import { sdmxVersions } from './statuses.data.js';
import { sdmxStructure } from './structure.js';

/** No damage is looked for by header: every cell is of a list. */
const noHeader: readonly string[] = [];

const senderOf = ({ agency = '', preparedAt = '' }: ConvertOptions): SdmxSender => ({ agency, message: `CTIP-${preparedAt.replaceAll(/[^0-9]/gu, '')}`, preparedAt });

const jsonText = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

/** What was stated of a message of others, where something was. */
const readingOf = ({ reading }: ConvertOptions): Result<SdmxReading> | undefined => (reading === undefined ? undefined : sdmxReadingOf(reading));

/** What is wrong with it. */
function readingProblems(options: ConvertOptions): readonly Problem[] {
  const reading = readingOf(options);
  return reading?.ok === false ? reading.problems : [];
}

/** SDMX-JSON in the conversion: ours as it was, those of others with what is stated of them. */
export const sdmxJsonStandard: Standard = {
  id: 'sdmx-json',
  versions: [sdmxVersions.json],
  subject: 'cube',
  readProblems: readingProblems,
  async *read(input, options): AsyncGenerator<ConvertedItem> {
    const reading = readingOf(options);
    const bytes = await bytesOf(input.bytes);
    const parsed = bytes.ok ? parseJson(bytes.value) : bytes;
    const read = !parsed.ok ? parsed : !reading ? fromSdmxJson(parsed.value) : reading.ok ? readSdmxMessage(parsed.value, reading.value) : reading;
    yield read.ok ? { ok: true, value: [read.value.value], losses: read.value.losses, at: {} } : { ok: false, problems: read.problems, at: {} };
  },
  writer(options) {
    const told = needs(options, ['agency', 'preparedAt']);
    if (!told.ok) return told;
    return ok(oneCube((cube) => {
      const made = toSdmxJson(cube, senderOf(options));
      return made.ok ? ok(jsonText(made.value.value)) : made;
    }));
  },
};

/** SDMX-CSV in the conversion; it is read with its structure. */
export const sdmxCsvStandard: Standard = {
  id: 'sdmx-csv',
  versions: [sdmxVersions.csv],
  subject: 'cube',
  readProblems: (options) => [...readingProblems(options), ...(options.structure === undefined && options.reading === undefined ? [needed('structure')] : [])],
  async *read(input, options): AsyncGenerator<ConvertedItem> {
    const reading = readingOf(options);
    const structure: Result<unknown> = options.structure === undefined && reading ? ok(undefined) : parseJson(new TextEncoder().encode(options.structure ?? ''));
    if (!structure.ok) {
      yield { ok: false, problems: structure.problems, at: {} };
      return;
    }
    const rows: (readonly string[])[] = [];
    for await (const item of rawRows({ ...input, ...(options.delimiter && { delimiter: options.delimiter }) }, () => noHeader)) {
      if (!item.ok) {
        yield item;
        return;
      }
      rows.push(item.cells);
    }
    const read = !reading ? fromSdmxCsv(rows, structure.value) : reading.ok ? readSdmxTable(rows, reading.value, structure.value) : reading;
    yield read.ok ? { ok: true, value: [read.value.value], losses: read.value.losses, at: {} } : { ok: false, problems: read.problems.map((found) => placed(found, {})), at: {} };
  },
  writer(options) {
    const told = needs(options, ['agency']);
    if (!told.ok) return told;
    return ok(oneCubeTable((cube) => sdmxRows(cube, told.value)));
  },
};

/** The structure of a cube in the conversion: written beside SDMX-CSV. */
export const sdmxStructureStandard: Standard = {
  id: 'sdmx-structure',
  versions: [sdmxVersions.json],
  subject: 'cube',
  writer(options) {
    const told = needs(options, ['agency', 'preparedAt']);
    if (!told.ok) return told;
    return ok(oneCube((cube) => {
      const made = sdmxStructure(cube, senderOf(options));
      return made.ok ? ok(jsonText(made.value)) : made;
    }));
  },
};
