import { UnsentForm } from '../../access/unsent-form';
import { accountPaths } from '../../account/account.paths';
import { signInPaths } from '../../sign-in/sign-in.paths';
import { ErrorFacts } from './error-facts';

/** The page of an error that gives back what was typed, in a form that can be sent again. */
export interface UnsentPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What has to be done in another tab first. */
  readonly first: { readonly href: string; readonly text: string; readonly how: string } | null;
  readonly button: string;
  readonly asksFiles: boolean;
  readonly unsent: UnsentForm;
}

type Words = Omit<UnsentPage, 'unsent'>;

const SIGNED_OUT: Words = {
  title: 'You were signed out before this was sent',
  paragraphs: ['Nothing was saved. What you typed is kept on this page: leave it open.'],
  first: {
    href: signInPaths.signInThen(accountPaths.staySignedIn),
    text: 'Sign in',
    how: 'as the same person. If you act for several boroughs, act for the same one.',
  },
  button: 'Continue',
  asksFiles: false,
};

const SIGNED_IN_AGAIN: Words = {
  title: 'You are signed in again',
  paragraphs: [
    'What you typed before is kept on this page. It has not been sent yet, and nothing was saved.',
  ],
  first: null,
  button: 'Send it now',
  asksFiles: true,
};

const CONFIRM_FIRST: Words = {
  title: 'Confirm it is you before this is sent',
  paragraphs: ['Nothing was saved. What you typed is kept on this page: leave it open.'],
  first: {
    href: accountPaths.confirm,
    text: 'Confirm it is you',
    how: 'with a code. It holds for 10 minutes.',
  },
  button: 'Send it now',
  asksFiles: true,
};

const tooMany = (message: string | null): Words => ({
  title: 'Too many uploads',
  paragraphs: [
    ...(message === null ? [] : [message]),
    'Nothing was read or saved. What you typed is kept on this page.',
  ],
  first: null,
  button: 'Send again',
  asksFiles: true,
});

export const unsentPage = ({ status, code, message }: ErrorFacts, unsent: UnsentForm): UnsentPage => {
  if (status === 429) return { ...tooMany(message), unsent };
  if (status === 401) return { ...SIGNED_OUT, unsent };
  return { ...(code === 'confirm-first' ? CONFIRM_FIRST : SIGNED_IN_AGAIN), unsent };
};
