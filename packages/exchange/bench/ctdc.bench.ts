import { bench, describe } from 'vitest';

import { convert, ctdcColumns, type CtdcColumn, type CtdcVersion } from '../src/index.js';
import { rowsOf, standardRowLimits } from '../src/csv/index.js';

const rows = 5000;
const about = { agency: 'a-1', ids: 'import-7', detectedOn: '2025', detectedIn: 'JO', recordedOn: '2026-03-02' };

/** The same made-up rows every time, as full as a national export. */
function fileOf(version: CtdcVersion): Uint8Array {
  let state = 7;
  const pick = (texts: readonly string[]): string => texts[(state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % texts.length] ?? '';
  const isOld = version === 'global-k-anonymised';
  const cellOf = ({ kind, name }: CtdcColumn): string => {
    if (kind === 'year') return pick(['2015', '2019', '2020']);
    if (kind === 'gender') return isOld ? pick(['Male', 'Female']) : pick(['Man', 'Woman']);
    if (kind === 'age-band') return pick(['9--17', '18--20', '30--38']);
    if (kind === 'country') return isOld ? pick(['PH', 'UA', 'MD', '00']) : pick(['PHL', 'UKR', 'MDA', '']);
    if (kind === 'flag') return isOld ? pick(['0', '1', '-99', '0']) : pick(['1', '', '', '']);
    return name === 'Datasource' ? 'Hotline' : '';
  };
  const columns = ctdcColumns(version);
  const lines = Array.from({ length: rows }, () => columns.map(cellOf).join(','));
  return new TextEncoder().encode(`${[columns.map(({ name }) => name).join(','), ...lines].join('\r\n')}\r\n`);
}

/** A national export has 200,000 rows: the goal is 5,000 rows a second. */
describe.each(['global-k-anonymised', 'global-synthetic-2024'] as const)(`${String(rows)} rows of CTDC, %s`, (version) => {
  const bytes = fileOf(version);

  bench('the rows alone', async () => {
    let count = 0;
    for await (const row of rowsOf([bytes], { ...standardRowLimits, delimiter: ',', encoding: 'utf-8' })) if ('cells' in row) count += 1;
    if (count !== rows + 1) throw new Error('rows were lost');
  });

  for (const to of ['ours', 'ctdc']) {
    bench(`to ${to}, every loss counted`, async () => {
      const made = convert({ bytes: [bytes] }, { from: 'ctdc', to, fromVersion: version, ...(to === 'ctdc' && { toVersion: version }), ...about, format: 'text' });
      if (!made.ok) throw new Error('refused');
      for await (const chunk of made.value.chunks) if (chunk.length === 0) throw new Error('an empty piece');
      if (made.value.report().written !== rows) throw new Error('rows were refused');
    });
  }
});
