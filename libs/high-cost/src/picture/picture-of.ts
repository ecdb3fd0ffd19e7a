import { Day } from '@lib/kernel/day';
import { AgeBandSet, DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { Payer, PAYERS } from '../costs/cost-line';
import { committed, costByMonth, yearlyRate } from '../costs/cost-of';
import { RegisterRow } from '../register/register-entry';
import { linesHeld } from '../register/register-row';
import { invoicedTo } from './invoiced-to';
import { AgesOnADay, PART_NAMES, PartName, partOfRow } from './part-of-row';
import { Spread, spreadOf } from './spread';

/** How many placements a part has, and what they cost together as far as it is known. */
export interface Part {
  readonly code: string;
  readonly placements: number;
  /** Null where none of them has a weekly price, which is not the same as nothing. */
  readonly weeklyPence: number | null;
}

/** What one payer is invoiced a week, and for how many placements. */
export interface PayerPart extends Part {
  readonly code: Payer;
  readonly weeklyPence: number;
}

export interface MonthCost {
  /** Its first day. */
  readonly month: Day;
  readonly pence: number;
}

/** The borough’s own register on a day, in figures. */
export interface Picture {
  readonly placements: number;
  /** Those without a weekly price, which are in no amount. */
  readonly unpriced: number;
  readonly weeklyPence: number;
  /** 365 nights at what a week costs now. */
  readonly yearlyPence: number;
  /** What the lines come to in the twelve months from the day. */
  readonly committedPence: number;
  readonly spread: Spread | null;
  readonly parts: Readonly<Record<PartName, readonly Part[]>>;
  readonly payers: readonly PayerPart[];
  /** Twelve calendar months, the first of them whole and that of the day. */
  readonly months: readonly MonthCost[];
}

const MONTHS = 12;

/** Adds the rows up that are in on a day; every amount by the one calculation of costs. */
export const pictureOf = (
  rows: readonly RegisterRow[],
  on: Day,
  ages: AgeBandSet = DFE_AGE_BANDS,
): Picture => {
  const priced = rows.flatMap(({ weeklyPence }) => (weeklyPence === null ? [] : [weeklyPence]));
  const weeklyPence = priced.reduce((sum, pence) => sum + pence, 0);
  const lines = rows.flatMap((row) => linesHeld(row));
  return {
    placements: rows.length,
    unpriced: rows.length - priced.length,
    weeklyPence,
    yearlyPence: yearlyRate(weeklyPence),
    committedPence: committed(lines, on),
    spread: spreadOf(priced),
    parts: Object.fromEntries(PART_NAMES.map((name) => [name, partsOf(rows, name, { on, ages })])) as Record<
      PartName,
      Part[]
    >,
    payers: (Object.keys(PAYERS) as Payer[]).map((payer) => payerPart(rows, payer, on)),
    months: costByMonth(lines, { from: on, months: MONTHS }),
  };
};

const partsOf = (rows: readonly RegisterRow[], name: PartName, day: AgesOnADay): Part[] => {
  const parts = new Map<string, { placements: number; weeklyPence: number | null }>();
  for (const row of rows) {
    const code = partOfRow(row, name, day);
    const part = parts.get(code) ?? { placements: 0, weeklyPence: null };
    part.placements += 1;
    if (row.weeklyPence !== null) part.weeklyPence = (part.weeklyPence ?? 0) + row.weeklyPence;
    parts.set(code, part);
  }
  return [...parts].map(([code, part]) => ({ code, ...part }));
};

/** Lines of a week that are in force; a placement can have several payers. */
const payerPart = (rows: readonly RegisterRow[], payer: Payer, on: Day): PayerPart => {
  const each = rows.flatMap((row) => invoicedTo(row, payer, on) ?? []);
  return {
    code: payer,
    placements: each.length,
    weeklyPence: each.reduce((sum, pence) => sum + pence, 0),
  };
};
