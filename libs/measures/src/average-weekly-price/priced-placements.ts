import { Day, earliest, latest } from '@lib/kernel/day';
import { CostLine, Nights } from '@lib/high-cost/costs/cost-line';
import { costOf } from '@lib/high-cost/costs/cost-of';
import { nightsCovered } from '@lib/high-cost/costs/nights-covered';
import { percentileOf } from '@lib/high-cost/picture/percentile';
import { linesHeld } from '@lib/high-cost/register/register-row';

/** A placement of the register with its lines. */
export interface PricedPlacement {
  readonly placementId: string;
  readonly childId: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly lines: readonly CostLine[];
}

/** What the nights of one placement with a price cost in a year. */
export interface PricedNights {
  readonly placement: PricedPlacement;
  readonly nights: number;
  readonly pence: number;
  /** Its own average, in pence a week. */
  readonly weeklyPence: number;
}

/** What placements cost a week on average. */
export interface AveragePrice {
  readonly placements: number;
  readonly nights: number;
  readonly pence: number;
  /** All pence by all nights, times seven; null where no night has a price. */
  readonly averagePence: number | null;
  /** The middle of the averages of placements. */
  readonly medianPence: number | null;
  /** Placements of the register without a weekly price on any night of the year. */
  readonly unpriced: number;
}

const WEEK = 7;

/** Weekly lines on nights the child was there; what is paid before or after, such as notice, is no price of a night. */
const linesThere = ({ startedOn, endedOn, lines }: PricedPlacement): CostLine[] =>
  linesHeld({ lines, placement: { endedOn } })
    .filter(({ per }) => per === 'week')
    .map((line) => ({
      ...line,
      startsOn: latest(line.startsOn, startedOn),
      endsOn: endedOn === null ? line.endsOn : earliest(line.endsOn ?? endedOn, endedOn),
    }))
    .filter(({ startsOn, endsOn }) => endsOn === null || startsOn < endsOn);

/** The placements that have a night with a price in a period, each with what those nights cost. */
export const pricedNights = (placements: readonly PricedPlacement[], period: Nights): PricedNights[] =>
  placements.flatMap((placement): PricedNights[] => {
    const lines = linesThere(placement);
    const nights = nightsCovered(lines, period);
    if (nights === 0) return [];
    const pence = costOf(lines, period);
    return [{ placement, nights, pence, weeklyPence: weekly(pence, nights) }];
  });

/** Over all of them, weighted by nights; the median takes each placement once. */
export const averagePrice = (placements: readonly PricedPlacement[], period: Nights): AveragePrice => {
  const priced = pricedNights(placements, period);
  const nights = priced.reduce((sum, one) => sum + one.nights, 0);
  const pence = costOf(
    priced.flatMap(({ placement }) => linesThere(placement)),
    period,
  );
  const median = percentileOf(
    priced.map(({ weeklyPence }) => weeklyPence),
    0.5,
  );
  return {
    placements: priced.length,
    nights,
    pence,
    averagePence: nights === 0 ? null : weekly(pence, nights),
    medianPence: median === null ? null : Math.round(median),
    unpriced: placements.length - priced.length,
  };
};

/** Half a penny up. */
const weekly = (pence: number, nights: number): number =>
  Math.floor((2 * WEEK * pence + nights) / (2 * nights));
