import { Day } from '@lib/kernel/day';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { FundingPosition } from '../funding/funding-position';
import { mayCountOn } from '../register/may-count.sql';
import { RegisterRecord } from '../register/register-entry';
import { recordsOfPlacements } from '../register/register.query';
import { standardOf } from '../standard/standard.query';
import { FoundPlacement } from './found-placement';

/** Groups in which a place may cost that much; of another the register is begun on a page. */
const DEAR_GROUPS = [
  'residential',
  'secure',
  'supported',
  'residential-school',
  'other-residential',
  'other',
];

/**
 * The placements a workbook of a day has: those of the register, those of which something is recorded, and those known from
 * returns that could be in it.
 */
export const idsInWorkbook = async (tx: Tx, on: Day): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    `select p.id from placements p
       left join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
      where (${mayCountOn('$1')}) or (p.started_on <= $1 and (p.ended_on is null or p.ended_on > $1)
        and not p.short_break and p.placement_group = any($2))`,
    [on, DEAR_GROUPS],
  );
  return rows.map(({ id }) => id);
};

/** Placements with everything a row has of them, by key, in the order of their local reference. */
export const foundPlacements = async (
  tx: Tx,
  placementIds: Iterable<string>,
  on: Day,
): Promise<ReadonlyMap<string, FoundPlacement>> => {
  const named = [...new Set(placementIds)].filter(isId);
  const records = await asStated(tx, await recordsOfPlacements(tx, named, on));
  const entryIds = records.map(({ entryId }) => entryId);
  const funding = await fundingOfEntries(tx, entryIds);
  const standard = await standardOf(tx, entryIds);
  return new Map(
    records.map((record) => [
      record.placement.id,
      {
        record,
        funding: funding.get(record.entryId ?? '') ?? [],
        standard: standard.get(record.entryId ?? '') ?? null,
      },
    ]),
  );
};

/** With the review that somebody stated: one that follows from the intervals is nobody’s entry, and is not written back. */
const asStated = async (tx: Tx, records: readonly RegisterRecord[]): Promise<RegisterRecord[]> => {
  const rows = await tx.query<{ id: string; on: Day }>(
    'select id, review_due_on as "on" from register_entries where id = any($1) and review_due_on is not null',
    [records.flatMap(({ entryId }) => entryId ?? [])],
  );
  const stated = new Map(rows.map(({ id, on }) => [id, on]));
  return records.map((record) => ({ ...record, reviewDueOn: stated.get(record.entryId ?? '') ?? null }));
};

const fundingOfEntries = async (
  tx: Tx,
  entryIds: readonly (string | null)[],
): Promise<Map<string, FundingPosition[]>> => {
  const rows = await tx.query<FundingPosition & { entryId: string }>(
    `select entry_id as "entryId", id, funder, status, weekly_pence::float8 as "weeklyPence", stated_on as "statedOn",
            evidence, entered_by_name as "enteredByName", version
       from funding_positions where entry_id = any($1) and superseded_at is null`,
    [entryIds.filter((id) => id !== null)],
  );
  const byEntry = new Map<string, FundingPosition[]>();
  for (const { entryId, ...position } of rows)
    byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), position]);
  return byEntry;
};
