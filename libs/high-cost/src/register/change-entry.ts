import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, Problem } from '@lib/kernel/domain-error';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { holdEntry, RecordedBy } from './keep-entry';
import { RegisterRecord } from './register-entry';
import { recordOfPlacement } from './register.query';

/** What a change of the register is made with. */
export interface RegisterWork {
  readonly units: UnitOfWork;
  readonly audit: AuditService;
  readonly clock: Clock;
}

/** An entry that is held, with the placement it is of, as it stood before. */
export interface HeldEntry {
  readonly entryId: string;
  readonly record: RegisterRecord;
  /** As it stood before the entry was begun, where this begins it. */
  readonly before: RegisterRecord;
  readonly today: Day;
  readonly now: string;
  readonly by: RecordedBy;
}

/** Whose placement it is, and the version of its entry as the page showed it; 0 where there was none. */
export interface EntrySeen {
  readonly placementId: string;
  readonly version: number;
}

/**
 * Changes something that is kept of a placement, in one transaction: the entry is held, its version goes up, and the change
 * is recorded with what it says of itself.
 * @throws NotFoundError for a placement that is not this borough’s
 * @throws ConflictError when somebody else recorded something of it in between
 */
export const changeEntry = async (
  { units, audit, clock }: RegisterWork,
  enterer: Enterer,
  { placementId, version }: EntrySeen,
  change: (tx: Tx, held: HeldEntry) => Promise<Readonly<Record<string, string>>>,
): Promise<void> => {
  await units.run(enterer.context, async (tx) => {
    const today = clock.today();
    const by = { id: enterer.context.personId, name: enterer.name };
    const before = await recordOfPlacement(tx, placementId, today);
    const entryId = await holdEntry(tx, before, { by, clock });
    const seen = await tx.query(
      'update register_entries set version = version + 1 where borough_id = $1 and id = $2 and version = $3 returning 1',
      [tx.context.boroughId, entryId, Math.max(version, 1)],
    );
    if (seen.length === 0) throw recordedMeanwhile();
    const record = await recordOfPlacement(tx, placementId, today);
    const particulars = await change(tx, { entryId, record, before, today, now: clock.now().toString(), by });
    await audit.record(
      tx,
      {
        action: 'register-changed',
        subjectType: 'child',
        subjectIds: [record.placement.childId],
        particulars,
      },
      enterer.origin,
    );
  });
};

/** @throws InvalidError where anything is wrong */
export const requireRight = (problems: readonly Problem[], code: string): void => {
  if (problems.length > 0)
    throw new InvalidError('Nothing was saved. Mend what is named.', code, [...problems]);
};

export const recordedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else recorded something of this placement while you had it open. Look at what is recorded now, and do it again if it is still right.',
    'register-changed',
  );
