/** What a refused attempt is told: the same whether the account exists or not. */
export const PASSWORD_REFUSED = 'The email address or password is not right, or the account is not open';

export const CODE_REFUSED =
  'The code is not right, or was used already. Wait for the next one, or use a recovery code';

export const waitWords = (minutes: number): string =>
  `There were too many attempts. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again`;
