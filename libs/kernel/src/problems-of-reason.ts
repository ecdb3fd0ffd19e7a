import { Problem } from './domain-error';

/** Where a reason is asked for, what is said without one, and how long it may be. */
export interface ReasonAsked {
  readonly field: string;
  readonly required: string;
  readonly longest: number;
}

/** What is wrong with a reason that has to be given. */
export const problemsOfReason = (because: string, { field, required, longest }: ReasonAsked): Problem[] => {
  if (because.trim() === '') return [{ field, message: required }];
  return because.trim().length > longest
    ? [{ field, message: `Say why in ${longest} characters or fewer` }]
    : [];
};
