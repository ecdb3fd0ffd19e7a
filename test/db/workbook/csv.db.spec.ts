import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Day } from '@lib/kernel/day';
import { copyOut } from '@lib/database/bulk/copy-out';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Column, column } from '@lib/workbook/writing/column';
import { guardedSql, wordsSql } from '@lib/workbook/writing/csv-query';
import { guardText, stripGuard } from '@lib/workbook/writing/safe-text';
import { writeCsv, WrittenCsv } from '@lib/workbook/writing/write-csv';
import { TestDatabase } from '@test/support/test-database';

/** What has been tried on spreadsheets, in its forms. PostgreSQL can hold no null character. */
const NAUGHTY = [
  '=1+1', '=cmd|\' /C calc\'!A0', '+44 20 7946 0000', '-5', '@SUM(A1)', '|calc', '%41', '\t=1', '\r=1', '\n=1', '  =1',
  '\ufeff=1', '\u0001=1', '\u200b=1', '\u00a0=1', '\u00ad=1', '\u202e=1', '\u3000=1', '\u1680+1', '＝1+1', '＋1', '－1',
  '＠A1', '｜x', '％x', "'=1", "''=1", '\tplain', '', ' ', ' plain', "'quoted'", "O'Neil", '1=1', '£5', '(−5)', 'ünïcødé',
  '[c]', '$1', '\\.', '\\N', '"=1"', ';=1', ',=1', '\u007f', '\u009f=', '😀=1', '\u180e=1', '{=1}', '`=1', '~=1', '_=1',
]; // prettier-ignore

describe('CSV by COPY', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
  });
  afterAll(() => database.close());

  const guardedByDatabase = async (texts: readonly string[]): Promise<string[]> =>
    web.run(SYSTEM, async (tx) => {
      const sql = `select ${guardedSql('text')} as guarded from unnest($1::text[]) with ordinality as t (text, n) order by n`;
      return (await tx.query<{ guarded: string }>(sql, [texts])).map((row) => row.guarded);
    });

  const written = async (
    columns: readonly Column<never>[],
    from: string,
  ): Promise<{ bytes: Buffer; said: WrittenCsv }> => {
    const chunks: Buffer[] = [];
    const to = new Writable({ write: (chunk: Buffer, _encoding, done) => (chunks.push(chunk), done()) });
    const said = await web.run(SYSTEM, (tx) =>
      writeCsv({ columns, from }, (query, file) => copyOut(tx, query, [], file), to),
    );
    return { bytes: Buffer.concat(chunks), said };
  };

  it('guards what a program could run exactly as a workbook does: known ones', async () => {
    expect(await guardedByDatabase(NAUGHTY)).toEqual(NAUGHTY.map(guardText));
  });

  it('guards what a program could run exactly as a workbook does: made-up ones', async () => {
    const unpaired = /\p{Surrogate}|\0/u;
    const storable = (text: string): boolean => !unpaired.test(text);
    const nasty = fc.stringMatching(
      /^['\s\u0001-\u001f\ufeff\u200b\u2060]{0,4}[=+\-@|%＝＋－＠｜％\t\r\na1]?.{0,5}$/su,
    );
    const anywhere = fc.string({ unit: 'binary', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string(), anywhere, nasty, nasty).filter(storable), {
          minLength: 50,
          maxLength: 50,
        }),
        async (texts) => {
          expect(await guardedByDatabase(texts)).toEqual(texts.map(guardText));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('guards whatever character comes first, or comes before what would run', async () => {
    const characters = Array.from({ length: 0xffff }, (_, n) => n + 1)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCharCode(code));
    const texts = characters.flatMap((character) => [`${character}x`, `${character}=x`]);
    expect(await guardedByDatabase(texts)).toEqual(texts.map(guardText));
  });

  it('puts each kind in the form a workbook stores', async () => {
    const value = (): null => null;
    const columns = [
      column('Reference', { kind: 'text', value, sql: 'reference' }),
      column('Placed, since', { kind: 'day', value, sql: 'since' }),
      column('Children', { kind: 'whole', value, sql: 'children' }),
      column('Distance (miles)', { kind: 'number', value, sql: 'miles' }),
      column('Share (%)', { kind: 'percent', value, sql: 'share' }),
      column('Weekly cost (£)', { kind: 'money', value, sql: 'pence' }),
      column('Weight', { kind: 'text', value, sql: wordsSql('weight', { a: 'It’s first', "b'": '=1' }) }),
    ] as readonly Column<never>[];
    const { bytes, said } = await written(
      columns,
      `select * from (values
         ('C-7KQ4M2', date '2025-11-03', 3, 12.34::float8, 0.256, 612500, 'a'),
         ('=1+1', '2024-02-29', -5, 0.05, 1, -1, 'b'''),
         (E'two\\nlines, "quoted"', null, null, null, null, null, 'c'))
         as made_up (reference, since, children, miles, share, pence, weight)`,
    );
    expect(bytes.toString()).toBe(
      '\ufeffReference,"Placed, since",Children,Distance (miles),Share (%),Weekly cost (£),Weight\n' +
        'C-7KQ4M2,2025-11-03,3,12.3,0.26,6125.00,It’s first\n' +
        "'=1+1,2024-02-29,-5,0.1,1.00,-0.01,'=1\n" +
        '"two\nlines, ""quoted""",,,,,,c\n',
    );
    expect(said).toEqual({
      rows: 3,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('lets no text into a column that is not guarded', async () => {
    const pretending = column('Children', { kind: 'whole', value: () => 1, sql: `'=1+1'::text` });
    await expect(written([pretending], 'select 1')).rejects.toThrow(/invalid input syntax for type bigint/);
  });

  it('comes back as it was, whatever the text', async () => {
    const texts = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}|\0/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 20 }), async (given) => {
        const rows = given.map(
          (text, n) => `(${n}, convert_from('\\x${Buffer.from(text).toString('hex')}', 'UTF8'))`,
        );
        const columns = [
          column('Number', { kind: 'whole', value: () => 1, sql: 'n' }),
          column('Text', { kind: 'text', value: () => '', sql: 'text' }),
        ];
        const { bytes } = await written(
          columns,
          `select * from (values ${rows.join(', ')}) as t (n, text) order by n`,
        );
        const read: string[][] = parse(bytes, { bom: true, record_delimiter: '\n', from_line: 2 });
        expect(read.map(([n, text]) => [Number(n), stripGuard(text!)])).toEqual(
          given.map((text, n) => [n, text]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('asks for the SQL of a column that has none', async () => {
    const unsaid = column('Age (years)', { kind: 'whole', value: (day: Day) => day.length });
    await expect(written([unsaid as Column<never>], 'select 1')).rejects.toThrow(
      /say how the database gives/,
    );
  });
});
