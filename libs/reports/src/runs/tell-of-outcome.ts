import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { finishMessages } from '@lib/mail/messages/post-message';
import { tellRecipients, ToldRun } from '../deliveries/tell-recipients';
import { Outcome } from './run-lease';

/**
 * Tells whoever a run is for what became of a try, in the transaction that ends it: that its workbook is there, or that
 * there is nothing to report. A try that waits, or will be made again, is told to nobody; one that was given up is told by
 * {@link tellOfFailure}.
 */
export const tellOfOutcome = async (
  tx: Tx,
  run: ToldRun,
  { state, tellNothing }: Pick<Outcome, 'state' | 'tellNothing'>,
  at: Temporal.Instant,
): Promise<void> => {
  if (state !== 'ready' && state !== 'skipped') return;
  const skipped = tellNothing ? 'nothing' : 'skipped';
  await tellRecipients(tx, run, state === 'ready' ? 'ready' : skipped, at);
  await endFailure(tx, run, at);
};

/** What was asked of the owner when an earlier try was given up is dealt with, unless other boroughs' runs may still fail. */
const endFailure = async (
  tx: Tx,
  { id, boroughId, occurrenceId }: ToldRun,
  at: Temporal.Instant,
): Promise<void> => {
  if (occurrenceId !== null) {
    const [time] = await tx.query<{ boroughId: number | null }>(
      'select borough_id as "boroughId" from occurrences where id = $1',
      [occurrenceId],
    );
    if (time?.boroughId !== boroughId) return;
  }
  await finishMessages(tx, occurrenceId ?? id, at, ['report-failed']);
};
