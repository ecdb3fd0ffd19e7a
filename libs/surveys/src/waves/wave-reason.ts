import { Problem } from '@lib/kernel/domain-error';

/** The longest reason for what one borough is allowed. */
export const LONGEST_REASON = 500;

/** What is wrong with a reason that has to be given. */
export const problemsOfReason = (because: string, field: string, required: string): Problem[] => {
  if (because.trim() === '') return [{ field, message: required }];
  return because.trim().length > LONGEST_REASON
    ? [{ field, message: `Say why in ${LONGEST_REASON} characters or fewer` }]
    : [];
};
