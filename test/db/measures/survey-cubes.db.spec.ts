import { jobFor, STATISTICS, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { OPEN_SEARCHES } from '@lib/measures/cubes/open-searches.cube';
import { SURVEY_COVERAGE } from '@lib/measures/cubes/survey-coverage';
import { dueInTimeFor } from '@lib/measures/survey-counts/open-searches';
import { countsOf } from '@lib/releases/protecting/counts';
import { EMPTY_TALLY } from '@lib/surveys/weighing/tally';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

const CITY = 201;
const QUARTER = day('2026-06-30');

interface Submitted {
  readonly number?: number;
  readonly borough?: number;
  readonly isNil?: boolean;
  readonly open?: object;
}

/** Eight searches that are open, five of them for more than a week. */
const EIGHT = {
  open_searches: { from_10: { foster: 2, residential: 3, supported: null }, from_16: { supported: 3 } },
  open_for: { over_7: { number: 5 }, over_28: { number: 1 }, over_90: { number: 0 } },
};

const DAYS = { opensOn: '2026-06-02', lastNewRowOn: '2026-09-01', lastCorrectionOn: '2026-10-01' } as const;

describe('what fills the release of searches that surveys say are open', () => {
  let world: Surveys;
  let stats: UnitOfWork;

  beforeEach(async () => {
    world = await Surveys.start();
    stats = await world.database.unitOfWork('stats');
    await world.agree('programme', BROMLEY, CROYDON);
  });
  afterEach(() => world.close());

  const wave = async (title: string, referenceDay: string, deadlineOn: string, state = 'open'): Promise<string> => {
    const made = await world.started({
      ...DAYS,
      ...{ set: 'sufficiency', title, referenceDay, deadlineOn, state: state as 'open' },
    });
    await world.returns.start(world.by(CROYDON), made);
    return made;
  }; // prettier-ignore

  const submit = async (of: string, { number = 1, borough = BROMLEY, isNil = false, open }: Submitted): Promise<void> => {
    const id = newId();
    await world.asSuperuser(
      `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                    submitted_at, submitted_by_name, prepared_by_name)
       select borough_id, $2, id, wave_id, $3, $4, $5, $6, 0, now(), 'An approver', 'An officer'
         from returns where borough_id = $1 and wave_id = $7`,
      [borough, id, number, `S-${id.slice(-6).toUpperCase()}`, isNil, JSON.stringify(EMPTY_TALLY), of],
    );
    if (open)
      await world.asSuperuser(
        `insert into return_version_sections (borough_id, version_id, section, of_children, content)
         values ($1, $2, 'demand', false, $3), ($1, $2, 'searches', true, $4)`,
        [
          ...[borough, id, JSON.stringify({ answers: { ...open, known_issues: 'Words' }, rows: [], explained: [] })],
          JSON.stringify({ answers: {}, rows: [{ key: 'A', childId: null, answers: { outcome: 'searching' } }], explained: [] }),
        ],
      );
  }; // prettier-ignore

  const counted = async (
    borough = BROMLEY,
    on = QUARTER,
    as: [UnitOfWork, ViewerContext] = [stats, STATISTICS],
  ) =>
    countsOf(
      OPEN_SEARCHES,
      await as[0].run(as[1], (tx) => OPEN_SEARCHES.count(tx, borough, on), { readOnly: true }),
    );
  const coverage = async (on = QUARTER) =>
    new Map(
      (
        await stats.run(STATISTICS, (tx) => SURVEY_COVERAGE.on(tx, {}, on, day('2026-07-28')), {
          readOnly: true,
        })
      ).map((one) => [one.boroughId, one]),
    );
  const dueFrom = () => stats.run(STATISTICS, (tx) => SURVEY_COVERAGE.dueFrom(tx), { readOnly: true }); // prettier-ignore

  it('are the totals last handed in in the latest survey of the quarter, the same for the borough itself', async () => {
    const may = await wave('May', '2026-05-31', '2026-06-20');
    await submit(may, { open: { ...EIGHT, open_searches: { from_16: { foster: 99 } } } });
    const june = await wave('June', '2026-06-15', '2026-07-10');
    await submit(june, { open: { open_searches: { from_16: { foster: 50 } }, open_for: {} } });
    await submit(june, { number: 2, open: EIGHT });
    const trial = await wave('Trial', '2026-06-20', '2026-07-11', 'pilot');
    await submit(trial, { open: { open_searches: { from_16: { foster: 77 } }, open_for: {} } });
    const counts = await counted();
    expect(Object.fromEntries(counts)).toMatchObject({
      ...{ total: 8, 'sought|home': 3, 'sought|family': 2, 'sought|other': 3 },
      ...{ 'age|under-16': 5, 'age|16-over': 3, 'wait|0-7': 3, 'wait|8-28': 4, 'wait|29-over': 1 },
    });
    expect(await counted(BROMLEY, QUARTER, [world.work, jobFor(BROMLEY)])).toEqual(counts);
    await expect(counted(BROMLEY, QUARTER, [world.work, jobFor(CROYDON)])).rejects.toThrow('one borough');
  });

  it('are in one quarter only: of its day, or of the next where returns were due too late for its release', async () => {
    expect(dueInTimeFor(QUARTER)).toBe('2026-07-27');
    const inTime = await wave('In time', '2026-06-30', '2026-07-27');
    await submit(inTime, { open: EIGHT });
    const late = await wave('Late', '2026-06-30', '2026-07-28');
    await submit(late, { open: { open_searches: { from_16: { foster: 20 } }, open_for: {} } });
    expect((await counted()).get('total')).toBe(8);
    expect((await counted(BROMLEY, day('2026-09-30'))).get('total')).toBe(20);
    expect((await counted(BROMLEY, day('2026-03-31'))).get('total')).toBe(0);
    expect(await dueFrom()).toBe('2026-06-30');
  });

  it('are of boroughs that handed it in, a return with nothing to report too, and nobody is taken to have none', async () => {
    expect(await dueFrom()).toBe('never');
    const june = await wave('June', '2026-06-15', '2026-07-10');
    expect(await dueFrom()).toBe('never');
    await submit(june, { open: EIGHT });
    await submit(june, { borough: CROYDON, isNil: true });
    const all = await coverage();
    expect([all.size, all.get(BROMLEY), all.get(CROYDON)]).toEqual([
      33,
      { boroughId: BROMLEY, missing: null, coveredFrom: '2026-06-15', trueAt: '2026-06-15' },
      { boroughId: CROYDON, missing: null, coveredFrom: '2026-06-15', trueAt: '2026-06-15' },
    ]);
    expect((await counted(CROYDON)).get('total')).toBe(0);
    expect([all.get(CITY)!.missing, all.get(303)!.missing]).toEqual(['left out', 'no agreement']);
    await world.agree('programme', 303);
    expect((await coverage()).get(303)!.missing).toBe('no agreement');
    await world.agree('placement surveys', 303);
    expect((await coverage()).get(303)!.missing).toBe('no survey return');
  });

  it('are not there once the answers were deleted', async () => {
    const june = await wave('June', '2026-06-15', '2026-07-10');
    await submit(june, { open: EIGHT });
    await world.asSuperuser('delete from return_version_sections where borough_id = $1', [BROMLEY]);
    expect((await coverage()).get(BROMLEY)!.missing).toBe('no survey return');
  });

  it.each([
    ['return_version_sections', 'content'],
    ['return_version_sections', 'section'],
    ['return_versions', 'submitted_by_name'],
    ['return_versions', 'reference'],
    ['returns', 'tally'],
    ['return_rows', 'answers'],
    ['return_answers', 'answer'],
    ['waves', 'title'],
  ])('reads no words, names, answers or rows: %s.%s', async (table, column) => {
    const read = stats.run(STATISTICS, (tx) => tx.query(`select ${column} from ${table} limit 1`));
    await expect(read).rejects.toThrow(/permission denied|does not exist/);
  });

  it('have numbers alone, whatever somebody asks under the same name, and of rows about children nothing', async () => {
    const june = await wave('June', '2026-06-15', '2026-07-10');
    await submit(june, {
      open: {
        open_searches: { from_10: { foster: 'Jamie', residential: 2 }, note: 'Words' },
        open_for: 'Words',
      },
    });
    const read = await stats.run(STATISTICS, (tx) =>
      tx.query<{ numbers: object }>('select open_searches as numbers from return_version_sections'),
    );
    expect(read).toEqual([
      { numbers: { by_age_and_type: { from_10: { residential: 2 }, note: {} }, by_wait: {} } },
    ]);
    const asJob = world.work.run(SYSTEM, (tx) =>
      tx.query('select open_searches from return_version_sections'),
    );
    expect(await asJob).toEqual([]);
  });
});
