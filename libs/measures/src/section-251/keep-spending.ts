import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { hashOfSpending, spendingDifference } from './spending-difference';
import { countsOfSpending, SpendingActor, SpendingDifference } from './spending-load';
import { PassedOver, SpendingFigure } from './spending-table';
import { sameSpendingApplied, spendingNow } from './spending.query';

/** A table that was read without a problem. */
export interface SoundSpending {
  readonly figures: readonly SpendingFigure[];
  readonly passedOver: PassedOver;
  /** The name of the file, or where it comes from. */
  readonly source: string;
  readonly madeUp: boolean;
}

export interface SpendingWork {
  readonly audit: AuditService;
  readonly clock: Clock;
}

/** One change at a time: each is held against what counts. Held to the end of the transaction. */
export const lockSpending = async (tx: Tx): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtext('section 251 tables'))`);
};

/** Keeps a table that waits to be confirmed. @returns its key. */
export const insertSpending = async (
  tx: Tx,
  clock: Clock,
  { figures, passedOver, source, madeUp }: SoundSpending,
  by: SpendingActor,
): Promise<string> => {
  const id = newId();
  await tx.query(
    `insert into spending_loads (id, source, made_up, sha256, row_count, passed_over, state, received_at, received_by,
                                 received_by_name)
     values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9)`,
    [
      id, source, madeUp, hashOfSpending(figures), figures.length, JSON.stringify(passedOver),
      clock.now().toString(), by.id, by.name,
    ],
  ); // prettier-ignore
  await insertRows(
    tx,
    'spending_lines',
    { load_id: 'uuid', borough_id: 'smallint', year: 'smallint', line: 'text', pence: 'bigint', row_number: 'integer' },
    figures.map(({ boroughId, year, line, pence, row }) => [id, boroughId, year, line, pence, row]),
  ); // prettier-ignore
  return id;
};

/** Makes a waiting table count, with its line in the audit. The tables must be locked. */
export const applySpending = async (
  tx: Tx,
  { audit, clock }: SpendingWork,
  { id, figures }: Pick<SoundSpending, 'figures'> & { readonly id: string },
  by: SpendingActor,
  origin: AuditOrigin = {},
): Promise<SpendingDifference> => {
  const difference = spendingDifference(figures, await spendingNow(tx));
  const counts = countsOfSpending(difference);
  await tx.query(
    `update spending_loads set state = 'applied', counts = $2, applied_at = $3, applied_by = $4, applied_by_name = $5
      where id = $1`,
    [id, JSON.stringify(counts), clock.now().toString(), by.id, by.name],
  );
  const said = { action: 'spending-loaded', subjectType: 'section 251 table', subjectIds: [id] } as const;
  await audit.record(tx, { ...said, particulars: { ...counts } }, origin);
  return difference;
};

/** Loads a table at once, all of it or nothing, as the practice London does; the same again changes nothing. */
export const loadSpending = async (
  tx: Tx,
  work: SpendingWork,
  spending: SoundSpending,
  by: SpendingActor,
): Promise<boolean> => {
  await lockSpending(tx);
  if (await sameSpendingApplied(tx, hashOfSpending(spending.figures))) return false;
  const id = await insertSpending(tx, work.clock, spending, by);
  await applySpending(tx, work, { id, figures: spending.figures }, by);
  return true;
};
