import { day, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { CountedList } from '../behind/counted-row';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { REGISTER_KEPT, registerTells } from '../register/kept-since';
import { THE_YEAR_TO, yearTo } from '../year-to';
import { AveragePrice, averagePrice, PricedNights, pricedNights, PricedPlacement } from './priced-placements';

/** M19: null where the borough’s register does not tell of the day. */
export const AVERAGE_WEEKLY_PRICE: Measure<AveragePrice | null> = {
  id: 'M19',
  code: 'average-weekly-price',
  name: 'Average weekly price',
  aim: 'value',
  purpose: 'What a week of a placement in the register costs, each by as long as it lasted',
  numerator:
    'What the nights with a price cost, before VAT: every weekly line in force, of whatever kind and whoever is invoiced',
  denominator:
    'Those nights, a week being seven. The median takes the average of each placement once, however long it lasted',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'One-off costs',
    'Weeks paid before the child came or after the child left, such as notice and retainers',
    'Placements of the register without a weekly price on any night of the year: shown apart',
    REGISTER_KEPT,
  ],
  populationDate: THE_YEAR_TO,
  polarity: 'lower is better',
  unit: 'pounds a week',
  decimals: 0,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source:
    'High-cost register: weekly prices as the borough recorded them. Placements that are in no register are not in it',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const placements = await placementsOf(tx, asAt, named);
    return placements && averagePrice(placements, yearTo(asAt));
  },
  async list(tx, asAt) {
    const placements = await placementsOf(tx, asAt);
    return placements && listOf(pricedNights(placements, yearTo(asAt)));
  },
};

/** The placements of the register that lasted into the year, with the lines that stand. */
const placementsOf = async (tx: Tx, asAt: Day, named?: number): Promise<PricedPlacement[] | null> => {
  if (!(await registerTells(tx, asAt, named))) return null;
  const { from, to } = yearTo(asAt);
  return tx.query<PricedPlacement>(pricedSql, [measuredBorough(tx, named), from, to]);
};

const pricedSql = `
  select p.id as "placementId", p.child_id as "childId", p.started_on as "startedOn", p.ended_on as "endedOn",
         coalesce((select json_agg(json_build_object('kind', l.kind, 'payer', l.payer, 'per', l.per, 'pence', l.pence,
              'startsOn', l.starts_on, 'endsOn', l.ends_on) order by l.starts_on, l.id)
            from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id and l.withdrawn_at is null), '[]') as lines
    from register_entries e
    join placements p on p.borough_id = e.borough_id and p.id = e.placement_id
   where e.borough_id = $1 and not p.short_break and p.started_on < $3 and (p.ended_on is null or p.ended_on > $2)
   order by p.started_on, p.id`;

const listOf = (priced: readonly PricedNights[]): CountedList => ({
  columns: {
    started: 'Placement started',
    ended: 'Placement ended',
    nights: 'Nights with a price',
    pounds: 'What they cost, in pounds',
    weekly: 'Average a week, in pounds',
  },
  rows: priced.map(({ placement: { childId, startedOn, endedOn }, nights, pence, weeklyPence }) => ({
    subject: { kind: 'child', id: childId },
    as: 'counted',
    facts: { started: startedOn, ended: endedOn, nights, pounds: pence / 100, weekly: weeklyPence / 100 },
  })),
});
