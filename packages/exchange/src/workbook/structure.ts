import { fail, type Archive } from './archive.js';
import type { WorkbookLimits } from './limits.js';
import { readXmlWhole } from './xml.js';

/** A sheet as the workbook names it. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Where the parts of a workbook are. */
export interface Structure {
  readonly sheets: readonly Sheet[];
  readonly strings: string;
}

/** A target relative to `xl/`, as a part name; outside of the package nothing is ever opened. */
function partOf(target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : ['xl'];
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      if (steps.pop() === undefined) fail('exchange/xlsx-relationship');
    } else steps.push(step);
  }
  if (steps[0] !== 'xl') fail('exchange/xlsx-relationship');
  return steps.join('/');
}

/** Reads which sheets there are and where they stand. */
export async function structureOf(archive: Archive, limits: WorkbookLimits): Promise<Structure> {
  if (!archive.has('[Content_Types].xml') || !archive.has('xl/workbook.xml')) {
    fail(archive.has('[Content_Types].xml') ? 'exchange/not-a-workbook' : 'exchange/xlsx-structure');
  }
  await readXmlWhole(archive.read('[Content_Types].xml'), limits.depth, {
    open(_tag, { ContentType = '' }) {
      if (/macroEnabled|vbaProject/iu.test(ContentType)) fail('exchange/xlsx-macro');
    },
  });
  const targets = new Map<string, string>();
  if (archive.has('xl/_rels/workbook.xml.rels')) {
    await readXmlWhole(archive.read('xl/_rels/workbook.xml.rels'), limits.depth, {
      open(tag, { Id = '', Target = '', TargetMode = '' }) {
        if (tag === 'Relationship' && TargetMode !== 'External') targets.set(Id, partOf(Target));
      },
    });
  }
  const sheets: Sheet[] = [];
  await readXmlWhole(archive.read('xl/workbook.xml'), limits.depth, {
    open(tag, attributes) {
      if (tag !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? '');
      if (part === undefined || !archive.has(part)) fail('exchange/xlsx-structure');
      sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: part ?? '' });
    },
  });
  if (sheets.length === 0) fail('exchange/xlsx-structure');
  return { sheets, strings: [...targets.values()].find((part) => /sharedStrings/iu.test(part)) ?? 'xl/sharedStrings.xml' };
}
