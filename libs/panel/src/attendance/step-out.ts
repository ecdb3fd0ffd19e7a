import { Tx } from '@lib/database/unit-of-work';
import { AgendaItem } from '../agenda/agenda-item';
import { CaseWork } from '../cases/move-case';
import { attendancesOf } from './attendance.query';

/** Who stepped out of the room for one item: exactly these, of those who are at the meeting. */
export const stepOut = async (
  tx: Tx,
  { audit, origin }: CaseWork,
  item: AgendaItem,
  personIds: readonly string[],
): Promise<void> => {
  const there = (await attendancesOf(tx, item.meetingId)).filter(({ state }) => state === 'present');
  const out = there.filter(({ personId }) => personIds.includes(personId));
  await tx.query(`delete from item_absences where item_id = $1 and because = 'stepped out'`, [item.id]);
  for (const { personId } of out) {
    await tx.query(
      `insert into item_absences (series_id, item_id, person_id, because) values ($1, $2, $3, 'stepped out')
         on conflict do nothing`,
      [item.seriesId, item.id, personId],
    );
  }
  await audit.record(
    tx,
    {
      action: 'meeting-moved',
      subjectType: 'agenda item',
      subjectIds: [item.id],
      particulars: { out: out.length },
    },
    origin,
  );
};
