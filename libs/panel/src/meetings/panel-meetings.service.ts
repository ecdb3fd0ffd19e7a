import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { MeetingDay, meetingDays } from '../series/meeting-days';
import { ownSeries, ownSeriesById, SeriesAsKept, skippedDates } from '../series/series.query';
import { Meeting } from './meeting';
import { nextMeetings, pastMeetings } from './meetings.query';
import { WEEKS_AHEAD } from './open-meetings';

/** A panel of the viewer with its meetings. */
export interface PanelOverview {
  readonly series: SeriesAsKept;
  readonly next: readonly Meeting[];
  readonly past: readonly Meeting[];
  /** Days of the rhythm on which there is no meeting, and why. */
  readonly notHeld: readonly MeetingDay[];
}

const PAST_SHOWN = 8;

/** When panels meet. */
@Injectable()
export class PanelMeetings {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The panels the viewer sits on, each with its meetings. */
  overview(viewer: Viewer): Promise<PanelOverview[]> {
    const today = this.clock.today();
    return this.units.run(
      viewer.context,
      async (tx) => {
        const panels: PanelOverview[] = [];
        for (const series of await ownSeries(tx)) {
          const within = { from: today, to: addDays(today, WEEKS_AHEAD * 7) };
          panels.push({
            series,
            next: await nextMeetings(tx, { from: today, seriesId: series.id }),
            past: await pastMeetings(tx, { before: today, seriesId: series.id, limit: PAST_SHOWN }),
            notHeld: meetingDays(series, await skippedDates(tx, series.id, today), within).filter(
              ({ notHeld }) => notHeld !== null,
            ),
          });
        }
        return panels;
      },
      { readOnly: true },
    );
  }

  /** The meetings of some panels from today on, for a calendar: whoever asks was found to sit on them. */
  async ofPanels(context: ViewerContext): Promise<Meeting[]> {
    return this.units.run(
      context,
      async (tx) => {
        const meetings: Meeting[] = [];
        for (const seriesId of context.panelIds ?? [])
          meetings.push(...(await nextMeetings(tx, { from: this.clock.today(), seriesId })));
        return meetings;
      },
      { readOnly: true },
    );
  }

  /** The next meetings of a panel the viewer sits on. @throws NotFoundError for another */
  next(viewer: Viewer, seriesId: string): Promise<Meeting[]> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const { id } = await ownSeriesById(tx, seriesId);
        return nextMeetings(tx, { from: this.clock.today(), seriesId: id });
      },
      { readOnly: true },
    );
  }
}
