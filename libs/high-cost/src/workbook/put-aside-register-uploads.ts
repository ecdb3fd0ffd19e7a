import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
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
export const putAsideRegisterUploads = (housekeeping: Housekeeping): Promise<number> =>
  sumOverBoroughs(housekeeping.units, (tx) => ofBorough(tx, housekeeping));

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
