import { newId, newServiceReference } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';

/** A made-up child of the borough of the transaction. @returns its key. */
export const saveChild = async (tx: Tx, born = '2012-05-01'): Promise<string> => {
  const id = newId();
  await tx.query(
    `insert into children (borough_id, id, local_reference, service_reference, sex, birth_month, uasc, import_id, file, line)
     values ($1, $2, $3, $4, 'U', $5, false, $2, 0, 1)`,
    [tx.context.boroughId, id, `TEST-${id}`, newServiceReference(), born],
  );
  return id;
};

export interface MadePlacement {
  readonly from: string;
  readonly to?: string;
  readonly place?: string;
  readonly provider?: string | null;
  readonly miles?: number | null;
  readonly tier?: 'borough' | 'sub-region' | 'london' | 'outside' | null;
  readonly shortBreak?: boolean;
}

export const savePlacement = async (tx: Tx, childId: string, placement: MadePlacement): Promise<void> => {
  const place = placement.place ?? 'U6';
  await tx.query(
    `insert into placements (borough_id, id, child_id, started_on, ended_on, end_inferred, start_reason, short_break, place,
                             placement_group, provider, distance_miles, location_tier, legal_status, need)
     values ($1, $2, $3, $4, $5, false, 'S', $6, $7, $8, $9, $10, $11, $12, 'N1')`,
    [
      tx.context.boroughId,
      newId(),
      childId,
      placement.from,
      placement.to ?? null,
      placement.shortBreak ?? false,
      place,
      PLACEMENT_TYPES.find(({ code }) => code === place)!.group,
      placement.provider === undefined ? 'PR1' : placement.provider,
      placement.miles === undefined ? 5 : placement.miles,
      placement.tier === undefined ? 'borough' : placement.tier,
      placement.shortBreak ? 'V4' : 'C2',
    ],
  );
};

/** A child with their placements. */
export const saveHistory = async (tx: Tx, born: string, ...placements: MadePlacement[]): Promise<string> => {
  const child = await saveChild(tx, born);
  for (const placement of placements) await savePlacement(tx, child, placement);
  return child;
};

/** An applied return of the borough, with so many episodes, of which so many were repaired. */
export const saveReturn = async (
  tx: Tx,
  { year = 2026, trueAt = '2026-03-31', episodes = 0, repaired = 0 } = {},
): Promise<string> => {
  const id = newId();
  await tx.query(
    `insert into imports (borough_id, id, return_year, true_at, part_year, shape, files, content_hash, upload_id,
                          state, counts, made_up, uploaded_at, applied_at)
     values ($1, $2, $3, $4, false, 'tables', '{episodes.csv}', $5, $2, 'applied', '{}', true, now(), now())`,
    [tx.context.boroughId, id, year, trueAt, id],
  );
  const child = episodes > 0 ? await saveChild(tx) : null;
  for (let n = 0; n < episodes; n += 1) {
    await tx.query(
      `insert into episodes (borough_id, id, child_id, started_on, reason_for_new_episode, legal_status, need, place,
                             distance_approximate, repairs, return_year, import_id, file, line)
       values ($1, $2, $3, date '2020-01-01' + $4::int, 'S', 'C2', 'N1', 'U6', false, $5, $6, $7, 0, 1)`,
      [tx.context.boroughId, newId(), child, n, n < repaired ? ['1'] : [], year, id],
    );
  }
  return id;
};

/** A live agreement of the borough for sufficiency; needs the system's context. */
export const saveAgreement = async (tx: Tx, boroughId: number, ends = '2030-03-31'): Promise<void> => {
  await tx.query(
    `insert into data_sharing_agreements (borough_id, id, purpose, starts_on, ends_on, reference, signed_by)
     values ($1, $2, 'sufficiency', '2020-04-01', $3, 'TEST/1', 'A director')`,
    [boroughId, newId(), ends],
  );
};

/** A time without a break in which a child was looked after. */
export const savePeriod = async (
  tx: Tx,
  childId: string,
  { from, to = null }: { readonly from: string; readonly to?: string | null },
): Promise<void> => {
  await tx.query(
    `insert into looked_after_periods (borough_id, id, child_id, started_on, ended_on, end_inferred)
     values ($1, $2, $3, $4, $5, false)`,
    [tx.context.boroughId, newId(), childId, from, to],
  );
};
