import ExcelJS from 'exceljs';
import { csvTables, xmlReturn } from '@test/fixtures/ssda903/annual-return';
import { PlainReturn, plainReturn } from '@test/support/plain-tables';
import { buildZip } from '@test/workbook/hostile/zip-builder';
import { COMMAND_LINE_LIMITS, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { readReturn } from '@lib/ssda903/reading/read-return';

const file = (name: string, text: string): HandedInFile => ({ name, bytes: Buffer.from(text) });
const read = async (...files: HandedInFile[]): Promise<PlainReturn> =>
  plainReturn(await readReturn(files, WEB_LIMITS));
const MISSING = 'CHILD,DOB,MISSING,MIS_START,MIS_END';

async function workbook(fill: (workbook: ExcelJS.Workbook) => void): Promise<HandedInFile> {
  const made = new ExcelJS.Workbook();
  fill(made);
  return { name: 'return.xlsx', bytes: Buffer.from(await made.xlsx.writeBuffer()) };
}

describe('recognising the tables of a return', () => {
  it('goes by columns, whatever the file is called, in any order, case and spelling of spaces', async () => {
    const { tables, notes } = await read(
      file('upload (3).csv', '\ufeffmis end, Mis_Start ,CHILDID,missing,Dob\n02/05/2021,01/05/2021,7,M,\n'),
    );
    expect(notes).toEqual([]);
    expect(tables.missing).toEqual([
      {
        file: 'upload (3).csv',
        row: 2,
        values: { CHILD: '7', DOB: '', MISSING: 'M', MIS_START: '01/05/2021', MIS_END: '02/05/2021' },
      },
    ]);
  });

  it('accepts columns of no table, and says they were not used', async () => {
    const { tables, notes } = await read(file('m.csv', `${MISSING},Worker,REC\n7,,M,01/05/2021,,Ann,E1\n`));
    expect(tables.missing).toHaveLength(1);
    expect(Object.keys(tables.missing![0]!.values)).toEqual(MISSING.split(','));
    expect(notes).toEqual([
      {
        file: 'm.csv',
        level: 'worth knowing',
        message: 'Columns that are not part of the Missing table were not used: Worker, REC.',
      },
    ]);
  });

  it('says what follows where a column we can do without is lacking', async () => {
    const heading = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,PL_POST';
    const { tables, notes } = await read(file('e.csv', `${heading}\n7,01/05/2021,S,C2,N1,U4,PR1,,,,\n`));
    expect(tables.episodes![0]!.values).toMatchObject({ HOME_POST: '', URN: '' });
    expect(notes[0]!.message).toBe(
      'The Episodes table lacks HOME_POST, URN. Distance from home will be unknown. Placements will not be linked to registered settings.',
    );
  });

  it.each([
    [
      'a column it needs',
      file('e.csv', 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC\n'),
      'The Episodes table lacks PLACE_PROVIDER, REC.',
    ],
    [
      'its own columns, named by its file',
      file('2021-uasc.csv', 'CHILD,DOB\n7,\n'),
      'The UASC table lacks DUC.',
    ],
    [
      'any column of the return',
      file('sandwiches.csv', 'filling,bread\nham,brown\n'),
      'This is not a table of the SSDA903 return.',
    ],
    [
      'a heading',
      file('e.csv', '7,01/05/2021,S\n8,02/05/2021,S\n'),
      'This is not a table of the SSDA903 return.',
    ],
    [
      'a name for either of two tables',
      file('x.csv', 'CHILD,DECOM,MISSING\n7,,\n'),
      'This is not a table of the SSDA903 return.',
    ],
    [
      'one of two equal columns',
      file('m.csv', `${MISSING},mis_start\n`),
      'The column MIS_START is there twice.',
    ],
    ['anything', file('m.csv', ''), 'The file is empty.'],
    ['a safe heading', file('m.csv', `${MISSING},__proto__\n`), 'A column cannot be called "__proto__".'],
  ])('refuses a file that lacks %s', async (_, lacking, words) => {
    const { tables, notes } = await read(lacking);
    expect(tables).toEqual({});
    expect(notes).toEqual([
      { file: lacking.name, level: 'refused', message: expect.stringContaining(words) },
    ]);
  });

  it('reads the other files where one is refused', async () => {
    const { tables, notes } = await read(file('notes.pdf', '%PDF-1.7'), ...csvTables());
    expect(Object.keys(tables)).toHaveLength(8);
    expect(notes).toMatchObject([{ file: 'notes.pdf', level: 'refused' }]);
  });

  it('refuses the second of two files of the same table and names the first', async () => {
    const { tables, notes } = await read(
      file('a.csv', `${MISSING}\n7,,M,,\n`),
      file('b.csv', `${MISSING}\n8,,M,,\n9,,M,,\n`),
    );
    expect(tables.missing).toHaveLength(1);
    expect(notes).toMatchObject([
      { file: 'b.csv', level: 'refused', message: expect.stringContaining('already in a.csv') },
    ]);
  });

  it('says that a table has a heading and no rows', async () => {
    const { tables, notes } = await read(file('m.csv', `${MISSING}\n,,,,\n \n`));
    expect(tables.missing).toEqual([]);
    expect(notes).toMatchObject([
      { level: 'worth knowing', message: 'The Missing table has a heading and no rows.' },
    ]);
  });
});

describe('reading values', () => {
  it('takes away what nobody sees and leaves the rest', async () => {
    const { tables } = await read(
      file('m.csv', `${MISSING}\n\u00a0A\u200b 1\u00a0, \u202e01/02/2010 ,m,'=1,'x\n`),
    );
    expect(tables.missing![0]!.values).toEqual({
      CHILD: 'A 1',
      DOB: '01/02/2010',
      MISSING: 'm',
      MIS_START: '=1',
      MIS_END: "'x",
    });
  });

  it('gives rows that inherit nothing', async () => {
    const { tables } = await read(file('m.csv', `${MISSING}\n7,,M,,\n`));
    const { values } = tables.missing![0]!;
    expect('constructor' in values || '__proto__' in values || 'toString' in values).toBe(false);
  });

  it('says when text was Windows-1252', async () => {
    const bytes = Buffer.from(`${MISSING}\nZo\xeb,,M,,\n`, 'latin1');
    const { tables, notes } = await read({ name: 'm.csv', bytes });
    expect(tables.missing![0]!.values['CHILD']).toBe('Zoë');
    expect(notes).toMatchObject([
      { level: 'worth knowing', message: expect.stringContaining('Windows-1252') },
    ]);
  });
});

describe('reading a workbook', () => {
  it('reads ids as numbers and dates as days whatever their cells are formatted as', async () => {
    const made = await workbook((book) => {
      const sheet = book.addWorksheet('Missing');
      sheet.addRow(MISSING.split(','));
      const row = sheet.addRow([62551, 40_000, 'M', new Date('2021-05-01T00:00:00Z'), '2021-05-02']);
      row.getCell(1).numFmt = 'dd/mm/yyyy';
    });
    const { tables } = await read(made);
    expect(tables.missing).toEqual([
      {
        file: 'return.xlsx, sheet Missing',
        row: 2,
        values: {
          CHILD: '62551',
          DOB: '06/07/2009',
          MISSING: 'M',
          MIS_START: '01/05/2021',
          MIS_END: '2021-05-02',
        },
      },
    ]);
  });

  it('names formulas, hidden rows and hidden sheets', async () => {
    const made = await workbook((book) => {
      const sheet = book.addWorksheet('Missing');
      sheet.addRow(MISSING.split(','));
      sheet.addRow([{ formula: '3+4', result: 7 }, '', 'M', '', '']).hidden = true;
      book.addWorksheet('Last year', { state: 'hidden' }).addRow(MISSING.split(','));
    });
    const { tables, notes } = await read(made);
    expect(tables.missing![0]!.values['CHILD']).toBe('7');
    expect(notes.map(({ message }) => message)).toEqual([
      'Some cells are formulas; the values last saved in them were used: A2.',
      'Hidden rows were read like the others: 2.',
      'Hidden sheets were not read: Last year. Show them in Excel and save if they belong to the return.',
    ]);
  });

  it('refuses one in which no sheet is a table', async () => {
    const { notes } = await read(await workbook((book) => book.addWorksheet('Rota').addRow(['Monday'])));
    expect(notes).toMatchObject([
      { level: 'worth knowing' },
      { level: 'refused', message: expect.stringContaining('No table') },
    ]);
  });
});

describe('reading a zip', () => {
  it('passes over what file managers leave, and refuses what is packed twice', async () => {
    const zip = buildZip([
      { name: '__MACOSX/._m.csv', content: 'x' },
      { name: 'year/m.csv', content: `${MISSING}\n7,,M,,\n` },
      { name: 'inner.zip', content: buildZip([]) },
    ]);
    const { shape, tables, notes } = await read({ name: 'C:\\returns\\all.zip', bytes: zip });
    expect(shape).toBe('zip');
    expect(tables.missing).toMatchObject([{ file: 'all.zip, m.csv', row: 2 }]);
    expect(notes).toMatchObject([{ file: 'all.zip, inner.zip', level: 'refused' }]);
  });

  it('says what is wrong with one that cannot be read', async () => {
    const { notes } = await read({ name: 'all.zip', bytes: Buffer.from('PK\u0003\u0004 and nothing') });
    expect(notes).toMatchObject([
      { file: 'all.zip', level: 'refused', message: expect.stringContaining('damaged') },
    ]);
  });
});

describe('reading concatenated tables', () => {
  it.each([['2022'], ['2022.0'], ['2021-22'], ['2021/2022']])(
    'takes %s for the year in which the return ends',
    async (year) => {
      const { shape, tables } = await read(file('m.csv', `${MISSING},LA,YEAR\n7,,M,,,Bromley,${year}\n`));
      expect(shape).toBe('concatenated');
      expect(tables.missing).toMatchObject([{ authority: 'Bromley', year: 2022 }]);
    },
  );

  it('refuses a file with rows of no year, and a table without the column that others have', async () => {
    const { tables, notes } = await read(
      file('m.csv', `${MISSING},LA,YEAR\n7,,M,,,Bromley,2022\n8,,M,,,Bromley,\n9,,M,,,Bromley,2021-25\n`),
      file('r.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE\n7,,01/05/2021,PN1\n'),
    );
    expect(tables).toEqual({});
    expect(notes).toMatchObject([
      { file: 'm.csv', level: 'refused', message: expect.stringContaining('in row 3, 4.') },
      { file: 'r.csv', level: 'refused', message: expect.stringContaining('this one has none') },
    ]);
  });
});

describe('reading the XML', () => {
  const xml = (inner: string): HandedInFile => file('return.xml', `<?xml version="1.0"?>\n${inner}`);
  const child =
    '<CHILD>\n<HEADER><CHILDID>7</CHILDID><DOB>01/02/2010</DOB><UASC>1</UASC><CONSTRUCTOR>x</CONSTRUCTOR></HEADER>\n<EPISODE><PL>U4</PL></EPISODE></CHILD>';

  it('gives each row the line of its element and names elements it does not know', async () => {
    const { tables, notes } = await read(xml(`<EXPSSDA903>${child}</EXPSSDA903>`));
    expect(tables.header).toMatchObject([{ row: 3, values: { CHILD: '7' } }]);
    expect(tables.uasc).toMatchObject([{ row: 3, values: { CHILD: '7', DOB: '01/02/2010', DUC: '' } }]);
    expect(tables.episodes).toMatchObject([{ row: 4, values: { CHILD: '7', PLACE: 'U4' } }]);
    expect(notes).toMatchObject([
      { level: 'worth knowing', message: expect.stringContaining('CONSTRUCTOR') },
    ]);
  });

  it.each([
    ['another document', '<html></html>', 'EXPSSDA903'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><EXPSSDA903/>', 'document type'],
    ['an element never closed', '<EXPSSDA903>\n<CHILD>', 'at line 3'],
    ['elements in the wrong order', '<EXPSSDA903>\n<CHILD></HEADER></CHILD></EXPSSDA903>', 'at line 3'],
    ['no child', '<EXPSSDA903></EXPSSDA903>', 'holds no child'],
  ])('refuses %s', async (_, inner, words) => {
    const { tables, notes } = await read(xml(inner));
    expect(tables).toEqual({});
    expect(notes).toMatchObject([
      { file: 'return.xml', level: 'refused', message: expect.stringContaining(words) },
    ]);
  });

  it('refuses XML and CSV together', async () => {
    const { tables, notes } = await read(xmlReturn(), ...csvTables());
    expect(tables).toEqual({});
    expect(notes).toMatchObject([
      { file: 'return.xml', level: 'refused', message: expect.stringContaining('not both') },
    ]);
  });
});

describe('how much is read', () => {
  const large = file('m.csv', `${MISSING}\n${'7,01/02/2010,M,01/05/2021,02/05/2021\n'.repeat(300_000)}`);

  it('is limited for an upload, all files together', async () => {
    const half = { ...large, bytes: large.bytes.subarray(0, 6_000_000) };
    const { tables, notes } = await read(half, half);
    expect(tables).toEqual({});
    expect(notes).toMatchObject([
      { file: 'All files together', level: 'refused', message: expect.stringContaining('10 MB') },
    ]);
  });

  it('is larger for the command line', async () => {
    const { tables } = await readReturn([large], COMMAND_LINE_LIMITS);
    expect(tables.missing).toHaveLength(300_000);
  });

  it('needs a file', async () => {
    expect((await read()).notes).toMatchObject([{ level: 'refused', message: 'No file was handed in.' }]);
  });
});
