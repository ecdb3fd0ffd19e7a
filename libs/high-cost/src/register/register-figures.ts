import { Day, earliest } from '@lib/kernel/day';
import { committed, costOf, costOfEach, yearlyRate } from '../costs/cost-of';
import { HcliReason } from '../definitions/hcli-definition';
import { KeptLine, RegisteredPlacement, RegisterRow } from './register-entry';
import { linesHeld } from './register-row';

/** A line with the end it has by its own or by its placement, and what it cost until today. */
export interface CostedLine extends KeptLine {
  readonly soFarPence: number;
}

/** What a placement costs, for the page and the API alike (docs/how-costs-are-worked-out.md). */
export interface RegisterFigures {
  /** Null where no weekly price is in force. */
  readonly weeklyPence: number | null;
  /** A year of 365 nights at what a week costs now; null like it. */
  readonly yearlyPence: number | null;
  /** What its lines come to in the twelve months from today. */
  readonly committedPence: number;
  /** What was paid for every night before today, and once by then. */
  readonly soFarPence: number;
  readonly lines: readonly CostedLine[];
}

/** The figures of a placement on a day. */
export const figuresOf = (row: RegisterRow, today: Day): RegisterFigures => {
  const lines = linesHeld(row);
  const soFar = {
    from: earliest(row.placement.startedOn, ...lines.map(({ startsOn }) => startsOn)),
    to: today,
  };
  const each = costOfEach(lines, soFar);
  return {
    weeklyPence: row.weeklyPence,
    yearlyPence: row.weeklyPence === null ? null : yearlyRate(row.weeklyPence),
    committedPence: committed(lines, today),
    soFarPence: costOf(lines, soFar),
    lines: lines.map((line, at) => ({ ...line, soFarPence: each[at]! })),
  };
};

/** Whether a child lives in a placement on a day: from its first day to the one on which it ended. */
export const holdsOn = ({ startedOn, endedOn }: RegisteredPlacement, on: Day): boolean =>
  startedOn <= on && (endedOn === null || endedOn > on);

/** Why a placement is in on a day; one that does not hold then is not in, whatever is recorded of it. */
export const reasonsOn = ({ placement, reasons }: RegisterRow, on: Day): readonly HcliReason[] =>
  holdsOn(placement, on) ? reasons : [];
