import { AuditService } from '@lib/audit/audit.service';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { day } from '@lib/kernel/day';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { ReceiveRegister } from '@lib/high-cost/workbook/receive-register.service';
import { RegisterUploads, UploadShown } from '@lib/high-cost/workbook/register-uploads.service';
import { RegisterWorkbook } from '@lib/high-cost/workbook/register-workbook.service';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';
import { bookOf, changedBook, columnOf, Written, writtenInto } from '@test/support/register-book';

const CORE: CostLine = {
  kind: 'core',
  payer: 'health',
  per: 'week',
  pence: 650_000,
  startsOn: day('2026-05-01'),
  endsOn: null,
};
const PRICE = 'Core fee a week (£)';
const FROM = 'Core fee from';

/** A child in a home of whom nothing is recorded, beside foster placements. */
const WITH_A_HOME = returnOf(['A1', 'A2', 'A3']).map((file) => ({
  ...file,
  bytes: Buffer.from(String(file.bytes).replace('A2,10/05/2021,S,C2,N1,U6', 'A2,10/05/2021,S,C2,N1,K2')),
}));

describe('the register as a workbook, out and back', () => {
  let world: HighCost;
  let placement: string;
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
    await importing.import(BROMLEY, WITH_A_HOME, 2026);
    placement = await world.placementOf('A1');
    await world.lines.add(by(), placement, CORE);
  });
  afterEach(() => world.close());

  const by = (borough = BROMLEY) => world.entering.by(borough);
  const book = async (): Promise<Buffer> => bookOf(await workbook.fill(by()), BROMLEY);
  const sent = async (bytes: Buffer, borough = BROMLEY): Promise<string> =>
    receiving.receive(by(borough), { name: 'register.xlsx', bytes });
  const upload = async (bytes: Buffer): Promise<UploadShown> => uploads.open(by(), await sent(bytes));
  const edited = async (...cells: Written[]): Promise<Buffer> => writtenInto(await book(), cells);
  const told = ({ plan }: UploadShown): unknown[] =>
    plan!.problems.map(({ weight, line, column }) => [weight, line, column]);
  const linesOf = async (of = placement): Promise<unknown[]> =>
    (await world.register.open(by(), of)).row.lines.map(({ kind, payer, pence, startsOn, endsOn, source }) =>
      [kind, payer, pence, startsOn, endsOn, source].join(),
    );
  const newPrice = (price: number, from = '2026-07-01'): Written[] => [
    { of: 'A1', heading: PRICE, value: price },
    { of: 'A1', heading: FROM, value: new Date(`${from}T00:00:00Z`) },
  ];

  it('has the register and the places that could be in it, and sent back as it is changes nothing', async () => {
    const { found } = await workbook.fill(by());
    expect(found.map(({ record }) => record.placement.localReference)).toEqual(['A1', 'A2']);
    const shown = await upload(await book());
    expect(shown.upload.counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 2,
      missing: 0,
      problems: 0,
      warnings: 0,
    });
    expect(await world.audited('register-workbook-made')).toBe(2);
  });

  it('ends the old price and begins the new one, changes nothing the second time, and is undone', async () => {
    const bytes = await edited(...newPrice(7000));
    const shown = await upload(bytes);
    expect(shown.plan!.rows.filter(({ kind }) => kind === 'changed').map(({ changes }) => changes)).toEqual([
      [
        { heading: PRICE, before: '£6,500', after: '£7,000' },
        { heading: FROM, before: '1 May 2026', after: '1 July 2026' },
      ],
    ]);
    await uploads.apply(by(), shown.upload.id);
    await uploads.apply(by(), shown.upload.id);
    expect(await linesOf()).toEqual([
      'core,health,650000,2026-05-01,2026-07-01,page',
      'core,health,700000,2026-07-01,,workbook',
    ]);
    const again = await upload(bytes);
    expect(again.upload.counts).toMatchObject({ changed: 0, unchanged: 2, problems: 0 });
    await uploads.undo(by(), shown.upload.id);
    expect(await linesOf()).toEqual(['core,health,650000,2026-05-01,,page']);
    expect(await world.count('cost_lines')).toBe(2);
    expect((await uploads.list(by(), 1)).uploads.map(({ state }) => state)).toEqual([
      'needs confirming',
      'undone',
    ]);
    await expect(uploads.apply(by(), shown.upload.id)).rejects.toThrow(ConflictError);
  });

  it('begins the entry of a placement known from returns, with facts, funders and the standard, and takes it out again', async () => {
    const standard = (heading: string, value: Written['value']): Written => ({ sheet: 'standard', of: 'A2', heading, value });
    const risks = [
      'Risk: self-harm', 'Risk: sexual exploitation', 'Risk: criminal exploitation', 'Risk: drugs or alcohol', 'Risk: eating disorder',
      'Risk: going missing', 'Risk to others: physical', 'Risk to others: sexual', 'Risk to others: fire', 'Risk to others: animals',
      'Risk to others: criminal exploitation',
    ]; // prettier-ignore
    const bytes = await edited(
      { of: 'A2', heading: 'Only child there (Yes/No)', value: 'Yes' },
      { of: 'A2', heading: 'Staff for each child', value: 1.5 },
      { of: 'A2', heading: 'Registration', value: 'registered with ofsted' },
      { of: 'A2', heading: 'Needs band', value: 'Complex' },
      { of: 'A2', heading: 'Therapy a week (£)', value: '£450.50' },
      { of: 'A2', heading: 'Therapy from', value: '1/6/2026' },
      { of: 'A2', heading: 'Funding, Health: status', value: 'Agreed' },
      { of: 'A2', heading: 'Funding, Health: a week (£)', value: 450.5 },
      { of: 'A2', heading: 'Funding, Health: since', value: '2026-06-01' },
      { of: 'A2', heading: 'Funding, Health: evidence', value: 'ICB/26/1' },
      standard('Referral date', '01/05/2021'),
      standard('Needed by', 'Under 5 days'),
      standard('Which communication needs', 'Makaton; British Sign Language'),
      standard('Education continuous (Yes/No)', 'No'),
      standard('Placement location (outward postcode)', 'BR1'),
      ...risks.map((risk) => standard(risk, 'No known risk')),
    );
    const id = await sent(bytes);
    const shown = await uploads.open(by(), id);
    expect(told(shown)).toEqual([]);
    expect(shown.upload.counts).toMatchObject({ new: 1, unchanged: 1 });
    await uploads.apply(by(), id);
    const home = await world.placementOf('A2');
    const { row, funding } = await world.register.open(by(), home);
    expect(row).toMatchObject({ solo: true, staffPerChild: 1.5, registration: 'registered', needsBand: 'complex', weeklyPence: 45_050 });
    expect(funding).toMatchObject([{ funder: 'health', status: 'agreed', weeklyPence: 45_050, evidence: 'ICB/26/1' }]);
    const now = (await workbook.fill(by())).found.find(({ record }) => record.placement.id === home)!;
    expect(now.standard).toMatchObject({
      referralOn: '2021-05-01',
      outwardCode: 'BR1',
      answers: { specificCommunication: ['bsl', 'makaton'], educationContinuous: 'no', sexualExploitation: 'none' },
    });
    await uploads.undo(by(), id);
    const after = (await workbook.fill(by())).found.find(({ record }) => record.placement.id === home)!;
    expect(after.record).toMatchObject({ ...NOTHING_RECORDED, entryId: null, lines: [] });
    expect([after.funding, after.standard]).toEqual([[], null]);
    expect(await linesOf()).toHaveLength(1);
  }); // prettier-ignore

  it('tells what is wrong with every row at once, and applies none of it', async () => {
    const id = await sent(
      await edited(
        { of: 'A1', heading: PRICE, value: 7000 },
        { of: 'A1', heading: 'Review due', value: '31/02/2026' },
        { of: 'A1', heading: 'Retainer a week (£)', value: 'dear' },
        { of: 'A2', heading: PRICE, value: { formula: '1+1', result: 2 } },
        { of: 'A2', heading: FROM, value: '01/06/2021' },
        { of: 'A2', heading: 'Funding, Education: status', value: 'Agreed' },
        { of: 'A2', heading: 'Transport a week (£)', value: 5 },
      ),
    );
    const shown = await uploads.open(by(), id);
    expect(told(shown)).toEqual([
      ['problem', 2, 'Review due'],
      ['problem', 2, 'Retainer a week (£)'],
      ['problem', 2, FROM],
      ['problem', 3, PRICE],
      ['problem', 3, 'Transport from'],
      ['problem', 3, 'Funding, Education: since'],
      ['warning', 3, PRICE],
    ]);
    await expect(uploads.apply(by(), id)).rejects.toThrow(InvalidError);
    expect(await world.count('cost_lines')).toBe(1);
    await uploads.discard(by(), id);
    expect(await world.count('register_upload_rows')).toBe(0);
    await expect(uploads.apply(by(), id)).rejects.toThrow(ConflictError);
  });

  it('calls a row a conflict that says another thing than somebody recorded since', async () => {
    const bytes = await edited(...newPrice(7000));
    const facts = { ...NOTHING_RECORDED, solo: true };
    await world.register.record(by(), placement, { facts, version: 1 });
    const shown = await upload(bytes);
    expect(shown.plan!.problems).toMatchObject([
      { weight: 'conflict', column: 'Only child there (Yes/No)', message: expect.stringContaining('Recorded now: Yes. The file says: Not recorded') as unknown },
      { weight: 'conflict', column: PRICE },
      { weight: 'conflict', column: FROM },
    ]);
    await expect(uploads.apply(by(), shown.upload.id)).rejects.toThrow(InvalidError);
  }); // prettier-ignore

  it('judges again what it applies: a change between the look and the confirmation stops it', async () => {
    const id = await sent(await edited(...newPrice(7000)));
    await world.lines.add(by(), placement, { ...CORE, kind: 'therapy' });
    await expect(uploads.apply(by(), id)).rejects.toThrow(InvalidError);
  });

  it('is not undone once something rests on it, and says what', async () => {
    const id = await sent(await edited(...newPrice(7000)));
    await uploads.apply(by(), id);
    const { row } = await world.register.open(by(), placement);
    const added = row.lines.find(({ source }) => source === 'workbook')!;
    await world.lines.end(by(), added.id, { endsOn: day('2026-08-01'), version: 1 });
    await expect(uploads.undo(by(), id)).rejects.toThrow(/changed since: cost lines \(1\)/);
    expect(await linesOf()).toHaveLength(2);
  });

  it('is not undone where a night would be priced twice', async () => {
    const id = await sent(await edited(...newPrice(0)));
    await uploads.apply(by(), id);
    await world.lines.add(by(), placement, { ...CORE, startsOn: day('2026-07-01'), pence: 1_000 });
    await expect(uploads.undo(by(), id)).rejects.toThrow(ConflictError);
    expect(await linesOf()).toHaveLength(2);
  });

  it('leaves rows alone that are not in the file, takes columns in any order, and no row twice', async () => {
    const fewer = await changedBook(await edited(...newPrice(7000)), (all) => {
      const page = all.getWorksheet('Register')!;
      page.spliceRows(3, 1);
      page.spliceColumns(columnOf(page, 'Source'), 1);
      page.getRow(1).getCell(columnOf(page, 'Row version')).value = 'row  VERSION';
      page.duplicateRow(2, 1, true);
      page.getRow(3).getCell(columnOf(page, 'Row key')).value = '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
      all.removeWorksheet('National standard');
    });
    const shown = await upload(fewer);
    expect(shown.plan!.missing.map(({ record }) => record.placement.localReference)).toEqual(['A2']);
    expect(shown.plan!.problems).toMatchObject([{ line: 3, column: 'Row key', weight: 'problem' }]);
  });

  it('is the borough’s alone: another’s workbook is refused by name, and its upload is not found', async () => {
    const bytes = await book();
    await expect(sent(bytes, CROYDON)).rejects.toThrow(/another borough/);
    const id = await sent(bytes);
    await expect(uploads.open(by(CROYDON), id)).rejects.toThrow(NotFoundError);
    await expect(uploads.apply(by(CROYDON), id)).rejects.toThrow(NotFoundError);
    expect((await uploads.list(by(CROYDON), 1)).count).toBe(0);
  });

  it('warns of a week that is more likely a slip, and refuses parts that do not add up', async () => {
    const shown = await upload(
      await edited(...newPrice(65), { sheet: 'standard', of: 'A1', heading: 'Total weekly cost (whole £)', value: 1 }),
    );
    expect(told(shown)).toEqual([
      ['warning', 2, PRICE],
      ['problem', 2, 'Total weekly cost (whole £)'],
    ]);
  }); // prettier-ignore
});
