import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';

/** So many made-up placements of the borough of the transaction, each with an entry, two prices and a funder. */
export const saveRegister = async (tx: Tx, count: number, today: Day): Promise<void> => {
  const begun = [tx.context.boroughId, count, today];
  const key = (of: string, n = 'n'): string => `('00000000-0000-7000-${of}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  await tx.query(
    `insert into children (borough_id, id, local_reference, service_reference, sex, birth_month, uasc, import_id, file, line)
     select $1, ${key('8001')}, 'BENCH-' || n, 'BEN-' || n, 'U', '2012-05-01', false, ${key('8009', '1')}, 0, n
       from generate_series(1, $2::int) n where $3::date is not null`,
    begun,
  );
  await tx.query(
    `insert into placements (borough_id, id, child_id, started_on, end_inferred, start_reason, short_break, place, placement_group,
                             provider, distance_miles, location_tier, legal_status, need)
     select $1, ${key('8002')}, ${key('8001')}, $3::date - 400, false, 'S', false, 'K2', 'residential', 'PR4', 5, 'london', 'C2', 'N1'
       from generate_series(1, $2::int) n`,
    begun,
  );
  await tx.query(
    `insert into register_entries (borough_id, id, child_id, placement_id, solo, staff_per_child, registration, procurement,
                                   entered_at, entered_by_name, version)
     select $1, ${key('8003')}, ${key('8001')}, ${key('8002')}, true, 2, 'registered', 'spot', now(), 'A made-up officer', 1
       from generate_series(1, $2::int) n where $3::date is not null`,
    begun,
  );
  for (const [kind, at] of [['core', '8004'], ['therapy', '8005']] as const)
    await tx.query(
      `insert into cost_lines (borough_id, id, entry_id, kind, payer, per, pence, starts_on, source, entered_at, entered_by_name, version)
       select $1, ${key(at)}, ${key('8003')}, '${kind}', 'social-care', 'week', 500000 + n, $3::date - 300, 'page', now(),
              'A made-up officer', 1 from generate_series(1, $2::int) n`,
      begun,
    );
  await tx.query(
    `insert into funding_positions (borough_id, id, entry_id, funder, status, weekly_pence, stated_on, evidence, entered_at,
                                    entered_by_name, version)
     select $1, ${key('8006')}, ${key('8003')}, 'health', 'agreed', 100000, $3::date - 300, 'ICB/' || n, now(), 'A made-up officer', 1
       from generate_series(1, $2::int) n`,
    begun,
  );
}; // prettier-ignore
