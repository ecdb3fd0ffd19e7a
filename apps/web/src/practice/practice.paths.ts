import { withNext } from '../access/safe-path';

/** Only in a practice installation. The first three are relied on by scripts (not to be renamed). */
export const practicePaths = {
  practice: '/practice',
  practiceThen: (next: string | null): string => withNext('/practice', next),
  signIn: '/practice/sign-in',
  clock: '/practice/clock',
  today: '/practice/clock/today',
  reset: '/practice/reset',
} as const;
