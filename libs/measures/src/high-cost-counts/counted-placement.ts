import { CostLine } from '@lib/high-cost/costs/cost-line';
import { FundingFacts } from '@lib/high-cost/funding/funding-position';
import { markedOn, mayCountOn, underOrderOn } from '@lib/high-cost/register/may-count.sql';
import { EntryFacts, RegisteredPlacement } from '@lib/high-cost/register/register-entry';

type Entered = Pick<
  EntryFacts,
  'solo' | 'staffPerChild' | 'registration' | 'procurement' | 'expectedEndOn' | 'contractEndsOn' | 'needsBand'
>;

type Placed = Pick<
  RegisteredPlacement,
  'birthMonth' | 'startedOn' | 'endedOn' | 'group' | 'need' | 'locationTier' | 'distanceMiles'
>;

/** A placement of the register by codes, days and amounts. */
export interface CountedPlacement extends Entered {
  readonly placement: Placed;
  readonly underOrder: boolean;
  /** Whether a panel had marked it by then. */
  readonly marked: boolean;
  readonly lines: readonly CostLine[];
  /** Where each funder stood on the day. */
  readonly funding: readonly Pick<FundingFacts, 'funder' | 'status'>[];
}

/** As it is read. */
export type StoredPlacement = Omit<CountedPlacement, 'placement'> & Placed;

export const countedOf = <Of extends StoredPlacement>({
  birthMonth, startedOn, endedOn, group, need, locationTier, distanceMiles, ...entered
}: Of): Omit<Of, keyof Placed> & { readonly placement: Placed } => ({
  ...entered,
  placement: { birthMonth, startedOn, endedOn, group, need, locationTier, distanceMiles },
}); // prettier-ignore

interface Counted {
  /** The day it is counted as of: a parameter, or a column of the placement or of what is joined. */
  readonly on: string;
  /** What else is read of what is joined. */
  readonly and?: string;
  readonly join?: string;
  readonly where?: string;
}

/** The placements `p` of a borough ($1) with their entries `e`, each as of a day. */
export const countedSql = ({ on, and, join, where }: Counted): string => `
  select c.birth_month as "birthMonth", p.started_on as "startedOn", p.ended_on as "endedOn", p.placement_group as group,
         p.need, p.location_tier as "locationTier", p.distance_miles::float8 as "distanceMiles",
         e.solo, e.staff_per_child::float8 as "staffPerChild", e.registration, e.procurement, e.needs_band as "needsBand",
         e.expected_end_on as "expectedEndOn", e.contract_ends_on as "contractEndsOn",
         ${underOrderOn(on)} as "underOrder", ${markedOn(on)} as marked,
         coalesce((select json_agg(json_build_object('kind', l.kind, 'payer', l.payer, 'per', l.per, 'pence', l.pence,
              'startsOn', l.starts_on, 'endsOn', l.ends_on))
            from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id and l.withdrawn_at is null), '[]') as lines,
         coalesce((select json_agg(json_build_object('funder', f.funder, 'status', f.status))
            from (select distinct on (funder) funder, status from funding_positions
                   where borough_id = e.borough_id and entry_id = e.id and stated_on <= ${on}
                   order by funder, stated_on desc, entered_at desc) f), '[]') as funding${and ? `, ${and}` : ''}
    from placements p
    join children c on c.borough_id = p.borough_id and c.id = p.child_id
    left join register_entries e on e.borough_id = p.borough_id and e.placement_id = p.id
    ${join ?? ''}
   where p.borough_id = $1 and ${mayCountOn(on)} ${where ? `and ${where}` : ''}`;
