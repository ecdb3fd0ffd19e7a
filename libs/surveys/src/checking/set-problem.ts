/** What keeps a document from being published as a question set. */
export interface SetProblem {
  /** Where in the document: `['sections', 2, 'questions', 0, 'shownWhen']`. */
  readonly path: readonly (string | number)[];
  readonly says: string;
}
