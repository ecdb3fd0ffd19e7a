import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { areaOf, Subject } from './subject';

/** From when there is anything to report on, said to those the report is for. */
interface CoverageWords {
  readonly nothingYet: string;
  /** Why a day is too early, in the history of runs. */
  tooEarly(from: Day): string;
  /** The same, to the person who typed it. */
  mustBeLater(from: Day): string;
  /** Beside the question for the day. */
  hint(from: Day): string;
}

const wordsFor = (first: string, nothingYet: string, tooEarly: (from: string) => string): CoverageWords => ({
  nothingYet,
  tooEarly: (from) => tooEarly(formatDay(from)),
  mustBeLater: (from) => `${first} ${formatDay(from)}: the date must be that day or later`,
  hint: (from) => `${first} ${formatDay(from)}: the date cannot be earlier.`,
});

export const coverageWords = (subject: Subject): CoverageWords =>
  subject.for === 'a borough'
    ? wordsFor(
        'Your first return begins',
        'No SSDA903 return has been imported yet.',
        (from) => `The first return of ${areaOf(subject)} begins ${from}, after the day this is about.`,
      )
    : wordsFor(
        'The first release of London figures is of',
        'No release of London figures has been published yet.',
        (from) => `The first release of London figures is of ${from}, after the day this is about.`,
      );
