import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { addDays, addYears, Day } from '@lib/kernel/day';
import { putAwayBefore } from '@lib/mail/messages/put-away';
import { openMeetingsOf, WEEKS_AHEAD } from '@lib/panel/meetings/open-meetings';
import { allSeries } from '@lib/panel/series/series.query';
import { PRACTICE_PANELS } from '../panels';
import { Random } from '../random';
import { afterSteps } from './after-steps';
import { boroughSteps, ToldCase } from './borough-steps';
import { caseStories } from './case-stories';
import { StoryChild } from './case-story';
import { meetingSteps, ToldMeeting } from './meeting-steps';
import { practiceViewers } from './practice-viewers';
import { reviewSteps } from './review-steps';
import { Telling } from './story-told';

export interface YearUnits {
  readonly job: UnitOfWork;
  readonly web: UnitOfWork;
  readonly auth: AuthUnitOfWork;
}

export interface YearWanted {
  readonly asAt: Day;
  readonly seed: number;
}

/**
 * A year of the made-up weekly panel, by the same acts a person would take on the pages, each at its time: cases
 * referred, reviewed, heard, answered and followed up; this week's agenda is published and the next one begun.
 * All of it is kept, or none.
 * @returns how many cases were opened
 */
export const tellYear = async (units: YearUnits, wanted: YearWanted): Promise<number> => {
  const opened = await units.web.together((web) => toldIn({ ...units, web }, wanted));
  const lastWeek = FixedClock.at(`${addDays(wanted.asAt, -7)}T09:00:00Z`).now();
  await units.job.run(SYSTEM, (tx) => putAwayBefore(tx, lastWeek));
  return opened;
};

const toldIn = async (units: YearUnits, { asAt, seed }: YearWanted): Promise<number> => {
  const panelId = PRACTICE_PANELS[0]!.id;
  const clock = FixedClock.at(`${addYears(asAt, -1)}T09:00:00Z`);
  const telling = new Telling(units.web, await practiceViewers(units.auth, panelId), clock);
  const meetings = await openedMeetings(units.job, clock, { panelId, asAt });
  const children = await childrenThere(units.job, asAt);
  const cases: ToldCase[] = caseStories(seed, meetings.map(({ on }) => on), children) // prettier-ignore
    .map((story) => ({ story, reference: null }));
  const seats = await new PanelSeats(units.auth, new AuditService()).of(
    telling.viewers.ofPanel('coordinator'),
    panelId,
  );
  const random = new Random(seed, 'panel-year');
  const steps = [
    ...cases.flatMap((told) => [
      ...boroughSteps(telling, told, panelId),
      ...reviewSteps(telling, told),
      ...afterSteps(telling, told, random),
    ]),
    ...meetings.flatMap((one) => meetingSteps(telling, heardAt(one, cases), { seats, random })),
  ];
  await telling.tell(steps.filter(({ on }) => on < asAt));
  return cases.filter(({ reference }) => reference !== null).length;
};

interface OpenedMeeting {
  readonly id: string;
  readonly on: Day;
}

const openedMeetings = (
  job: UnitOfWork,
  clock: FixedClock,
  { panelId, asAt }: { readonly panelId: string; readonly asAt: Day },
): Promise<OpenedMeeting[]> =>
  job.run(SYSTEM, async (tx) => {
    const within = { from: addYears(asAt, -1), to: addDays(asAt, WEEKS_AHEAD * 7) };
    const series = (await allSeries(tx)).find(({ id }) => id === panelId)!;
    await openMeetingsOf(tx, clock, series, within);
    return tx.query<OpenedMeeting>(
      'select id, held_on as "on" from panel_meetings where series_id = $1 order by held_on',
      [panelId],
    );
  });

/** Who was looked after all through the year: their case is about the placement they are in. */
const childrenThere = async (job: UnitOfWork, asAt: Day): Promise<StoryChild[]> => {
  const children: StoryChild[] = [];
  for (const { id } of AUTHORITIES) {
    const there = await job.run(jobFor(id), (tx) =>
      tx.query<StoryChild>(
        `select c.borough_id as "boroughId", c.id as "childId", c.service_reference as "serviceReference",
                c.birth_month as born
           from children c
          where exists (select from looked_after_periods p where p.child_id = c.id and p.started_on < $1 and p.ended_on is null)
          order by c.local_reference`,
        [addYears(asAt, -1)],
      ),
    );
    children.push(...there);
  }
  return children;
};

const heardAt = ({ id, on }: OpenedMeeting, cases: readonly ToldCase[]): ToldMeeting => ({
  id,
  on,
  heard: cases.flatMap((told) => {
    const hearing = told.story.hearings.find((one) => one.on === on);
    return hearing ? [{ told, hearing }] : [];
  }),
});
