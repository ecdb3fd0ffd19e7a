import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { FileOnDisk } from '../file-bytes';
import { COMMAND_LINE_LIMITS, WEB_LIMITS } from '../reading-limits';
import { readCsv } from './read-csv';

const read = (text: string | Buffer) => {
  const { rows, ...file } = readCsv(Buffer.from(text as string), WEB_LIMITS);
  return { ...file, rows: [...rows] };
};
const cellsOf = (text: string | Buffer) => read(text).rows.map(({ cells }) => cells);

function refusalOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('reading a CSV file', () => {
  it('gives each record the line on which it starts, blank lines counted and passed over', () => {
    const { heading, rows } = read('\r\nA,B\r\n1,"x\r\ny"\r\n\r\n , \r\n3,4\r\n\r\n');
    expect(heading).toEqual({ row: 2, cells: ['A', 'B'] });
    expect(rows).toEqual([
      { row: 3, cells: ['1', 'x\ny'] },
      { row: 7, cells: ['3', '4'] },
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('takes line ending %j, and a mixture', (ending) => {
    expect(cellsOf(`A,B${ending}1,2${ending}3,4`)).toEqual([['1', '2'], ['3', '4']]); // prettier-ignore
    expect(cellsOf('A,B\r\n1,2\n3,4\r5,6')).toEqual([['1', '2'], ['3', '4'], ['5', '6']]); // prettier-ignore
  });

  it.each([',', ';', '\t'])('finds the delimiter %j', (mark) => {
    expect(cellsOf(`A${mark}B\n1${mark}"2"`)).toEqual([['1', '2']]);
  });

  it('reads UTF-8 with and without a mark, UTF-16 with one, and says when it took Windows-1252', () => {
    const text = 'A\nZoë';
    expect(read(text)).toMatchObject({ encoding: 'UTF-8', rows: [{ cells: ['Zoë'] }] });
    expect(read(`\ufeff${text}`)).toMatchObject({ encoding: 'UTF-8', heading: { cells: ['A'] } });
    expect(read('\ufeffA\n1')).toMatchObject({ encoding: 'UTF-8', heading: { cells: ['A'] } });
    expect(read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
      encoding: 'UTF-16',
      rows: [{ cells: ['Zoë'] }],
    });
    const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    expect(read(swapped)).toMatchObject({ encoding: 'UTF-16', rows: [{ cells: ['Zoë'] }] });
    const windows = Buffer.concat([Buffer.from('A\nZo'), Buffer.from([0xeb, 0x20, 0x80])]);
    expect(read(windows)).toMatchObject({ encoding: 'Windows-1252', rows: [{ cells: ['Zoë €'] }] });
  });

  it.each([
    ['a NUL', 'A\n1\0', 'nul', 'CSV UTF-8'],
    ['UTF-16 without its mark', Buffer.from('A\n1', 'utf16le'), 'nul', 'CSV UTF-8'],
    ['nothing but blank lines', '\n  \n', 'empty', 'empty'],
    ['a quotation mark never closed', 'A,B\n1,2\n3,"4\n5,6\n', 'unclosed-quote', 'Line 3:'],
    ['a quotation mark inside a value', 'A,B\n1,2"\n', 'stray-quote', 'Line 2:'],
    ['something after a closing mark', 'A,B\n1,2\n"3"4,5\n', 'stray-quote', 'Line 3:'],
    ['a long value', `A\n1\n${'x'.repeat(4_001)}`, 'cell-too-long', 'Line 3:'],
    ['an endless quoted value', `A\n"${'x\n'.repeat(60_000)}"`, 'long-line', 'Line 2'],
    ['too many columns', `${'A,'.repeat(200)}A\n`, 'too-many-columns', '200 columns'],
    ['a heading that is a prototype', 'A,__proto__\n1,2', 'unsafe-heading', '"__proto__"'],
    ['a heading that is a constructor', 'A, Constructor \n1,2', 'unsafe-heading', '"Constructor"'],
  ])('refuses %s by name and line', (_, text, code, words) => {
    expect(refusalOf(() => read(text))).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it('names every line that has shifted, and lets what spreadsheets leave behind pass', () => {
    expect(refusalOf(() => read('A,B\n1\n1,2\n1,2,3\n'))).toMatchObject({
      code: 'ragged',
      problems: [
        { field: 'line 2', message: 'Line 2 has 1 values where the heading has 2.' },
        { field: 'line 4', message: 'Line 4 has 3 values where the heading has 2.' },
      ],
    });
    expect(cellsOf('A,B\n1,2,,\n')).toEqual([['1', '2', '', '']]);
  });

  it('reads the same whether values are quoted or not', () => {
    const value = fc
      .string({ unit: fc.constantFrom(...'abcé 1,;/'), maxLength: 6 })
      .map((text) => text.replaceAll(',', ''));
    const table = fc.array(fc.tuple(value, value, value), { maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const plain = ['A,B,C', ...rows.map((cells) => cells.join(','))].join('\r\n');
        const quoted = [
          '"A","B","C"',
          ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')),
        ].join('\r\n');
        expect(read(plain)).toEqual(read(quoted));
      }),
    );
  });

  it('reads as another parser does, marks, line ends and commas within values and all', () => {
    const value = fc.string({ unit: fc.constantFrom(...'ab1,"\n\r é'), maxLength: 8 });
    const table = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, ending) => {
        const line = (cells: readonly string[]): string =>
          cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
        const text = ['A,B', ...rows.map(line)].join(ending);
        const other: string[][] = parse(text.replace(/\r\n?/g, '\n'), { record_delimiter: '\n' });
        const held = other.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
        expect(cellsOf(text)).toEqual(held);
      }),
    );
  });

  describe('in pieces, from disk', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'plp-csv-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const onDisk = (bytes: Buffer): FileOnDisk => {
      const path = join(folder, 'table.csv');
      writeFileSync(path, bytes);
      return new FileOnDisk(path);
    };
    const linesOf = (bytes: Buffer) => {
      const { encoding, rows } = readCsv(onDisk(bytes), COMMAND_LINE_LIMITS);
      return { encoding, rows: [...rows] };
    };
    /** So long that the text after it begins in another piece, at every place a piece can end. */
    const filler = (length: number): string =>
      `${'x,'.padEnd(127, 'y')}\n`.repeat(511) + 'z,'.padEnd(length, 'z');

    it.each(Array.from({ length: 8 }, (_, at) => 124 + at))(
      'gives the same rows wherever a piece ends (%i characters before a quoted value)',
      (length) => {
        const text = `A,B\n${filler(length - 4)}\r\n"é,1","2\r\n3"\r\n4,5`;
        const { rows } = linesOf(Buffer.from(text));
        expect(rows.slice(-2)).toEqual([
          { row: 514, cells: ['é,1', '2\n3'] },
          { row: 516, cells: ['4', '5'] },
        ]);
        expect(rows).toEqual(read(text).rows);
      },
    );

    it('says Windows-1252 when the first letter that shows it comes late', () => {
      const { encoding, rows } = linesOf(Buffer.from(`A,B\n${filler(20)}\nZo\xeb,1`, 'latin1'));
      expect(encoding).toBe('Windows-1252');
      expect(rows.at(-1)?.cells).toEqual(['Zoë', '1']);
    });

    it('refuses what is wrong far down, and reads twice the same', () => {
      const file = readCsv(onDisk(Buffer.from(`A,B\n${filler(20)}\n1,2,3`)), COMMAND_LINE_LIMITS);
      const refused = { code: 'ragged', detail: expect.stringContaining('Line 514') as string };
      expect(refusalOf(() => [...file.rows])).toMatchObject(refused);
      expect(refusalOf(() => [...file.rows])).toMatchObject(refused);
    });
  });
});
