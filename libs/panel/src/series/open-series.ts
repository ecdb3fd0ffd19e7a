import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Actor } from '../cases/case-event';
import { NewSeries } from './series';

/** Opens a series; its meetings open themselves from now on. Its seats are libs/access's. */
export const openSeries = async (tx: Tx, clock: Clock, series: NewSeries, by: Actor): Promise<void> => {
  const { id, name, remit, weekday, startsAt, minutes, everyWeeks, firstOn, cutOff, quorum } = series;
  await tx.query(
    `insert into panel_series (id, name, remit, weekday, starts_at, minutes, every_weeks, first_on, cut_off_days,
                               cut_off_at, quorum_least, quorum_areas, state, version, changed_at, changed_by, changed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'open', 1, $13, $14, $15)`,
    [id, name, remit, weekday, startsAt, minutes, everyWeeks, firstOn, cutOff.workingDays, cutOff.at, quorum.least,
      quorum.areas, clock.now().toString(), by.id, by.name],
  ); // prettier-ignore
};
