import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExtract } from '@lib/workbook/writing/extract-workbook';
import { writePublished } from '@lib/workbook/writing/published-workbook';
import { HAS_OFFICE, problemsElsewhere, PYTHON } from '@test/support/workbook/open-elsewhere';
import { unzipped, zipped } from '@test/support/workbook/package-parts';
import { ChildRow, sampleExtract, samplePublished } from '@test/support/workbook/sample-workbooks';
import { writtenBytes } from '@test/support/workbook/written-bytes';
import { parseXml, all, Element } from '@test/support/workbook/xml-tree';
import { day } from '@lib/kernel/day';

/** other programs open what we write, find every sheet and value, and no formula. Excel itself is not tried. */

if (!HAS_OFFICE)
  console.warn('NOT RUN: LibreOffice (soffice) is not on this machine, so X-44 was not tried with it.');
if (!PYTHON)
  console.warn('NOT RUN: python3 with openpyxl is not on this machine, so X-44 was not tried with it.');

const HOSTILE = [
  '=1+1',
  '+44 20',
  '-5',
  '@SUM(A1)',
  '|calc',
  '%41',
  '\t=1',
  '＝1+1',
  '_x0041_',
  '<b>&"\'',
  'a\nb',
  'ünïcødé 😀',
];
const shownAs = (text: string): string => (/^[=+\-@|%\t＝]/.test(text) ? `'${text}` : text);

const hostileRows: ChildRow[] = HOSTILE.map((remark, n) => ({
  reference: `C-${n}`,
  started: day('2026-03-29'),
  ended: null,
  pence: 123_456,
  remark,
}));

/** What one sheet holds, as another program reads it. */
type Read = Record<string, (string | number | null)[][]>;

const cellsOfRow = (row: Element): (string | number | null)[] =>
  row.children.flatMap((cell) => {
    const { attributes } = cell;
    if (cell.name !== 'table:table-cell') return [];
    const times = Number(attributes['table:number-columns-repeated'] ?? 1);
    const paragraphs = cell.children
      .filter(({ name }) => name === 'text:p')
      .map(wholeText)
      .join('\n');
    const kind = attributes['office:value-type'];
    const value =
      kind === 'float' || kind === 'percentage' || kind === 'currency'
        ? Number(attributes['office:value'])
        : null;
    const shown = kind === 'date' ? attributes['office:date-value']! : paragraphs === '' ? null : paragraphs;
    return times > 50 ? [] : Array.from({ length: times }, () => value ?? shown);
  });

/** The text of an element and of those in it; tabs are elements in ODF. */
const wholeText = (of: Element | string): string => {
  if (typeof of === 'string') return of;
  return of.name === 'text:tab' ? '\t' : of.content.map(wholeText).join('');
};

const throughLibreOffice = (
  folder: string,
  bytes: Buffer,
  formats: readonly string[],
): { xml: string; read: Read } => {
  writeFileSync(join(folder, 'written.xlsx'), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  let from = 'xlsx';
  for (const to of formats) {
    const file = join(folder, `written.${from}`);
    execFileSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', folder, file], {
      stdio: 'ignore',
    });
    from = to;
  }
  const xml = readFileSync(join(folder, 'written.fods'), 'utf8');
  const tables = all(parseXml(xml), 'table:table');
  const read = Object.fromEntries(
    tables.map((table) => [table.attributes['table:name']!, all(table, 'table:table-row').map(cellsOfRow)]),
  );
  return { xml, read };
};

const OPENPYXL = `
import sys, json, warnings, openpyxl
warnings.simplefilter('error')
book = openpyxl.load_workbook(sys.argv[1])
def plain(v):
    return v.strftime('%Y-%m-%d') if hasattr(v, 'strftime') else v
print(json.dumps({s.title: {'tables': list(s.tables), 'rows': [[plain(c.value) for c in r] for r in s.iter_rows()],
    'formulas': sum(c.data_type == 'f' for r in s.iter_rows() for c in r)} for s in book}))
`;

