import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';

/** How the registration of a setting stands from a day on. */
export interface NewRegistration {
  readonly id: string;
  readonly status: string;
  readonly from: Day;
}

/**
 * Ends what stood before and writes what stands from now on. Where the day of an earlier entry comes again, because a
 * list of the same day was corrected, or is later, that entry is put right instead.
 */
export const saveRegistrations = async (
  tx: Tx,
  { listId }: { readonly listId: string | null },
  registrations: readonly NewRegistration[],
): Promise<void> => {
  await tx.query(
    `update setting_registrations r set valid_to = given.valid_from
       from unnest($1::uuid[], $2::date[]) as given(setting_id, valid_from)
      where r.setting_id = given.setting_id and r.valid_to is null and r.valid_from < given.valid_from`,
    [registrations.map(({ id }) => id), registrations.map(({ from }) => from)],
  );
  const corrected = await tx.query<{ setting_id: string }>(
    `update setting_registrations r set status = given.status, list_id = $4
       from unnest($1::uuid[], $2::date[], $3::text[]) as given(setting_id, valid_from, status)
      where r.setting_id = given.setting_id and r.valid_to is null and r.valid_from >= given.valid_from
      returning r.setting_id`,
    [
      registrations.map(({ id }) => id),
      registrations.map(({ from }) => from),
      registrations.map(({ status }) => status),
      listId,
    ],
  );
  const done = new Set(corrected.map(({ setting_id }) => setting_id));
  await insertRows(
    tx,
    'setting_registrations',
    { setting_id: 'uuid', valid_from: 'date', status: 'text', list_id: 'uuid' },
    registrations.filter(({ id }) => !done.has(id)).map(({ id, from, status }) => [id, from, status, listId]),
  );
};
