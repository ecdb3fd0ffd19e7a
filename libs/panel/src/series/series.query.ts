import { Temporal } from 'temporal-polyfill';
import { Area } from '@lib/access/panels/panel-seat';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { AgendaSection } from '../agenda/agenda-item';
import { SkippedDate } from './meeting-days';
import { sectionsOf } from './sections';
import { Series } from './series';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly remit: string;
  readonly weekday: number;
  readonly starts_at: string;
  readonly minutes: number;
  readonly every_weeks: number;
  readonly first_on: Day;
  readonly cut_off_days: number;
  readonly cut_off_at: string;
  readonly quorum_least: number;
  readonly quorum_areas: readonly Area[];
  readonly section_codes: readonly AgendaSection[];
  readonly section_titles: readonly string[];
  readonly state: 'open' | 'paused';
  readonly version: number;
  readonly changed_at: Temporal.Instant;
  readonly changed_by_name: string;
}

/** A series with who last changed it. */
export interface SeriesAsKept extends Series {
  readonly changedAt: Temporal.Instant;
  readonly changedByName: string;
}

/** Every series there is, by name: what a panel is called and hears is no secret. */
export const allSeries = async (tx: Tx): Promise<SeriesAsKept[]> =>
  (await tx.query<Row>('select * from panel_series order by lower(name), id')).map(asSeries);

/** The series of the panels the viewer sits on. */
export const ownSeries = async (tx: Tx): Promise<SeriesAsKept[]> => {
  const rows = await tx.query<Row>(
    'select * from panel_series where id = any($1::uuid[]) order by lower(name), id',
    [tx.context.panelIds ?? []],
  );
  return rows.map(asSeries);
};

/** A series of a panel the viewer sits on. @throws NotFoundError for another panel's, or none */
export const ownSeriesById = async (tx: Tx, id: string): Promise<SeriesAsKept> => {
  const [row] = isId(id)
    ? await tx.query<Row>('select * from panel_series where id = $1 and id = any($2::uuid[])', [
        id,
        tx.context.panelIds ?? [],
      ])
    : [];
  if (!row) throw new NotFoundError('panel');
  return asSeries(row);
};

/** Dates from a day on that a series does not meet. */
export const skippedDates = async (tx: Tx, seriesId: string, from: Day): Promise<SkippedDate[]> =>
  tx.query<SkippedDate>(
    'select skipped_on as day, reason from panel_skipped_dates where series_id = $1 and skipped_on >= $2 order by skipped_on',
    [seriesId, from],
  );

const asSeries = (row: Row): SeriesAsKept => ({
  id: row.id,
  name: row.name,
  remit: row.remit,
  weekday: row.weekday,
  startsAt: row.starts_at.slice(0, 5),
  minutes: row.minutes,
  everyWeeks: row.every_weeks,
  firstOn: row.first_on,
  cutOff: { workingDays: row.cut_off_days, at: row.cut_off_at.slice(0, 5) },
  quorum: { least: row.quorum_least, areas: row.quorum_areas },
  sections: sectionsOf(row.section_codes, row.section_titles),
  state: row.state,
  version: row.version,
  changedAt: row.changed_at,
  changedByName: row.changed_by_name,
});
