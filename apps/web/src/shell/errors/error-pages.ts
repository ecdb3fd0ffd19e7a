import { ErrorFacts } from './error-facts';

/** What the page of an error says: what happened, and what to do now. */
export interface ErrorPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Shown when somebody has to look it up in the log. */
  readonly reference: string | null;
  readonly problems: readonly string[];
}

interface Words {
  readonly title: string;
  readonly what: string;
  readonly now: string;
}

const WORDS: Readonly<Record<number, Words>> = {
  400: {
    title: 'We could not read what you sent',
    what: 'The page sent something we did not expect. Nothing was saved.',
    now: 'Go back, reload the page and try again.',
  },
  401: {
    title: 'Sign in to see this',
    what: 'You are not signed in, or were signed out because the page was not used for a while.',
    now: 'Sign in, then open the page again.',
  },
  403: {
    title: 'You cannot do this',
    what: 'Your role does not include it, or your session has changed since the page was opened. Nothing was saved.',
    now: 'If you should be able to do this, ask whoever manages people in this service to change your role.',
  },
  404: {
    title: 'Page not found',
    what: 'If you typed the address, check it is correct. If you pasted it, check you copied all of it.',
    now: 'If you followed a link, what it led to may have been removed, or may belong to another borough.',
  },
  409: {
    title: 'This has changed since you opened it',
    what: 'Somebody else changed it, or it was already done. What you sent was not saved.',
    now: 'Go back and reload the page to see how it is now, then decide again.',
  },
  413: {
    title: 'That is too large',
    what: 'What you sent is larger than this page takes. Nothing was saved.',
    now: 'Make it smaller and try again.',
  },
  415: {
    title: 'We cannot read that kind of content',
    what: 'It was sent in a form this page does not take. Nothing was saved.',
    now: 'Go back, reload the page and try again.',
  },
  422: {
    title: 'There is a problem with what you sent',
    what: 'Some of it has to be mended first. Nothing was saved.',
    now: 'Go back, mend it and send it again.',
  },
  429: {
    title: 'Too many tries',
    what: 'This was tried too often in a short time.',
    now: 'Wait a few minutes, then try again.',
  },
  500: {
    title: 'Sorry, there is a problem with the service',
    what: 'Something went wrong on our side. What you sent was not saved.',
    now: 'Try again in a few minutes. If it happens again, tell the people who run this service the reference below.',
  },
  503: {
    title: 'Sorry, the service is not available just now',
    what: 'It is busy or being restarted. What you sent was not saved.',
    now: 'Try again in a few minutes.',
  },
};

/** Refusals that the page of their status would explain badly. */
const WORDS_OF: Readonly<Record<string, Words>> = {
  'link-over': {
    title: 'This link does not work any more',
    what: 'It was used, was taken back or has run out. A link works once; if you pasted it, check you copied all of it.',
    now: 'If you have set up your account, sign in. If not, ask the person who sent you the link for a new one.',
  },
  'confirm-link-over': {
    title: 'This link does not work any more',
    what: 'It was used, was taken back or has run out. A link works once; if you pasted it, check you copied all of it.',
    now: 'If something has changed since, ask whoever sent it to send you another.',
  },
};

/** Refusals whose own words say what to do now; those of the status would say otherwise. */
const SAYS_WHAT_TO_DO = new Set(['no-agreement', 'deactivated']);

/** The page of an error. Whoever reads it is never told more than the error itself meant to say. */
export const errorPage = (facts: ErrorFacts, requestId: string): ErrorPage => {
  const { message, code } = facts;
  const words = WORDS_OF[code] ?? WORDS[facts.status] ?? WORDS[facts.status < 500 ? 400 : 500]!;
  return {
    title: words.title,
    paragraphs: [
      message && facts.status !== 404 ? message : words.what,
      ...(SAYS_WHAT_TO_DO.has(code) ? [] : [words.now]),
    ],
    reference: facts.status >= 500 ? requestId : null,
    problems: facts.problems.map((problem) => problem.message),
  };
};
