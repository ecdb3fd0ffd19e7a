import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { Neighbours, Stretch } from './timeline-place';

interface Row {
  readonly settingId: string;
  readonly at: Stretch | null;
  readonly next: Stretch | null;
}

const STRETCH = `jsonb_build_object('from', r.valid_from, 'to', r.valid_to, 'isRecorded', r.record_id is not null)`;

/** What stands on a day, and what comes next, of many settings at once: by the key of each. */
export const neighboursOf = async (
  tx: Tx,
  asked: readonly { readonly id: string; readonly from: Day }[],
): Promise<ReadonlyMap<string, Neighbours>> => {
  const rows = await tx.query<Row>(
    `select asked.setting_id as "settingId", here.stretch as at, later.stretch as next
       from unnest($1::uuid[], $2::date[]) as asked(setting_id, on_day)
       left join lateral (
         select ${STRETCH} as stretch from setting_registrations r
          where r.setting_id = asked.setting_id and r.valid_from <= asked.on_day
            and (r.valid_to is null or r.valid_to > asked.on_day)) here on true
       left join lateral (
         select ${STRETCH} as stretch from setting_registrations r
          where r.setting_id = asked.setting_id and r.valid_from > asked.on_day
          order by r.valid_from limit 1) later on true`,
    [asked.map(({ id }) => id), asked.map(({ from }) => from)],
  );
  return new Map(rows.map(({ settingId, at, next }) => [settingId, { at, next }]));
};
