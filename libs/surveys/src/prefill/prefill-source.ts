import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Answer } from '../answers/answer';
import { Question } from '../question-sets/question';
import { QuestionSet, RowsSection } from '../question-sets/question-set';

/** For whom and for when something is filled in. */
export interface PrefillAsked {
  readonly boroughId: number;
  /** The day of the wave, at whose end it has to be true. */
  readonly referenceDay: Day;
  /** First day of the period; null for a snapshot. */
  readonly periodFrom: Day | null;
  readonly set: QuestionSet;
}

/** What is known, where from, and the day it is true on. */
export interface KnownAnswer {
  readonly value: Answer;
  /** In words that stand beside the answer: “SSDA903 return of 31 March 2026”. */
  readonly source: string;
  readonly on: Day;
}

/** One row that is known, by the codes of questions. What it does not know is left out. */
export type KnownRow = Readonly<Record<string, KnownAnswer>>;

interface Source {
  /** What a question set names it by. */
  readonly code: string;
  /** Where the fact is held, for whoever writes a question set: “Placements, from SSDA903 returns”. */
  readonly heldIn: string;
  /** What it is, in words: “Children looked after”. */
  readonly gives: string;
}

/** Knows the answer to a question that is asked once. */
export interface AnswerSource extends Source {
  readonly of: 'answer';
  /** The kinds of question it can fill in. */
  readonly kinds: readonly Question['kind'][];
  /** @returns null where nothing is known: a return that does not reach the day, for example */
  know(tx: Tx, asked: PrefillAsked, question: Question): Promise<KnownAnswer | null>;
}

/** Knows the rows of a section: the children, searches or beds there are. */
export interface RowSource extends Source {
  readonly of: 'rows';
  /** What it can tell of a row, by the code of the question, with what that is in words. */
  readonly fields: Readonly<Record<string, string>>;
  knowRows(tx: Tx, asked: PrefillAsked, section: RowsSection): Promise<KnownRow[]>;
}

export type PrefillSource = AnswerSource | RowSource;
