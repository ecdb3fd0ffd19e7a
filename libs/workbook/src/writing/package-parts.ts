import { Day } from '@lib/kernel/day';
import { PlacedLink, SheetPlan, SheetTally } from './sheet-plan';
import { escapeXml } from './xml-text';

/** The small parts of a workbook package (ECMA-376): what says which sheets there are and what belongs to what. */

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Properties of the file (rule X-39): an organisation, never a person. */
export interface FileProperties {
  readonly title: string;
  readonly subject: string;
  readonly organisation: string;
  readonly keywords: readonly string[];
  readonly madeOn: Day;
}

const relation = (id: number, type: string, target: string, external = false): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`;

const relations = (each: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;

export const packageRelations = (): string =>
  relations([
    relation(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
    relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation(3, `${OFFICE}/extended-properties`, 'docProps/app.xml'),
  ]);

export const contentTypes = (sheets: readonly SheetPlan[]): string => {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', `${SHEETS}.sheet.main+xml`) +
    part('/xl/styles.xml', `${SHEETS}.styles+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    sheets
      .map(
        (_, n) =>
          part(`/xl/worksheets/sheet${n + 1}.xml`, `${SHEETS}.worksheet+xml`) +
          part(`/xl/tables/table${n + 1}.xml`, `${SHEETS}.table+xml`),
      )
      .join('') +
    '</Types>'
  );
};

export const coreProperties = (properties: FileProperties): string => {
  const moment = `${properties.madeOn}T00:00:00Z`;
  const organisation = escapeXml(properties.organisation);
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(properties.title)}</dc:title><dc:subject>${escapeXml(properties.subject)}</dc:subject>` +
    `<dc:creator>${organisation}</dc:creator><cp:keywords>${escapeXml(properties.keywords.join(', '))}</cp:keywords>` +
    `<dc:language>en-GB</dc:language><cp:lastModifiedBy>${organisation}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`
  );
};

export const appProperties = (properties: FileProperties): string =>
  `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>Pan-London placements</Application><Company>${escapeXml(properties.organisation)}</Company></Properties>`;

/** Opens on the first sheet. */
export const workbookXml = (sheets: readonly SheetPlan[]): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
  sheets
    .map((sheet, n) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
    .join('') +
  '</sheets></workbook>';

export const workbookRelations = (sheets: readonly SheetPlan[]): string =>
  relations([
    ...sheets.map((_, n) => relation(n + 1, `${OFFICE}/worksheet`, `worksheets/sheet${n + 1}.xml`)),
    relation(sheets.length + 1, `${OFFICE}/styles`, 'styles.xml'),
  ]);

/** The sheet's table, and the addresses its links lead to. */
export const sheetRelations = (number: number, links: readonly PlacedLink[]): string => {
  const addresses = links.flatMap(({ to }) => ('address' in to ? [to.address] : []));
  return relations([
    relation(1, `${OFFICE}/table`, `../tables/table${number}.xml`),
    ...addresses.map((address, n) => relation(n + 2, `${OFFICE}/hyperlink`, address, true)),
  ]);
};

/** The table part: what makes cells a table to a screen reader. No style: nothing is said by colour or lines. */
export const tableXml = (number: number, plan: SheetPlan, tally: SheetTally): string =>
  `${XML}<table xmlns="${MAIN}" id="${number}" name="${plan.table}" displayName="${plan.table}" ref="${tally.table}" headerRowCount="1" totalsRowShown="0">` +
  (plan.extract ? `<autoFilter ref="${tally.table}"/>` : '') +
  `<tableColumns count="${plan.columns.length}">` +
  plan.columns
    .map((column, n) => `<tableColumn id="${n + 1}" name="${escapeXml(column.header)}"/>`)
    .join('') +
  '</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>';
