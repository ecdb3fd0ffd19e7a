/** One answer of a question with given answers. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}
