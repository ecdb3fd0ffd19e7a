import { addDays, day } from '@lib/kernel/day';
import { jobFor, STATISTICS, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { RETURNS_COVERAGE } from '@lib/measures/cubes/coverage';
import { firstOfYearTo } from '@lib/measures/three-or-more-placements/three-or-more-placements.sql';
import { BoroughCoverage } from '@lib/releases/coverage/coverage';
import { Cube } from '@lib/releases/cubes/cube';
import { newId } from '@lib/kernel/ids';
import { TestDatabase } from '@test/support/test-database';
import { saveReturn } from './made-borough';

const [CITY, BEXLEY, BRENT, BROMLEY, CROYDON] = [201, 303, 304, 305, 306];
const ON = day('2026-11-15');
const TODAY = day('2026-11-16');
const OF_THE_DAY: Pick<Cube, 'looksBackTo'> = {};
const OF_THE_YEAR: Pick<Cube, 'looksBackTo'> = { looksBackTo: firstOfYearTo };

describe('which boroughs take part in a release', () => {
  let database: TestDatabase;
  let stats: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    stats = await database.unitOfWork('stats');
    const job = await database.unitOfWork('job');
    const agree = async (borough: number, purpose = 'programme', ends = '2027-03-31') =>
      job.run(SYSTEM, async (tx) => {
        await tx.query(
          `insert into data_sharing_agreements (borough_id, id, purpose, starts_on, ends_on, reference, signed_by)
           values ($1, $2, $3, '2020-04-01', $4, 'TEST/1', 'A director')`,
          [borough, newId(), purpose, ends],
        );
      });
    for (const borough of [CITY, BROMLEY, CROYDON]) await agree(borough);
    await agree(BEXLEY, 'programme', ON);
    await agree(BRENT, 'sufficiency');
    for (const borough of [CITY, BEXLEY, BRENT, BROMLEY]) {
      await job.run(jobFor(borough), async (tx) => {
        await saveReturn(tx, { year: 2026, trueAt: '2026-03-31' });
        await saveReturn(tx, { year: 2027, trueAt: ON });
      });
    }
    await job.run(jobFor(CROYDON), (tx) => saveReturn(tx, { year: 2027, trueAt: ON }));
    await database.asSuperuser(
      `update imports set state = 'undone' where borough_id = $1 and return_year = 2026`,
      [BROMLEY],
    );
  });
  afterAll(() => database.close());

  const of = async (borough: number, cube = OF_THE_DAY, on = ON, today = TODAY): Promise<BoroughCoverage> => {
    const all = await stats.run(STATISTICS, (tx) => RETURNS_COVERAGE.on(tx, cube, on, today), {
      readOnly: true,
    });
    expect(all).toHaveLength(33);
    return all.find(({ boroughId }) => boroughId === borough)!;
  };

  it('those whose returns tell of the day, with what they tell of; an undone return tells nothing', async () => {
    expect(await of(BROMLEY)).toEqual({
      boroughId: BROMLEY,
      missing: null,
      coveredFrom: '2026-04-01',
      trueAt: ON,
    });
    expect((await of(BROMLEY, OF_THE_DAY, day('2026-04-01'))).missing).toBeNull();
    expect((await of(BROMLEY, OF_THE_DAY, day('2026-03-31'))).missing).toBe('no return yet');
    expect((await of(BROMLEY, OF_THE_DAY, addDays(ON, 1))).missing).toBe('return too old');
  });

  it('for a cube of a year, those whose returns tell of all of it', async () => {
    expect((await of(CROYDON)).missing).toBeNull();
    expect((await of(CROYDON, OF_THE_YEAR)).missing).toBe('no return yet');
    expect((await of(BEXLEY, OF_THE_YEAR, ON, ON)).missing).toBeNull();
  });

  it('none whose agreement is for something else, or has ended by the day it is asked', async () => {
    expect((await of(BRENT)).missing).toBe('no agreement');
    expect((await of(BEXLEY, OF_THE_DAY, ON, ON)).missing).toBeNull();
    expect((await of(BEXLEY, OF_THE_DAY, ON, TODAY)).missing).toBe('no agreement');
  });

  it('never the City of London, and not one that has sent nothing', async () => {
    expect((await of(CITY)).missing).toBe('left out');
    expect(await of(307)).toEqual({
      boroughId: 307,
      missing: 'no agreement',
      coveredFrom: null,
      trueAt: null,
    });
  });

  it('is answered for the release job only', async () => {
    const web = await database.unitOfWork('web');
    for (const context of [SYSTEM, jobFor(BROMLEY)]) {
      await expect(web.run(context, (tx) => RETURNS_COVERAGE.on(tx, OF_THE_DAY, ON, TODAY))).rejects.toThrow(
        'Only the release job',
      );
    }
  });
});
