import { day, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Registration } from '@lib/provision/settings/registration';
import { Nights } from '@lib/high-cost/costs/cost-line';
import { CountedList } from '../behind/counted-row';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { coveredFrom, isCovered } from '../placements/covered-from';
import { measuredBorough } from '../placements/measured-borough';
import { REGISTER_KEPT, registerTells } from '../register/kept-since';
import { THE_YEAR_TO, yearTo } from '../year-to';
import {
  CareInTheYear,
  longestOf,
  nightsIn,
  nightsUnder16In,
  Unregistered,
  unregisteredIn,
  UnregisteredStay,
} from './unregistered-stays';

/** Children and nights in settings that are not registered, and of how many. */
export interface UnregisteredShare extends Unregistered {
  /** Null where the returns do not reach back over the whole year, so that nobody can say of how many. */
  readonly of: CareInTheYear | null;
}

/** As the register says it; one that has applied is not registered yet. */
const UNREGISTERED: readonly Registration[] = ['unregistered', 'applied'];

/** M27: null where the borough’s register does not tell of the day. */
export const UNREGISTERED_PLACEMENTS: Measure<UnregisteredShare | null> = {
  id: 'M27',
  code: 'unregistered-placements',
  name: 'Placed where it should be registered and is not',
  aim: 'outcomes',
  purpose: 'How many children live, for how long, where no regulator looks',
  numerator:
    'Children with a night in a setting that the register has as not registered, or as having applied; their nights; of those the nights under 16; and the longest stay',
  denominator: 'Children looked after in the year, and their nights',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Placements of which the register says nothing, or that their registration is not known yet',
    'Settings that need not register, or that another regulator looks at',
    'Of how many: not available for a year that began before the borough’s first return',
    REGISTER_KEPT,
  ],
  populationDate: `${THE_YEAR_TO}. The longest stay is counted from its first night, whenever that was`,
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 1,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source:
    'High-cost register: how the borough recorded that the setting stands with its regulator; returns (SSDA903) for the days',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const stays = await staysOf(tx, asAt, named);
    if (stays === null) return null;
    return { ...unregisteredIn(stays, yearTo(asAt)), of: await careIn(tx, yearTo(asAt), named) };
  },
  async list(tx, asAt) {
    const stays = await staysOf(tx, asAt);
    return stays && listOf(stays, yearTo(asAt));
  },
};

const staysOf = async (tx: Tx, asAt: Day, named?: number): Promise<UnregisteredStay[] | null> => {
  if (!(await registerTells(tx, asAt, named))) return null;
  const { from, to } = yearTo(asAt);
  return tx.query<UnregisteredStay>(
    `select p.child_id as "childId", c.birth_month as "birthMonth", p.started_on as "startedOn", p.ended_on as "endedOn"
       from register_entries e
       join placements p on p.borough_id = e.borough_id and p.id = e.placement_id
       join children c on c.borough_id = p.borough_id and c.id = p.child_id
      where e.borough_id = $1 and e.registration = any($4) and not p.short_break
        and p.started_on < $3 and (p.ended_on is null or (p.ended_on > $2 and p.ended_on > p.started_on))
      order by p.started_on, p.id`,
    [measuredBorough(tx, named), from, to, UNREGISTERED],
  );
};

/** Everybody looked after in a year, and their nights; a child is in at most one placement on a night. */
const careIn = async (tx: Tx, { from, to }: Nights, named?: number): Promise<CareInTheYear | null> => {
  if (!isCovered(await coveredFrom(tx, named), from)) return null;
  const [found] = await tx.query<CareInTheYear>(
    `select count(distinct child_id)::int as children,
            coalesce(sum(least(coalesce(ended_on, $3::date), $3::date) - greatest(started_on, $2::date)), 0)::int as nights
       from placements
      where borough_id = $1 and not short_break and started_on < $3
        and (ended_on is null or (ended_on > $2 and ended_on > started_on))`,
    [measuredBorough(tx, named), from, to],
  );
  return found!;
};

const listOf = (stays: readonly UnregisteredStay[], period: Nights): CountedList => ({
  columns: {
    started: 'Placement started',
    ended: 'Placement ended',
    nights: 'Nights in the year',
    under16: 'Of those, nights under 16',
    longest: 'Nights since it began',
  },
  rows: stays.map((stay) => ({
    subject: { kind: 'child', id: stay.childId },
    as: 'counted',
    facts: {
      started: stay.startedOn,
      ended: stay.endedOn,
      nights: nightsIn(stay, period),
      under16: nightsUnder16In(stay, period),
      longest: longestOf(stay, period),
    },
  })),
});
