import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { PanelCase } from '../cases/panel-case';
import { InformationRequest } from './information-request';

interface Row {
  readonly id: string;
  readonly question: string;
  readonly section: string | null;
  readonly asked_at: Temporal.Instant;
  readonly asked_by_name: string;
  readonly due_on: Day;
  readonly answer: string | null;
  readonly answered_at: Temporal.Instant | null;
  readonly answered_by_name: string | null;
  readonly version: number;
}

type OfCase = Pick<PanelCase, 'boroughId' | 'id'>;

/** What the panel asked about a case: open questions first, then the newest. */
export const requestsOf = async (tx: Tx, of: OfCase): Promise<InformationRequest[]> => {
  const rows = await tx.query<Row>(
    `select * from information_requests where borough_id = $1 and case_id = $2
      order by (answered_at is not null), asked_at desc, id desc`,
    [of.boroughId, of.id],
  );
  return rows.map(asRequest);
};

/** @throws NotFoundError for a question that was not asked about this case */
export const requestOf = async (tx: Tx, of: OfCase, id: string): Promise<InformationRequest> => {
  const [row] = isId(id)
    ? await tx.query<Row>(
        'select * from information_requests where borough_id = $1 and case_id = $2 and id = $3',
        [of.boroughId, of.id, id],
      )
    : [];
  if (!row) throw new NotFoundError('question');
  return asRequest(row);
};

const asRequest = (row: Row): InformationRequest => ({
  id: row.id,
  question: row.question,
  section: row.section,
  askedAt: row.asked_at,
  askedByName: row.asked_by_name,
  dueOn: row.due_on,
  answer: row.answer,
  answered: row.answered_at === null ? null : { at: row.answered_at, byName: row.answered_by_name ?? '' },
  version: row.version,
});
