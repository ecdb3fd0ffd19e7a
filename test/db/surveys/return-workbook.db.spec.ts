import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { putAsideReturnUploads } from '@lib/surveys/workbook/put-aside-return-uploads';
import { addRow, answerOnce, changedReturn, placeOf, returnBook, writeCell } from '@test/support/return-book';
import { ReturnDesk } from '@test/support/return-desk';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

const NOTHING = { new: 0, changed: 0, unchanged: 0, missing: 0, answers: 0, cleared: 0, confirmed: 0, clashes: 0, problems: 0 }; // prettier-ignore
const home = (name: string, fee: number | string) => ({ Name: name, 'Weekly fee (£)': fee });

describe('a return as a workbook, out and back', () => {
  let world: Surveys;
  let desk: ReturnDesk;

  beforeEach(async () => {
    world = await Surveys.start();
    desk = new ReturnDesk(world, await world.started());
  });
  afterEach(() => world.close());

  const withHomes = (...homes: readonly ReturnType<typeof home>[]): Promise<Buffer> =>
    desk.book((one) => homes.forEach((each) => addRow(one.getWorksheet('Each home')!, each)));
  /** The return with those homes in it, from a workbook. */
  const kept = async (...homes: readonly ReturnType<typeof home>[]): Promise<string> => {
    const shown = await desk.upload(await withHomes(...homes));
    await desk.apply(shown);
    return shown.upload.id;
  };

  it('sent back as it is changes nothing', async () => {
    expect((await desk.upload(await desk.book())).upload.counts).toEqual(NOTHING);
  });

  it('is filled in, looked at, applied once, sent again without doubling, and undone', async () => {
    const bytes = await desk.book((one) => {
      answerOnce(one, 'total', ' 12 ');
      answerOnce(one, 'any_waiting', 'yes');
      answerOnce(one, 'reasons', 'Other; none-free');
      writeCell(one.getWorksheet('By age')!, { by: 'Code', of: 'old', heading: 'Home', value: 7 });
      addRow(one.getWorksheet('Each home')!, home('Elm House', '£4,500.50'));
      addRow(one.getWorksheet('Each home')!, home('Oak House', 900));
    });
    const shown = await desk.upload(bytes);
    expect(shown.upload.counts).toEqual({ ...NOTHING, new: 2, answers: 8 });
    expect(await desk.stands()).toEqual({ once: {}, rows: {} });
    await desk.apply(shown);
    await desk.apply(shown);
    expect(await desk.stands()).toEqual({
      once: {
        ...{ total: 12, any_waiting: 'yes', reasons: ['none-free', 'other'] },
        by_age: { young: { home: null }, old: { home: 7, hostel: null } },
      },
      rows: {
        homes: [
          { name: 'Elm House', fee: 450_050 },
          { name: 'Oak House', fee: 90_000 },
        ],
      },
    });
    const again = await desk.upload(bytes);
    expect(again.upload.counts).toEqual({ ...NOTHING, unchanged: 2 });
    await desk.undo(shown.upload.id);
    await desk.undo(shown.upload.id);
    expect(await desk.stands()).toEqual({ once: {}, rows: {} });
    await expect(desk.apply(shown)).rejects.toThrow(ConflictError);
  });

  it('is refused for another borough, wave or version, and where it is no workbook of a return', async () => {
    const file = { name: 'return.xlsx', bytes: await desk.book() };
    await world.returns.start(world.by(CROYDON), desk.wave);
    const croydon = (bytes: Buffer) =>
      desk.receiving.receive(world.by(CROYDON), desk.wave, { name: 'r.xlsx', bytes });
    await expect(croydon(file.bytes)).rejects.toMatchObject({
      code: 'other-borough',
      message: 'This is the workbook of another borough. You can upload that of Croydon only.',
    });
    const june = await world.started({ title: 'June 2026' });
    await expect(desk.receiving.receive(world.by(), june, file)).rejects.toMatchObject({
      code: 'other-wave',
      message: 'This is the workbook of Homes, March 2026. This page takes that of Homes, June 2026.',
    });
    const other = await changedReturn(file.bytes, (book) => {
      book.getWorksheet('Cover')!.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'string')
            cell.value = cell.value.replace('set version 1', 'set version 7');
        }),
      );
    });
    await expect(desk.sent(other)).rejects.toMatchObject({ code: 'other-version' });
    const bare = await changedReturn(file.bytes, (book) => book.removeWorksheet('Cover'));
    await expect(desk.sent(bare)).rejects.toMatchObject({ code: 'no-identity' });
  });

  it('is nobody else’s: another borough finds neither the upload nor its return', async () => {
    const { upload } = await desk.upload(await withHomes(home('Elm House', 900)));
    const croydon = world.by(CROYDON);
    await expect(desk.uploads.open(croydon, desk.wave, upload.id)).rejects.toThrow(NotFoundError);
    await world.returns.start(croydon, desk.wave);
    const confirmed = { digest: '0'.repeat(24), clashes: null, remove: [] };
    for (const ask of [
      () => desk.uploads.open(croydon, desk.wave, upload.id),
      () => desk.uploads.apply(croydon, desk.wave, upload.id, confirmed),
      () => desk.uploads.discard(croydon, desk.wave, upload.id),
      () => desk.uploads.undo(croydon, desk.wave, upload.id),
      () => desk.uploads.mend(croydon, desk.wave, upload.id, new Map()),
    ])
      await expect(ask()).rejects.toThrow(NotFoundError);
    expect((await desk.uploads.list(croydon, desk.wave, 1)).count).toBe(0);
    const programme = { ...world.programme().context };
    await world.work.run(programme, async (tx) => {
      expect(await tx.query('select 1 from return_uploads')).toEqual([]);
    });
  });

  it('is applied only as it was looked at, and not while a cell is wrong', async () => {
    const shown = await desk.upload(await withHomes(home('Elm House', 'dear')));
    await expect(desk.apply(shown)).rejects.toMatchObject({
      code: 'survey-upload-problems',
      problems: [{ field: 'Each home.2.Weekly fee (£)', message: 'Enter an amount in pounds, like 4500 or 4500.50, £1 or more' }],
    }); // prettier-ignore
    const { name } = shown.waits!.plan.problems[0]!.cell!;
    await desk.uploads.mend(world.by(), desk.wave, shown.upload.id, new Map([[name, '£900']]));
    await expect(desk.apply(shown)).rejects.toThrow(ConflictError);
    const mended = await desk.open(shown.upload.id);
    await desk.onScreen('total', '3');
    await desk.apply(mended);
    expect(await desk.stands()).toEqual({
      once: { total: 3 },
      rows: { homes: [{ name: 'Elm House', fee: 90_000 }] },
    });
  });

  it('leaves alone what somebody changed on the screen and the file does not touch', async () => {
    await kept(home('Elm House', 900), home('Oak House', 800));
    await desk.onScreen('total', '12');
    const bytes = await desk.book((one) => answerOnce(one, 'any_waiting', 'no'));
    await desk.onScreen('total', '14');
    const [elm] = (await world.returns.open(world.by(), desk.wave)).held.rows['homes']!;
    await desk.onScreen('fee', '950', elm!.id);
    const shown = await desk.upload(bytes);
    expect(shown.upload.counts).toEqual({ ...NOTHING, unchanged: 2, answers: 1 });
    await desk.apply(shown);
    expect(await desk.stands()).toMatchObject({
      once: { total: 14, any_waiting: 'no' },
      rows: { homes: [{ fee: 95_000 }, { fee: 80_000 }] },
    });
  });

  it('shows both where the screen and the file disagree, and writes neither over the other unasked', async () => {
    await desk.onScreen('total', '12');
    const bytes = await desk.book((one) => answerOnce(one, 'total', 15));
    await desk.onScreen('total', '14');
    const shown = await desk.upload(bytes);
    expect(shown.waits!.plan.clashes).toMatchObject([
      { question: 'total', theirs: { value: 14, changedByName: 'Another officer' }, yours: 15 },
    ]);
    await expect(desk.apply(shown)).rejects.toMatchObject({ problems: [{ field: 'clashes' }] });
    await desk.apply(shown, { clashes: 'keep' });
    expect(await desk.stands()).toMatchObject({ once: { total: 14 } });
    const second = await desk.upload(bytes);
    await desk.apply(second, { clashes: 'file' });
    expect(await desk.stands()).toMatchObject({ once: { total: 15 } });
    await desk.undo(second.upload.id);
    expect(await desk.stands()).toMatchObject({ once: { total: 14 } });
  });

  it('finds rows by what tells them apart where their key is gone, and keeps those it does not have', async () => {
    await kept(home('Elm House', 900), home('Oak House', 800));
    const bytes = await desk.book((one) => {
      const page = one.getWorksheet('Each home')!;
      page.getRow(2).getCell(placeOf(page, 'Row key')).value = null;
      page.getRow(2).getCell(placeOf(page, 'Weekly fee (£)')).value = 1000;
      page.spliceRows(3, 1);
    });
    const shown = await desk.upload(bytes);
    expect(shown.upload.counts).toEqual({ ...NOTHING, changed: 1, missing: 1, answers: 1 });
    const [oak] = shown.waits!.plan.missing;
    expect(oak!.label).toBe('Oak House');
    await desk.apply(shown);
    expect((await desk.stands()).rows['homes']).toHaveLength(2);
    const second = await desk.upload(bytes);
    await expect(desk.apply(second, { remove: [second.upload.id] })).rejects.toThrow(InvalidError);
    await desk.apply(second, { remove: [oak!.row.id] });
    expect((await desk.stands()).rows['homes']).toEqual([{ name: 'Elm House', fee: 100_000 }]);
    await desk.undo(second.upload.id);
    expect((await desk.stands()).rows['homes']).toHaveLength(2);
  });

  it('cannot be undone where an answer it wrote was changed since, naming the question', async () => {
    const id = await kept(home('Elm House', 900));
    const [elm] = (await world.returns.open(world.by(), desk.wave)).held.rows['homes']!;
    await desk.onScreen('fee', '950', elm!.id);
    await expect(desk.undo(id)).rejects.toMatchObject({
      code: 'survey-upload-built-on',
      message: expect.stringContaining('Weekly fee (1 row)') as unknown,
    });
    expect((await desk.uploads.beforeUndo(world.by(), desk.wave, id)).inTheWay).toEqual([
      'Weekly fee (1 row)',
    ]);
    expect((await desk.stands()).rows['homes']).toEqual([{ name: 'Elm House', fee: 95_000 }]);
  });

  it('is put aside by somebody, or by itself after seven days, and says nothing any more', async () => {
    const bytes = await withHomes(home('Elm House', 900));
    const [one, other] = [await desk.sent(bytes), await desk.sent(bytes)];
    await desk.uploads.discard(world.by(), desk.wave, one);
    const job = { units: await world.database.unitOfWork('job'), audit: world.audit, clock: world.clock };
    expect(await putAsideReturnUploads(job)).toBe(0);
    await world.asSuperuser(
      `update return_uploads set uploaded_at = uploaded_at - interval '8 days' where id = $1`,
      [other],
    );
    expect(await putAsideReturnUploads(job)).toBe(1);
    const rows = await world.asSuperuser<object>('select state, content from return_uploads');
    expect(rows).toEqual([
      { state: 'discarded', content: null },
      { state: 'discarded', content: null },
    ]);
    const confirmed = { digest: '0'.repeat(24), clashes: null, remove: [] };
    await expect(desk.uploads.apply(world.by(), desk.wave, one, confirmed)).rejects.toThrow(ConflictError);
    expect((await desk.open(one)).waits).toBeNull();
  });

  it('is not taken in once the return waits for its approver', async () => {
    const bytes = await withHomes(home('Elm House', 900));
    const waiting = await desk.upload(bytes);
    await world.asSuperuser(`update returns set state = 'ready to approve', ready_at = now(), ready_by_name = 'x' where borough_id = $1`, [BROMLEY]); // prettier-ignore
    await expect(desk.sent(bytes)).rejects.toMatchObject({ code: 'return-not-open' });
    await expect(desk.apply(waiting)).rejects.toMatchObject({ code: 'return-not-open' });
    expect(await desk.stands()).toEqual({ once: {}, rows: {} });
  });

  it('adds no row after the last day for new ones', async () => {
    const late = await world.started({
      title: 'Closing',
      deadlineOn: '2026-06-01',
      lastNewRowOn: '2026-06-11',
    });
    const closing = new ReturnDesk(world, late);
    const shown = await closing.upload(
      await closing.book((one) => {
        answerOnce(one, 'total', 3);
        addRow(one.getWorksheet('Each home')!, home('Elm House', 900));
      }),
    );
    expect(shown.waits!.plan.problems.map(({ message }) => message)).toEqual([
      'No home can be added after 11 June 2026',
    ]);
  });

  it('exports as it is uploaded: nothing of a row is doubled by a book of another program', async () => {
    await kept(home('Elm House', 900));
    const filled = await desk.workbook.fill(world.by(), desk.wave);
    const saved = await changedReturn(await returnBook(filled), () => undefined);
    expect((await desk.upload(saved)).upload.counts).toEqual({ ...NOTHING, unchanged: 1 });
  });
});