interface OpenpyxlSheet {
  readonly tables: string[];
  readonly rows: (string | number | null)[][];
  readonly formulas: number;
}

const throughOpenpyxl = (file: string): Record<string, OpenpyxlSheet> =>
  JSON.parse(execFileSync(PYTHON!, ['-c', OPENPYXL, file], { encoding: 'utf8' })) as Record<
    string,
    OpenpyxlSheet
  >;

describe('files open in other programs with everything in them (X-44)', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'opens-elsewhere-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const published = async (): Promise<Buffer> =>
    (await writtenBytes((to) => writePublished(samplePublished(), to))).bytes;
  const extract = async (): Promise<Buffer> =>
    (await writtenBytes((to) => writeExtract(sampleExtract(hostileRows), to))).bytes;

  (HAS_OFFICE ? it : it.skip)('LibreOffice, through ODS: a published workbook', async () => {
    const { read, xml } = throughLibreOffice(folder, await published(), ['ods', 'fods']);
    expect(Object.keys(read)).toEqual([
      'Cover', 'Contents', 'Notes', '1 Placement mix', '2 Host authorities', '3 Open placements by month', 'Data',
    ]); // prettier-ignore
    expect(xml).not.toContain('table:formula');
    const mix = read['1 Placement mix']!;
    expect(mix[8]!.slice(0, 5)).toEqual(['Foster care, in-house', 118, 0.368, 6.4, 531.2]);
    expect(read['3 Open placements by month']![7]!.slice(0, 3)).toEqual(['January 2026', '2026-01-31', 317]);
    expect(xml).toContain('mailto:placements@example.org');
  });

  (HAS_OFFICE ? it : it.skip)('LibreOffice: hostile text is text, as stored', async () => {
    const { read, xml } = throughLibreOffice(folder, await extract(), ['fods']);
    expect(xml).not.toContain('table:formula');
    expect(read.Placements!.slice(1, HOSTILE.length + 1).map((row) => row[4])).toEqual(HOSTILE.map(shownAs));
  });

  (PYTHON ? it : it.skip)('openpyxl: tables, values and days, without a warning', async () => {
    const file = join(folder, 'written.xlsx');
    writeFileSync(file, await published());
    const read = throughOpenpyxl(file);
    expect(read['1 Placement mix']!.tables).toEqual(['placement_mix']);
    expect(read['1 Placement mix']!.rows[8]).toEqual(['Foster care, in-house', 118, 0.368, 6.4, 531.2]);
    expect(read['2 Host authorities']!.rows[7]).toEqual(['Bromley', 'E09000006', 140, '2026-03-27']);
    expect(Object.values(read).map((sheet) => sheet.formulas)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  (PYTHON ? it : it.skip)('openpyxl: hostile text is text', async () => {
    const file = join(folder, 'written.xlsx');
    writeFileSync(file, await extract());
    const read = throughOpenpyxl(file);
    expect(read.Placements!.formulas).toBe(0);
    expect(read.Placements!.rows).toHaveLength(HOSTILE.length + 1);
    expect(read.Placements!.rows[1]!.slice(1, 5)).toEqual(['2026-03-29', null, 1234.56, "'=1+1"]);
  });

  (PYTHON ? it : it.skip)('the tester reports a table that other programs do not find', async () => {
    const parts = await unzipped(await extract());
    const relations = parts.get('xl/worksheets/_rels/sheet1.xml.rels')!;
    const cover = parts.get('xl/worksheets/sheet1.xml')!;
    const withoutTable = new Map(parts)
      .set(
        'xl/worksheets/_rels/sheet1.xml.rels',
        relations.replace(/<Relationship [^>]*table1\.xml"[^>]*\/>/, ''),
      )
      .set('xl/worksheets/sheet1.xml', cover.replace(/<tableParts.*?<\/tableParts>/, ''));
    expect(problemsElsewhere(await zipped(withoutTable))).toEqual(['X-44 openpyxl finds no table in Cover']);
    expect(problemsElsewhere(await extract())).toEqual([]);
  });
});
