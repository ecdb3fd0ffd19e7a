import { Day } from '@lib/kernel/day';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { CostLine } from '../costs/cost-line';
import { KeptUplift } from './uplift-request';

/** What the setting `s` is called, as its page has it. */
const NAME = `coalesce(s.name,
  (select a.alias from setting_aliases a
    where a.setting_id = s.id and a.used_until is null order by a.added_at, a.id limit 1),
  concat_ws(' ', s.provision_type, s.urn) || ' (name withheld by Ofsted)')`;

/** Requests of the borough that stand: open ones first, then the latest decided. */
export const upliftsOf = (tx: Tx, id: string | null = null): Promise<KeptUplift[]> =>
  tx.query<KeptUplift>(
    `select u.id, u.setting_id as "settingId", ${NAME} as "settingName",
            p.name as "providerName", u.asked_on as "askedOn", u.asked_percent::float8 as "askedPercent",
            u.applies_from as "appliesFrom", u.reason, u.state, u.decided_on as "decidedOn",
            u.agreed_percent::float8 as "agreedPercent", u.evidence, u.entered_by_name as "enteredByName", u.version
       from uplift_requests u
       join settings s on s.id = u.setting_id
       left join providers p on p.id = s.provider_id
      where u.withdrawn_at is null and ($1::uuid is null or u.id = $1)
      order by u.state <> 'asked', coalesce(u.decided_on, u.asked_on) desc, u.id`,
    [id],
  );

export const upliftById = async (tx: Tx, id: string): Promise<KeptUplift | null> =>
  isId(id) ? ((await upliftsOf(tx, id))[0] ?? null) : null;

/** A setting at which the borough has a placement, or had one within a year. */
export interface SettingUsed {
  readonly id: string;
  readonly name: string;
}

export const settingsUsed = (tx: Tx, today: Day): Promise<SettingUsed[]> =>
  tx.query<SettingUsed>(
    `select s.id, ${NAME} as name from settings s
      where s.urn in (select p.urn from placements p where p.ended_on is null or p.ended_on > ($1::date - interval '1 year'))
      order by 2, 1`,
    [today],
  );

/** The cost lines of each placement at a setting that a day finds there, and of nobody by name. */
export const linesAt = async (tx: Tx, on: Day): Promise<ReadonlyMap<string, readonly CostLine[][]>> => {
  const rows = await tx.query<{ settingId: string; lines: CostLine[] }>(
    `select s.id as "settingId",
            json_agg(json_build_object('kind', l.kind, 'payer', l.payer, 'per', l.per, 'pence', l.pence,
              'startsOn', l.starts_on, 'endsOn', coalesce(l.ends_on, p.ended_on))) as lines
       from placements p
       join settings s on s.urn = p.urn
       join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
       join cost_lines l on l.borough_id = e.borough_id and l.entry_id = e.id and l.withdrawn_at is null
      where p.ended_on is null or p.ended_on > $1
      group by s.id, p.borough_id, p.id`,
    [on],
  );
  const bySetting = new Map<string, CostLine[][]>();
  for (const { settingId, lines } of rows)
    bySetting.set(settingId, [...(bySetting.get(settingId) ?? []), lines]);
  return bySetting;
};
