import { jobFor } from '@lib/database/context/viewer-context';
import { Day, day } from '@lib/kernel/day';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { startsToRecord } from '@lib/panel/starts/starts-to-record.query';
import { StartsToRecord } from '@lib/panel/starts/starts-to-record.service';
import { NewStart, StartCorrection } from '@lib/panel/starts/started-placement';
import { ReportsAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { Importing } from '@test/support/importing';
import { decidedCase } from '@test/support/panel/a-decided-case';
import { ACCEPTED, AfterWorld, BROMLEY, CROYDON, viewerOf } from '@test/support/panel/after-world';
import { PANEL_DAY } from '@test/support/panel/panel-world';
import { rowsOf } from '@test/support/panel/reported-world';

const HOME = { place: 'K2', legalStatus: 'C2', need: 'N1', urn: 'SC123456' };
const STARTED: NewStart = {
  startedOn: day('2026-11-23'),
  weeklyPence: 692_000,
  version: 1,
  placement: { facts: HOME, reasonForChange: null },
};
const EARLIER: StartCorrection = {
  start: { startedOn: day('2026-11-20'), weeklyPence: 650_000 },
  version: 2,
  because: 'She moved on the Friday',
};

interface Shown {
  readonly startedOn: Day;
  readonly place: string;
  readonly entered: boolean;
}

describe('the start of the placement a borough decided on', () => {
  let after: AfterWorld;

  beforeAll(async () => {
    after = await AfterWorld.create();
  });
  beforeEach(() => after.clock.moveTo(PANEL_DAY));
  afterAll(() => after.database.close());

  const accepted = async (): Promise<PanelCase> => {
    const { of } = await decidedCase(after.world, BROMLEY);
    await after.database.asSuperuser(
      `insert into child_entries (borough_id, local_reference, sex, birth_month, legal_status, entered_on, entered_at, entered_by_name, version)
       select borough_id, local_reference, sex, birth_month, 'C2', '2026-11-01', now(), 'An officer', 1 from children where id = $1`,
      [of.childId],
    );
    await after.responses.respond(viewerOf(BROMLEY), of.reference, ACCEPTED);
    return of;
  };
  const started = async (start: NewStart = STARTED): Promise<PanelCase> => {
    const of = await accepted();
    await after.starts.record(viewerOf(BROMLEY), of.reference, start);
    return of;
  };
  const correct = (of: PanelCase, correction: StartCorrection): Promise<unknown> =>
    after.starts.correct(viewerOf(BROMLEY), of.reference, correction);
  const placementsOf = (of: PanelCase): Promise<Shown[]> =>
    after.web.run(jobFor(BROMLEY), (tx) =>
      tx.query<Shown>(
        `select started_on as "startedOn", place, entered is not null as entered from placements
          where child_id = $1 order by started_on`,
        [of.childId],
      ),
    );
  const dueOf = async (of: PanelCase): Promise<Day[]> =>
    (await after.followUps.open(viewerOf(BROMLEY), of.reference)).followUps.map(({ dueOn }) => dueOn);

  it('is told as not recorded from the day of the decision until it is, and in the borough’s report', async () => {
    const of = await accepted();
    await new Importing(after.web, after.clock).agree(BROMLEY);
    await after.database.asSuperuser(
      `insert into imports (borough_id, id, return_year, true_at, part_year, shape, files, content_hash, upload_id, state,
                            counts, made_up, uploaded_at, applied_at)
       values ($1, gen_random_uuid(), 2026, '2026-03-31', false, 'csv', '{}', '', gen_random_uuid(), 'applied',
               '{"tables": {}, "notes": []}', true, now(), now())`,
      [BROMLEY],
    );
    after.clock.moveTo('2026-12-03T09:00:00Z');
    const starts = new StartsToRecord(after.web, after.audit, after.clock);
    const reports = new ReportsAtOnce(after.web, after.clock, after.audit, PRACTICE_PUBLISHER);
    const listed = async (boroughId = BROMLEY) =>
      (await starts.list(viewerOf(boroughId))).starts.filter(({ reference }) => reference === of.reference);
    const reported = async (asAt: string) =>
      rowsOf(
        await reports.tables(viewerOf(BROMLEY), {
          ...{ code: 'ending-or-overdue', asAt: day(asAt), withPersonalData: false },
        }),
      ).filter((row) => row['Case'] === of.reference);
    expect(await listed()).toMatchObject([{ decidedOn: '2026-11-23', answer: 'accepted' }]);
    expect(await starts.count(viewerOf(BROMLEY))).toBeGreaterThan(0);
    expect(await listed(CROYDON)).toEqual([]);
    expect(await reported('2026-12-03')).toMatchObject([
      { 'Borough’s decision': 'Accepted', 'Days since': 10 },
    ]);
    expect(await reported('2026-11-22')).toEqual([]);
    const job = await after.database.unitOfWork('job');
    const scheduled = await job.run(jobFor(BROMLEY), (tx) => startsToRecord(tx, day('2026-12-03')));
    expect(scheduled.map(({ reference }) => reference)).toContain(of.reference);
    await after.starts.record(viewerOf(BROMLEY), of.reference, STARTED);
    expect(await listed()).toEqual([]);
    expect(await reported('2026-12-03')).toEqual([]);
  });

  it('is entered on the child’s page with its mark', async () => {
    const of = await started();
    expect(await placementsOf(of)).toEqual([{ startedOn: '2026-11-23', place: 'K2', entered: true }]);
  });

  it('makes no placement where the child is there already', async () => {
    const of = await started({ ...STARTED, placement: null });
    expect(await placementsOf(of)).toEqual([]);
  });

  it('is refused whole where the placement cannot stand, by the field of the day', async () => {
    const of = await accepted();
    const record = (placement: NewStart['placement']): Promise<unknown> =>
      after.starts.record(viewerOf(BROMLEY), of.reference, { ...STARTED, placement });
    await expect(record({ facts: { place: 'K2' }, reasonForChange: null })).rejects.toMatchObject({
      problems: [{ field: 'legalStatus' }, { field: 'need' }],
    });
    const other = await started();
    await after.database.asSuperuser('update cases set child_id = $2 where id = $1', [of.id, other.childId]);
    await expect(record({ facts: HOME, reasonForChange: null })).rejects.toMatchObject({
      problems: [{ field: 'startedOn' }],
    });
    expect(await dueOf(of)).toEqual([]);
  });

  it('is corrected with both kept; open follow-ups and the placement go with it', async () => {
    const of = await started();
    await correct(of, EARLIER);
    expect(await dueOf(of)).toEqual(['2026-12-18', '2027-02-20', '2027-05-20', '2027-11-20']);
    expect(await placementsOf(of)).toEqual([{ startedOn: '2026-11-20', place: 'K2', entered: true }]);
    const { responses: all, standing } = await after.responses.open(viewerOf(BROMLEY), of.reference);
    expect(standing).toMatchObject({
      start: { startedOn: '2026-11-20', weeklyPence: 650_000 },
      correctedBecause: 'She moved on the Friday',
      respondedAt: all.at(-1)!.respondedAt,
    });
    expect(all.filter(({ supersededAt }) => supersededAt)).toMatchObject([
      { start: { startedOn: '2026-11-23', weeklyPence: 692_000 } },
    ]);
    await expect(correct(of, EARLIER)).rejects.toMatchObject({ code: 'start-corrected' });
  });

  it('leaves an answered follow-up where it was, and is not after the day the child left', async () => {
    const of = await started();
    after.clock.moveTo('2026-12-21T09:00:00Z');
    const facts = {
      started: true, conditionsMet: 'all', weeklyPence: 692_000, stillThere: true, leftOn: null, note: null,
    } as const; // prettier-ignore
    await after.followUps.answer(viewerOf(BROMLEY), of.reference, { slug: '28-days', facts, version: 1 });
    await correct(of, EARLIER);
    expect(await dueOf(of)).toEqual(['2026-12-21', '2027-02-20', '2027-05-20', '2027-11-20']);
    await expect(correct(of, { ...EARLIER, start: null, version: 1 })).rejects.toMatchObject({
      problems: [{ field: 'happened' }],
    });
    await after.database.asSuperuser(`update follow_ups set left_on = '2026-11-25', still_there = false where case_id = $1 and done_at is not null`, [of.id]); // prettier-ignore
    const late = { ...EARLIER, start: { startedOn: day('2026-11-26'), weeklyPence: 1 }, version: 1 };
    await expect(correct(of, late)).rejects.toMatchObject({ problems: [{ field: 'startedOn' }] });
  });

  it('is taken back with its follow-ups and its placement, and the need stands again', async () => {
    const of = await accepted();
    await after.database.asSuperuser(
      `insert into unmet_needs (borough_id, id, case_id, found_on, reasons, interim, need, age_band, sought, area, approached, version, saved_by_name, saved_at)
       values ($1, $2, $2, '2026-11-02', '{no vacancy}', 'stays', 'x', '10-15', 'x', 'london', 3, 1, 'An officer', now())`,
      [BROMLEY, of.id],
    );
    const stands = (): Promise<{ resolvedOn: Day | null }[]> =>
      after.web.run(jobFor(BROMLEY), (tx) =>
        tx.query<{ resolvedOn: Day | null }>(
          'select resolved_on as "resolvedOn" from unmet_needs where case_id = $1',
          [of.id],
        ),
      );
    await after.starts.record(viewerOf(BROMLEY), of.reference, STARTED);
    await correct(of, EARLIER);
    expect(await stands()).toEqual([{ resolvedOn: '2026-11-20' }]);
    await correct(of, { start: null, version: 1, because: 'It was another child’s' });
    expect(await stands()).toEqual([{ resolvedOn: null }]);
    expect(await dueOf(of)).toEqual([]);
    expect(await placementsOf(of)).toEqual([]);
    await after.starts.record(viewerOf(BROMLEY), of.reference, { ...STARTED, version: 1 });
    expect(await dueOf(of)).toHaveLength(4);
  });

  it('leaves a placement alone that somebody took back on the child’s page', async () => {
    const of = await started();
    await after.database.asSuperuser(
      `update placement_entries e set withdrawn_at = now(), version = 2 from children c
        where c.id = $1 and e.local_reference = c.local_reference`,
      [of.childId],
    );
    await correct(of, EARLIER);
    const standing = after.web.run(jobFor(BROMLEY), (tx) =>
      tx.query(
        `select e.holds_from from placement_entries e join children c on c.local_reference = e.local_reference
          where c.id = $1 and e.withdrawn_at is null`,
        [of.childId],
      ),
    );
    expect(await standing).toEqual([]);
  });

  it('is not another borough’s to correct, nor one that was never recorded', async () => {
    const of = await started();
    await expect(after.starts.correct(viewerOf(CROYDON), of.reference, EARLIER)).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(correct(await accepted(), EARLIER)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
