import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { CaseStatus } from '@lib/panel/cases/case-status';
import { Ask } from '@lib/panel/cases/panel-case';
import { PlacementKind } from '@lib/panel/options/placement-kind';
import { SearchAnswer } from '@lib/panel/search/approach';
import { RefusalReason } from '@lib/panel/search/refusal-reason';
import { AreaSought } from '@lib/panel/unmet-need/unmet-need';
import { Registration } from '@lib/provision/settings/registration';
import { PrefillAsked } from './prefill-source';

/** A provider that was asked. */
export interface Approached {
  readonly answer: SearchAnswer;
  readonly refusal: RefusalReason | null;
  /** Whether it is the borough’s own; null where it is in no directory. */
  readonly own: boolean | null;
}

/** The placement a search ended with. */
export interface Started {
  readonly on: Day;
  readonly weeklyPence: number;
  /** What follows is null where no return and no page has the placement. */
  readonly group: string | null;
  readonly urn: string | null;
  readonly sector: string | null;
  readonly locationTier: string | null;
  readonly distanceMiles: number | null;
  readonly endedOn: Day | null;
  readonly registration: Registration | null;
  readonly listed: string | null;
}

/** Answers of a referral by its question; the sections a search is told from. */
export type ReferralAnswers = Readonly<
  Partial<Record<'child' | 'needs' | 'reason', Readonly<Record<string, unknown>> | null>>
>;

/** A case of the panel as a search for a placement. */
export interface CaseOfSearch {
  readonly id: string;
  readonly reference: string;
  readonly serviceReference: string;
  readonly ask: Ask;
  readonly status: CaseStatus;
  /** The day it came to where it stands. */
  readonly statusOn: Day;
  readonly closedBecause: string | null;
  readonly neededBy: Day | null;
  /** The day a provider was first asked or it was first submitted; null while neither was. */
  readonly beganOn: Day | null;
  readonly birthMonth: Day;
  readonly sex: string;
  readonly underOrder: boolean;
  readonly answers: ReferralAnswers;
  /** What was said to be sought when nothing suitable was found. */
  readonly sought: { readonly kind: PlacementKind; readonly area: AreaSought } | null;
  /** The option the borough would choose. */
  readonly preferred: PlacementKind | null;
  readonly approaches: readonly Approached[];
  readonly start: Started | null;
}

/** Coded answers alone: what people wrote of a child is not read. */
const CODED = ['unaccompanied', 'edge-of-care', 'needs', 'ehcp', 'reasons'];

const ANSWERS = `
  select json_object_agg(a.section, (select jsonb_object_agg(o.key, o.value) from jsonb_each(a.answers) o
                                      where o.key = any($6))) from referral_sections a
   where a.borough_id = k.borough_id and a.case_id = k.id and a.section in ('child', 'needs', 'reason')
     and a.number = (select max(n.number) from referral_sections n
                      where n.borough_id = k.borough_id and n.case_id = k.id)`;

const SOUGHT = `
  select json_build_object('kind', u.sought, 'area', u.area) from unmet_needs u
   where u.borough_id = k.borough_id and u.case_id = k.id order by u.found_on desc limit 1`;

const PREFERRED = `
  select o.kind from case_options o where o.borough_id = k.borough_id and o.case_id = k.id and o.preferred limit 1`;

const APPROACHES = `
  select json_agg(json_build_object('answer', a.answer, 'refusal', a.refusal, 'own',
           case when s.id is not null then s.sector = 'Local authority' and s.local_authority = h.name end))
    from search_approaches a left join settings s on s.id = a.setting_id
   where a.borough_id = k.borough_id and a.case_id = k.id and a.approached_on <= $2`;

const START = `
  select json_build_object('on', b.started_on, 'weeklyPence', b.weekly_pence, 'group', p.placement_group, 'urn', p.urn,
           'sector', p.placement_sector, 'locationTier', p.location_tier, 'distanceMiles', p.distance_miles,
           'endedOn', p.ended_on, 'registration', e.registration, 'listed', r.status)
    from borough_responses b
    left join placements p on p.borough_id = b.borough_id and p.child_id = k.child_id and not p.short_break
      and p.started_on <= b.started_on and (p.ended_on is null or p.ended_on > b.started_on)
    left join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
    left join settings s on s.urn = p.urn
    left join setting_registrations r on r.setting_id = coalesce(s.merged_into, s.id) and r.valid_to is null
   where b.borough_id = k.borough_id and b.case_id = k.id and b.superseded_at is null
     and b.started_on <= $2 order by b.started_on limit 1`;

const BEGAN = `
  least((select min(a.approached_on) from search_approaches a where a.borough_id = k.borough_id and a.case_id = k.id),
        (select min(f.submitted_at at time zone 'Europe/London')::date from referrals f
          where f.borough_id = k.borough_id and f.case_id = k.id))`;

/** Cases that ask for a placement; an extension and a larger package are about the one there is. */
export const ASKS_FOR_A_PLACEMENT: readonly Ask[] = [
  'new placement',
  'change of placement',
  'emergency ratification',
  'step down',
];

/** Referred twice, or by mistake. */
export const NEVER_SEARCHES = ['duplicate', 'error'];

/** The cases of a borough that are searches, begun by the day of the wave; what was recorded later is left out. */
export const casesOfSearches = (
  tx: Tx,
  { boroughId, referenceDay }: Pick<PrefillAsked, 'boroughId' | 'referenceDay'>,
  boroughName: string,
): Promise<CaseOfSearch[]> =>
  tx.query<CaseOfSearch>(
    `select * from (
       select k.id, k.reference, k.service_reference as "serviceReference", k.ask, k.status,
              (k.status_since at time zone 'Europe/London')::date as "statusOn", k.closed_because as "closedBecause",
              k.needed_by as "neededBy", ${BEGAN} as "beganOn", c.birth_month as "birthMonth", c.sex,
              exists (select from liberty_orders o where o.borough_id = k.borough_id and o.child_id = k.child_id
                 and o.withdrawn_at is null and o.starts_on <= $2 and (o.ends_on is null or o.ends_on > $2)) as "underOrder",
              coalesce((${ANSWERS}), '{}') as answers, (${SOUGHT}) as sought, (${PREFERRED}) as preferred,
              coalesce((${APPROACHES}), '[]') as approaches, (${START}) as start
         from cases k
         join children c on c.borough_id = k.borough_id and c.id = k.child_id
        cross join (select $5::text as name) h
        where k.borough_id = $1 and k.ask = any($3)
          and (k.closed_because is null or k.closed_because <> all ($4))) found
      where found."beganOn" <= $2 order by found.reference`,
    [boroughId, referenceDay, ASKS_FOR_A_PLACEMENT, NEVER_SEARCHES, boroughName, CODED],
  );
