import { AVERAGE_WEEKLY_PRICE } from '@lib/measures/average-weekly-price/average-weekly-price.measure';
import { AveragePrice } from '@lib/measures/average-weekly-price/priced-placements';
import { LIBERTY_ORDERS, LibertyOrders } from '@lib/measures/liberty-orders/liberty-orders.measure';
import {
  UNREGISTERED_PLACEMENTS,
  UnregisteredShare,
} from '@lib/measures/unregistered-placements/unregistered-placements.measure';
import { formatPounds, wholePounds } from '@lib/kernel/pounds';
import { countLine, OwnLine, resultLine } from '../own-line';
import { own, OwnValue } from '../own-value';
import { tenthsLine } from '../tenths-line';

const aWeek = (pence: number | null): string | null =>
  pence === null ? null : `${formatPounds(wholePounds(pence))} a week`;

const priceLines = (price: AveragePrice): OwnLine[] => [
  {
    label: 'Pounds paid for nights with a price, and how many nights',
    numerator: Math.round(price.pence / 100),
    denominator: price.nights,
    unknown: 0,
    result: aWeek(price.averagePence),
  },
  resultLine(
    'Placements with a price, and the median of their averages',
    price.placements,
    aWeek(price.medianPence),
  ),
  countLine('Placements of the register without a weekly price', price.unpriced),
];

const unregisteredLines = ({ of, ...found }: UnregisteredShare): OwnLine[] => [
  tenthsLine('Children', found.children, of?.children ?? null),
  tenthsLine('Nights', found.nights, of?.nights ?? null),
  countLine('Of these, nights under 16', found.nightsUnder16),
  countLine('Nights of the longest stay, from its first', found.longest),
];

const orderLines = ({ current, otherAges, newOrders }: LibertyOrders): OwnLine[] => [
  tenthsLine('Children aged 10 to 17 under an order on the day', current.numerator, current.denominator),
  countLine('Children of another age under an order on the day', otherAges),
  countLine('Orders that began in the year', newOrders),
];

/** What the high-cost register tells. */
export const REGISTER_VALUES: readonly OwnValue[] = [
  own(AVERAGE_WEEKLY_PRICE, priceLines, 'register'),
  own(UNREGISTERED_PLACEMENTS, unregisteredLines, 'register'),
  own(LIBERTY_ORDERS, orderLines, 'register'),
];
