/** How often somebody wants to be told by mail that there are messages. */
export const MAIL_PREFERENCES = {
  'at once': { title: 'Within a few minutes', hint: 'Messages that come together are one mail' },
  daily: { title: 'Once a day, at 8am', hint: 'Only on days with something new' },
  off: { title: 'Not at all', hint: 'You still find them here' },
} as const;

export type MailPreference = keyof typeof MAIL_PREFERENCES;

export const DEFAULT_PREFERENCE: MailPreference = 'at once';

export const MAIL_PREFERENCE_CODES = Object.keys(MAIL_PREFERENCES) as readonly MailPreference[];
