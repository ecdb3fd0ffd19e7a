import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { day } from '@lib/kernel/day';
import placementsSnapshot from '@lib/surveys/instruments/placements-snapshot.json';
import sufficiency from '@lib/surveys/instruments/sufficiency.json';
import { HOMES } from '@lib/surveys/question-sets/homes.spec-support';
import { QUESTION_SET } from '@lib/surveys/question-sets/question-set';
import { identityOf } from '@lib/surveys/workbook/book-identity';
import { FilledReturn } from '@lib/surveys/workbook/filled-return';
import { planUpload } from '@lib/surveys/workbook/plan-upload';
import { UploadPlan } from '@lib/surveys/workbook/planned-upload';
import { readReturnWorkbook } from '@lib/surveys/workbook/read-return-workbook';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { unpackInThread } from '@lib/workbook/reading/unpack-in-thread';
import { madeUpReturn } from '@test/support/made-up-return';
import { answerOnce, changedReturn, placeOf, returnBook, writeCell } from '@test/support/return-book';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { HAS_OFFICE, PYTHON } from '@test/support/workbook/open-elsewhere';

const SETS = { homes: HOMES, placements_snapshot: placementsSnapshot, sufficiency };
const ROWS = 3;

const READ_BY_OPENPYXL = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book[sys.argv[2]]
print(json.dumps({
  'names': book.sheetnames, 'hidden': [one.title for one in book if one.sheet_state != 'visible'],
  'keywords': book.properties.keywords,
  'headings': [cell.value for cell in sheet[1]],
  'types': [cell.data_type + (' date' if cell.is_date else '') for cell in sheet[2]],
  'lists': len(sheet.data_validations.dataValidation),
  'formulas': sum(1 for one in book for row in one.iter_rows() for cell in row if cell.data_type == 'f'),
}))
book.save(sys.argv[3])
`;

const planned = async (file: Buffer, { page, madeOn }: FilledReturn): Promise<UploadPlan> => {
  const unpacked = await unpackInThread(file, WEB_LIMITS);
  if (unpacked.kind !== 'workbook') throw new Error('Not a workbook');
  const identity = identityOf(unpacked.workbook);
  expect(identity).toEqual({ waveId: page.wave.id, setVersion: 1, boroughId: 305, madeOn, change: 4 });
  const days = {
    deadlineOn: day('2026-06-30'),
    lastNewRowOn: day('2026-07-07'),
    lastCorrectionOn: day('2026-07-31'),
  };
  return planUpload(readReturnWorkbook(unpacked.workbook, page.compiled.set, identity!), {
    ...{ compiled: page.compiled, held: page.held, days, today: madeOn, isReopened: null },
  });
};

describe.each(Object.keys(SETS) as (keyof typeof SETS)[])('the workbook of a return of %s', (code) => {
  const filled = madeUpReturn(QUESTION_SET.parse(SETS[code]), ROWS);
  const rows = Object.values(filled.page.held.rows).flat().length;
  let folder: string;
  let bytes: Buffer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'return-book-'));
    mkdirSync(join(folder, 'saved'));
    bytes = await returnBook(filled);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const comesBack = async (file: Buffer): Promise<void> => {
    const plan = await planned(file, filled);
    expect([plan.problems, plan.changes, plan.clashes, plan.missing, plan.confirms]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(plan.rows.map(({ kind }) => kind)).toEqual(Array(rows).fill('unchanged'));
  };
  const through = async (saving: (from: string, to: string) => void): Promise<void> => {
    writeFileSync(join(folder, 'return.xlsx'), bytes);
    saving(join(folder, 'return.xlsx'), join(folder, 'saved', 'return.xlsx'));
    await comesBack(readFileSync(join(folder, 'saved', 'return.xlsx')));
  };

  it('obeys the rules of workbooks, and comes back as it went', async () => {
    await expectAccessibleWorkbook(bytes, 'W', { asWritten: ['Answer', 'Last wave'] });
    await comesBack(bytes);
  });

  (HAS_OFFICE ? it : it.skip)('comes back from LibreOffice', () =>
    through((from, to) => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', dirname(to), from], { stdio: 'ignore' }); // prettier-ignore
    }),
  );

  (PYTHON ? it : it.skip)('comes back from openpyxl, which finds types, drop-downs, nothing hidden and no formula', () =>
    through((from, to) => {
      const sheet = { homes: 'Each home', placements_snapshot: 'High-cost, low-incidence…', sufficiency: 'Searches' }[code];
      const seen = JSON.parse(execFileSync(PYTHON!, ['-c', READ_BY_OPENPYXL, from, sheet, to], { encoding: 'utf8' })) as Record<string, unknown>;
      expect(seen).toMatchObject({ hidden: [], formulas: 0 });
      expect(seen['keywords']).toContain(filled.page.wave.id);
      expect((seen['headings'] as string[])[0]).toBe('Row key');
      expect(seen['lists']).toBeGreaterThan(0);
      expect((seen['types'] as string[]).some((type) => type.endsWith(' date'))).toBe(true);
    }),
  ); // prettier-ignore
});

describe('a workbook of a return that somebody wrote into', () => {
  const filled = madeUpReturn(QUESTION_SET.parse(HOMES), ROWS);
  const edited = async (change: Parameters<typeof changedReturn>[1]): Promise<UploadPlan> =>
    planned(await changedReturn(await returnBook(filled), change), filled);
  const changes = ({ changes: some }: UploadPlan): unknown[] =>
    some.map(({ rowId, question, value }) => [rowId === null ? null : 'row', question, value]);

  it('is read with columns in any order, stray spaces, blank rows, days and amounts as people type them', async () => {
    const plan = await edited((book) => {
      answerOnce(book, 'total', ' 1,204 ');
      answerOnce(book, 'any_waiting', ' No ');
      const page = book.getWorksheet('Each home')!;
      page.removeConditionalFormatting(0);
      const row = page.getRow(2);
      const [fee, opened] = [placeOf(page, 'Weekly fee (£)'), placeOf(page, 'Opened on')];
      page.getRow(1).getCell(fee).value = 'opened_on';
      page.getRow(1).getCell(opened).value = '  weekly FEE ';
      for (let line = 2; line <= 4; line += 1) {
        const [was, then] = [page.getRow(line).getCell(fee).value, page.getRow(line).getCell(opened).value];
        page.getRow(line).getCell(fee).value = then;
        page.getRow(line).getCell(opened).value = was;
      }
      row.getCell(opened).value = ' £5,100.25 ';
      row.getCell(fee).value = '1.4.2026';
      page.getRow(90).getCell(3).value = '   ';
    });
    expect(plan.problems).toEqual([]);
    expect(changes(plan)).toEqual([
      [null, 'total', 1204],
      [null, 'any_waiting', 'no'],
      ['row', 'fee', 510_025],
      ['row', 'opened_on', '2026-04-01'],
    ]);
  });

  it('is told of every wrong cell at once, in the words of the screen, with where it stands', async () => {
    const plan = await edited((book) => {
      answerOnce(book, 'total', 'many');
      answerOnce(book, 'any_waiting', 'perhaps');
      answerOnce(book, 'reasons', { formula: '1+1', result: 2 });
      const page = book.getWorksheet('Each home')!;
      writeCell(page, { by: 'Name', of: page.getRow(3).getCell(placeOf(page, 'Name')).value as string, heading: 'Weekly fee (£)', value: 0.5 });
      writeCell(book.getWorksheet('By age')!, { by: 'Code', of: 'young', heading: 'Hostel', value: 3 });
      page.getRow(4).getCell(1).value = 'a key of nothing';
    }); // prettier-ignore
    expect(plan.problems.map(({ sheet, line, column, message }) => [sheet, line, column, message])).toEqual([
      ['Answers', 2, 'Answer', 'Enter a whole number, like 312'],
      ['Answers', 4, 'Answer', 'Enter Yes, No or Not known'],
      ['Answers', 5, 'Answer', 'The cell holds a formula'],
      ['Answers', 5, 'Answer', 'Enter one of: No home is free, Other; several with a semicolon between them'],
      ['By age', 2, 'Hostel', 'Enter nothing: this cannot be'],
      ['Each home', 3, 'Weekly fee (£)', 'Enter an amount in pounds, like 4500 or 4500.50, £1 or more'],
      [
        'Each home',
        4,
        'Row key',
        'There is no home with this row key in the return; it may have been removed',
      ],
    ]);
  });

  it('clears what is blank, leaves alone what has no column, and names the rows that are gone', async () => {
    const plan = await edited((book) => {
      answerOnce(book, 'total', null);
      const page = book.getWorksheet('Each home')!;
      page.spliceRows(3, 1);
      page.getRow(2).getCell(placeOf(page, 'Opened on')).value = null;
      page.spliceColumns(placeOf(page, 'Weekly fee (£)'), 1);
    });
    expect(plan.problems).toEqual([]);
    expect(changes(plan)).toEqual([
      [null, 'total', null],
      ['row', 'opened_on', null],
    ]);
    expect(plan.missing.map(({ row }) => row.position)).toEqual([1]);
  });

  it('confirms what was filled in where it says so, and what is corrected is not confirmed', async () => {
    const plan = await edited((book) => {
      answerOnce(book, 'total', 'Yes', 'Right as filled in');
      const page = book.getWorksheet('Each home')!;
      page.getRow(2).getCell(placeOf(page, 'Right as filled in')).value = 'yes';
      page.getRow(3).getCell(placeOf(page, 'Right as filled in')).value = 'sure';
    });
    expect(plan.confirms.map(({ question }) => question)).toEqual(['total', 'name']);
    expect(plan.problems.map(({ line, message }) => [line, message])).toEqual([
      [3, 'Enter Yes, or leave it blank'],
    ]);
  });
});
