import { CountedList } from './behind/counted-row';
import { Share } from './share';

/** The share a list of rows makes, each row one. */
export const shareOfList = ({ rows }: Pick<CountedList, 'rows'>): Share => {
  const count = (as: CountedList['rows'][number]['as']): number => rows.filter((row) => row.as === as).length;
  const numerator = count('counted');
  return { numerator, denominator: numerator + count('of whom'), unknown: count('not known') };
};
