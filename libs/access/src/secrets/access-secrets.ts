import { createHash, createHmac } from 'node:crypto';
import { deriveSecret } from '@lib/kernel/secret';

/** What is counted. */
export type ThrottleKind = 'account' | 'address' | 'upload at once' | 'upload an hour';

/** What must stay outside the database, worked out from the installation's root secret, each for one purpose. */
export class AccessSecrets {
  /** Mixed into every password hash: a stolen table alone cannot be guessed at. */
  readonly pepper: Buffer;
  /** Encrypts the secrets of authenticator apps. */
  readonly totpKey: Buffer;
  private readonly csrfKey: Buffer;
  private readonly throttleKey: Buffer;
  private readonly formKey: Buffer;
  private readonly linkKey: Buffer;

  constructor(rootSecret: string) {
    this.pepper = deriveSecret(rootSecret, 'password-pepper');
    this.totpKey = deriveSecret(rootSecret, 'totp-secrets');
    this.csrfKey = deriveSecret(rootSecret, 'csrf');
    this.throttleKey = deriveSecret(rootSecret, 'throttles');
    this.formKey = deriveSecret(rootSecret, 'form-owners');
    this.linkKey = deriveSecret(rootSecret, 'links');
  }

  /** The token a form must bring back: it belongs to one cookie, and nobody else can work it out. */
  csrfTokenFor(cookie: string): string {
    return createHmac('sha256', this.csrfKey).update(cookie).digest('base64url');
  }

  /**
   * Says whose page a form was on, under which hat, and reads as nothing to anybody. It opens nothing: it only lets
   * the same person have back what they typed before they had to sign in again.
   */
  formOwnerFor(personId: string, hat: string): string {
    return createHmac('sha256', this.formKey).update(`${personId}/${hat}`).digest('base64url');
  }

  /**
   * The secret of a link that a mail carries: 256 bits that nobody without our key can tell from chance. Worked out of the
   * key of what the link is for, so that the mail can be written by another process, and again, while the database keeps
   * no more than its hash (docs/decisions/0067).
   */
  linkSecretOf(id: string): string {
    return createHmac('sha256', this.linkKey).update(id).digest('base64url');
  }

  /** The key under which attempts are counted; says nothing of the account, address or person it stands for. */
  throttleKeyFor(kind: ThrottleKind, of: string): Buffer {
    return createHmac('sha256', this.throttleKey).update(`${kind}/${of}`).digest();
  }
}

/** How a one-use token or a cookie is kept: it has 256 bits (a recovery code 130), so a plain hash is enough. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
