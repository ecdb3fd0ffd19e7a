import { deriveSecret } from '@lib/kernel/secret';

/**
 * Passwords and second factors can only be checked with the root secret they were made under, and no backup
 * holds it. Its mark shows before a restore that the wrong one is set, when it can still be put right.
 */
export const secretMark = (rootSecret: string): string =>
  deriveSecret(rootSecret, 'backup-mark').toString('hex').slice(0, 16);
