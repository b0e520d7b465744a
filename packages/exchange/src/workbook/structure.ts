import type { Archive } from './archive.js';
import { fail } from './fail.js';
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
  /** Where the texts are that cells share, and how cells are shown. */
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904. */
  readonly is1904: boolean;
  /** It refers to something outside of it, which is never fetched. */
  readonly hasLinks: boolean;
}

/** A target relative to a folder of the package, as a part name; outside of the package nothing is ever opened. */
function partOf(target: string, folder: readonly string[]): string {
  const steps: string[] = target.startsWith('/') ? [] : [...folder];
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      if (steps.pop() === undefined) fail('exchange/xlsx-relationship');
    } else steps.push(step);
  }
  if (steps[0]?.toLowerCase() !== 'xl') fail('exchange/xlsx-relationship');
  return steps.join('/');
}

/** A part that another one refers to. */
interface Relationship {
  readonly part: string;
  /** What it is, without the namespace: `worksheet`, `sharedStrings`. */
  readonly type: string;
}

/** What a part refers to, by the names that it uses for them. */
interface Relationships {
  readonly byId: ReadonlyMap<string, Relationship>;
  /** It refers to something outside of the package. */
  readonly hasLinks: boolean;
}

async function relationshipsOf(archive: Archive, part: string, limits: WorkbookLimits): Promise<Relationships> {
  const byId = new Map<string, Relationship>();
  let hasLinks = false;
  const folder = part.split('/').slice(0, -1);
  const name = [...folder, '_rels', `${part.slice(part.lastIndexOf('/') + 1)}.rels`].join('/');
  if (!archive.has(name)) return { byId, hasLinks };
  await readXmlWhole(archive.read(name), limits.depth, {
    open(tag, { Id = '', Target = '', TargetMode = '', Type = '' }) {
      if (tag !== 'Relationship') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      if (TargetMode === 'External') hasLinks = true;
      // What the package says of itself beside the workbook, as its properties, is never opened.
      else if (part !== '' || type === 'officeDocument') byId.set(Id, { part: partOf(Target, folder), type });
    },
  });
  return { byId, hasLinks };
}

/** Sheets of charts and dialogues have no rows. */
const withoutRows: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet']);

/** Reads which sheets there are and where they stand. */
export async function structureOf(archive: Archive, limits: WorkbookLimits): Promise<Structure> {
  if (!archive.has('[Content_Types].xml')) fail('exchange/xlsx-structure');
  await readXmlWhole(archive.read('[Content_Types].xml'), limits.depth, {
    open(_tag, { ContentType = '' }) {
      if (/macroEnabled|vbaProject|macrosheet/iu.test(ContentType)) fail('exchange/xlsx-macro');
    },
  });
  const root = await relationshipsOf(archive, '', limits);
  const book = [...root.byId.values()][0]?.part ?? 'xl/workbook.xml';
  if (!archive.has(book)) fail('exchange/not-a-workbook');
  const { byId, hasLinks } = await relationshipsOf(archive, book, limits);
  const parts = [...byId.values()];
  if (parts.some(({ type }) => /macrosheet$|^vbaProject$/iu.test(type))) fail('exchange/xlsx-macro');
  let is1904 = false;
  const sheets: Sheet[] = [];
  await readXmlWhole(archive.read(book), limits.depth, {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = /^(?:1|true)$/u.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      // The prefix of the attribute is the writer's choice.
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      const found = byId.get(id ?? '');
      if (found === undefined || !archive.has(found.part)) fail('exchange/xlsx-structure');
      else if (!withoutRows.has(found.type)) sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part: found.part });
    },
  });
  if (sheets.length === 0) fail('exchange/xlsx-structure');
  return {
    sheets,
    strings: parts.find(({ type }) => type === 'sharedStrings')?.part,
    styles: parts.find(({ type }) => type === 'styles')?.part,
    is1904,
    hasLinks: hasLinks || archive.names.some((name) => name.toLowerCase().startsWith('xl/externallinks/')),
  };
}
