import { withNext } from '../access/safe-path';

/** What a person does with their own account. */
export const accountPaths = {
  account: '/account',
  signOutEverywhere: '/account/sign-out-everywhere',
  recoveryCodes: '/account/recovery-codes',
  role: '/account/role',
  staySignedIn: '/account/stay-signed-in',
  confirm: '/account/confirm',
  confirmThen: (next: string | null): string => withNext('/account/confirm', next),
} as const;
