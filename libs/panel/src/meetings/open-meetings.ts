import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { cutOffDay } from '../series/cut-off';
import { meetingDays } from '../series/meeting-days';
import { Series } from '../series/series';
import { allSeries, skippedDates } from '../series/series.query';

/** How far ahead meetings open themselves: a coordinator plans, and a borough sees the next cut-offs. */
export const WEEKS_AHEAD = 6;

export interface OpeningWork {
  readonly units: UnitOfWork;
  readonly audit: AuditService;
  readonly clock: Clock;
}

/**
 * Opens the meetings of the next six weeks of every open series that are not open yet, each with the rules its series
 * has now. Again changes nothing: a series has one meeting a day. @returns how many were opened
 */
export const openMeetings = ({ units, audit, clock }: OpeningWork): Promise<number> =>
  units.run(SYSTEM, async (tx) => {
    const today = clock.today();
    let opened = 0;
    for (const series of await allSeries(tx)) {
      if (series.state !== 'open') continue;
      const within = { from: today, to: addDays(today, WEEKS_AHEAD * 7) };
      const ids = await openMeetingsOf(tx, clock, series, within);
      opened += ids.length;
      if (ids.length > 0)
        await audit.record(tx, {
          action: 'meeting-moved',
          subjectType: 'meeting',
          subjectIds: ids,
          particulars: { panel: series.id, to: 'draft' },
        });
    }
    return opened;
  });

/** Opens the meetings of a series between two days. @returns the keys of those that were not open yet */
export const openMeetingsOf = async (
  tx: Tx,
  clock: Clock,
  series: Series,
  within: { readonly from: Day; readonly to: Day },
): Promise<string[]> => {
  const skipped = await skippedDates(tx, series.id, within.from);
  const held = meetingDays(series, skipped, within).filter(({ notHeld }) => notHeld === null);
  const ids: string[] = [];
  for (const { day } of held) {
    const id = await openOne(tx, clock, series, day);
    if (id !== null) ids.push(id);
  }
  return ids;
};

const openOne = async (tx: Tx, clock: Clock, series: Series, heldOn: Day): Promise<string | null> => {
  const [row] = await tx.query<{ id: string }>(
    `insert into panel_meetings (series_id, id, held_on, starts_at, minutes, cut_off_on, cut_off_at, quorum_least,
                                 quorum_areas, section_codes, section_titles, state, state_since, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draft', $12, 1)
     on conflict (series_id, held_on) do nothing returning id`,
    [series.id, newId(), heldOn, series.startsAt, series.minutes, cutOffDay(heldOn, series.cutOff), series.cutOff.at,
      series.quorum.least, series.quorum.areas, series.sections.map(({ code }) => code), series.sections.map(({ title }) => title),
      clock.now().toString()],
  ); // prettier-ignore
  return row?.id ?? null;
};
