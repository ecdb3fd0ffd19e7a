import { Writable } from 'node:stream';
import { column, Kind } from '@lib/workbook/writing/column';
import { writeExtract } from '@lib/workbook/writing/extract-workbook';
import { writePublished } from '@lib/workbook/writing/published-workbook';
import { SheetTally } from '@lib/workbook/writing/sheet-plan';
import { sheetXml } from '@lib/workbook/writing/sheet-xml';
import { StyleSheet } from '@lib/workbook/writing/style-sheet';
import { extractSheet, publishedSheet, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { OpenedSheet, openWorkbook } from '@test/support/workbook/opened-workbook';
import { bodyCells, headerOf } from '@test/support/workbook/rules/rule';
import { sampleExtract, samplePublished } from '@test/support/workbook/sample-workbooks';
import { writtenBytes } from '@test/support/workbook/written-bytes';

interface Line {
  readonly n: number;
}

const oneColumn = [column('Count', { kind: 'whole', value: (row: Line) => row.n })];

const numbered = function* (rows: number): Generator<Line> {
  for (let n = 1; n <= rows; n += 1) yield { n };
};

interface Entry {
  readonly about: string;
  readonly is: number | string;
  readonly kind: Kind;
}

/** The cells of a sheet’s rows that are filled, by their headings. */
const cellsByRow = (sheet: OpenedSheet): Record<string, string>[] => {
  const rows = new Map<number, Record<string, string>>();
  for (const cell of bodyCells(sheet)) {
    rows.set(cell.row, { ...rows.get(cell.row), [headerOf(sheet, cell)]: cell.text });
  }
  return [...rows.values()];
};

/** A table whose one column has a figure here, a day, words or shorthand there. */
const inRowsThatDiffer = (): ReturnType<typeof samplePublished> => {
  const document = samplePublished();
  const typed = ({ is, kind }: Entry): { readonly kind: Kind; readonly value: string } => ({
    kind,
    value: is as string,
  });
  const sheet = publishedSheet<Entry>({
    ...document.sheets[0]!,
    notes: document.notes.map(({ id }) => id),
    columns: [
      column('What', { kind: 'text', value: (row: Entry) => row.about }),
      column<Entry, 'text'>('Now', { kind: 'text', value: (row) => typed(row).value, inRow: typed }),
    ],
    rows: [
      { about: 'Weekly cost (£)', is: 1_234.56, kind: 'plain' },
      { about: 'Children', is: 12, kind: 'whole' },
      { about: 'Opened on', is: '2026-03-31', kind: 'day' },
      { about: 'Placed by', is: 'Barnet', kind: 'text' },
      { about: 'Homes', is: '[x]', kind: 'text' },
    ],
  });
  return { ...document, sheets: [sheet] };
};

const listOf = (rows: Iterable<Line> | AsyncIterable<Line>): ReturnType<typeof sampleExtract> => ({
  ...sampleExtract(),
  sheets: [
    extractSheet<Line>({
      name: 'List',
      table: 'long_list',
      about: 'One row is one number.',
      columns: oneColumn,
      rows,
    }),
  ],
});

describe('what is written', () => {
  it('is the same bytes for the same document, with its size, fingerprint, name and rows', async () => {
    const [first, again] = await Promise.all(
      [1, 2].map(() => writtenBytes((to) => writePublished(samplePublished(), to))),
    );
    expect(first!.bytes.equals(again!.bytes)).toBe(true);
    expect(first!.file).toEqual(again!.file);
    expect(first!.file).toMatchObject({
      bytes: first!.bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      fileName: 'placements-snapshot-bromley-31-march-2026-2026-04-07.xlsx',
      rows: { '1 Placement mix': 7, '2 Host authorities': 3, '3 Open placements by month': 3, Data: 28 },
    });
  });

  it('holds every row of a stream, in order, and counts them', async () => {
    const stream = (async function* () {
      yield* numbered(4_321);
    })();
    const { bytes, file } = await writtenBytes((to) => writeExtract(listOf(stream), to));
    const sheet = (await openWorkbook(bytes)).sheets[1]!;
    expect(bodyCells(sheet).map(({ text }) => Number(text))).toEqual(
      Array.from({ length: 4_321 }, (_, n) => n + 1),
    );
    expect(file.rows).toEqual({ List: 4_321 });
    await expectAccessibleWorkbook(bytes, 'W', { ...file, rows: { List: 4_321 } });
  });

  it('lets other work in while it writes', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await writtenBytes((to) => writeExtract(listOf(numbered(20_000)), to));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });

  it('repeats columns with shorthand in the long format, a blank with the reason where there is none', async () => {
    const { bytes } = await writtenBytes((to) => writePublished(samplePublished(), to));
    const data = (await openWorkbook(bytes)).sheets.at(-1)!;
    const rows = cellsByRow(data);
    const secure = rows.filter((row) => row['Placement group'] === 'Secure unit');
    expect(secure).toHaveLength(4);
    expect(secure[0]).toEqual({
      measure: 'Children', table: '1', 'Placement group': 'Secure unit', unit: 'number',
      value_status: 'suppressed, so that nobody can be identified',
    }); // prettier-ignore
    // Of the other tables’ columns none has shorthand.
    expect(rows.filter(({ table }) => table !== '1')).toEqual([]);
    const share = rows.find((row) => row.measure === 'Share of children (%)');
    expect(share).toMatchObject({ value: '0.368', unit: 'proportion (0.25 is 25%)', value_status: 'figure' });
  });

  it('repeats the figures of a column whose rows differ, and leaves its words and days where they stand', async () => {
    const { bytes, file } = await writtenBytes((to) => writePublished(inRowsThatDiffer(), to));
    const data = (await openWorkbook(bytes)).sheets.at(-1)!;
    const row = { measure: 'Now', table: '1', value_status: 'figure' };
    expect(cellsByRow(data)).toEqual([
      { ...row, What: 'Weekly cost (£)', unit: 'as its row says', value: '1234.56' },
      { ...row, What: 'Children', unit: 'number', value: '12' },
      { ...row, What: 'Homes', unit: '[z]', value_status: 'not available' },
    ]);
    await expectAccessibleWorkbook(bytes, 'P', file);
  });
});

