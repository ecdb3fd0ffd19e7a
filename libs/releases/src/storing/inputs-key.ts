import { deriveSecret } from '@lib/kernel/secret';

/** The key of an installation with which the counts behind its releases are sealed. */
export const inputsKeyOf = (rootSecret: string): Buffer => deriveSecret(rootSecret, 'release-inputs');
