import { columnName } from '../sheet.js';
import { sheetText } from './text.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Name of a sheet's part, from 1. */
export const sheetPart = (number: number): string => `xl/worksheets/sheet${String(number)}.xml`;

/** Styles of a cell: plain, and the header's. */
export const headerStyle = 1;

const numbered = (sheets: readonly string[], write: (name: string, number: number) => string): string => sheets.map((name, index) => write(name, index + 1)).join('');

/** The parts of a workbook beside its sheets, by name (ECMA-376, parts 1 and 2). */
export function fixedParts(sheets: readonly string[]): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbered(sheets, (_, number) => `<Override PartName="/${sheetPart(number)}" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered(sheets, (name, number) => `<sheet name="${sheetText(name)}" sheetId="${String(number)}" r:id="rId${String(number)}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">${numbered(sheets, (_, number) => `<Relationship Id="rId${String(number)}" Type="${office}/worksheet" Target="worksheets/sheet${String(number)}.xml"/>`)}<Relationship Id="rId${String(sheets.length + 1)}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}

/** What stands before the rows of a sheet: direction, and a header that stays in sight. */
export const sheetHead = (rightToLeft: boolean): string =>
  `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>`;

/** A column that takes only what a column of the sheet of lists holds. */
export interface ListedColumn {
  /** From 1. */
  readonly column: number;
  /** Column of the sheet of lists, from 1, and how many entries it has. */
  readonly list: number;
  readonly entries: number;
}

/** What stands after the rows: which columns offer a list. The list is offered and not forced: an absence, or a code, may stand there too. */
export function sheetTail(lists: string, columns: readonly ListedColumn[], rows: number): string {
  const quoted = `'${sheetText(lists).replaceAll("'", "''")}'`;
  const rules = columns.map(({ column, list, entries }) => {
    const [name, from] = [columnName(column), columnName(list)];
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${name}2:${name}${String(rows)}"><formula1>${quoted}!$${from}$2:$${from}$${String(entries + 1)}</formula1></dataValidation>`;
  });
  return `</sheetData>${rules.length === 0 ? '' : `<dataValidations count="${String(rules.length)}">${rules.join('')}</dataValidations>`}</worksheet>`;
}
