import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { BlockToKeep } from './block-contract';

const MOST_PLACES = 200;
const MOST_PENCE = 10_000_000;
const FIRST = '2000-01-01' as Day;

/** What is wrong with a block, field by field. */
export const problemsOfBlock = (block: BlockToKeep, today: Day): Problem[] => {
  const problems: Problem[] = [];
  const add = (field: keyof BlockToKeep, message: string): void => void problems.push({ field, message });
  const ahead = addYears(today, 2);
  if (!Number.isInteger(block.places) || block.places < 1 || block.places > MOST_PLACES)
    add('places', `Places must be a whole number from 1 to ${MOST_PLACES}`);
  if (!Number.isInteger(block.weeklyPence) || block.weeklyPence < 0 || block.weeklyPence > MOST_PENCE)
    add(
      'weeklyPence',
      `The weekly price of a place must be from £0 to £${MOST_PENCE / 100}, with no more than 2 decimals`,
    );
  if (block.startsOn < FIRST || block.startsOn > ahead)
    add('startsOn', `The first night must be between ${formatDay(FIRST)} and ${formatDay(ahead)}`);
  if (block.endsOn !== null && block.endsOn <= block.startsOn)
    add('endsOn', `The day it ends must be after ${formatDay(block.startsOn)}, its first night`);
  return problems;
};
