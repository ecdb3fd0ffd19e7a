import { joinPath } from '@lib/access/invitations/invitation';
import { withNext } from '../access/safe-path';

/** Where people come in and go out. */
export const signInPaths = {
  signIn: '/sign-in',
  signInThen: (next: string | null): string => withNext('/sign-in', next),
  /** Says why the person has to sign in again. */
  signInAfterTimeOut: (next: string | null, ended: 'idle' | 'limit'): string => {
    const path = withNext('/sign-in', next);
    return `${path}${path.includes('?') ? '&' : '?'}ended=${ended}`;
  },
  code: '/sign-in/code',
  codeThen: (next: string | null): string => withNext('/sign-in/code', next),
  signOut: '/sign-out',
  signedOut: '/signed-out',
  join: joinPath,
  joinPattern: joinPath(':token'),
  joinAccount: (token: string): string => `${joinPath(token)}/account`,
  joinAccountPattern: `${joinPath(':token')}/account`,
} as const;
