import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { addDays, addMonths, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { saveRegistrations } from '@lib/provision/lists/save-registrations';

const NAME = 'Fernhill Cottage (made up)';
const HOLDS_IT = 'bromley';
const BY = 'The practice London';
const WEEK_PENCE = 620_000;

/**
 * A home that has applied to register and has no number yet, with a block in it of one borough: it is not known which of
 * its places stand empty. Told once.
 */
export const tellUnnumbered = async (job: UnitOfWork, { asAt }: { readonly asAt: Day }): Promise<void> => {
  const settingId = await job.run(SYSTEM, (tx) => enter(tx, asAt));
  if (settingId === null) return;
  const boroughId = findAuthority(HOLDS_IT)!.id;
  await job.run(jobFor(boroughId), (tx) =>
    tx.query(
      `insert into block_contracts (borough_id, id, setting_id, places, weekly_pence, starts_on, entered_at,
                                    entered_by_name, version)
       values ($1, $2, $3, 2, $4, $5, $6, $7, 1)`,
      [boroughId, newId(), settingId, WEEK_PENCE, addMonths(asAt, -2), at(addMonths(asAt, -2)), BY],
    ),
  );
};

/** @returns its key; null where it is there already. */
const enter = async (tx: Tx, asAt: Day): Promise<string | null> => {
  const [found] = await tx.query('select 1 from settings where name = $1', [NAME]);
  if (found) return null;
  const [id, entered, said] = [newId(), addMonths(asAt, -4), addDays(asAt, -9)];
  await tx.query(
    `insert into settings (id, name, provision_type, local_authority, region, places, on_list, reason, added_at,
                           added_by_name, version)
     values ($1, $2, 'Children''s home', 'Bromley', 'London', 3, false, 'Has applied to register', $3, $4, 1)`,
    [id, NAME, at(entered), BY],
  );
  await saveRegistrations(tx, { listId: null }, [{ id, status: 'Applied to register', from: entered }]);
  await tx.query(
    `insert into setting_places (id, setting_id, valid_from, commissioned, out_of_use, vacant, source, said_at,
                                 said_by_name, confirmed_on, confirmed_source, confirmed_by_name, version)
     values ($1, $2, $3, 3, 0, 1, 'programme', $4, $5, $3, 'programme', $5, 1)`,
    [newId(), id, said, at(said), BY],
  );
  return id;
};

const at = (on: Day): string => `${on}T10:00:00Z`;
