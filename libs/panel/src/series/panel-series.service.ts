import { Injectable } from '@nestjs/common';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day, weekday } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { BothTextsError } from '../cases/both-texts.error';
import { SkippedDate } from './meeting-days';
import { openSeries } from './open-series';
import { sectionProblems, SeriesSection } from './sections';
import { NewSeries, Series } from './series';
import { allSeries, ownSeries, ownSeriesById, SeriesAsKept, skippedDates } from './series.query';

/** What a coordinator can change of a series. */
export type SeriesRules = Omit<NewSeries, 'id' | 'firstOn'> & Pick<Series, 'version'>;

/** A new series comes with its first coordinator, who gives all other seats. */
export interface NewPanel extends Omit<NewSeries, 'id'> {
  readonly coordinatorId: string;
}

export interface SectionsAsWanted {
  readonly sections: readonly SeriesSection[];
  readonly version: number;
}

/** Panels that meet again and again: their rules, and the dates they skip. An opened meeting keeps its own rules. */
@Injectable()
export class PanelSeries {
  constructor(
    private readonly units: UnitOfWork,
    private readonly seats: PanelSeats,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  all(viewer: Viewer): Promise<SeriesAsKept[]> {
    return this.units.run(viewer.context, allSeries, { readOnly: true });
  }

  own(viewer: Viewer): Promise<SeriesAsKept[]> {
    return this.units.run(viewer.context, ownSeries, { readOnly: true });
  }

  /** @throws NotFoundError for a panel the viewer does not sit on */
  find(viewer: Viewer, id: string): Promise<SeriesAsKept> {
    return this.units.run(viewer.context, (tx) => ownSeriesById(tx, id), { readOnly: true });
  }

  skipped(viewer: Viewer, id: string): Promise<SkippedDate[]> {
    return this.units.run(viewer.context, (tx) => skippedDates(tx, id, this.clock.today()), {
      readOnly: true,
    });
  }

  /**
   * Opens a series with its first coordinator. The seat is written by the service of seats, in a transaction of its
   * own after the series: a series nobody coordinates yet is given its coordinator on a page of its own.
   * @throws InvalidError for a name that another series has, or a first day on another weekday
   */
  async open(viewer: Viewer, { coordinatorId, ...series }: NewPanel): Promise<string> {
    if (weekday(series.firstOn) !== series.weekday)
      throw new InvalidError('The first meeting is on another day of the week.', 'first-day', [
        { field: 'firstOn', message: 'The first meeting must be on the day of the week the panel meets' },
      ]);
    const id = newId();
    await this.units.run(viewer.context, async (tx) => {
      await refuseNameTwice(tx, series.name, id);
      await openSeries(tx, this.clock, { ...series, id }, { id: viewer.personId, name: viewer.name });
      await this.record(tx, viewer, 'series-opened', id, { weekday: series.weekday });
    });
    await this.seats.give(viewer, {
      panelId: id,
      personId: coordinatorId,
      seat: 'coordinator',
      area: 'programme',
    });
    return id;
  }

  /** @throws ConflictError when somebody changed it in between. @throws InvalidError for a name another has */
  async change(viewer: Viewer, id: string, rules: SeriesRules): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const before = await ownSeriesById(tx, id);
      await refuseNameTwice(tx, rules.name, id);
      await this.save(tx, viewer, id, rules);
      await this.record(tx, viewer, 'series-changed', id, { changed: namesOfChanges(before, rules) });
    });
  }

  /**
   * The sections of the agendas of meetings that open from now on; those that are open keep theirs.
   * @throws InvalidError for sections that do not do. @throws BothTextsError when somebody changed them in between
   */
  async changeSections(viewer: Viewer, id: string, { sections, version }: SectionsAsWanted): Promise<void> {
    const problems = sectionProblems(sections);
    if (problems.length > 0) throw new InvalidError(problems[0]!.message, 'sections', problems);
    await this.units.run(viewer.context, async (tx) => {
      const series = await ownSeriesById(tx, id);
      const changed = await tx.query(
        `update panel_series set section_codes = $3, section_titles = $4, version = version + 1, changed_at = $5,
                changed_by = $6, changed_by_name = $7
          where id = $1 and version = $2 returning 1`,
        [id, version, sections.map(({ code }) => code), sections.map(({ title }) => title),
          this.clock.now().toString(), viewer.personId, viewer.name],
      ); // prettier-ignore
      if (changed.length === 0) {
        const { message, code } = changedMeanwhile(series.name);
        throw new BothTextsError(message, code, { mine: sections, theirs: series.sections });
      }
      await this.record(tx, viewer, 'series-changed', id, { sections: sections.map(({ code }) => code) });
    });
  }

  /** From now on no new meeting opens; those that are open stay. */
  async pause(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.setState(viewer, id, { state: 'paused', version });
  }

  async resume(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.setState(viewer, id, { state: 'open', version });
  }

  /**
   * Says that there is no meeting on a date; an empty one that had opened itself goes.
   * @throws InvalidError for a past date, another weekday, or a meeting that has an agenda
   */
  async skip(viewer: Viewer, id: string, { day, reason }: SkippedDate): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const series = await ownSeriesById(tx, id);
      refuseOtherDays(series, day, this.clock.today());
      await closeEmptyMeeting(tx, id, day);
      await tx.query(
        `insert into panel_skipped_dates (series_id, skipped_on, reason, skipped_by, skipped_by_name, skipped_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (series_id, skipped_on) do update set reason = excluded.reason`,
        [id, day, reason, viewer.personId, viewer.name, this.clock.now().toString()],
      );
      await this.record(tx, viewer, 'series-changed', id, { skipped: day });
    });
  }

  /** Meets on a date after all. */
  async meetAfterAll(viewer: Viewer, id: string, day: Day): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await ownSeriesById(tx, id);
      await tx.query('delete from panel_skipped_dates where series_id = $1 and skipped_on = $2', [id, day]);
      await this.record(tx, viewer, 'series-changed', id, { meetsAfterAll: day });
    });
  }

  private async setState(
    viewer: Viewer,
    id: string,
    { state, version }: { state: Series['state']; version: number },
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const series = await ownSeriesById(tx, id);
      const changed = await tx.query(
        `update panel_series set state = $3, version = version + 1, changed_at = $4, changed_by = $5, changed_by_name = $6
          where id = $1 and version = $2 returning version`,
        [id, version, state, this.clock.now().toString(), viewer.personId, viewer.name],
      );
      if (changed.length === 0) throw changedMeanwhile(series.name);
      await this.record(tx, viewer, 'series-changed', id, { state });
    });
  }

  private async save(tx: Tx, viewer: Viewer, id: string, rules: SeriesRules): Promise<void> {
    const { name, remit, weekday: on, startsAt, minutes, everyWeeks, cutOff, quorum, version } = rules;
    const changed = await tx.query(
      `update panel_series set name = $3, remit = $4, weekday = $5, starts_at = $6, minutes = $7, every_weeks = $8,
              cut_off_days = $9, cut_off_at = $10, quorum_least = $11, quorum_areas = $12,
              version = version + 1, changed_at = $13, changed_by = $14, changed_by_name = $15
        where id = $1 and version = $2 returning version`,
      [id, version, name, remit, on, startsAt, minutes, everyWeeks, cutOff.workingDays, cutOff.at, quorum.least,
        quorum.areas, this.clock.now().toString(), viewer.personId, viewer.name],
    ); // prettier-ignore
    if (changed.length === 0) throw changedMeanwhile(name);
  }

  private async record(
    tx: Tx,
    viewer: Viewer,
    action: 'series-opened' | 'series-changed',
    id: string,
    particulars: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(
      tx,
      { action, subjectType: 'panel', subjectIds: [id], particulars },
      viewer.origin,
    );
  }
}

