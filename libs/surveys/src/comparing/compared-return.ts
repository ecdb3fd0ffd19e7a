import { differences, KeyedAnswers } from '../answers/differences';
import { Answers } from '../answers/answer';
import { QuestionSet } from '../question-sets/question-set';
import { SubmittedSection } from '../weighing/last-wave.query';
import { ComparedTotal, comparedTotals, Counted } from './compared-totals';
import { ShownDifference, shownDifferences } from './shown-differences';

/** The sections of a return as they are, were submitted, or would be. */
export type Sections = readonly (SubmittedSection & { readonly section: string })[];

/** A return beside what it was: in the last wave, and when it was last submitted. Null where there is no such thing. */
export interface ComparedReturn {
  readonly totals: readonly ComparedTotal[];
  readonly sinceLastWave: readonly ShownDifference[] | null;
  readonly sinceLastVersion: readonly ShownDifference[] | null;
}

export const comparedReturn = (
  set: QuestionSet,
  now: Sections,
  { lastWave, lastVersion }: { readonly lastWave: Sections | null; readonly lastVersion: Sections | null },
): ComparedReturn => ({
  totals: comparedTotals(set, countedOf(now), lastWave && countedOf(lastWave)),
  sinceLastWave: lastWave && differencesBetween(set, lastWave, now),
  sinceLastVersion: lastVersion && differencesBetween(set, lastVersion, now),
});

/** What is different between two versions, in words. */
export const differencesBetween = (set: QuestionSet, older: Sections, newer: Sections): ShownDifference[] =>
  shownDifferences(set, differences(keyedAnswers(older), keyedAnswers(newer)));

/** Sections as they are held against one another: what is asked once, and rows by their key. */
const keyedAnswers = (sections: Sections): KeyedAnswers => ({
  once: Object.assign({}, ...sections.map(({ answers }) => answers)) as Answers,
  rows: Object.fromEntries(
    sections.map(({ section, rows }) => [section, new Map(rows.map(({ key, answers }) => [key, answers]))]),
  ),
});

const countedOf = (sections: Sections): Counted => ({
  once: keyedAnswers(sections).once,
  rows: Object.fromEntries(sections.map(({ section, rows }) => [section, rows.length])),
});
