import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { KeptSubject, PROGRAMME, subjectOfRow } from '@lib/reports/subject/subject';
import { Handing } from '@test/support/submitting';
import { BROMLEY, CROYDON } from '@test/support/surveys';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { openWorkbook } from '@test/support/workbook/opened-workbook';
import { nameWithoutNumber, rowsOfSheet } from '@test/support/workbook/rows-of-sheet';

describe('the report on completion and quality of surveys', () => {
  let world: Handing;
  let job: UnitOfWork;

  beforeEach(async () => {
    world = await Handing.start();
    job = await world.surveys.database.unitOfWork('job');
  });
  afterEach(() => world.close());

  const make = (subject: KeptSubject, asAt: string): ReturnType<typeof runReportNow> =>
    runReportNow(
      { units: job, clock: world.surveys.clock, publisher: PRACTICE_PUBLISHER },
      { code: 'wave-completion', subject, asAt: day(asAt) },
    );
  const rowsOf = async (content: Buffer, name: string): Promise<Record<string, string>[]> =>
    rowsOfSheet((await openWorkbook(content)).sheets.find((sheet) => nameWithoutNumber(sheet) === name)!);
  const made = async (
    subject: KeptSubject,
    asAt: string,
  ): Promise<{ bytes: Buffer; rows: Record<string, string>[] }> => {
    const { run, file } = await make(subject, asAt);
    expect(run).toMatchObject({ state: 'ready' });
    return { bytes: file!.content, rows: await rowsOf(file!.content, 'Boroughs') };
  };

  it('says that there is nothing before a wave is opened', async () => {
    expect((await make(PROGRAMME, '2026-06-12')).run).toMatchObject({
      state: 'skipped',
      reason: 'No wave of a placement survey has been opened yet.',
    });
  });

  it('has a row for each borough and wave, with errors fixed, queries explained and what came late', async () => {
    const wave = await world.surveys.started();
    await world.surveys.filling.save(world.officer, wave, 'screen', {
      answers: [
        { rowId: null, question: 'total', given: '1' },
        { rowId: null, question: 'by_age', given: { young: { home: '4' }, old: { home: '3', hostel: '2' } } },
      ],
      ...{ seen: null, confirms: false },
    });
    await world.fill(wave);
    world.surveys.clock.moveTo('2026-07-03T09:00:00Z');
    await world.submitAgain(wave);
    await world.corrections.begin(world.officer, wave, { because: 'One was left out' });
    await world.submitAgain(wave);
    const { bytes, rows } = await made(PROGRAMME, '2026-07-03');
    expect(rows).toMatchObject([
      {
        ...{ Survey: 'Homes', Wave: 'March 2026', Borough: 'Bromley', 'Area code': 'E09000006' },
        ...{ Status: 'Submitted again', 'Days early': '0', 'Days late': '3', Rows: '1', 'Errors fixed': '1' },
        ...{ 'Queries explained': '0', 'Corrections after it was handed in': '1' },
      },
      { Borough: 'Croydon', Status: 'Overdue', 'Days late': '[z]', Rows: '[z]' },
    ]);
    expect(await rowsOf(bytes, 'Waves')).toMatchObject([
      {
        'Boroughs expected': '2',
        'Handed in on time': '0',
        'Handed in late': '1',
        Overdue: '1',
        Rows: '[z]',
      },
    ]);
    await expectAccessibleWorkbook(bytes, 'P', { absent: ['Ferncombe'] });
  });

  it('is as it stood on its day, the same on every rerun', async () => {
    const wave = await world.submitted();
    const before = await made(PROGRAMME, '2026-06-11');
    expect(before.rows.map(({ Status }) => Status)).toEqual(['Not started', 'Not started']);
    const then = await made(PROGRAMME, '2026-06-12');
    expect(then.rows[0]).toMatchObject({ Status: 'Submitted', 'Days early': '18', 'Days late': '0' });
    world.surveys.clock.moveTo('2026-06-20T09:00:00Z');
    await world.reviews.takeUp(world.reviewer, world.of(wave));
    await world.reviews.accept(world.reviewer, world.of(wave));
    expect((await made(PROGRAMME, '2026-06-20')).rows[0]).toMatchObject({ Status: 'Accepted' });
    expect((await made(PROGRAMME, '2026-06-12')).rows).toEqual(then.rows);
  });

  it('knows on which past days a return waited for its approver, though it was handed in and corrected since', async () => {
    const wave = await world.complete();
    const to = (on: string): void => world.surveys.clock.moveTo(`${on}T09:00:00Z`);
    const statusOn = async (on: string): Promise<string | undefined> =>
      (await made(PROGRAMME, on)).rows[0]!['Status'];
    to('2026-06-14');
    await world.submitting.markReady(world.officer, wave);
    expect(await statusOn('2026-06-14')).toBe('Ready to approve');
    to('2026-06-15');
    await world.submitting.sendBack(world.approver, wave, { because: 'One total is old' });
    expect(await statusOn('2026-06-15')).toBe('In progress');
    to('2026-06-16');
    await world.submitting.markReady(world.officer, wave);
    to('2026-06-18');
    await world.submitting.submit(world.approver, wave, { agreed: true });
    await world.corrections.begin(world.officer, wave, { because: 'A home was left out' });
    to('2026-06-20');
    await world.submitAgain(wave);
    const days = ['2026-06-13', '2026-06-15', '2026-06-16', '2026-06-17', '2026-06-18', '2026-06-20'];
    const stood: (string | undefined)[] = [];
    for (const on of days) stood.push(await statusOn(on));
    expect(stood).toEqual([
      ...['In progress', 'In progress', 'Ready to approve', 'Ready to approve'],
      ...['Submitted', 'Submitted again'],
    ]);
  });

  it('is of its own waves for a borough, and of no other', async () => {
    await world.submitted();
    await world.surveys.wave({ title: 'Of Croydon', boroughs: [CROYDON] });
    const { bytes, rows } = await made(subjectOfRow(BROMLEY), '2026-06-12');
    expect(rows.map(({ Borough, Wave }) => [Borough, Wave])).toEqual([['Bromley', 'March 2026']]);
    await expectAccessibleWorkbook(bytes, 'P', { absent: ['Croydon'] });
  });

  it('prints extensions and what is not expected in its notes', async () => {
    await world.surveys.wave({ boroughs: [BROMLEY, CROYDON, 202] });
    await world.surveys.asSuperuser(
      `update wave_boroughs set deadline_on = '2026-07-10', extended_because = 'A new case system', extended_at = now(),
                                extended_by_name = 'A commissioner' where borough_id = $1`,
      [CROYDON],
    );
    await world.surveys.asSuperuser(
      `update wave_boroughs set not_expected_because = 'It has no children in care' where borough_id = 202`,
    );
    world.surveys.clock.moveTo('2026-07-03T09:00:00Z');
    const { bytes, rows } = await made(PROGRAMME, '2026-07-03');
    expect(rows.map(({ Borough, Status }) => [Borough, Status])).toEqual([
      ['Bromley', 'Overdue'],
      ['Camden', 'Not expected'],
      ['Croydon', 'Not started'],
    ]);
    const notes = (await openWorkbook(bytes)).sheets.find(({ name }) => name === 'Notes')!;
    const text = [...notes.cells.values()].map((cell) => cell.text).join(' ');
    expect(text).toContain('Croydon had until 10 July 2026 for Homes, March 2026: A new case system.');
    expect(text).toContain(
      'No return of Camden was expected for Homes, March 2026: It has no children in care.',
    );
    await expectAccessibleWorkbook(bytes, 'P');
  });
});
