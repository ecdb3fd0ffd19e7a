/** A number of the London position, with one sentence. */
export interface PositionRow {
  readonly label: string;
  /** The number, or why there is none. */
  readonly number: string;
  readonly share: string | null;
  readonly change: string;
  readonly finding: string;
}
