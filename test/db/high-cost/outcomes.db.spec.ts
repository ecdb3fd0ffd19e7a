import { AuditService } from '@lib/audit/audit.service';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { PanelMarks } from '@lib/high-cost/marks/panel-marks.service';
import { KeptOutcomes } from '@lib/high-cost/outcomes/kept-outcomes.service';
import { ANSWER_KEYS, ReviewAnswers } from '@lib/high-cost/reviews/outcome-review';
import { OutcomeReviews } from '@lib/high-cost/reviews/outcome-reviews.service';
import { tellOfReviewsOfAll } from '@lib/high-cost/reviews/tell-of-reviews';
import { HighCost } from '@test/support/high-cost';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { csvFile, returnOf } from '@test/support/importing';

const NOTHING = Object.fromEntries(ANSWER_KEYS.map((key) => [key, null])) as unknown as ReviewAnswers;

describe('what a placement of the register achieves', () => {
  let world: HighCost;
  let placementId: string;
  let reviews: OutcomeReviews;

  const by = (borough = BROMLEY) => world.entering.by(borough);
  const at = (moment: string): OutcomeReviews =>
    new OutcomeReviews(world.entering.importing.work, new AuditService(), FixedClock.at(moment));
  const dueOn = async (): Promise<string | null> =>
    (await world.register.open(by(), placementId)).row.reviewDueOn;

  beforeEach(async () => {
    world = await HighCost.start();
    await world.entering.importing.import(BROMLEY, returnOf(['A1']), 2026);
    placementId = await world.placementOf('A1');
    reviews = at('2026-06-12T09:00:00Z');
  });
  afterEach(() => world.close());

  it('falls due by the intervals from the start once something is recorded, and again after each review', async () => {
    expect(await dueOn()).toBeNull();
    const mark = { reason: 'made for one child', caseReference: null, markedOn: day('2026-06-01') } as const;
    const marks = new PanelMarks(
      world.entering.importing.work,
      new AuditService(),
      world.entering.importing.clock,
    );
    await marks.mark(by(), { placementId, version: 0 }, mark);
    // A1’s placement began on 10 May 2021, and the register with it on 12 June 2026.
    expect(await dueOn()).toBe('2027-05-10');
    await reviews.record(by(), { placementId, version: 2 }, { ...NOTHING, heldOn: day('2026-06-10') });
    expect(await dueOn()).toBe('2028-05-10');
    const [kept] = (await reviews.open(by(), placementId)).reviews;
    expect(kept).toMatchObject({ step: 'yearly', dueOn: '2027-05-10', heldOn: '2026-06-10', sdq: null });
    await expect(
      reviews.record(by(), { placementId, version: 2 }, { ...NOTHING, heldOn: day('2026-06-11') }),
    ).rejects.toThrow(ConflictError);
    const outcomes = new KeptOutcomes(
      world.entering.importing.work,
      new AuditService(),
      world.entering.importing.clock,
    );
    await outcomes.takeBack(by(), { kind: 'review', id: kept!.id }, 1);
    expect(await dueOn()).toBe('2027-05-10');
    expect(await world.count('outcome_reviews')).toBe(1);
  });

  it('falls due where the child is in by an order alone, from its start and from the day it was recorded', async () => {
    const underOrder = async (startsOn: string, enteredAt: string): Promise<string | null> => {
      await world.entering.database.asSuperuser('delete from liberty_orders');
      await world.order('A1', startsOn, '2027-06-08');
      await world.entering.database.asSuperuser('update liberty_orders set entered_at = $1', [enteredAt]);
      return dueOn();
    };
    expect(await underOrder('2021-06-01', '2021-06-02T09:00:00Z')).toBe('2021-06-07');
    expect(await underOrder('2021-06-01', '2026-06-01T09:00:00Z')).toBe('2027-05-10');
    expect(await underOrder('2021-06-10', '2021-06-02T09:00:00Z')).toBe('2021-08-10');
    const job = await world.entering.database.unitOfWork('job');
    expect(await tellOfReviewsOfAll(job, world.entering.importing.clock)).toBe(1);
    // What was due before is what the first review is recorded as.
    await reviews.record(by(), { placementId, version: 0 }, { ...NOTHING, heldOn: day('2026-06-10') });
    const [kept] = (await reviews.open(by(), placementId)).reviews;
    expect(kept).toMatchObject({ step: '3-months', dueOn: '2021-08-10' });
    expect(await dueOn()).toBe('2027-05-10');
  });

  it('falls due in a secure home, from the day of the first return on', async () => {
    const { database } = world.entering;
    await database.asSuperuser(`update placements set placement_group = 'secure'`);
    expect(await dueOn()).toBe('2027-05-10');
    await database.asSuperuser(`update imports set applied_at = '2021-07-01T09:00:00Z'`);
    expect(await dueOn()).toBe('2021-08-10');
    await database.asSuperuser(`update placements set ended_on = '2026-06-01' where ended_on is null`);
    expect(await dueOn()).toBeNull();
  });

  it('begins with what returns say of time away, where they tell of it', async () => {
    const { importing } = world.entering;
    expect((await reviews.open(by(), placementId)).known.away).toBeNull();
    const away = csvFile(
      'missing.csv',
      'CHILD,DOB,MISSING,MIS_START,MIS_END',
      'A1,01/02/2012,M,02/02/2026,05/02/2026',
      'A1,01/02/2012,M,30/03/2026,',
      'A1,01/02/2012,A,01/12/2025,02/12/2025',
    );
    await importing.import(BROMLEY, [...returnOf(['A1']), away], 2026);
    const { begins } = await reviews.open(by(), placementId);
    const source = { from: 'return', day: '2026-03-31' };
    // The last is open: its nights are those of which the return tells, of the 30th and the 31st.
    expect(begins).toEqual({
      missingEpisodes: { value: 2, source },
      missingNights: { value: 5, source },
      absentEpisodes: { value: 1, source },
      absentNights: { value: 1, source },
    });
    await reviews.record(by(), { placementId, version: 0 }, { ...NOTHING, heldOn: day('2026-03-01') });
    expect((await reviews.open(by(), placementId)).begins).toMatchObject({
      missingEpisodes: { value: 1, source },
      missingNights: { value: 2 },
      absentEpisodes: { value: 0 },
    });
    await reviews.record(by(), { placementId, version: 2 }, { ...NOTHING, heldOn: day('2026-06-01') });
    expect((await reviews.open(by(), placementId)).begins).toEqual({});
  });

  it('begins with what the orders say, and is nothing to another borough', async () => {
    await world.order('A1', '2026-06-01', '2026-06-08');
    const { known } = await reviews.open(by(), placementId);
    expect(known.orders).toEqual([{ startsOn: '2026-06-01', endsOn: '2026-06-08' }]);
    await expect(reviews.open(by(CROYDON), placementId)).rejects.toThrow(NotFoundError);
    await expect(
      reviews.record(by(CROYDON), { placementId, version: 0 }, { ...NOTHING, heldOn: day('2026-06-10') }),
    ).rejects.toThrow(NotFoundError);
  });

  it('is chased a week before it is due, each once', async () => {
    const job = await world.entering.database.unitOfWork('job');
    const entry = newId();
    await world.entering.database.asSuperuser(
      `insert into register_entries (borough_id, id, child_id, placement_id, solo, staff_per_child, review_due_on, entered_at,
                                     entered_by_name, version)
       values ($1, $2, $3, $4, true, 2, '2026-06-15', now(), 'An officer', 1)`,
      [BROMLEY, entry, await world.entering.idOf('A1'), placementId],
    );
    const due = (moment: string): Promise<number> => tellOfReviewsOfAll(job, FixedClock.at(moment));
    expect(await due('2026-06-07T09:00:00Z')).toBe(0);
    expect(await due('2026-06-12T09:00:00Z')).toBe(1);
    expect(await due('2026-06-20T09:00:00Z')).toBe(1);
  });
});
