import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { QuestionSet } from '../question-sets/question-set';
import { Wave } from '../waves/wave';
import { SubmittedSection } from '../weighing/last-wave.query';

/** What one borough last handed in, as far as whoever asks may read it. */
export interface VersionInData {
  readonly boroughId: number;
  readonly number: number;
  readonly reference: string;
  readonly isNil: boolean;
  /** Days after its deadline of what it first handed in: later corrections make nobody late. */
  readonly daysLate: number;
  readonly submittedAt: Temporal.Instant;
  readonly accepted: boolean;
  /** By the code of the section; sections that are not shared are not there. */
  readonly sections: Readonly<Record<string, SubmittedSection>>;
  /** Whether rows about children may be read. */
  readonly sharesRows: boolean;
}

/** What boroughs handed in in a wave. */
export interface WaveData {
  readonly wave: Wave;
  readonly set: QuestionSet;
  readonly on: Day;
  /** In the order of their numbers. */
  readonly versions: readonly VersionInData[];
  /** Boroughs that handed in and whose agreement does not let their returns be read. */
  readonly notShared: readonly number[];
  /** Boroughs that are asked and have handed in nothing. Nothing is put in their place. */
  readonly notIn: readonly number[];
  /** Boroughs that handed in, of which nothing is left to read: it was kept long enough. */
  readonly deleted: readonly number[];
}

/** Whether an answer out of a list is written in its words or as its code. */
export type AnswersAs = 'labels' | 'codes';

/** The children whom rows of the data name, for the audit of who saw whom. */
export const childrenInData = ({ versions }: Pick<WaveData, 'versions'>): string[] => [
  ...new Set(
    versions
      .flatMap(({ sections }) => Object.values(sections))
      .flatMap(({ rows }) => rows.flatMap(({ childId }) => (childId === null ? [] : [childId]))),
  ),
];
