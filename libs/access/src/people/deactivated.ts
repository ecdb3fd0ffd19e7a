import { ConflictError } from '@lib/kernel/domain-error';

/** What cannot be done with a closed account, and what can. */
export const deactivated = (): ConflictError =>
  new ConflictError(
    'This account is deactivated. An administrator can open it again, on the page of the person under People.',
    'deactivated',
  );