describe('what cannot be written is refused, and nothing is cut off', () => {
  it('a row too many for a worksheet', async () => {
    const plan = { name: 'List', table: 'long_list', above: [], extract: true, firstColumnAtLeast: 0 };
    const tally: SheetTally = { rows: 0, table: '', links: [], dropDowns: [] };
    const drain = async (rows: number): Promise<number> => {
      const sheet = { ...plan, columns: oneColumn as never, rows: numbered(rows) };
      let pieces = 0;
      for await (const piece of sheetXml(sheet, false, new StyleSheet(), tally))
        pieces += piece.length > 0 ? 1 : 0;
      return pieces;
    };
    await drain(1_048_575);
    expect(tally).toMatchObject({ rows: 1_048_575, table: 'A1:A1048576' });
    await expect(drain(1_048_576)).rejects.toThrow(
      'more than 1,048,576 rows, the most a worksheet can hold. Split it',
    );
  });

  it('every problem of a document at once, before a byte is written', async () => {
    const document = samplePublished();
    const [mix, areas] = document.sheets as [PublishedSheet, PublishedSheet];
    const broken = {
      ...document,
      notes: [...document.notes, { id: 'unused', text: 'Nobody refers to this.' }],
      sheets: [
        { ...mix, name: 'A name that is far too long for a tab', notes: ['missing'] },
        { ...areas, table: 'placement_mix', columns: [...areas.columns, areas.columns[0]!] },
      ],
    };
    const { length } = await writtenBytes(async (to) => {
      await expect(writePublished(broken, to)).rejects.toMatchObject({
        code: 'workbook-not-writable',
        problems: [
          {
            field: 'Sheet “A name that is far too long for a tab”',
            message: expect.stringContaining('at most 31 characters'),
          },
          { field: 'Sheet “Host authorities”', message: 'the heading “Borough” is there twice.' },
          { field: 'Table “placement_mix”', message: 'two tables have this name.' },
          { field: 'Note “counted”', message: 'no table refers to it.' },
          { field: 'Note “unused”', message: 'no table refers to it.' },
          { field: 'Note “missing”', message: 'there is no such note.' },
        ],
      });
      return { fileName: '', bytes: 0, sha256: '', rows: {} };
    }).then(({ bytes }) => bytes);
    expect(length).toBe(0);
  });

  it('a blank cell that nothing explains', async () => {
    const sheet = publishedSheet<{ name: string | null }>({
      ...samplePublished().sheets[0]!,
      columns: [
        column('Name', {
          kind: 'text',
          notes: ['distance'],
          value: (row: { name: string | null }) => row.name,
        }),
      ],
      rows: [{ name: 'Bromley' }, { name: null }],
    });
    const blank = { ...samplePublished(), sheets: [sheet] };
    await expect(writtenBytes((to) => writePublished(blank, to))).rejects.toThrow(
      'Row 2, “Name”: expected a value, or shorthand',
    );
  });
});

describe('when something fails half way', () => {
  it('a query that breaks off: its own error, and the destination is destroyed, not ended', async () => {
    const breaks = (async function* () {
      yield* numbered(3_000);
      throw new Error('connection lost');
    })();
    const to = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(writeExtract(listOf(breaks), to)).rejects.toThrow('connection lost');
    expect(to.destroyed).toBe(true);
    expect(to.writableFinished).toBe(false);
  });

  it('a reader who goes away: the rows stop', async () => {
    let asked = 0;
    const endless = (async function* () {
      for (;;) yield { n: (asked += 1) };
    })();
    const to = new Writable({
      write(_chunk, _encoding, done) {
        done(asked > 5_000 ? new Error('closed by the reader') : null);
      },
    });
    await expect(writeExtract(listOf(endless), to)).rejects.toThrow('closed by the reader');
    const stoppedAt = asked;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked - stoppedAt).toBeLessThan(5_000);
    expect(asked).toBeLessThan(1_000_000);
  });
});
