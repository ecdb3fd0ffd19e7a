import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { areaOf, Subject } from './subject';

/** From when there is anything to report on, said to those the report is for. */
export interface CoverageWords {
  readonly nothingYet: string;
  /** Why a day is too early, in the history of runs. */
  tooEarly(from: Day): string;
  /** The same, to the person who typed it. */
  mustBeLater(from: Day): string;
  /** Beside the question for the day. */
  hint(from: Day): string;
}

/**
 * The words of one kind of report.
 * @param first before the day: "Your first return begins"
 * @param because before the day, why another one is too early: "Bromley's first return begins"
 */
export const wordsFor = (words: {
  readonly first: string;
  readonly because: string;
  readonly nothingYet: string;
}): CoverageWords => ({
  nothingYet: words.nothingYet,
  tooEarly: (from) => `${words.because} ${formatDay(from)}, after the day this is about.`,
  mustBeLater: (from) => `${words.first} ${formatDay(from)}: the date must be that day or later`,
  hint: (from) => `${words.first} ${formatDay(from)}: the date cannot be earlier.`,
});

/** The words of a report; where it has none of its own, those of returns for a borough and of releases for others. */
export const coverageWords = (
  report: { readonly coverage?: CoverageWords },
  subject: Subject,
): CoverageWords =>
  report.coverage ??
  (subject.for === 'a borough'
    ? wordsFor({
        first: 'Your first return begins',
        because: `The first return of ${areaOf(subject)} begins`,
        nothingYet: 'No SSDA903 return has been imported yet.',
      })
    : wordsFor({
        first: 'The first release of London figures is of',
        because: 'The first release of London figures is of',
        nothingYet: 'No release of London figures has been published yet.',
      }));