const changedMeanwhile = (name: string): ConflictError =>
  new ConflictError(
    `Somebody else changed the settings of ${name} while you had them open. Compare both below, then save again.`,
    'series-changed',
  );

const refuseNameTwice = async (tx: Tx, name: string, id: string): Promise<void> => {
  const taken = await tx.query('select 1 from panel_series where lower(name) = lower($1) and id <> $2', [
    name,
    id,
  ]);
  if (taken.length > 0)
    throw new InvalidError('Another panel has that name.', 'name-taken', [
      { field: 'name', message: 'Another panel has this name. Enter another one' },
    ]);
};

const refuseOtherDays = (series: Series, day: Day, today: Day): void => {
  const refuse = (message: string): never => {
    throw new InvalidError(message, 'not-a-meeting-day', [{ field: 'day', message }]);
  };
  if (day < today) refuse('The date must be today or later');
  if (weekday(day) !== series.weekday) refuse('The date must be on the day of the week the panel meets');
};

/**
 * Takes away the meeting that had opened itself for a date, as long as nothing was put on it. One that has an agenda or
 * took a step stays: its events hold on to it.
 */
const closeEmptyMeeting = async (tx: Tx, seriesId: string, day: Day): Promise<void> => {
  const [meeting] = await tx.query<{ id: string; used: boolean }>(
    `select id, state <> 'draft' or exists (
              select from agenda_items i where i.meeting_id = m.id and i.state <> 'dropped') as used
       from panel_meetings m where series_id = $1 and held_on = $2 for update`,
    [seriesId, day],
  );
  if (!meeting) return;
  const message = 'The meeting of this date has an agenda already. Take the items off it, then skip the date';
  if (meeting.used) throw new InvalidError(message, 'meeting-used', [{ field: 'day', message }]);
  await tx.query('delete from agenda_items where meeting_id = $1', [meeting.id]);
  await tx.query('delete from panel_meetings where id = $1', [meeting.id]);
};

/** Which rules were changed, by name: what they were and are is in the series and its next meetings. */
const namesOfChanges = (before: Series, after: SeriesRules): string[] =>
  (Object.keys(after) as (keyof SeriesRules)[]).filter(
    (name) => name !== 'version' && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
