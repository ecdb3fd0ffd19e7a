import { ConflictError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { ReturnHead } from '../returns/held-return';
import { RETURN_MOVES, ReturnMove, ReturnMoveName } from './return-moves';

/** What else of a return changes with a step, by its column. */
export type ChangedColumns = Readonly<
  Partial<
    Record<
      | 'ready_at'
      | 'ready_by'
      | 'ready_by_name'
      | 'ready_message'
      | 'sent_back_because'
      | 'submissions'
      | 'submitted_at'
      | 'correction_because'
      | 'tally',
      string | number | null
    >
  >
>;

/**
 * Takes a return one step on. Who may is declared by the handler; from where is checked here, and again by the guarded
 * update. The caller writes the audit in the same transaction.
 * @param seen the version of the return somebody decided on; null where they saw none
 * @throws ConflictError where it stands elsewhere, or somebody changed it in between
 */
export const moveReturn = async (
  tx: Tx,
  head: ReturnHead,
  name: ReturnMoveName,
  { seen, set = {} }: { readonly seen: number | null; readonly set?: ChangedColumns },
): Promise<void> => {
  const { from, to }: ReturnMove = RETURN_MOVES[name];
  if (!from.includes(head.state))
    throw new ConflictError(
      `This return is ${head.state}, so this can no longer be done. Open it to see who changed it.`,
      'return-stands-elsewhere',
    );
  if (seen !== null && seen !== head.version) throw changedMeanwhile();
  const columns = Object.entries(set);
  const moved = await tx.query(
    `update returns set state = $4, version = version + 1${columns
      .map(([column], index) => `, ${column} = $${index + 5}`)
      .join('')}
      where borough_id = $1 and id = $2 and version = $3 returning 1`,
    [head.boroughId, head.id, head.version, to, ...columns.map(([, value]) => value)],
  );
  if (moved.length === 0) throw changedMeanwhile();
};

const changedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else changed this return while you had it open. Look at it as it is now, and do it again if it is still right.',
    'return-changed',
  );
