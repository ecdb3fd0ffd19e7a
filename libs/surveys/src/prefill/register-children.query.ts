import { Day } from '@lib/kernel/day';
import { FundingFacts } from '@lib/high-cost/funding/funding-position';
import { Tx } from '@lib/database/unit-of-work';

/** What returns, reviews and referrals say of the child of a placement, besides what the register has. */
export interface RegisterChild {
  readonly placementId: string;
  readonly sex: string;
  readonly unaccompanied: boolean;
  /** Whether a return has the child; on pages nobody says who is unaccompanied or missing. */
  readonly returned: boolean;
  readonly legalStatus: string;
  readonly sector: string | null;
  /** How the directory says that the registration of the setting stands. */
  readonly listed: string | null;
  readonly placements: number;
  readonly missing: number;
  readonly funding: readonly Pick<FundingFacts, 'funder' | 'status' | 'weeklyPence'>[];
  readonly review: { readonly stepDown: string | null; readonly plannedOn: Day | null } | null;
  /** Needs and risks that the latest referral to a panel names, and the case; null where there is none. */
  readonly referral: { readonly reference: string; readonly needs: readonly string[] } | null;
}

const FUNDING = `
  select json_agg(json_build_object('funder', f.funder, 'status', f.status, 'weeklyPence', f.weekly_pence))
    from (select distinct on (funder) funder, status, weekly_pence from funding_positions
           where borough_id = e.borough_id and entry_id = e.id and stated_on <= $2
           order by funder, stated_on desc, entered_at desc) f`;

const REVIEW = `
  select json_build_object('stepDown', r.step_down, 'plannedOn', r.step_down_planned_on) from outcome_reviews r
   where r.borough_id = e.borough_id and r.entry_id = e.id and r.withdrawn_at is null and r.held_on <= $2
   order by r.held_on desc, r.due_on desc limit 1`;

const REFERRAL = `
  select json_build_object('reference', k.reference, 'needs', a.answers -> 'needs')
    from cases k join referral_sections a on a.borough_id = k.borough_id and a.case_id = k.id and a.section = 'needs'
   where k.borough_id = p.borough_id and k.child_id = p.child_id and jsonb_typeof(a.answers -> 'needs') = 'array'
     and a.saved_at < ($2::date + 1) order by a.saved_at desc limit 1`;

const LISTED = `
  select r.status from settings s join setting_registrations r on r.setting_id = coalesce(s.merged_into, s.id)
   where s.urn = p.urn and r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2) limit 1`;

/** Of placements of a borough, as it was on a day. */
export const registerChildren = (
  tx: Tx,
  placementIds: readonly string[],
  on: Day,
): Promise<RegisterChild[]> =>
  tx.query<RegisterChild>(
    `select p.id as "placementId", c.sex, c.uasc and (c.uasc_ended_on is null or c.uasc_ended_on > $2) as unaccompanied,
            i.id is not null as returned, p.placement_sector as sector,
            coalesce((select x.legal_status from episodes x
                       where x.borough_id = p.borough_id and x.child_id = p.child_id and x.started_on <= $2
                         and (x.ended_on is null or x.ended_on > $2) order by x.started_on desc limit 1),
                     p.legal_status) as "legalStatus",
            (${LISTED}) as listed,
            (select count(*)::int from placements o where o.borough_id = p.borough_id and o.child_id = p.child_id
                and not o.short_break and o.started_on <= $2
                and (o.ended_on is null or o.ended_on > ($2::date - interval '1 year'))) as placements,
            (select count(*)::int from missing_episodes m where m.borough_id = p.borough_id and m.child_id = p.child_id
                and m.kind = 'M' and m.started_on > ($2::date - interval '1 year') and m.started_on <= $2) as missing,
            coalesce((${FUNDING}), '[]') as funding, (${REVIEW}) as review, (${REFERRAL}) as referral
       from unnest($1::uuid[]) as named (id)
       join placements p on p.id = named.id
       join children c on c.borough_id = p.borough_id and c.id = p.child_id
       left join imports i on i.borough_id = c.borough_id and i.id = c.import_id
       left join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id`,
    [placementIds, on],
  );
