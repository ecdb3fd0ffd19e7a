import { returnOf } from '@test/support/importing';
import { addRow, answerOnce, placeOf } from '@test/support/return-book';
import { ReturnDesk } from '@test/support/return-desk';
import { Handing } from '@test/support/submitting';
import { BROMLEY, Surveys } from '@test/support/surveys';

const CHILDREN = ['A1', 'A2', 'A3'];
/** A reference as the service makes them, without the digits that are taken for letters. */
const made = (n: number): string =>
  `C-${[...n.toString(8).padStart(6, '0')].map((digit) => Number(digit) + 2).join('')}`;

describe('a return about children as a workbook', () => {
  let world: Surveys;
  let desk: ReturnDesk;
  let references: string[];

  beforeEach(async () => {
    world = await Surveys.start();
    await world.importing.import(BROMLEY, returnOf(CHILDREN), 2026);
    const rows = await world.asSuperuser<{ reference: string }>(
      'select service_reference as reference from children order by local_reference',
    );
    references = rows.map(({ reference }) => reference);
    desk = new ReturnDesk(world, await world.started({ set: 'placements_snapshot' }));
  });
  afterEach(() => world.close());

  const SHEET = 'High-cost, low-incidence…';
  const seenIn = async (action: string): Promise<number> => {
    const [row] = await world.asSuperuser<{ count: number }>(
      `select coalesce(max(cardinality(subject_ids)), 0)::integer as count from audit.events where action = $1`,
      [action],
    );
    return row!.count;
  };

  it('records each child who is shown, applied, undone or taken out in it', async () => {
    const bytes = await desk.book((one) => {
      for (const reference of references)
        addRow(one.getWorksheet(SHEET)!, { 'Service reference': reference, Age: '10 to 15' });
    });
    const shown = await desk.upload(bytes);
    expect(shown.upload.counts).toMatchObject({ new: 3, problems: 0 });
    expect(await seenIn('survey-upload-opened')).toBe(3);
    await desk.apply(shown);
    expect(await seenIn('survey-upload-applied')).toBe(3);
    const { localReferences } = await desk.workbook.fill(world.by(), desk.wave);
    expect([...localReferences.values()].toSorted()).toEqual(CHILDREN);
    expect(await seenIn('survey-return-exported')).toBe(3);
    await desk.undo(shown.upload.id);
    expect(await seenIn('survey-upload-undone')).toBe(3);
    const [kept] = await world.asSuperuser<{ said: string }>(
      `select string_agg(coalesce(particulars::text, ''), ' ') as said from audit.events where action like 'survey-%'`,
    );
    for (const reference of [...references, ...CHILDREN]) expect(kept!.said).not.toContain(`"${reference}"`);
  });

  it('has what is filled in, and confirms it where the file says that it is right', async () => {
    const bytes = await desk.book((one) => {
      const page = one.getWorksheet('Answers')!;
      const [waits, right] = [placeOf(page, 'To confirm'), placeOf(page, 'Right as filled in')];
      page.eachRow((row, line) => {
        if (line > 1 && row.getCell(waits).value) row.getCell(right).value = 'Yes';
      });
    });
    const before = (await world.returns.open(world.by(), desk.wave)).weighed.tally.once.toConfirm;
    expect(before).toBeGreaterThan(2);
    const shown = await desk.upload(bytes);
    expect(shown.upload.counts).toMatchObject({ confirmed: before, answers: 0, problems: 0 });
    await desk.apply(shown);
    expect((await world.returns.open(world.by(), desk.wave)).weighed.tally.once.toConfirm).toBe(0);
    await desk.undo(shown.upload.id);
    expect((await world.returns.open(world.by(), desk.wave)).weighed.tally.once.toConfirm).toBe(before);
  });

  it('previews 5,000 cells in less than five seconds', async () => {
    const bytes = await desk.book((one) => {
      const page = one.getWorksheet(SHEET)!;
      for (let n = 0; n < 300; n += 1)
        addRow(page, {
          ...{ 'Service reference': made(n), Age: '10 to 15', Sex: 'Male', 'Legal status': 'C2' },
          ...{ 'Main needs': 'Autism; Learning disability', Risks: 'fire', 'Start of the placement': '1/3/2025' },
          ...{ 'Core weekly cost (£)': 5000 + n, 'Total weekly cost (£)': 5000 + n, Plan: 'Stay' },
          ...{ 'Placement type': 'K2', Provider: 'PR4', 'How it was bought': 'spot', 'Needs to be placed alone': 'No' },
          ...{ 'Is placed alone': 'No', 'Placements in the last 12 months': 1, 'Missing episodes in the last 12 months': 2 },
        });
    }); // prettier-ignore
    const began = performance.now();
    const shown = await desk.upload(bytes);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(shown.upload.counts).toMatchObject({ new: 300, answers: 5_100, problems: 0 });
    const applied = performance.now();
    await desk.apply(shown);
    expect(performance.now() - applied).toBeLessThan(5_000);
    expect((await desk.stands()).rows['hcli']).toHaveLength(300);
  });
});

describe('a return that was sent back, as a workbook', () => {
  let handing: Handing;

  beforeEach(async () => {
    handing = await Handing.start();
  });
  afterEach(() => handing.close());

  it('changes only what the reviewer asks about, and an upload of before is not undone any more', async () => {
    const wave = await handing.complete();
    const desk = new ReturnDesk(handing.surveys, wave);
    const early = await desk.upload(await desk.book((one) => answerOnce(one, 'total', 11)));
    await desk.apply(early);
    await handing.submitAgain(wave);
    await handing.reviews.takeUp(handing.reviewer, handing.of(wave));
    await handing.reviews.giveBack(handing.reviewer, handing.of(wave), {
      note: 'One thing to look at',
      comments: [{ section: 'children', question: 'total', rowKey: null, comment: 'Is this right?' }],
    });
    await expect(desk.undo(early.upload.id)).rejects.toMatchObject({ code: 'survey-upload-built-on' });
    const shown = await desk.upload(
      await desk.book((one) => {
        answerOnce(one, 'total', 12);
        answerOnce(one, 'any_waiting', 'yes');
        addRow(one.getWorksheet('Each home')!, { Name: 'Elm House' });
      }),
    );
    expect(shown.waits!.plan.problems.map(({ sheet, line, message }) => [sheet, line, message])).toEqual([
      ['Answers', 4, 'The reviewer does not ask about this answer, so it cannot be changed now'],
      ['Each home', 3, 'Nothing can be added while a reviewer asks about answers'],
    ]);
    const right = await desk.upload(await desk.book((one) => answerOnce(one, 'total', 12)));
    await desk.apply(right);
    expect((await desk.stands()).once).toMatchObject({ total: 12, any_waiting: 'no' });
  });
});
