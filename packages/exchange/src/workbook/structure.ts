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
  /** Days are counted from 1904. */
  readonly is1904: boolean;
  /** It refers to something outside of it, which is never fetched. */
  readonly hasLinks: boolean;
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
  let [is1904, hasLinks] = [false, archive.names.some((name) => name.startsWith('xl/externalLinks/'))];
  if (archive.has('xl/_rels/workbook.xml.rels')) {
    await readXmlWhole(archive.read('xl/_rels/workbook.xml.rels'), limits.depth, {
      open(tag, { Id = '', Target = '', TargetMode = '' }) {
        if (tag !== 'Relationship') return;
        if (TargetMode === 'External') hasLinks = true;
        else targets.set(Id, partOf(Target));
      },
    });
  }
  const sheets: Sheet[] = [];
  await readXmlWhole(archive.read('xl/workbook.xml'), limits.depth, {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const part = targets.get(attributes['r:id'] ?? '');
      if (part === undefined || !archive.has(part)) fail('exchange/xlsx-structure');
      sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: part ?? '' });
    },
  });
  if (sheets.length === 0) fail('exchange/xlsx-structure');
  return { sheets, strings: [...targets.values()].find((part) => /sharedStrings/iu.test(part)) ?? 'xl/sharedStrings.xml', is1904, hasLinks };
}
