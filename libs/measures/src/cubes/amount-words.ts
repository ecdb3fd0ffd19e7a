import { Day } from '@lib/kernel/day';
import { formatMonth } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { Amount, CubeDefinition } from '@lib/releases/cubes/cube';

/** What a sum is called on a day: that of a month to come by the month. */
export const amountLabel = ({ label, nights }: Amount, on: Day): string =>
  nights ? formatMonth(nights(on).from) : label;

/** How sums are made safe to show, in the same words on pages and in workbooks. */
export const amountRules = ({ amounts = [] }: Pick<CubeDefinition, 'amounts'>): string[] => [
  `${limitsOf(amounts)} So no sum tells what one placement costs.`,
  'A sum is shown where at least six placements and three boroughs are behind it, none of them with more than 70% of it, and no two with nearly all of it.',
  ...(amounts.some(({ partOf }) => partOf) ? [PARTS_WORDS] : []),
  ...(amounts.some(({ nights }) => nights) ? [MONTHS_WORDS] : []),
];

const PARTS_WORDS =
  'What each payer is invoiced is shown for all of them or for none. What health and education agreed to give towards a placement, and are not invoiced, is not in it.';

const MONTHS_WORDS =
  'A month is what the prices agreed so far come to in it: a price without an end goes on, and a month of 31 nights costs more than one of 30. It is shown only where the placements whose cost changes after the month shown before it, or after the day, are none or enough to be a sum of their own.';

const limitsOf = (amounts: readonly Amount[]): string => {
  const [first, ...others] = [...new Map(amounts.map((one) => [one.mostEachWeek, one])).values()];
  const [step, most] = [formatPounds(first!.roundedTo), formatPounds(first!.mostEachWeek)];
  const partners = others.map(
    ({ roundedTo, mostEachWeek }) =>
      ` What health or education is invoiced is to the nearest ${formatPounds(roundedTo)}, with ${formatPounds(mostEachWeek)} at most.`,
  );
  return `Sums are to the nearest ${step}, and a placement counts with ${most} a week at most.${partners.join('')}`;
};
