import { Tx } from '@lib/database/unit-of-work';

/** Something that can be chosen while a setting is typed. */
export interface SuggestedSetting {
  /** What is put into the box. */
  readonly value: string;
  /** What kind it is, and where. */
  readonly text: string;
}

/** So many fit into a page without making it slow to load on a phone. */
const MOST = 300;

/** Not what is part of another, nor what is archived. */
const OFFERED = 's.merged_into is null and s.archived_on is null';

const NEAR_FIRST = `(s.region = 'London') desc nulls last`;

/**
 * Settings by the names people know: most homes have none, because the regulator leaves them out of its list. A name that
 * several have is offered by the number of each, for only that says which. Those in London come first.
 */
export const suggestedByName = (tx: Tx): Promise<SuggestedSetting[]> =>
  tx.query<SuggestedSetting>(
    `with named as (
       select s.id, s.urn, s.region, coalesce(s.name, a.alias) as name, s.provision_type, s.local_authority,
              count(*) over (partition by lower(coalesce(s.name, a.alias))) as of_that_name
         from settings s
         left join lateral (
           select alias from setting_aliases where setting_id = s.id and used_until is null
            order by added_at, id limit 1) a on true
        where coalesce(s.name, a.alias) is not null and ${OFFERED})
     select case when of_that_name = 1 then s.name else s.urn end as value,
            concat_ws(', ', case when of_that_name > 1 then s.name end, s.provision_type, s.local_authority) as text
       from named s where of_that_name = 1 or s.urn is not null
      order by ${NEAR_FIRST}, lower(s.name), s.id limit ${MOST}`,
  );

/** Settings by their numbers, for what a return will name by number. */
export const suggestedByUrn = (tx: Tx): Promise<SuggestedSetting[]> =>
  tx.query<SuggestedSetting>(
    `select s.urn as value,
            concat_ws(', ', coalesce(s.name, a.alias), s.provision_type, p.name, s.local_authority) as text
       from settings s left join providers own on own.id = s.provider_id
       left join providers p on p.id = coalesce(own.merged_into, own.id)
       left join lateral (
         select alias from setting_aliases where setting_id = s.id and used_until is null order by added_at, id limit 1) a on true
      where s.urn is not null and ${OFFERED}
      order by ${NEAR_FIRST}, lower(coalesce(s.name, a.alias)) nulls last, s.urn limit ${MOST}`,
  );
