import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { Answer } from '../answers/answer';
import { HeldReturn, Manner, ReturnHead, RowOrigin } from '../returns/held-return';
import { AnswerChange } from './answer-changes';
import { stateOnceGiven } from './state-once-given';

/** Who changes a return, how, and when. */
export interface Changing {
  readonly personId: string | null;
  readonly name: string;
  readonly manner: Manner;
  readonly at: Temporal.Instant;
}

const COLUMNS = {
  borough_id: 'smallint',
  return_id: 'uuid',
  row_id: 'uuid',
  question: 'text',
  value: 'jsonb',
  state: 'text',
  prefilled: 'jsonb',
  source: 'text',
  source_on: 'date',
  manner: 'text',
  change: 'bigint',
  changed_at: 'timestamptz',
  changed_by: 'uuid',
  changed_by_name: 'text',
} as const;

const json = (answer: Answer): string | null => (answer === null ? null : JSON.stringify(answer));

const KEY = '(borough_id, return_id, row_id, question)';

/** Writes answers that changed; what had been filled in stays beside them. */
export const writeChanges = async (
  tx: Tx,
  held: HeldReturn,
  changes: readonly AnswerChange[],
  { personId, name, manner, at, change }: Changing & { readonly change: number },
): Promise<void> => {
  const rows = new Map(Object.values(held.rows).flatMap((some) => some.map((row) => [row.id, row.answers])));
  await insertRows(
    tx,
    'return_answers',
    COLUMNS,
    changes.map(({ rowId, question, value }) => {
      const before = (rowId === null ? held.once : rows.get(rowId))?.[question];
      const prefilled = before?.prefilled ?? null;
      const state = stateOnceGiven(value, before);
      return [
        held.boroughId, held.id, rowId, question, json(value), state, json(prefilled), before?.source ?? null,
        before?.sourceOn ?? null, manner, change, at.toString(), personId, name,
      ]; // prettier-ignore
    }),
    `on conflict ${KEY} do update set value = excluded.value, state = excluded.state, manner = excluded.manner,
       change = excluded.change, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
       changed_by_name = excluded.changed_by_name`,
  );
};

/** Says of what was filled in that it is right; a grid that was changed in part is given now. @returns how many answers were confirmed */
export const writeConfirmed = async (
  tx: Tx,
  held: HeldReturn,
  some: readonly Omit<AnswerChange, 'value'>[],
  { personId, name, at, change }: Omit<Changing, 'manner'> & { readonly change: number },
): Promise<number> => {
  const confirmed = await tx.query(
    `update return_answers a
        set state = case when a.value is not distinct from a.prefilled then 'confirmed' else 'given' end, change = $5, changed_at = $6, changed_by = $7, changed_by_name = $8
       from unnest($3::uuid[], $4::text[]) as asked(row_id, question)
      where a.borough_id = $1 and a.return_id = $2 and a.row_id is not distinct from asked.row_id
        and a.question = asked.question and a.state = 'to confirm' returning 1`,
    [
      held.boroughId, held.id, some.map(({ rowId }) => rowId), some.map(({ question }) => question),
      change, at.toString(), personId, name,
    ], // prettier-ignore
  );
  return confirmed.length;
};

/** An answer that is filled in before anybody gives one. */
export interface FilledAnswer {
  readonly rowId: string | null;
  readonly question: string;
  readonly value: Answer;
  readonly source: string;
  readonly on: Day;
  /** Whether it is the service’s to say, so that nobody has to confirm it. */
  readonly readOnly: boolean;
}

/**
 * Fills in what is known where nothing was given yet, over what still waits to be confirmed as it was filled in, and over
 * what is the service’s own to say.
 */
export const writeFilledIn = async (
  tx: Tx,
  { boroughId, id }: Pick<ReturnHead, 'boroughId' | 'id'>,
  filled: readonly FilledAnswer[],
  { change, at }: { readonly change: number; readonly at: Temporal.Instant },
): Promise<void> => {
  await insertRows(
    tx,
    'return_answers',
    COLUMNS,
    filled.map(({ rowId, question, value, source, on, readOnly }) => [
      boroughId, id, rowId, question, json(value), readOnly ? 'confirmed' : 'to confirm', json(value), source, on,
      'prefill', change, at.toString(), null, null,
    ]), // prettier-ignore
    `on conflict ${KEY} do update set value = excluded.value, prefilled = excluded.prefilled, source = excluded.source,
       source_on = excluded.source_on, change = excluded.change, changed_at = excluded.changed_at
     where excluded.state = 'confirmed'
        or (return_answers.state = 'to confirm' and return_answers.value is not distinct from return_answers.prefilled)`,
  );
};

export interface NewRow {
  readonly id: string;
  readonly section: string;
  readonly position: number;
  readonly origin: RowOrigin;
}

export const writeRows = async (
  tx: Tx,
  { boroughId, id }: Pick<ReturnHead, 'boroughId' | 'id'>,
  rows: readonly NewRow[],
  change: number,
): Promise<void> => {
  await insertRows(
    tx,
    'return_rows',
    {
      borough_id: 'smallint',
      return_id: 'uuid',
      id: 'uuid',
      section: 'text',
      position: 'integer',
      origin: 'text',
      change: 'bigint',
    },
    rows.map((row) => [boroughId, id, row.id, row.section, row.position, row.origin, change]),
  );
};
