import { addYears, day, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { underOrderOn } from '@lib/high-cost/register/may-count.sql';
import { CountedList } from '../behind/counted-row';
import { Measure, SHORT_BREAKS_ARE_OUT } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { OPEN_ON_DAY } from '../placements/open-on-day.sql';
import { REGISTER_KEPT, registerTells } from '../register/kept-since';
import { Share } from '../share';
import { yearTo } from '../year-to';

/** Orders that deprive children of liberty, beside the children they could be about. */
export interface LibertyOrders {
  /** Children with an order on the day, of those aged 10 to 17; children of another age with one are in `otherAges`. */
  readonly current: Share;
  readonly otherAges: number;
  /** Orders that began in the year. */
  readonly newOrders: number;
}

/** M28: null where the borough’s register does not tell of the day. */
export const LIBERTY_ORDERS: Measure<LibertyOrders | null> = {
  id: 'M28',
  code: 'liberty-orders',
  name: 'Deprived of liberty by an order',
  aim: 'outcomes',
  purpose: 'How many children are kept somewhere by a court’s order, and how many orders are new',
  numerator:
    'Children looked after on the day who are aged 10 to 17 and under an order that deprives them of liberty. Beside it, the orders that began in the year, whether or not the child is still looked after',
  denominator: 'Children looked after on the day who are aged 10 to 17',
  exclusions: [
    SHORT_BREAKS_ARE_OUT,
    'Children under an order who are younger than 10, or 18: shown apart',
    'Orders that were taken back as recorded by mistake',
    REGISTER_KEPT,
  ],
  populationDate:
    'The day of the snapshot, at its end, ages by the first of the month of birth; new orders in the year to it. An order does not hold on the day it ends',
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 1,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source:
    'High-cost register: orders as the borough recorded them; returns (SSDA903) for who is looked after',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const children = await childrenOn(tx, asAt, named);
    return children && { ...orderedOf(children), newOrders: await newOrders(tx, asAt, named) };
  },
  async list(tx, asAt) {
    const children = await childrenOn(tx, asAt);
    return children && listOf(children);
  },
};

interface LookedAfter {
  readonly childId: string;
  readonly birthMonth: Day;
  readonly ofAge: boolean;
  readonly underOrder: boolean;
}

const [YOUNGEST, GROWN] = [10, 18];

const childrenOn = async (tx: Tx, asAt: Day, named?: number): Promise<LookedAfter[] | null> => {
  if (!(await registerTells(tx, asAt, named))) return null;
  return tx.query<LookedAfter>(
    `select c.id as "childId", c.birth_month as "birthMonth",
            c.birth_month > $3 and c.birth_month <= $4 as "ofAge", ${underOrderOn('$2')} as "underOrder"
       from placements p
       join children c on c.borough_id = p.borough_id and c.id = p.child_id
      where ${OPEN_ON_DAY}
      order by c.birth_month, c.id`,
    [measuredBorough(tx, named), asAt, addYears(asAt, -GROWN), addYears(asAt, -YOUNGEST)],
  );
};

const orderedOf = (children: readonly LookedAfter[]): Omit<LibertyOrders, 'newOrders'> => {
  const ofAge = children.filter((child) => child.ofAge);
  return {
    current: {
      numerator: ofAge.filter(({ underOrder }) => underOrder).length,
      denominator: ofAge.length,
      unknown: 0,
    },
    otherAges: children.filter((child) => !child.ofAge && child.underOrder).length,
  };
};

const newOrders = async (tx: Tx, asAt: Day, named?: number): Promise<number> => {
  const { from, to } = yearTo(asAt);
  const [found] = await tx.query<{ orders: number }>(
    `select count(*)::int as orders from liberty_orders
      where borough_id = $1 and withdrawn_at is null and starts_on >= $2 and starts_on < $3`,
    [measuredBorough(tx, named), from, to],
  );
  return found!.orders;
};

/** Children of another age are in neither part, and only those under an order are listed. */
const listOf = (children: readonly LookedAfter[]): CountedList => ({
  columns: { born: 'Month of birth', order: 'Under an order on the day', age: 'Aged 10 to 17' },
  rows: children
    .filter(({ ofAge, underOrder }) => ofAge || underOrder)
    .map(({ childId, birthMonth, ofAge, underOrder }) => ({
      subject: { kind: 'child', id: childId },
      as: ofAge ? (underOrder ? 'counted' : 'of whom') : 'not known',
      facts: { born: birthMonth.slice(0, 7), order: underOrder ? 'Yes' : 'No', age: ofAge ? 'Yes' : 'No' },
    })),
});
