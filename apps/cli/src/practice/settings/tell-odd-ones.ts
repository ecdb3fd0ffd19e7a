import { Tx } from '@lib/database/unit-of-work';
import { addDays, addMonths, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { saveRegistrations } from '@lib/provision/lists/save-registrations';
import { Told } from './told-directory';

interface Telling {
  readonly told: readonly Told[];
  readonly asAt: Day;
  /** When all of it was recorded. */
  readonly at: string;
  readonly by: string;
}

/** The few that are out of the ordinary: renamed, merged, archived, not registered, and providers of one group. */
export const tellOddOnes = async (tx: Tx, telling: Telling): Promise<void> => {
  const homes = telling.told.filter(({ setting }) => setting.kind === 'home');
  const lodges = telling.told.filter(({ setting }) => setting.kind === 'supported');
  await rename(tx, telling, homes[3]!.id);
  await enter(tx, telling, {
    name: 'Larkmead House, new annexe (made up)',
    kind: "Children's home",
    because: 'Offered to a borough before anybody saw that it is part of a home on the list',
    mergedInto: homes[5]!.id,
  });
  await enter(tx, telling, {
    name: 'Old Quay Lodge (made up)',
    kind: 'Supported accommodation',
    because: 'Offered to a borough',
    archived: 'Closed: the lease ended',
  });
  await notRegistered(tx, telling, lodges[0]!.id);
  await group(tx, telling);
};

const rename = async (tx: Tx, { asAt, at, by }: Telling, id: string): Promise<void> => {
  const [before] = await tx.query<{ name: string | null }>('select name from settings where id = $1', [id]);
  if (before?.name)
    await tx.query(
      `insert into setting_aliases (id, setting_id, alias, used_until, added_at, added_by_name)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), id, before.name, addMonths(asAt, -6), at, by],
    );
  await tx.query(`update settings set name = 'Brightwater House (made up)' where id = $1`, [id]);
};

interface Entered {
  readonly name: string;
  readonly kind: string;
  readonly because: string;
  readonly mergedInto?: string;
  readonly archived?: string;
}

const enter = async (tx: Tx, { asAt, at, by }: Telling, one: Entered): Promise<void> => {
  const id = newId();
  await tx.query(
    `insert into settings (id, name, provision_type, local_authority, region, on_list, reason, added_at, added_by_name,
                           version, part_of, merged_into, merged_on, merged_at, merged_by_name, archived_on,
                           archived_reason, archived_by_name)
     values ($1, $2, $13, 'Croydon', 'London', false, $3, $4, $5, 1, $6, $6, $7, $8, $9, $10, $11, $12)`,
    [id, one.name, one.because, at, by, one.mergedInto ?? null,
      ...(one.mergedInto ? [addMonths(asAt, -3), at, by] : [null, null, null]),
      ...(one.archived ? [addMonths(asAt, -2), one.archived, by] : [null, null, null]), one.kind],
  ); // prettier-ignore
  await saveRegistrations(tx, { listId: null }, [
    { id, status: 'Applied to register', from: addMonths(asAt, -12) },
  ]);
};

/** Registered once, then cancelled, and open all the same: its boroughs’ approvers are told. */
const notRegistered = async (tx: Tx, { asAt, at, by }: Telling, id: string): Promise<void> => {
  const days = [addDays(asAt, -60), addDays(asAt, -45)] as const;
  await saveRegistrations(tx, { listId: null }, [{ id, status: 'Registration cancelled', from: days[0] }]);
  await saveRegistrations(tx, { listId: null }, [{ id, status: 'Not registered', from: days[1] }]);
  for (const [kind, from, route] of [
    ['cancelled', days[0], null],
    [
      'unregistered',
      days[1],
      'The provider has applied again. Residents stay while boroughs look for other places.',
    ],
  ] as const)
    await tx.query(
      `update setting_registrations
          set record_id = $3, kind = $4, source = 'Ofsted', evidence = 'Made-up notice of cancellation', legal_route = $5,
              recorded_at = $6, recorded_by_name = $7
        where setting_id = $1 and valid_from = $2`,
      [id, from, newId(), kind, route, at, by],
    );
};

const group = async (tx: Tx, { asAt, at, by }: Telling): Promise<void> => {
  const id = newId();
  await tx.query(
    `insert into providers (id, name, added_at, added_by_name) values ($1, 'Harbour Group (made up)', $2, $3)`,
    [id, at, by],
  );
  await tx.query(
    `insert into provider_groups (provider_id, valid_from, group_id, recorded_at, recorded_by_name)
     select p.id, $2, $1, $3, $4 from providers p join settings s on s.provider_id = p.id
      where p.id <> $1 and s.sector = 'Private' group by p.id order by count(*) desc, lower(p.name) limit 3`,
    [id, addMonths(asAt, -18), at, by],
  );
};
