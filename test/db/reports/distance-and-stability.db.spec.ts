import { day } from '@lib/kernel/day';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { DISTANCE_AND_LOCATION } from '@lib/reports/distance-and-location/distance-and-location.report';
import { BoroughSubject, PROGRAMME, subjectOfRow } from '@lib/reports/subject/subject';
import { DISTANCE_AND_LOCATION_OF_LONDON } from '@lib/reports/london-tables/distance-and-location';
import { STABILITY_AND_OUTCOMES_OF_LONDON } from '@lib/reports/london-tables/stability-and-outcomes';
import { STABILITY_AND_OUTCOMES } from '@lib/reports/stability-and-outcomes/stability-and-outcomes.report';
import { PROGRAMME_JOB } from '@lib/database/context/viewer-context';
import { Row, rowsOf } from '@test/support/panel/reported-world';
import { saveAgreement, saveHistory } from '../measures/made-borough';
import { BEXLEY, BROMLEY, MARCH, ReportDesk } from './report-desk';
import { saveReleases, signOffCubes } from './made-releases';

const OF_BROMLEY = subjectOfRow(BROMLEY) as BoroughSubject;

describe('the reports of distance and of stability', () => {
  let desk: ReportDesk;

  /** Bromley has one child before these: five miles from home since 1 January 2025. */
  beforeAll(async () => {
    desk = await ReportDesk.open();
    await signOffCubes(desk.database);
    await saveReleases(desk.database, 'official', MARCH);
    await desk.job.run(SYSTEM, (tx) => saveAgreement(tx, BEXLEY));
    await desk.job.run(jobFor(BEXLEY), (tx) =>
      saveHistory(tx, '2012-06-01', { from: '2025-05-01', place: 'K2', miles: 90 }),
    );
    await desk.job.run(jobFor(BROMLEY), async (tx) => {
      // Moved from 4 to 30 miles in February; a return to the borough; a stay that was over before.
      await saveHistory(
        tx,
        '2012-06-01',
        { from: '2025-05-01', to: '2026-02-01', miles: 4 },
        { from: '2026-02-01', place: 'K2', miles: 30, tier: 'outside' },
      );
      await saveHistory(
        tx,
        '2012-06-01',
        { from: '2025-06-01', to: '2026-03-01', place: 'K2', miles: 12, tier: 'london' },
        { from: '2026-03-01', place: 'U6', miles: 1 },
      );
      await saveHistory(tx, '2012-06-01', { from: '2025-06-01', place: 'K2', miles: null, tier: null });
      await saveHistory(tx, '2012-06-01', { from: '2026-01-10', shortBreak: true, place: 'K2', miles: 99 });
    });
  });
  afterAll(() => desk.close());

  it('of a borough tell how far its own children are, and who moved in three months', async () => {
    const content = await desk.job.run(jobFor(BROMLEY), (tx) =>
      DISTANCE_AND_LOCATION.produce(tx, { ...OF_BROMLEY, asAt: MARCH }),
    );
    const [total, ...kinds] = rowsOf(content);
    expect(total).toMatchObject({
      Placement: 'Total',
      Children: 4,
      'In the borough': 2,
      'Outside London': 1,
      'Area not known': 1,
      'Median distance from home (miles)': 5,
      '20 miles or less': 2,
      'Over 20 miles': 1,
      'Distance not known': 1,
      'Moved further from home': 1,
      'Moved nearer to home': 1,
    });
    const sum = (heading: string): number =>
      kinds.reduce((all: number, row: Row) => all + Number(row[heading]), 0);
    for (const heading of ['Children', 'In the borough', 'Over 20 miles', 'Moved further from home'])
      expect([heading, sum(heading)]).toEqual([heading, total![heading]]);
  });

  it('of a borough tell what became of the placements of each quarter', async () => {
    const content = await desk.job.run(jobFor(BROMLEY), (tx) =>
      STABILITY_AND_OUTCOMES.produce(tx, { ...OF_BROMLEY, asAt: MARCH }),
    );
    const rows = rowsOf(content);
    expect(rows[0]).toMatchObject({ 'Placed in': 'April 2025 to June 2025', After: '3 months' });
    const spring = rows.filter((row) => row['Placed in'] === 'April 2025 to June 2025');
    expect(spring).toMatchObject([
      { 'Placements begun': 3, 'Begun long enough ago': 3, 'Still in place': 3 },
      { After: '6 months', 'Still in place': 3, 'Still in place (%)': 1 },
      { After: '12 months', 'Begun long enough ago': 0, 'Still in place': '[z]', 'Ends recorded (%)': '[z]' },
    ]);
    const winter = rows.filter((row) => row['Placed in'] === 'January 2026 to March 2026');
    expect(winter[0]).toMatchObject({ 'Placements begun': 2, 'Begun long enough ago': 0 });
  });

  it('of London have printed cells of releases alone: what is hidden is hidden, and no borough’s row is read', async () => {
    const of = async (report: typeof DISTANCE_AND_LOCATION_OF_LONDON): Promise<Row[]> =>
      rowsOf(
        await desk.job.run(PROGRAMME_JOB, (tx) =>
          report.produce(tx, { ...PROGRAMME, asAt: day('2026-04-30') }),
        ),
      );
    const distance = await of(DISTANCE_AND_LOCATION_OF_LONDON);
    expect(distance.find((row) => row['Area'] === 'London' && row['Location'] === 'Total')).toMatchObject({
      Children: expect.any(Number) as unknown,
    });
    expect(distance.some((row) => row['Area'] === 'Bexley' && row['Children'] === '[x]')).toBe(true);
    const stability = await of(STABILITY_AND_OUTCOMES_OF_LONDON);
    expect(stability.filter((row) => row['Area type'] === 'Borough').length).toBeGreaterThan(32);
    expect(stability.some((row) => row['Whether planned'] === 'Not recorded whether planned')).toBe(true);
  });
});
