import { Problem } from '@lib/kernel/domain-error';
import { NewRestriction } from './restriction';

const OLDEST = 25;
const MOST_PLACES = 999;

const isWhole = (number: number | null, most: number): boolean =>
  number !== null && Number.isInteger(number) && number >= 0 && number <= most;

/** What is wrong with a restriction, field by field: only what its kind needs is asked, and nothing else is taken. */
export const problemsOfRestriction = (asked: NewRestriction): Problem[] => {
  const problems: Problem[] = [];
  const wrong = (field: keyof NewRestriction, message: string): void => {
    problems.push({ field, message });
  };
  if (asked.code === 'ages-only') {
    if (!isWhole(asked.youngest, OLDEST)) wrong('youngest', 'Enter the youngest age, from 0 to 25');
    if (!isWhole(asked.oldest, OLDEST)) wrong('oldest', 'Enter the oldest age, from 0 to 25');
    else if (asked.youngest !== null && asked.oldest! < asked.youngest)
      wrong('oldest', 'The oldest age must not be below the youngest');
  }
  if (asked.code === 'fewer-places' && !isWhole(asked.mostPlaces, MOST_PLACES))
    wrong('mostPlaces', 'Enter how many places it may use at most, as a whole number');
  if (asked.to !== null && asked.to <= asked.from)
    wrong('to', 'The day it ends must be after the day it begins');
  return problems;
};

/** The same without what its kind does not ask. */
export const restrictionToKeep = (asked: NewRestriction): NewRestriction => ({
  ...asked,
  ...(asked.code === 'ages-only' ? {} : { youngest: null, oldest: null }),
  ...(asked.code === 'fewer-places' ? {} : { mostPlaces: null }),
  note: asked.note.trim(),
});
