import { Workbook, Worksheet } from 'exceljs';
import { placeOf, writeCell } from '@test/support/return-book';
import { ReturnDesk } from '@test/support/return-desk';
import { Handing } from '@test/support/submitting';

/** A return in which everything is filled in from the last wave and waits, as a workbook that people did things to. */
describe('a workbook that lost something on its way', () => {
  let world: Handing;
  let desk: ReturnDesk;

  beforeEach(async () => {
    world = await Handing.start();
    const previousWaveId = await world.submitted();
    const wave = await world.surveys.wave({ previousWaveId, referenceDay: '2026-04-30' });
    desk = new ReturnDesk(world.surveys, wave);
    await world.surveys.returns.start(world.surveys.by(), wave);
  });
  afterEach(() => world.close());

  const takeOut = (page: Worksheet, heading: string): void => {
    page.spliceColumns(placeOf(page, heading), 1);
  };
  const sayYes = (page: Worksheet, line: number): void => {
    page.getRow(line).getCell(placeOf(page, 'Right as filled in')).value = 'Yes';
  };
  const sheets = (book: Workbook) => ({
    answers: book.getWorksheet('Answers')!,
    grid: book.getWorksheet('By age')!,
    homes: book.getWorksheet('Each home')!,
  });

  it('changes nothing where lines and columns were taken out, and counts no row that stands as missing', async () => {
    const shown = await desk.upload(
      await desk.book((book) => {
        const { answers, grid, homes } = sheets(book);
        answers.spliceRows(2, 2);
        grid.spliceRows(2, 1);
        takeOut(homes, 'Opened on');
      }),
    );
    expect(shown.upload.counts).toMatchObject({ answers: 0, cleared: 0, missing: 0, problems: 0 });
  });

  it('confirms nothing that was not in it', async () => {
    const shown = await desk.upload(
      await desk.book((book) => {
        const { answers, grid, homes } = sheets(book);
        takeOut(homes, 'Weekly fee (£)');
        sayYes(homes, 2);
        book.removeWorksheet(grid.id);
        for (const line of [2, 3, 4]) sayYes(answers, line);
      }),
    );
    const confirmed = shown.waits!.plan.confirms.map(({ question }) => question).toSorted();
    expect(confirmed).toEqual(['any_waiting', 'name', 'total']);
  });

  it('takes the row of a child that was taken out for missing, and lets it stand unless somebody says so', async () => {
    const shown = await desk.upload(await desk.book((book) => sheets(book).homes.spliceRows(2, 1)));
    expect(shown.upload.counts).toMatchObject({ missing: 1, answers: 0 });
    await desk.apply(shown);
    expect((await desk.stands()).rows['homes']).toHaveLength(1);
  });

  it('shows as cleared what merged cells swallowed, before anything is applied', async () => {
    const shown = await desk.upload(
      await desk.book((book) => {
        const { grid } = sheets(book);
        grid.mergeCells(3, placeOf(grid, 'Home'), 3, placeOf(grid, 'Hostel'));
      }),
    );
    expect(shown.upload.counts).toMatchObject({ cleared: 1 });
  });

  it('does not take a formula for an answer, and names its cell', async () => {
    const shown = await desk.upload(
      await desk.book((book) => {
        const formula = { formula: '2*6', result: 12 };
        writeCell(sheets(book).answers, { by: 'Code', of: 'total', heading: 'Answer', value: formula });
      }),
    );
    expect(shown.waits!.plan.problems).toMatchObject([
      { sheet: 'Answers', line: 2, column: 'Answer', message: 'The cell holds a formula' },
    ]);
  });
});
