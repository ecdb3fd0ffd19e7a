import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { sumOverBoroughs } from '@lib/boroughs/authorities/over-boroughs';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { lockBorough } from './lock-borough';
import { putAside } from './put-aside';
import { WAITS_HOURS } from './waits';

interface Housekeeping {
  readonly units: UnitOfWork;
  readonly audit: AuditService;
  readonly clock: Clock;
}

/**
 * Puts aside what nobody has confirmed in the time an upload waits: rows about children are not kept on the chance
 * that somebody wants them. Borough by borough, for no context sees the uploads of two; two workers at once put
 * each aside once.
 * @param units as the role `job`.
 * @returns how many returns went.
 */
export const putAsideUnconfirmedOfAll = (housekeeping: Housekeeping): Promise<number> =>
  sumOverBoroughs(housekeeping.units, (tx, id) => ofBorough(tx, housekeeping, id));

const ofBorough = async (tx: Tx, { audit, clock }: Housekeeping, boroughId: number): Promise<number> => {
  const before = clock.now().subtract({ hours: WAITS_HOURS }).toString();
  if ((await waitingSince(tx, before)).length === 0) return 0;
  await lockBorough(tx, boroughId);
  const importIds = await waitingSince(tx, before);
  if (importIds.length === 0) return 0;
  await putAside(
    tx,
    { audit, clock },
    { boroughId, importIds, because: 'not confirmed', origin: { route: 'job housekeeping' } },
  );
  return importIds.length;
};

/** The years of one upload were kept moments apart; they go together. */
const waitingSince = async (tx: Tx, before: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `select id from imports
      where state = 'needs confirming'
        and upload_id in (select upload_id from imports where state = 'needs confirming' and uploaded_at <= $1)`,
    [before],
  );
  return rows.map((row) => row.id);
};
