import { ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { addDays, day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Attendance, AttendanceState, MeetingSeat } from '@lib/panel/attendance/attendance';
import { quorumOf } from '@lib/panel/attendance/quorum';
import { quorumEffect } from '@lib/panel/series/quorum-effect';
import { Quorum } from '@lib/panel/series/series';
import { aMeeting } from '@test/support/panel/a-meeting';
import { PAN_LONDON_PANEL, PANEL_DAY } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const TODAY = day('2026-11-25');
const COMMISSIONER: ViewerContext = { scope: 'programme', personId: newId(), boroughId: null };

type Came = readonly [area: Attendance['area'], seat: MeetingSeat, state: AttendanceState];

/** Who came to the meetings of a year; the last is too long ago. */
const MEETINGS: readonly (readonly Came[])[] = [
  [['social-care', 'chair', 'present'], ['health', 'member', 'present'], ['education', 'member', 'left']],
  [['social-care', 'chair', 'present'], ['health', 'member', 'apologies'], ['finance', 'guest', 'present']],
  [['commissioning', 'chair', 'present'], ['health', 'member', 'present'], ['education', 'member', 'present']],
  [['social-care', 'coordinator', 'present'], ['social-care', 'member', 'expected']],
]; // prettier-ignore

const RULES: readonly Quorum[] = [
  { least: 2, areas: [] },
  { least: 3, areas: ['social-care'] },
  { least: 3, areas: [] },
  { least: 2, areas: ['health', 'education'] },
];

describe('what a quorum would have done to meetings', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  const made: Attendance[][] = [];

  const attend = async (heldOn: string, came: readonly Came[]): Promise<Attendance[]> => {
    const { id } = await aMeeting(database, { cases: [], heldOn, state: 'minutes approved' });
    const all: Attendance[] = [];
    for (const [area, seat, state] of came) {
      const personId = newId();
      await database.asSuperuser(
        `insert into attendances (series_id, meeting_id, person_id, name, area, seat, state, version)
         values ($1, $2, $3, 'Somebody made up', $4, $5, $6, 1)`,
        [PAN_LONDON_PANEL, id, personId, area, seat, state],
      );
      const none = { name: '', substituteFor: null, joinedItemId: null, leftItemId: null, version: 1 };
      all.push({ ...none, personId, area, seat, state });
    }
    return all;
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    await practicePanels(database, FixedClock.at(PANEL_DAY));
    web = await database.unitOfWork('web');
    for (const [at, came] of MEETINGS.entries()) made.push(await attend(addDays(TODAY, -7 * at), came));
    await attend('2025-11-25', [['finance', 'guest', 'present']]);
    await aMeeting(database, { cases: [], heldOn: addDays(TODAY, -3) });
  });
  afterAll(() => database.close());

  const effect = (rule: Quorum, context = COMMISSIONER) =>
    web.run(context, (tx) => quorumEffect(tx, rule, TODAY), { readOnly: true });

  it.each(RULES)('counts under %j as the quorum of a meeting does, whoever left too', async (rule) => {
    const expected = made.filter(
      (all) =>
        !quorumOf(
          rule,
          all.map((one) => (one.state === 'left' ? { ...one, state: 'present' } : one)),
        ).quorate,
    );
    const ours = (await effect(rule)).find(({ held }) => held > 0)!;
    expect([ours.held, ours.withoutProposed]).toEqual([MEETINGS.length, expected.length]);
  });

  it('counts a substitute once, and not beside the one they stand in for', async () => {
    const before = (await effect(RULES[0]!)).find(({ held }) => held > 0)!;
    const [chair, other] = await attend(addDays(TODAY, -40), [
      ['social-care', 'chair', 'present'],
      ['social-care', 'substitute', 'present'],
    ]);
    await database.asSuperuser('update attendances set substitute_for = $1 where person_id = $2', [
      chair!.personId,
      other!.personId,
    ]);
    const after = (await effect(RULES[0]!)).find(({ held }) => held > 0)!;
    expect(after.withoutProposed - before.withoutProposed).toBe(1);
  });

  it('says which panels have another, and what they have', async () => {
    const panels = await effect({ least: 3, areas: ['social-care'] });
    expect(panels.length).toBeGreaterThan(1);
    for (const { own, differs } of panels)
      expect(differs).toBe(own.least !== 3 || own.areas.join() !== 'social-care');
  });

  it('tells a borough of no meeting, and the programme of nobody who came', async () => {
    const borough: ViewerContext = { scope: 'borough', personId: newId(), boroughId: 305 };
    expect((await effect(RULES[0]!, borough)).every(({ held }) => held === 0)).toBe(true);
    expect(await web.run(COMMISSIONER, (tx) => tx.query('select 1 from attendances'))).toEqual([]);
  });
});
