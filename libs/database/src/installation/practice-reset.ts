import { Temporal } from 'temporal-polyfill';
import { ConflictError } from '@lib/kernel/domain-error';
import { Tx } from '../unit-of-work';

/** That somebody wants the practice London made again. It stands on the installation's row until that is begun. */
export interface ResetRequest {
  readonly askedAt: Temporal.Instant;
  /** As what they asked: roles and borough; null when nobody was signed in. */
  readonly askedBy: string | null;
}

/**
 * Writes down that a practice installation is to be made again. Asked already is asked.
 * @throws ConflictError on a real installation.
 */
export const askForReset = async (tx: Tx, askedBy: string | null): Promise<void> => {
  const asked = await tx.query(
    `update installation set reset_asked_at = clock_timestamp(), reset_asked_by = $1 where practice returning 1`,
    [askedBy],
  );
  if (asked.length === 0) throw onlyPractice();
};

/** What was asked and not begun yet; null when nothing was. */
export const readResetRequest = async (tx: Tx): Promise<ResetRequest | null> => {
  const [row] = await tx.query<{ asked_at: Temporal.Instant | null; asked_by: string | null }>(
    'select reset_asked_at as asked_at, reset_asked_by as asked_by from installation',
  );
  return row?.asked_at ? { askedAt: row.asked_at, askedBy: row.asked_by } : null;
};

/** @param tx as the migrate role. */
export const dropResetRequest = async (tx: Tx): Promise<void> => {
  await tx.query('update installation set reset_asked_at = null, reset_asked_by = null where practice');
};

/**
 * Empties a practice database: everything but its mark, its schema and its key, the audit with it. All of it or
 * nothing, and the database itself refuses a real installation. The next first start fills it again.
 * @param tx as the migrate role, for the service itself (`SYSTEM`).
 * @throws ConflictError on a real installation, and `practice-in-use` while a process of the service is connected.
 */
export const emptyPractice = async (tx: Tx): Promise<void> => {
  try {
    await tx.query('select public.empty_practice()');
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === INSUFFICIENT_PRIVILEGE) throw onlyPractice();
    if (code === OBJECT_IN_USE || code === LOCK_NOT_AVAILABLE) throw inUse();
    throw error;
  }
};

const INSUFFICIENT_PRIVILEGE = '42501';
const OBJECT_IN_USE = '55006';
const LOCK_NOT_AVAILABLE = '55P03';

const onlyPractice = (): ConflictError =>
  new ConflictError('Only a practice installation can be emptied and made again.', 'practice-only');

const inUse = (): ConflictError =>
  new ConflictError(
    'Something is using this database. Stop every web and worker process and every other command on it, then try again.',
    'practice-in-use',
  );
