import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { RegisteredAges } from '@lib/provision/settings/registered-ages';
import { SettingRestriction } from '@lib/provision/statements/restriction';
import { Specialism } from '@lib/provision/statements/specialism';
import { SettingPlaces } from '@lib/provision/places/setting-places';
import { allPlaces } from '@lib/provision/places/places.query';
import { PlacedSetting } from '@lib/provision/places/placed-settings.query';

/** Where something lies on the British National Grid, in metres. */
export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

type Restriction = Pick<SettingRestriction, 'code' | 'imposedBy' | 'youngest' | 'oldest' | 'mostPlaces'>;

/** A setting as a search looks at it. */
export interface SearchedSetting extends PlacedSetting, RegisteredAges {
  readonly providerName: string | null;
  readonly outwardCode: string | null;
  /** How its registration stands, in the words of the regulator. */
  readonly registration: string;
  readonly specialisms: readonly Specialism[];
  readonly restrictions: readonly Restriction[];
}

/** A weekly price of the borough’s own at a setting, and the last day it was in force. */
export interface LastPaid {
  readonly urn: string;
  readonly pence: number;
  readonly on: Day;
}

/** Settings that something is said of, or that are for something; without those that are archived on a day. */
export const searchedSettings = (tx: Tx, on: Day): Promise<SearchedSetting[]> =>
  tx.query<SearchedSetting>(
    `select s.id, s.urn, s.name, s.provision_type as "provisionType", s.local_authority as "localAuthority", s.places,
            s.outward_code as "outwardCode", s.youngest_age as "youngestAge", s.oldest_age as "oldestAge", p.name as "providerName", coalesce(r.status, 'Not known') as registration,
            coalesce((select array_agg(a.alias order by a.added_at, a.id) from setting_aliases a
                       where a.setting_id = s.id), '{}') as aliases,
            coalesce((select array_agg(distinct c.code order by c.code) from setting_specialisms c
                       where c.setting_id = s.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)),
                     '{}') as specialisms,
            coalesce((select json_agg(json_build_object('code', c.code, 'imposedBy', c.imposed_by,
                        'youngest', c.youngest, 'oldest', c.oldest, 'mostPlaces', c.most_places) order by c.code, c.id)
                       from setting_restrictions c
                       where c.setting_id = s.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)),
                     '[]') as restrictions
       from settings s
       left join providers own on own.id = s.provider_id
       left join providers p on p.id = coalesce(own.merged_into, own.id)
       left join setting_registrations r on r.setting_id = s.id and r.valid_to is null
      where s.merged_into is null and (s.archived_on is null or s.archived_on > $1)
        and (exists (select from setting_places x where x.setting_id = s.id)
             or exists (select from setting_specialisms x where x.setting_id = s.id))
      order by lower(coalesce(s.name, '')), s.urn, s.id`,
    [on],
  );

/** What stands of every setting, by setting. */
export const placesSaid = (tx: Tx): Promise<ReadonlyMap<string, readonly SettingPlaces[]>> => allPlaces(tx);

/** The middle of the sectors of outward codes, by code. */
export const middlesOfOutward = (tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, GridPoint>> =>
  middles(tx, `split_part(sector, ' ', 1)`, codes);

/** The middle of the sectors of authorities, by their GSS code. */
export const middlesOfAuthorities = (
  tx: Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, GridPoint>> => middles(tx, 'authority_gss', codes);

const middles = async (
  tx: Tx,
  of: `split_part(sector, ' ', 1)` | 'authority_gss',
  codes: readonly string[],
): Promise<ReadonlyMap<string, GridPoint>> => {
  const found = await tx.query<GridPoint & { readonly code: string }>(
    `select ${of} as code, avg(easting)::float8 as easting, avg(northing)::float8 as northing
       from postcode_sectors where ${of} = any($1) group by 1`,
    [[...new Set(codes)]],
  );
  return new Map(found.map((one) => [one.code, one]));
};

/**
 * What the borough itself last paid a week at some settings: of the placement that was there last, all of its weekly
 * lines on its last night, or today. Of no other borough, by row security.
 */
export const lastPaid = async (
  tx: Tx,
  urns: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, LastPaid>> => {
  const paid = await tx.query<LastPaid>(
    `select p.urn, d.on, sum(l.pence)::float8 as pence
       from placements p
       join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
       cross join lateral (select least($2::date, coalesce(p.ended_on - 1, $2::date)) as on) d
       join cost_lines l on l.borough_id = e.borough_id and l.entry_id = e.id and l.per = 'week'
        and l.withdrawn_at is null and l.starts_on <= d.on and (l.ends_on is null or l.ends_on > d.on)
      where p.urn = any($1) group by p.urn, p.id, d.on order by d.on, p.id`,
    [[...urns], today],
  );
  return new Map(paid.map((one) => [one.urn, one]));
};
