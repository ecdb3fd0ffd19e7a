import {
  concatenatedTables,
  csvTables,
  repairFile,
  workbookOfTables,
  xmlReturn,
  zipOfTables,
} from '@test/fixtures/ssda903/annual-return';
import { buildZip } from '@test/workbook/hostile/zip-builder';
import { PlainReturn, plainReturn } from '@test/support/plain-tables';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { HandedInFile } from '../tables/raw-return';
import { TableName } from '../tables/return-table';
import { readReturn } from './read-return';

const COUNTS: Partial<Record<TableName, number>> = {
  episodes: 253,
  header: 144,
  missing: 1,
  oc2: 144,
  oc3: 39,
  'previous-permanence': 144,
  reviews: 1134,
  uasc: 4,
};

const read = async (...files: HandedInFile[]) => plainReturn(await readReturn(files, WEB_LIMITS));

/** Values only, in an order of their own: the XML goes child by child. */
function valuesOf({ tables }: PlainReturn): Record<string, string[]> {
  const sorted = Object.entries(tables).map(([table, rows]) => [
    table,
    rows.map(({ values }) => JSON.stringify(Object.entries(values))).sort(),
  ]);
  return Object.fromEntries(sorted) as Record<string, string[]>;
}

const countsOf = ({ tables }: PlainReturn) =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]));

describe('one return in five shapes', () => {
  let csv: PlainReturn;
  beforeAll(async () => {
    csv = await read(...csvTables());
  });

  it('is read from CSV tables, each row with its line', () => {
    expect(csv.shape).toBe('csv-tables');
    expect(csv.notes).toEqual([]);
    expect(countsOf(csv)).toEqual(COUNTS);
    expect(csv.tables.episodes![0]).toEqual({
      file: '2021-episodes.csv',
      row: 2,
      values: {
        CHILD: '62551', DECOM: '25/03/2018', RNE: 'S', LS: 'V2', CIN: 'N2', PLACE: 'U4', PLACE_PROVIDER: 'PR4',
        DEC: '13/08/2021', REC: 'E9', REASON_PLACE_CHANGE: '', HOME_POST: 'H5 1QW', PL_POST: 'W11 2OA', URN: '3905024',
      },
    }); // prettier-ignore
    expect(csv.tables.episodes!.at(-1)!.row).toBe(254);
  });

  it('is the same from a zip of them', async () => {
    const zip = await read(zipOfTables());
    expect(zip.shape).toBe('zip');
    expect(zip.notes).toEqual([]);
    expect(valuesOf(zip)).toEqual(valuesOf(csv));
    expect(zip.tables.header![0]).toMatchObject({ file: 'return.zip, 2021-header.csv', row: 2 });
  });

  it('is the same from a zip with a readme and a picture beside them, which are passed over', async () => {
    const entries = csvTables().map(({ name, bytes }) => ({ name, content: bytes }));
    const zip = buildZip([
      ...entries,
      { name: 'readme.txt', content: Buffer.from('Made by the export,\nyesterday, by hand, twice\n') },
      { name: 'notes.txt', content: Buffer.from('Nothing to see\n') },
      { name: 'logo.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]) },
    ]);
    const read2 = await read({ name: 'return.zip', bytes: zip });
    expect(valuesOf(read2)).toEqual(valuesOf(csv));
    const note = {
      level: 'worth knowing',
      message: 'This file is not a table of the SSDA903 return and was not read.',
    };
    expect(read2.notes).toHaveLength(3);
    for (const name of ['readme.txt', 'notes.txt', 'logo.png'])
      expect(read2.notes).toContainEqual({ file: `return.zip, ${name}`, ...note });
  });

  it('still refuses a CSV file in a zip that is no table', async () => {
    const entries = csvTables().map(({ name, bytes }) => ({ name, content: bytes }));
    const zip = buildZip([
      ...entries,
      { name: 'colours.csv', content: Buffer.from('COLOUR,SHAPE\nred,round\n') },
    ]);
    const { notes } = await read({ name: 'return.zip', bytes: zip });
    expect(notes).toMatchObject([{ file: 'return.zip, colours.csv', level: 'refused' }]);
  });

  it('is the same from a workbook with a sheet per table, and the cover is passed over', async () => {
    const workbook = await read(await workbookOfTables());
    expect(workbook.shape).toBe('workbook');
    expect(workbook.notes).toEqual([
      {
        file: 'return.xlsx, sheet Cover',
        level: 'worth knowing',
        message: 'This sheet is not a table of the SSDA903 return and was not read.',
      },
    ]);
    expect(valuesOf(workbook)).toEqual(valuesOf(csv));
    expect(workbook.tables.uasc![3]).toMatchObject({ file: 'return.xlsx, sheet uasc', row: 5 });
  });

  it('is the same from concatenated tables, whose rows also say whose they are', async () => {
    const all = await read(...concatenatedTables('Bromley', 2022));
    expect(all.shape).toBe('concatenated');
    expect(all.notes).toEqual([]);
    expect(valuesOf(all)).toEqual(valuesOf(csv));
    const placed = Object.values(all.tables).flat();
    expect(placed.every(({ authority, year }) => authority === 'Bromley' && year === 2022)).toBe(true);
  });

  it('is the same from the XML, each row with the line of its element', async () => {
    const xml = xmlReturn();
    const read5 = await read(xml);
    expect(read5.shape).toBe('xml');
    expect(read5.notes).toEqual([]);
    expect(valuesOf(read5)).toEqual(valuesOf(csv));
    const lines = xml.bytes.toString('utf8').split('\n');
    for (const { row, values } of read5.tables.episodes!) {
      expect(lines[row - 1]).toContain('<EPISODE>');
      expect(lines[row - 1]).toContain(`<DECOM>${values['DECOM']}</DECOM>`);
    }
    expect(read5.tables.header!.every(({ row }) => lines[row - 1] === '    <HEADER>')).toBe(true);
  });

  it('is the same from XML on one line, each row with the number of its element', async () => {
    const { name, bytes } = xmlReturn();
    const text = bytes.toString('utf8').replace(/>\s+</g, '><');
    const one = await read({ name, bytes: Buffer.from(text) });
    expect(valuesOf(one)).toEqual(valuesOf(csv));
    expect(one.notes.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      expect.stringMatching(/^worth knowing: The file is not broken into lines, so a row is the number/),
    ]);
    const elements = text.match(/<EPISODE>.*?<\/EPISODE>/g)!;
    for (const { row, values } of one.tables.episodes!)
      expect(elements[row - 1]).toContain(`<DECOM>${values['DECOM']}</DECOM>`);
    expect(one.tables.episodes!.map(({ row }) => row)).toEqual(elements.map((_, at) => at + 1));
    const children = text.split('<CHILD>').slice(1);
    for (const table of ['header', 'uasc', 'oc3'] as const)
      for (const { row, values } of one.tables[table]!)
        expect(children[row - 1]).toContain(`<CHILDID>${values['CHILD']}</CHILDID>`);
  });

  it('keeps authority, year and ISO dates of the repair file as they are', async () => {
    const repair = await read(repairFile());
    expect(repair.shape).toBe('concatenated');
    expect(repair.tables.episodes).toHaveLength(23);
    expect(repair.tables.episodes![3]).toMatchObject({
      row: 5,
      authority: 'Newham',
      year: 2023,
      values: { CHILD: 'NORULE_NEW', DECOM: '2022-10-23', DEC: '' },
    });
  });
});
