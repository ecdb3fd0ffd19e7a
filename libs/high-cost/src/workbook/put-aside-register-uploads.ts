import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { jobFor } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { WAITS_HOURS } from '@lib/placements/importing/waits';
import { dropUploadRows } from './upload-rows';

interface Housekeeping {
  readonly units: UnitOfWork;
  readonly audit: AuditService;
  readonly clock: Clock;
}

/**
 * Puts aside what nobody has confirmed in the time an upload waits, borough by borough.
 * @param units as the role `job`.
 * @returns how many uploads went.
 */
export const putAsideRegisterUploads = async (housekeeping: Housekeeping): Promise<number> => {
  let count = 0;
  for (const { id } of AUTHORITIES)
    count += await housekeeping.units.run(jobFor(id), (tx) => ofBorough(tx, housekeeping));
  return count;
};

const ofBorough = async (tx: Tx, { audit, clock }: Housekeeping): Promise<number> => {
  const now = clock.now();
  const gone = await tx.query<{ id: string }>(
    `update register_uploads set state = 'discarded', discarded_at = $1, discarded_because = 'not confirmed', notes = '[]'
      where state = 'needs confirming' and uploaded_at <= $2 returning id`,
    [now.toString(), now.subtract({ hours: WAITS_HOURS }).toString()],
  );
  for (const { id } of gone) await dropUploadRows(tx, id);
  if (gone.length > 0) {
    const subjectIds = gone.map(({ id }) => id);
    await audit.record(
      tx,
      { action: 'register-upload-put-aside', subjectType: 'register upload', subjectIds },
      { route: 'job housekeeping' },
    );
  }
  return gone.length;
};
