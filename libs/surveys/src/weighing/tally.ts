/**
 * How far a part of a return is. What is worked out, what is not asked, and what may be left blank and is, does not count.
 */
export interface TallyPart {
  /** Questions that are asked: of rows, each row’s. A grid is one. */
  readonly asked: number;
  /** Of which answered and nobody has to confirm it. */
  readonly answered: number;
  /** Of which filled in and waiting to be confirmed. */
  readonly toConfirm: number;
  /**
   * Of which answered as filled in, confirmed or not: what nobody had to type. Of a grid the share of its cells, so that it
   * is in hundredths.
   */
  readonly prefilled: number;
}

/** How far a return is, in counts that tell nothing of its answers. */
export interface Tally {
  readonly once: TallyPart;
  readonly inRows: TallyPart;
  readonly rows: number;
  readonly rowsToConfirm: number;
  /** Of the rows, those that were there when the borough began, or that it reported last time. */
  readonly rowsKnown: number;
  readonly missing: number;
  readonly errors: number;
  readonly queries: number;
  /** Of the queries, those that are explained. */
  readonly explained: number;
  /** Errors that were there at some saving and are gone since. */
  readonly mended: number;
}

const NOTHING: TallyPart = { asked: 0, answered: 0, toConfirm: 0, prefilled: 0 };

export const EMPTY_TALLY: Tally = {
  once: NOTHING,
  inRows: NOTHING,
  rows: 0,
  rowsToConfirm: 0,
  rowsKnown: 0,
  missing: 0,
  errors: 0,
  queries: 0,
  explained: 0,
  mended: 0,
};

/** Whether nothing stands in the way of handing it in. */
export const isComplete = ({ once, inRows, missing, errors, queries, explained }: Tally): boolean =>
  once.toConfirm + inRows.toConfirm + missing + errors === 0 && queries === explained;

/** The share of what is asked that nobody had to type, in per cent, rounded down; null where nothing is asked. */
export const prefilledShare = ({ asked, prefilled }: TallyPart): number | null =>
  asked === 0 ? null : Math.floor((prefilled * 100) / asked);
