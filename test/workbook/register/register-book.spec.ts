import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { day } from '@lib/kernel/day';
import { planUpload, UploadPlan } from '@lib/high-cost/workbook/plan-upload';
import { readRegister } from '@lib/high-cost/workbook/read-workbook';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { unpackInThread } from '@lib/workbook/reading/unpack-in-thread';
import { bookOf, changedBook, columnOf, writtenInto } from '@test/support/register-book';
import { madeUpRegister } from '@test/support/made-up-register';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { HAS_OFFICE, PYTHON } from '@test/support/workbook/open-elsewhere';

const ON = day('2026-06-12');
const BROMLEY = 305;

const SAVED_BY_OPENPYXL = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
book.save(sys.argv[2])
`;

describe('the workbook of the register', () => {
  const found = madeUpRegister(3);
  let folder: string;
  let bytes: Buffer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'register-book-'));
    mkdirSync(join(folder, 'saved'));
    bytes = await bookOf({ on: ON, found }, BROMLEY);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const planned = async (file: Buffer): Promise<UploadPlan> => {
    const unpacked = await unpackInThread(file, WEB_LIMITS);
    if (unpacked.kind !== 'workbook') throw new Error('Not a workbook');
    const read = readRegister(unpacked.workbook, BROMLEY, ON);
    const byKey = new Map(found.map((one) => [one.record.placement.id, one]));
    return planUpload({ ...read, madeOn: ON, today: ON, found: byKey, inWorkbook: new Set(byKey.keys()) });
  };
  const comesBack = async (file: Buffer): Promise<void> => {
    const { rows, missing, problems } = await planned(file);
    expect([rows.map(({ kind }) => kind), missing, problems]).toEqual([Array(3).fill('unchanged'), [], []]);
  };
  /** What another program makes of the workbook as it went, and of one in which a price was changed. */
  const through = async (saving: (from: string, to: string) => void): Promise<void> => {
    const changed = await writtenInto(bytes, [
      { of: 'A1', heading: 'Core fee a week (£)', value: 7000 },
      { of: 'A1', heading: 'Core fee from', value: '1/7/2026' },
      { sheet: 'one-off', of: 'A2', heading: 'Amount, paid once (£)', value: 1300.5 },
      { sheet: 'one-off', of: 'A2', heading: 'Day it falls on', value: new Date('2026-05-11T00:00:00Z') },
    ]);
    const again = (file: Buffer): Buffer => {
      writeFileSync(join(folder, 'register.xlsx'), file);
      saving(join(folder, 'register.xlsx'), join(folder, 'saved', 'register.xlsx'));
      return readFileSync(join(folder, 'saved', 'register.xlsx'));
    };
    await comesBack(again(bytes));
    const { rows, problems } = await planned(again(changed));
    expect([rows.map(({ kind }) => kind), problems]).toEqual([['unchanged', 'changed', 'changed'], []]);
    expect(rows[2]!.writes.oneOffs).toMatchObject([
      { takeBack: { pence: 120_052 }, add: { pence: 130_050, startsOn: '2026-05-11', payer: 'health' } },
    ]);
  };

  it('obeys the rules of workbooks, has drop-downs, and comes back as it went', async () => {
    await expectAccessibleWorkbook(bytes, 'W', { asWritten: ['Role or team'] });
    await comesBack(bytes);
  });

  it('without any row comes back, and has its drop-downs for the first that is written', async () => {
    const empty = await bookOf({ on: ON, found: [] }, BROMLEY);
    await expectAccessibleWorkbook(empty, 'W');
    const { rows, missing, problems } = await planned(empty);
    expect([rows, missing.length, problems]).toEqual([[], 3, []]);
    const [one] = found;
    const first = await changedBook(empty, (book) => {
      const page = book.getWorksheet('One-off costs')!;
      const row = page.getRow(2);
      row.getCell(1).value = one!.record.placement.id;
      row.getCell(columnOf(page, 'Amount, paid once (£)')).value = 300;
      row.getCell(columnOf(page, 'Day it falls on')).value = '1/6/2026';
      expect(row.getCell(columnOf(page, 'Who is invoiced')).dataValidation).toMatchObject({ type: 'list' });
    });
    const written = await planned(first);
    expect([written.rows.map(({ kind }) => kind), written.problems]).toEqual([['changed'], []]);
  });

  (HAS_OFFICE ? it : it.skip)('comes back from LibreOffice', () =>
    through((from, to) => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const into = ['--outdir', dirname(to), from];
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', ...into], { stdio: 'ignore' });
    }),
  );

  (PYTHON ? it : it.skip)('comes back from openpyxl', () =>
    through((from, to) => execFileSync(PYTHON!, ['-c', SAVED_BY_OPENPYXL, from, to])),
  );
});
