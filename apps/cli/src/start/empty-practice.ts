import { setTimeout as wait } from 'node:timers/promises';
import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import {
  dropResetRequest,
  emptyPractice,
  readResetRequest,
  ResetRequest,
} from '@lib/database/installation/practice-reset';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';

/** Connections of a process that has just ended are gone a moment later. */
const PATIENCE_MS = 10_000;
const AGAIN_AFTER_MS = 200;

/**
 * Empties a practice database; the first row of its new audit says who asked and when, in the same transaction.
 * @param units as the migrate role.
 * @throws ConflictError on a real installation, and when the database stays in use.
 */
export const emptyPracticeDatabase = async (
  units: UnitOfWork,
  particulars: Readonly<Record<string, unknown>>,
  patience: number = PATIENCE_MS,
): Promise<void> => {
  try {
    await units.run(SYSTEM, async (tx) => {
      await emptyPractice(tx);
      await new AuditService().record(tx, { action: 'practice-reset', particulars });
    });
  } catch (error) {
    if (!isInUse(error) || patience <= 0) throw error;
    await wait(AGAIN_AFTER_MS);
    await emptyPracticeDatabase(units, particulars, patience - AGAIN_AFTER_MS);
  }
};

const isInUse = (error: unknown): boolean =>
  error instanceof ConflictError && error.code === 'practice-in-use';

/**
 * Does what somebody asked for on `/practice`, before anything serves. Where it cannot be done, because others use
 * the database, the request is dropped and the old London is served again.
 */
export const emptyIfAsked = async (
  units: UnitOfWork,
  say: (line: string) => void,
  patience?: number,
): Promise<void> => {
  const request = await units.run(SYSTEM, readResetRequest);
  if (!request) return;
  const particulars = particularsOf(request);
  try {
    await emptyPracticeDatabase(units, particulars, patience);
    say('Everything in the practice database is gone, as somebody asked on its page.');
  } catch (error) {
    if (!isInUse(error)) throw error;
    await units.run(SYSTEM, async (tx) => {
      await dropResetRequest(tx);
      await new AuditService().record(tx, { action: 'practice-reset', outcome: 'refused', particulars });
    });
    say(`The practice London stays as it is. ${(error as Error).message}`);
  }
};

const particularsOf = ({ askedAt, askedBy }: ResetRequest): Readonly<Record<string, unknown>> => ({
  askedAt: askedAt.toString(),
  askedBy: askedBy ?? 'nobody signed in',
});
