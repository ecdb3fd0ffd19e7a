import { jobFor } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { CountedList } from '@lib/measures/behind/counted-row';
import { FOSTER_PLACE_USE } from '@lib/measures/foster-place-use/foster-place-use.measure';
import { Measure } from '@lib/measures/measure';
import { RETURN_COMPLETENESS } from '@lib/measures/return-completeness/return-completeness.measure';
import { EMPTY_TALLY, Tally } from '@lib/surveys/weighing/tally';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

const TODAY = day('2026-06-12');

const tally = (once: number, inRows: number, errors = 0): Tally => ({
  ...EMPTY_TALLY,
  once: { ...EMPTY_TALLY.once, asked: 10, answered: once },
  inRows: { ...EMPTY_TALLY.inRows, asked: 40, answered: inRows },
  errors,
});

interface Submitted {
  readonly number?: number;
  readonly on: string;
  readonly tally?: Tally;
  readonly isNil?: boolean;
  readonly foster?: Readonly<Record<string, { readonly number: number }>>;
}

describe('what a borough hands in, followed into measures by hand', () => {
  let world: Surveys;

  beforeEach(async () => {
    world = await Surveys.start();
  });
  afterEach(() => world.close());

  const submit = async (wave: string, { number = 1, on, foster, ...made }: Submitted): Promise<void> => {
    const id = newId();
    await world.asSuperuser(
      `insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                    submitted_at, submitted_by_name, prepared_by_name)
       select borough_id, $2, id, wave_id, $3, $4, $5, $6, 0, $7, 'An approver', 'An officer'
         from returns where borough_id = $1 and wave_id = $8`,
      [
        ...[BROMLEY, id, number, `S-${id.slice(-6).toUpperCase()}`, made.isNil ?? false],
        ...[JSON.stringify(made.tally ?? EMPTY_TALLY), `${on}T12:00:00Z`, wave],
      ],
    );
    if (foster)
      await world.asSuperuser(
        `insert into return_version_sections (borough_id, version_id, section, of_children, content)
         values ($1, $2, 'fostering', false, $3)`,
        [BROMLEY, id, JSON.stringify({ answers: { foster_places: foster }, rows: [], explained: [] })],
      );
  };
  const measured = <T>(measure: Measure<T>, asAt = TODAY, borough = BROMLEY): Promise<T> =>
    world.work.run(jobFor(borough), (tx) => measure.work(tx, asAt), { readOnly: true });
  const listed = (measure: Measure<unknown>): Promise<CountedList | null> =>
    world.work.run(jobFor(BROMLEY), (tx) => measure.list!(tx, TODAY), { readOnly: true });

  describe('M21, foster places', () => {
    const said = (filled: number, more: Submitted['foster'] = {}): Submitted['foster'] => ({
      ...{ places: { number: 100 }, filled: { number: filled }, vacant: { number: 20 } },
      ...{ not_available: { number: 24 } },
      ...more,
    });

    it('are as the borough last said of the last day asked about, a pilot apart', async () => {
      const first = await world.started({
        set: 'placements_snapshot',
        title: 'March',
        referenceDay: '2026-03-31',
      });
      await submit(first, { on: '2026-04-20', foster: said(50) });
      await submit(first, { number: 2, on: '2026-05-02', foster: said(56) });
      const next = await world.started({
        set: 'placements_snapshot',
        title: 'May',
        referenceDay: '2026-05-31',
      });
      await submit(next, { on: '2026-06-02', foster: said(60, { over_placement: { number: 2 } }) });
      const trial = await world.started({
        ...{ set: 'placements_snapshot', title: 'Trial', referenceDay: '2026-06-01', state: 'pilot' },
      });
      await submit(trial, { on: '2026-06-03', foster: said(99) });
      expect(await measured(FOSTER_PLACE_USE)).toEqual({
        ...{ approved: 100, filled: 60, vacant: 20, notAvailable: 24, overApproval: 2 },
        ...{ wave: 'May', on: '2026-05-31' },
      });
      expect(await measured(FOSTER_PLACE_USE, day('2026-05-30'))).toMatchObject({
        ...{ filled: 56, overApproval: null, wave: 'March', on: '2026-03-31' },
      });
      expect(await measured(FOSTER_PLACE_USE, day('2026-03-30'))).toBeNull();
      expect(await measured(FOSTER_PLACE_USE, TODAY, CROYDON)).toBeNull();
      expect((await listed(FOSTER_PLACE_USE))!.rows.map(({ as, facts }) => [as, facts['places']])).toEqual([
        ['of whom', 100],
        ['counted', 60],
        ['not known', 20],
        ['not known', 24],
        ['not known', 2],
      ]);
    });
  });

  describe('M33, how complete returns are', () => {
    const DAYS = {
      ...{ referenceDay: '2025-03-31', opensOn: '2025-04-01' },
      ...{ lastNewRowOn: '2026-08-01', lastCorrectionOn: '2026-08-31' },
    } as const;
    const wave = (title: string, deadlineOn: string): Promise<string> =>
      world.started({ ...DAYS, title, deadlineOn });

    /** 50 questions each: 46 answered and one an error, 50 in a second version, none of one that is not handed in. */
    it('are the questions answered in what was due in the year and was handed in by the day', async () => {
      const first = await wave('First', '2025-12-01');
      await submit(first, { on: '2025-12-01', tally: tally(8, 38, 1) });
      const second = await wave('Second', '2026-06-12');
      await submit(second, { on: '2026-06-01', tally: tally(5, 5) });
      await submit(second, { number: 2, on: '2026-06-12', tally: tally(10, 40) });
      const begun = await wave('Begun', '2026-05-01');
      await world.asSuperuser('update returns set tally = $2 where wave_id = $1', [
        begun,
        JSON.stringify(tally(10, 20)),
      ]);
      const nothing = await wave('Nothing to report', '2026-04-01');
      await submit(nothing, { on: '2026-04-01', isNil: true });
      await world.wave({ ...DAYS, title: 'Never begun', deadlineOn: '2026-02-01' });
      const notDue = await wave('Not due yet', '2026-06-13');
      await submit(notDue, { on: '2026-06-01', tally: tally(1, 1) });
      await wave('The year before', '2025-06-12');
      await world.started({ ...DAYS, title: 'Trial', state: 'pilot', deadlineOn: '2026-03-01' });
      await expected(await wave('Not expected', '2026-03-01'));
      expect(await measured(RETURN_COMPLETENESS)).toEqual({
        questions: { numerator: 45 + 50, denominator: 150, unknown: 0 },
        returns: { numerator: 3, denominator: 5, unknown: 0 },
        neverBegun: 1,
      });
      const { rows } = (await listed(RETURN_COMPLETENESS))!;
      expect(
        rows.map(({ as, facts }) => [facts['wave'], as, facts['due'], facts['answered']]).toSorted(),
      ).toEqual([
        ['Begun', 'of whom', 50, 0],
        ['First', 'counted', 50, 45],
        ['Never begun', 'not known', null, null],
        ['Nothing to report', 'counted', 0, 0],
        ['Second', 'counted', 50, 50],
      ]);
    });

    const expected = (id: string): Promise<unknown> =>
      world.asSuperuser(
        `update wave_boroughs set not_expected_because = 'It has no home' where wave_id = $1 and borough_id = $2`,
        [id, BROMLEY],
      );

    it('take the borough’s own deadline, and what was handed in by an earlier day', async () => {
      const id = await wave('First', '2026-06-01');
      await submit(id, { on: '2026-06-10', tally: tally(10, 40) });
      expect(await measured(RETURN_COMPLETENESS, day('2026-06-05'))).toMatchObject({
        returns: { numerator: 0, denominator: 1 },
      });
      await world.asSuperuser(
        `update wave_boroughs set deadline_on = '2026-06-20', extended_because = 'Staff are ill', extended_at = now(),
                extended_by_name = 'A commissioner' where wave_id = $1 and borough_id = $2`,
        [id, BROMLEY],
      );
      expect(await measured(RETURN_COMPLETENESS)).toBeNull();
      expect(await measured(RETURN_COMPLETENESS, day('2026-06-20'))).toMatchObject({
        ...{ questions: { numerator: 50, denominator: 50 }, returns: { numerator: 1, denominator: 1 } },
      });
    });
  });
});
