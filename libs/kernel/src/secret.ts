import { createHmac, randomBytes } from 'node:crypto';

/**
 * One root secret per installation (`SESSION_SECRET`, or the file the default database keeps); everything else
 * that must be secret is worked out from it, each for one purpose, so that every process agrees without a
 * second thing to keep safe.
 */
export const deriveSecret = (root: string, purpose: string): Buffer =>
  createHmac('sha256', root).update(`pan-london-placements/${purpose}`).digest();

/** A password for a database role: text that needs no escaping in a URL. */
export const derivePassword = (root: string, role: string): string =>
  deriveSecret(root, `role/${role}`).toString('base64url');

/** A new root secret, 256 bits. */
export const newRootSecret = (): string => randomBytes(32).toString('base64url');

/** A one-use token for a link or a cookie, 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');
