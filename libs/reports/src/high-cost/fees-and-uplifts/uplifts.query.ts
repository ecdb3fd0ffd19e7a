import { addYears, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { SettingLine } from '@lib/provision/settings/setting';

/** A request of a provider for more, as it stood on a day. */
export interface UpliftOn extends Pick<SettingLine, 'name' | 'aliases' | 'urn' | 'provisionType'> {
  readonly provider: string | null;
  readonly askedOn: Day;
  readonly askedPercent: number;
  readonly appliesFrom: Day;
  readonly reason: string;
  readonly state: string;
  readonly decidedOn: Day | null;
  readonly agreedPercent: number | null;
}

/** The borough's requests of the year to a day, and older ones open on it; what was decided later is not known yet. */
export const upliftsTo = (tx: Tx, on: Day): Promise<UpliftOn[]> =>
  tx.query<UpliftOn>(
    `select s.name, s.urn, s.provision_type as "provisionType", p.name as provider, u.asked_on as "askedOn",
            coalesce((select array_agg(a.alias order by a.added_at, a.id) from setting_aliases a
                       where a.setting_id = s.id and a.used_until is null), '{}') as aliases,
            u.asked_percent::float8 as "askedPercent", u.applies_from as "appliesFrom", u.reason,
            case when u.decided_on <= $1 then u.state else 'asked' end as state,
            case when u.decided_on <= $1 then u.decided_on end as "decidedOn",
            case when u.decided_on <= $1 then u.agreed_percent::float8 end as "agreedPercent"
       from uplift_requests u
       join settings s on s.id = u.setting_id
       left join providers own on own.id = s.provider_id
       left join providers p on p.id = coalesce(own.merged_into, own.id)
      where u.withdrawn_at is null and u.asked_on <= $1
        and (u.asked_on > $2 or u.decided_on is null or u.decided_on > $1)
      order by u.asked_on desc, u.id`,
    [on, addYears(on, -1)],
  );
