import { Problem } from '@lib/kernel/domain-error';

/** A survey that is repeated, each time as a wave. Its code is that of its question set. */
export interface Collection {
  readonly code: string;
  readonly title: string;
  /** The workstream whose reports use it. */
  readonly workstream: string;
}

/** What is asked of a collection that is to be made. */
export type CollectionNamed = Pick<Collection, 'title' | 'workstream'>;

export const LONGEST_TITLE = 120;
export const LONGEST_WORKSTREAM = 60;

/** What is wrong with the names of a collection that is to be made. */
export const problemsOfCollection = ({ title, workstream }: CollectionNamed): Problem[] => [
  ...named('title', 'the title of the collection', title, LONGEST_TITLE),
  ...named('workstream', 'the workstream whose reports use it', workstream, LONGEST_WORKSTREAM),
];

const named = (field: string, what: string, text: string, longest: number): Problem[] => {
  if (text.trim() === '') return [{ field, message: `Enter ${what}` }];
  return text.trim().length > longest
    ? [{ field, message: `Enter ${what} in ${longest} characters or fewer` }]
    : [];
};
