import { MATCH_RATE, MatchRate } from '@lib/measures/match-rate/match-rate.measure';
import { OFFER_RATE, OfferRate } from '@lib/measures/offer-rate/offer-rate.measure';
import { SAME_DAY_PLACEMENTS } from '@lib/measures/same-day-placements/same-day-placements.measure';
import { SEARCH_TIME, SearchTime } from '@lib/measures/search-time/search-time.measure';
import { SEARCHES_PAST_NEEDED_BY } from '@lib/measures/searches-past-needed-by/searches-past-needed-by.measure';
import { OwnLine, resultLine, shareLine } from '../own-line';
import { oneShare, own, OwnValue } from '../own-value';

/** Halves up. */
const daysWords = (days: number | null): string | null => {
  if (days === null) return null;
  const whole = Math.floor(days + 0.5);
  return whole === 1 ? '1 day' : `${whole} days`;
};

const timeLines = (time: SearchTime): OwnLine[] => [
  resultLine('Placements: median days from referral', time.placements, daysWords(time.median), time.unknown),
  resultLine(
    'Placements: nine in ten took no longer',
    time.placements,
    daysWords(time.ninetieth),
    time.unknown,
  ),
  shareLine('Placed after the day needed', time.late),
  resultLine('Placed after it: median days past it', time.late.numerator, daysWords(time.medianLate)),
];

const matchLines = ({ type, location }: MatchRate): OwnLine[] => [
  shareLine('Of the type that was preferred', type),
  shareLine('As near as was sought', location),
];

const offerLines = ({ oneOrMore, threeOrMore }: OfferRate): OwnLine[] => [
  shareLine('One offer or more', oneOrMore),
  shareLine('Three offers or more', threeOrMore),
];

/** How searches for placements go. */
export const SEARCH_VALUES: readonly OwnValue[] = [
  own(SEARCH_TIME, timeLines, 'panel'),
  oneShare(SEARCHES_PAST_NEEDED_BY, 'panel'),
  own(MATCH_RATE, matchLines, 'panel'),
  own(OFFER_RATE, offerLines, 'panel'),
  oneShare(SAME_DAY_PLACEMENTS, 'panel'),
];
