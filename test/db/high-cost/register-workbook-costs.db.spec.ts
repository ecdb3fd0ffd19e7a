import { AuditService } from '@lib/audit/audit.service';
import { day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { HANGS_ON_AN_ENTRY } from '@lib/high-cost/workbook/begun-entries';
import { ReceiveRegister } from '@lib/high-cost/workbook/receive-register.service';
import { RegisterUploads } from '@lib/high-cost/workbook/register-uploads.service';
import { RegisterWorkbook } from '@lib/high-cost/workbook/register-workbook.service';
import { SHEET_NAMES } from '@lib/high-cost/workbook/workbook-column';
import { UPLOADS_BEGIN, UPLOADS_BEGIN_DOWN } from '@migrations/high-cost-tables/uploads-begin';
import { BROMLEY } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';
import { bookOf, changedBook, columnOf } from '@test/support/register-book';

const DEPOSIT: CostLine = {
  kind: 'one-off',
  payer: 'health',
  per: 'once',
  pence: 80_000,
  startsOn: day('2026-05-01'),
  endsOn: null,
};
const AMOUNT = 'Amount, paid once (£)';

/** The first two in homes, so that they are in the workbook without anything recorded. */
const HOMES = returnOf(['A1', 'A2', 'A3']).map((file) => ({
  ...file,
  bytes: Buffer.from(String(file.bytes).replace(/(A[12],10\/05\/2021,S,C2,N1,)U6/g, '$1K2')),
}));

describe('costs that are paid once, and what an upload began', () => {
  let world: HighCost;
  let placement: string;
  let home: string;
  let workbook: RegisterWorkbook;
  let receiving: ReceiveRegister;
  let uploads: RegisterUploads;

  beforeEach(async () => {
    world = await HighCost.start();
    const { importing, clock } = world.entering;
    const audit = new AuditService();
    workbook = new RegisterWorkbook(importing.work, audit, clock);
    receiving = new ReceiveRegister(importing.work, audit, clock);
    uploads = new RegisterUploads(importing.work, audit, clock);
    await importing.import(BROMLEY, HOMES, 2026);
    placement = await world.placementOf('A1');
    home = await world.placementOf('A2');
    await world.lines.add(by(), placement, DEPOSIT);
  });
  afterEach(() => world.close());

  const by = () => world.entering.by();
  type Row = Readonly<Record<string, string | number | null>>;

  /** The workbook with another amount for the deposit, and rows that are new. */
  const written = async (amount: number, ...added: readonly Row[]): Promise<Buffer> =>
    changedBook(await bookOf(await workbook.fill(by()), BROMLEY), (book) => {
      const page = book.getWorksheet(SHEET_NAMES['one-off'])!;
      page.getRow(2).getCell(columnOf(page, AMOUNT)).value = amount;
      added.forEach((row, at) => {
        for (const [heading, value] of Object.entries(row))
          page.getRow(3 + at).getCell(columnOf(page, heading)).value = value;
      });
    });
  const sent = (bytes: Buffer): Promise<string> => receiving.receive(by(), { name: 'register.xlsx', bytes });
  const applied = async (amount: number, ...added: readonly Row[]): Promise<string> => {
    const id = await sent(await written(amount, ...added));
    await uploads.apply(by(), id);
    return id;
  };
  const newAt = (key: string, pounds: number): Row => ({
    'Row key': key,
    [AMOUNT]: pounds,
    'Day it falls on': '1/6/2026',
  });
  const costsOf = async (of = placement): Promise<unknown[]> =>
    (await world.register.open(by(), of)).row.lines.map(({ kind, payer, pence, startsOn, source }) =>
      [kind, payer, pence, startsOn, source].join(),
    );
  const entries = () => world.count('register_entries');

  it('are taken back for what the workbook says, begin an entry, are not doubled, and come back when it is undone', async () => {
    const bytes = await written(900, newAt(placement, 300), newAt(home, 450.5));
    const id = await sent(bytes);
    const { upload, plan } = await uploads.open(by(), id);
    expect(upload.counts).toMatchObject({ new: 1, changed: 1, problems: 0 });
    expect(plan!.rows.flatMap(({ changes }) => changes.map(({ before, after }) => [before, after]))).toEqual([
      ['£800 on 1 May 2026: One-off cost, invoiced to health', '£900 on 1 May 2026: One-off cost, invoiced to health'],
      ['Not recorded', '£300 on 1 June 2026: One-off cost, invoiced to social care'],
      ['Not recorded', '£450.50 on 1 June 2026: One-off cost, invoiced to social care'],
    ]);
    await uploads.apply(by(), id);
    const both = ['one-off,health,90000,2026-05-01,workbook', 'one-off,social-care,30000,2026-06-01,workbook'];
    expect(await costsOf()).toEqual(both);
    expect(await costsOf(home)).toEqual(['one-off,social-care,45050,2026-06-01,workbook']);
    const again = await uploads.open(by(), await sent(bytes));
    expect(again.upload.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, problems: 0 });
    expect(await uploads.undo(by(), id)).toEqual({ entryIds: [], because: [] });
    expect(await costsOf()).toEqual(['one-off,health,80000,2026-05-01,page']);
    expect([await entries(), await world.count('cost_lines')]).toEqual([1, 3]);
  }); // prettier-ignore

  it('are not put back where somebody did so in between', async () => {
    const id = await applied(0);
    expect(await costsOf()).toEqual([]);
    await world.entering.database.asSuperuser('update cost_lines set version = version + 1', []);
    await expect(uploads.undo(by(), id)).rejects.toThrow(/costs that it took back \(1\)/);
    await expect(uploads.undo(by(), id)).rejects.toThrow(ConflictError);
  });

  it('leaves an entry that the upload began where something else was recorded since, and says what', async () => {
    const id = await applied(800, newAt(home, 300));
    await world.register.record(by(), home, { facts: { ...NOTHING_RECORDED, solo: true }, version: 1 });
    await world.lines.add(by(), home, { ...DEPOSIT, pence: 5_000 });
    const because = [
      { what: 'facts', count: 1 },
      { what: 'cost lines', count: 1 },
    ];
    expect((await uploads.beforeUndo(by(), id)).hanging.because).toEqual(because);
    expect((await uploads.undo(by(), id)).because).toEqual(because);
    expect(await entries()).toBe(2);
    expect(await costsOf(home)).toEqual(['one-off,health,5000,2026-05-01,page']);
  });

  it('is looked for in every table that hangs on an entry', async () => {
    const rows = await world.entering.importing.work.run(by().context, (tx) =>
      tx.query<{ name: string }>(
        `select distinct conrelid::regclass::text as name from pg_constraint
          where contype = 'f' and confrelid = 'register_entries'::regclass order by 1`,
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(HANGS_ON_AN_ENTRY).sort());
  });

  it('is all a page may delete: nothing that a page recorded, nor anything once the upload is undone', async () => {
    const id = await applied(800, newAt(home, 300));
    const { importing } = world.entering;
    const deleted = async (table: string): Promise<number> => {
      let gone = 0;
      const deleting = importing.work.run(by().context, async (tx) => {
        gone = (await tx.query(`delete from ${table} returning 1`)).length;
        throw new Error('put back');
      });
      await expect(deleting).rejects.toThrow('put back');
      return gone;
    };
    await world.lines.add(by(), home, { ...DEPOSIT, pence: 5_000 });
    expect(await deleted('cost_lines')).toBe(2);
    await uploads.undo(by(), id);
    for (const table of ['cost_lines', 'funding_positions', 'standard_answers', 'register_entries'])
      expect([table, await deleted(table)]).toEqual([table, 0]);
    expect([await entries(), await world.count('cost_lines')]).toEqual([2, 3]);
  });

  it('can be undone still after going back before its migration and forth again, but for what it began', async () => {
    const id = await applied(800, newAt(home, 300));
    await sent(await written(950));
    const { database } = world.entering;
    for (const statements of [UPLOADS_BEGIN_DOWN, UPLOADS_BEGIN])
      await database.asSuperuser(['set role plp_owner', ...statements].join(';\n'));
    expect(await world.count(`register_upload_rows where sheet = 'one-off'`)).toBe(0);
    expect(await uploads.undo(by(), id)).toEqual({ entryIds: [], because: [] });
    expect(await costsOf(home)).toEqual([]);
    expect(await entries()).toBe(2);
  });
});
