/** A cell that says another thing than is recorded. */
export interface CellChange {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}
