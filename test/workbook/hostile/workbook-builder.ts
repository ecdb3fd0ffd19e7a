import { BuiltEntry, buildZip } from './zip-builder';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface BuiltWorkbook {
  /** What stands inside `<sheetData>`, or the whole part where it begins with `<?xml` or `<!`. */
  readonly sheet?: string;
  /** What follows `<sheetData>`: merges, validations, links. */
  readonly afterData?: string;
  readonly beforeData?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly workbookRels?: string;
  readonly contentTypes?: string;
  /** Added to the parts above, or put in their place; null takes a part away. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
}

/** A workbook of one sheet, `Data`, as Excel lays one out; any part can be bent. */
export function buildWorkbook(bent: BuiltWorkbook = {}): Buffer {
  return buildZip(workbookEntries(bent));
}

export function workbookEntries(bent: BuiltWorkbook = {}): BuiltEntry[] {
  const parts: Record<string, string | Buffer | null> = {
    '[Content_Types].xml': bent.contentTypes ?? contentTypes(),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      bent.workbook ?? workbook('<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>'),
    'xl/_rels/workbook.xml.rels': bent.workbookRels ?? workbookRels(),
    'xl/worksheets/sheet1.xml': worksheet(bent),
    'xl/sharedStrings.xml':
      whole(bent.strings) ?? `<sst xmlns="${MAIN}">${bent.strings ?? '<si><t>shared</t></si>'}</sst>`,
    'xl/styles.xml': bent.styles ?? styles(),
    ...bent.parts,
  };
  return Object.entries(parts)
    .filter((part): part is [string, string | Buffer] => part[1] !== null)
    .map(([name, content]) => ({ name, content }));
}

export function contentTypes(main = `${SHEET_TYPE}.sheet.main+xml`, more = ''): string {
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>${more}</Types>`
  );
}

export function relationship(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
}

export function relationships(inner: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
}

export function workbookRels(more = ''): string {
  return relationships(
    relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relationship('rId2', 'sharedStrings', 'sharedStrings.xml') +
      relationship('rId3', 'styles', 'styles.xml') +
      more,
  );
}

export function workbook(inner: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</workbook>`;
}

/** Style 1 is a built-in date, 2 a date format of its own, 3 a number format with a quoted "d". */
function styles(): string {
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>` +
    '<numFmt numFmtId="165" formatCode="0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
  );
}

function worksheet({
  sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
  beforeData = '',
  afterData = '',
}: BuiltWorkbook): string {
  return (
    whole(sheet) ??
    `<worksheet xmlns="${MAIN}">${beforeData}<sheetData>${sheet}</sheetData>${afterData}</worksheet>`
  );
}

function whole(part: string | undefined): string | undefined {
  return part?.startsWith('<?xml') || part?.startsWith('<!') ? part : undefined;
}
