import { Viewer } from '@lib/access/viewer';
import { Tx } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';

/** Keeps a name that is its own no longer; one that it had before is dated again. */
export const keepEarlierName = async (
  tx: Tx,
  what: 'setting' | 'provider',
  id: string,
  {
    name,
    on,
    viewer,
    clock,
  }: { name: string; on: Day; viewer: Pick<Viewer, 'personId' | 'name'>; clock: Clock },
): Promise<void> => {
  const key = what === 'setting' ? '(setting_id, lower(alias))' : '(lower(alias))';
  await tx.query(
    `insert into ${what}_aliases (id, ${what}_id, alias, used_until, added_at, added_by, added_by_name)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict ${key} do update set used_until = excluded.used_until`,
    [newId(), id, name, on, clock.now().toString(), viewer.personId, viewer.name],
  );
};
