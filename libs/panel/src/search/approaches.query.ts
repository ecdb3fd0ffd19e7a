import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { PanelCase } from '../cases/panel-case';
import { Approach, SearchAnswer } from './approach';
import { RefusalReason } from './refusal-reason';

type OfCase = Pick<PanelCase, 'boroughId' | 'id'>;

interface Row {
  readonly id: string;
  readonly setting_id: string | null;
  readonly approached: string;
  readonly approached_on: Day;
  readonly answer: SearchAnswer;
  readonly refusal: RefusalReason | null;
  readonly weekly_pence: number | null;
  readonly note: string | null;
  readonly unlinked: boolean;
  readonly version: number;
  readonly saved_by_name: string;
  readonly saved_at: Temporal.Instant;
}

/** The search log of a case, the last that was asked first. */
export const approachesOf = async (tx: Tx, of: OfCase): Promise<Approach[]> => {
  const rows = await tx.query<Row>(
    `select * from search_approaches where borough_id = $1 and case_id = $2 order by approached_on desc, id desc`,
    [of.boroughId, of.id],
  );
  return rows.map(asApproach);
};

/** @throws NotFoundError for a line that is not of this case, or was removed */
export const approachOf = async (tx: Tx, of: OfCase, id: string): Promise<Approach> => {
  const [row] = isId(id)
    ? await tx.query<Row>(
        'select * from search_approaches where borough_id = $1 and case_id = $2 and id = $3',
        [of.boroughId, of.id, id],
      )
    : [];
  if (!row) throw new NotFoundError('line of the search log', 'approach-not-found');
  return asApproach(row);
};

const asApproach = (row: Row): Approach => ({
  id: row.id,
  settingId: row.setting_id,
  approached: row.approached,
  approachedOn: row.approached_on,
  answer: row.answer,
  refusal: row.refusal,
  weeklyPence: row.weekly_pence,
  note: row.note,
  unlinked: row.unlinked,
  version: row.version,
  savedByName: row.saved_by_name,
  savedAt: row.saved_at,
});
