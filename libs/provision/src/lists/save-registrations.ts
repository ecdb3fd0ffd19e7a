import { insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { neighboursOf } from '../registrations/neighbours.query';
import { placeOfListed, TimelinePlace } from '../registrations/timeline-place';

/** How the registration of a setting stands from a day on. */
export interface NewRegistration {
  readonly id: string;
  readonly status: string;
  readonly from: Day;
}

type Placed = NewRegistration & { readonly place: TimelinePlace };

/**
 * Ends what stood before and writes what stands from now on, until the next thing that is known. Where the day of an
 * earlier entry comes again, because a list of the same day was corrected, or is later, that entry is put right instead.
 */
export const saveRegistrations = async (
  tx: Tx,
  { listId }: { readonly listId: string | null },
  registrations: readonly NewRegistration[],
): Promise<void> => {
  if (registrations.length === 0) return;
  const neighbours = await neighboursOf(tx, registrations);
  const placed = registrations.map((one): Placed => {
    const place = placeOfListed(one.from, neighbours.get(one.id)!);
    return { ...one, place };
  });
  await endAtSplits(tx, placed);
  await putRight(tx, placed, listId);
  await insertRows(
    tx,
    'setting_registrations',
    { setting_id: 'uuid', valid_from: 'date', valid_to: 'date', status: 'text', list_id: 'uuid' },
    placed.flatMap(({ id, from, status, place }) =>
      place.kind === 'same day' ? [] : [[id, from, place.to, status, listId]],
    ),
  );
};

const endAtSplits = async (tx: Tx, placed: readonly Placed[]): Promise<void> => {
  const splits = placed.flatMap(({ id, from, place }) =>
    place.kind === 'splits' ? [{ id, began: place.from, from }] : [],
  );
  await tx.query(
    `update setting_registrations r set valid_to = given.valid_from
       from unnest($1::uuid[], $2::date[], $3::date[]) as given(setting_id, began, valid_from)
      where r.setting_id = given.setting_id and r.valid_from = given.began`,
    [splits.map(({ id }) => id), splits.map(({ began }) => began), splits.map(({ from }) => from)],
  );
};

const putRight = async (tx: Tx, placed: readonly Placed[], listId: string | null): Promise<void> => {
  const same = placed.flatMap(({ id, status, place }) =>
    place.kind === 'same day' ? [{ id, status, began: place.from }] : [],
  );
  await tx.query(
    `update setting_registrations r
        set status = given.status, list_id = $4, record_id = null, kind = null, source = null, evidence = null,
            legal_route = null, recorded_at = null, recorded_by = null, recorded_by_name = null
       from unnest($1::uuid[], $2::date[], $3::text[]) as given(setting_id, began, status)
      where r.setting_id = given.setting_id and r.valid_from = given.began`,
    [same.map(({ id }) => id), same.map(({ began }) => began), same.map(({ status }) => status), listId],
  );
};
