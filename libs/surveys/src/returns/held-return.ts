import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Answer, ReturnAnswers, valuesOf } from '../answers/answer';
import { keyOf } from '../judging/rows';
import { RowsSection } from '../question-sets/question-set';
import { Tally } from '../weighing/tally';

/** Where a return stands (product.md 3.0); one that is not started has no row yet. */
export type ReturnState =
  'in progress' | 'ready to approve' | 'submitted' | 'under review' | 'returned' | 'resubmitted' | 'accepted';

/** How an answer got into a return. */
export type Manner = 'prefill' | 'screen' | 'workbook' | 'api';

/** An answer with where it came from and who gave it. */
export interface HeldAnswer {
  readonly value: Answer;
  /** `to confirm`: filled in, and nobody has said yet that it is right. `confirmed`: as filled in. `given`: by somebody. */
  readonly state: 'to confirm' | 'confirmed' | 'given';
  /** What was filled in; null where nothing was known. */
  readonly prefilled: Answer;
  /** Where that came from: “SSDA903 return of 31 March 2026”. */
  readonly source: string | null;
  readonly sourceOn: Day | null;
  readonly manner: Manner;
  /** The change of the return that gave it. */
  readonly change: number;
  readonly changedAt: Temporal.Instant;
  readonly changedByName: string | null;
}

export type HeldAnswers = Readonly<Record<string, HeldAnswer>>;

export type RowOrigin = 'known' | 'last wave' | 'screen' | 'workbook' | 'api';

/** A child, search or bed of a return. */
export interface HeldRow {
  readonly id: string;
  readonly section: string;
  readonly position: number;
  readonly origin: RowOrigin;
  readonly change: number;
  readonly answers: HeldAnswers;
}

/** What is said of a section as a whole. */
export interface HeldSection {
  readonly assignedTo: string | null;
  readonly assignedToName: string | null;
  readonly dueOn: Day | null;
  readonly assignedByName: string | null;
  readonly noneSignedAt: Temporal.Instant | null;
  readonly noneSignedByName: string | null;
}

/** A return without its answers. */
export interface ReturnHead {
  readonly boroughId: number;
  readonly id: string;
  readonly waveId: string;
  readonly state: ReturnState;
  readonly pilot: boolean;
  readonly isNil: boolean;
  /** Counts each saving. */
  readonly change: number;
  readonly tally: Tally;
  readonly openedAt: Temporal.Instant;
  readonly openedByName: string;
  readonly readyAt: Temporal.Instant | null;
  readonly readyBy: string | null;
  readonly readyByName: string | null;
  readonly readyMessage: string | null;
  readonly sentBackBecause: string | null;
  readonly submissions: number;
  readonly submittedAt: Temporal.Instant | null;
  readonly correctionBecause: string | null;
  readonly lastChangeAt: Temporal.Instant;
  readonly lastChangeByName: string;
  readonly secondsWorked: number;
  /** Goes up with each step. */
  readonly version: number;
}

/** A return with everything in it. */
export interface HeldReturn extends ReturnHead {
  readonly once: HeldAnswers;
  /** By section, in their order; without those that were removed. */
  readonly rows: Readonly<Record<string, readonly HeldRow[]>>;
  readonly sections: Readonly<Record<string, HeldSection>>;
}

/** Whether the borough has it in hand: nobody else waits for it, and its answers can be changed. */
export const isWithBorough = ({ state }: Pick<ReturnHead, 'state'>): boolean =>
  state === 'in progress' || state === 'returned';

/** What tells a row from the others, as it stands; null while part of it is blank. */
export const keyOfHeld = (section: RowsSection, { answers }: Pick<HeldRow, 'answers'>): string | null =>
  keyOf(section, valuesOf(answers));

/** Its answers alone, as they are weighed. */
export const answersOf = ({ once, rows }: Pick<HeldReturn, 'once' | 'rows'>): ReturnAnswers => ({
  once: valuesOf(once),
  rows: Object.fromEntries(
    Object.entries(rows).map(([section, some]) => [
      section,
      some.map(({ id, answers }) => ({ id, answers: valuesOf(answers) })),
    ]),
  ),
});
