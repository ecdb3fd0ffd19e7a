import { CountedAs } from '@lib/measures/behind/counted-row';
import { OwnLine } from '../own/own-line';

/**
 * How the rows of a list add up to a figure that is one share, in words; null where they do so in another way, which the
 * definition says: parts of a whole, an average, a rate.
 */
export const sumOf = (
  lines: readonly OwnLine[],
  counts: Readonly<Record<CountedAs, number>>,
): string | null => {
  const [line] = lines;
  if (!line || line.denominator === null || line.numerator !== counts.counted) return null;
  const known = counts.counted + counts['of whom'];
  const all = known + counts['not known'];
  const number = (count: number): string => count.toLocaleString('en-GB');
  const added = `${number(counts.counted)} counted and ${number(counts['of whom'])} not counted`;
  if (counts['not known'] === 0) return line.denominator === known ? `${added} make ${number(known)}.` : null;
  if (line.denominator === all)
    return `${added} make ${number(known)}; with ${number(counts['not known'])} of whom it is not known, ${number(all)}.`;
  if (line.denominator === known)
    return `${added} make ${number(known)}. ${number(counts['not known'])} of whom it is not known are left out.`;
  return null;
};
